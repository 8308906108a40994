"""Characters as people type them: full-width forms, names in their many spellings, private-use stand-ins."""
