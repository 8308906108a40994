"""The command line: every command mirrors a verb or a query of a room."""
