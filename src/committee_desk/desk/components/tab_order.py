"""Tab in the order in which things stand, where parts of a page are built late and in any order."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def step_in_order(inside: QWidget, forward: bool) -> bool:
    """Move the focus to the next (or previous) stop of *inside*, or out of it at its end; False where there is none.

    Qt's own chain has every widget in the order in which it was made. The walk goes by the tree of parents, whose
    children stand in their order, and looks at no more of it than lies on the way.
    """
    now = QApplication.focusWidget()
    if now is None or not (inside is now or inside.isAncestorOf(now)):
        return False
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    steps = _after(now, inside) if forward else _before(now, inside)
    target = next((each for each in steps if _stops(each)), None) or _beyond(inside, now, forward)
    if target is None:
        return False
    target.setFocus(reason)
    return True


def _stops(widget: QWidget) -> bool:
    takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return takes_tab and widget.isEnabled() and widget.isVisible() and widget.focusProxy() is None


def _above(widget: QWidget) -> QWidget:
    above = widget.parentWidget()
    assert above is not None  # the walk ends at `inside`, above every widget that it meets
    return above


def _children(widget: QWidget) -> list[QWidget]:
    return [each for each in widget.children() if isinstance(each, QWidget) and not each.isWindow()]


def _after(widget: QWidget, inside: QWidget) -> Iterator[QWidget]:
    yield from _below(widget)
    while widget is not inside:
        above = _above(widget)
        beside = _children(above)
        for each in beside[beside.index(widget) + 1 :]:
            yield from _with_below(each)
        widget = above


def _before(widget: QWidget, inside: QWidget) -> Iterator[QWidget]:
    while widget is not inside:
        above = _above(widget)
        beside = _children(above)
        for each in reversed(beside[: beside.index(widget)]):
            yield from reversed(list(_with_below(each)))
        widget = above
        yield widget


def _with_below(widget: QWidget) -> Iterator[QWidget]:
    if not widget.isHidden():
        yield widget
        yield from _below(widget)


def _below(widget: QWidget) -> Iterator[QWidget]:
    for each in _children(widget):
        yield from _with_below(each)


def _beyond(inside: QWidget, now: QWidget, forward: bool) -> QWidget | None:
    """The next stop of Qt's chain that does not lie in *inside*."""
    each = now.nextInFocusChain() if forward else now.previousInFocusChain()
    while each is not None and each is not now:
        if _stops(each) and not inside.isAncestorOf(each):
            return each
        each = each.nextInFocusChain() if forward else each.previousInFocusChain()
    return None
