"""The parts of the page 名册来源: who has sent, who is missing, papers to be completed, papers that were made."""
