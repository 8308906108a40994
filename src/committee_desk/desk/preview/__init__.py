"""An author's look at a form while it is being written: `form preview FILE`."""
