"""The parts of the meeting's page: sittings, attendance, agenda, opinions, and the proposal."""
