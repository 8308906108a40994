"""The gallery: every component in all its states, on the screen or as pictures without one."""

import os
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from committee_desk.desk.components.columns import PageBody
from committee_desk.desk.components.focus_ring import FocusFollower
from committee_desk.desk.components.gallery_answers import answers_page
from committee_desk.desk.components.gallery_form import form_page
from committee_desk.desk.components.gallery_lists import case_page, table_page
from committee_desk.desk.components.gallery_parts import (
    buttons_page,
    fields_page,
    messages_page,
    palette_page,
)
from committee_desk.desk.components.icons import app_icon
from committee_desk.desk.components.labels import Label
from committee_desk.desk.components.likert_matrix import LikertMatrix
from committee_desk.desk.components.segmented import Segmented
from committee_desk.desk.components.theme import theme
from committee_desk.desk.components.tokens import THEMES, tokens

#: Name of each page of the gallery, and what fills it.
PAGES: dict[str, Callable[[QWidget], tuple[QWidget, ...]]] = {
    "buttons": buttons_page,
    "fields": fields_page,
    "messages": messages_page,
    "table": table_page,
    "form": form_page,
    "answers": answers_page,
    "case": case_page,
    "palette": palette_page,
}
_WIDTH = 1366
_SHOT_SCALES = (1.0, 2.0)


def build_page(name: str) -> QWidget:
    """One page of the gallery as a window of its own, as wide as the smallest screens and as high as it needs."""
    page = QWidget()
    page.setProperty("kind", "canvas")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(page)
    column.setContentsMargins(32, 24, 32, 24)
    column.setSpacing(theme().gap(16))
    # The page takes the height that its width asks for (`settle`), less than the sum of all smallest heights.
    column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    # The width stands before the parts are made: they ask the window whether it is narrow.
    page.resize(_WIDTH, 400)
    for part in PAGES[name](page):
        column.addWidget(part)
    column.addStretch()
    return page


def settle(page: QWidget) -> None:
    """Show *page* and give it the height that its content needs at this width."""
    page.show()
    for _ in range(3):
        QCoreApplication.processEvents()
        layout = page.layout()
        if layout is not None:
            layout.activate()
            by_width = layout.hasHeightForWidth()
            needed = layout.totalHeightForWidth(_WIDTH) if by_width else layout.totalMinimumSize().height()
            page.resize(_WIDTH, max(needed, 200))
    QCoreApplication.processEvents()


def shots(folder: Path, theme_name: str, scale: float) -> list[Path]:
    """Write a PNG of each page in *theme_name* at text *scale* into *folder*; their paths."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("pictures need a QApplication")
    theme().apply(app, theme_name, scale)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name in PAGES:
        page = build_page(name)
        settle(page)
        for matrix in page.findChildren(LikertMatrix):
            matrix.focus_row(next(key for key, row in matrix.rows.items() if not row.is_answered()))
        path = folder / f"{name}-{theme_name}-{round(scale * 100)}.png"
        if not page.grab().save(str(path)):
            raise OSError(f"cannot write {path}")
        written.append(path)
        page.close()
        page.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return written


class Gallery(QWidget):
    """The gallery as a window; theme and text size change while one looks."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(QCoreApplication.translate("Gallery", "组件"))
        self.setWindowIcon(app_icon())
        self.resize(_WIDTH, 768)
        self._body = PageBody(self)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addLayout(self._switches())
        around.addWidget(self._body, 1)
        for build in PAGES.values():
            for part in build(self._body.widget()):
                self._body.body.addWidget(part)

    def _switches(self) -> QHBoxLayout:
        words = {
            "light": QCoreApplication.translate("Gallery", "浅色"),
            "dark": QCoreApplication.translate("Gallery", "深色"),
            "contrast": QCoreApplication.translate("Gallery", "高对比"),
        }
        look = Segmented(
            self, choices=tuple(words.items()), name=QCoreApplication.translate("Gallery", "外观")
        )
        look.choose(theme().name)
        look.chosen.connect(self._choose_theme)
        sizes = tuple((str(scale), f"{round(scale * 100)} %") for scale in tokens().text_scales)
        text = Segmented(self, choices=sizes, name=QCoreApplication.translate("Gallery", "文字大小"))
        text.choose(str(theme().scale))
        text.chosen.connect(self._choose_scale)
        row = QHBoxLayout()
        row.setContentsMargins(24, 8, 24, 8)
        row.addWidget(Label(self, text=self.windowTitle(), role="section"))
        row.addStretch()
        row.addWidget(look)
        row.addWidget(text)
        return row

    def _choose_theme(self, name: str) -> None:
        _dress(name, theme().scale)

    def _choose_scale(self, scale: str) -> None:
        _dress(theme().name, float(scale))


def _dress(name: str, scale: float) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        theme().apply(app, name, scale)


def run_gallery(arguments: list[str]) -> int:
    """`gallery` opens the window; `gallery --shots DIR` writes pictures in three themes and two text sizes."""
    parser = ArgumentParser(prog="desk gallery")
    parser.add_argument("--shots", type=Path, metavar="DIR")
    parser.add_argument("--theme", choices=THEMES, default="light")
    parser.add_argument("--scale", type=float, default=1.0)
    chosen = parser.parse_args(arguments)
    if chosen.shots is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(["committee-desk"])
    if chosen.shots is not None:
        for name in THEMES:
            for scale in _SHOT_SCALES:
                shots(chosen.shots, name, scale)
        return 0
    theme().apply(app, chosen.theme, chosen.scale)
    FocusFollower(app)
    window = Gallery()
    window.show()
    return app.exec()
