"""Committee Desk: the way of a disabled child's case from the roster to the signed plan and the batch."""

__version__ = "0.1.0"
