"""What scrolls inside a sheet: level with the sheet's head and foot."""

from ...components.columns import PageBody
from ...components.theme import theme


class SheetBody(PageBody):
    """A page's body with the air of a sheet."""

    def _follow_theme(self) -> None:
        super()._follow_theme()
        side = theme().gap(24)
        self.body.setContentsMargins(side, theme().gap(4), side, theme().gap(8))
        self.body.setSpacing(theme().gap(12))
