"""The window: what a person sees and presses; it calls the rooms below and keeps no facts of its own."""
