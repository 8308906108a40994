"""Item models that fetch what is seen, page by page."""
