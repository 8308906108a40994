"""Benchmarks of Committee Desk: each file measures one thing beside its floor or peer in the same run."""
