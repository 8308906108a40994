"""Parts of the page of forms."""
