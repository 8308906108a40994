"""Parts of the page of plans and signatures: list, plan editor, signing view."""
