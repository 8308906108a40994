"""The parts of the decision's page: the queues, deciding, serving, answering, settling."""
