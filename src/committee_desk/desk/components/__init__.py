"""The design system: tokens, theme and every widget that pages are put together from."""
