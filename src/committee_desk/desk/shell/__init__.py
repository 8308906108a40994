"""The frame round the pages: log-in, sidebar, navigation, command palette, lock."""
