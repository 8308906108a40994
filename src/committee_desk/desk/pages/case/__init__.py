"""The parts of the page of one case: cards by idea, the next step, the invitation."""
