"""Random forms replayed by our engine and by ODK's own in node: a development tool, never run in CI."""
