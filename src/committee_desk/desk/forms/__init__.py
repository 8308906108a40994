"""Filling a form: questions as real widgets over the assessment engine, one section at a time."""
