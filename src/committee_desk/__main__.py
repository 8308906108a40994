"""Which face a start of the program wears: the command line, the window, or one child job."""

import sys


def main() -> int:
    """Entry point of `committee-desk`; returns the exit status."""
    return 0


if __name__ == "__main__":
    sys.exit(main())
