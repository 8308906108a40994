"""Parts of the page on which cases are reported: choosing, sealing, what left before."""
