"""Parts of the page that asks whether two children are one."""
