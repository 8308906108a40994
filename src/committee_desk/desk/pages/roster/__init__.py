"""The parts of the roster page: reading a file, its rows in tables, what is wrong with one, files received."""
