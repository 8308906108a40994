"""Merges on the page of a case: from whom the child was made one, and where a duplicate case went."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.access import Verb, may
from committee_desk.overview import MergesOnPage, merges_on_page
from committee_desk.roster import MergeRow, unmerge_children

from ...components.banner import Banner
from ...components.button import Button
from ...components.columns import show_at_once
from ...components.theme import theme
from ...dates import moment_words
from ...language import joined
from ...session import Session
from ..reason_sheet import ReasonSheet
from ..unmerging import stays_words


class MergePart(QWidget):
    """Asks for the merges and shows a banner for each; hidden where there is none. `said` is a short line."""

    navigate = Signal(str, str)
    said = Signal(str)

    def __init__(self, session: Session, case_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._sheet: ReasonSheet | None = None
        self._merge_id = ""
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme().gap(12))
        self.hide()
        session.ask(merges_on_page, case_id, then=self.show_merges)

    def show_merges(self, found: MergesOnPage) -> None:
        """Show what was found."""
        if found.went_into is not None:
            self._lines.addWidget(self._gone(*found.went_into))
        for one in found.merges if found.went_into is None else ():
            self._lines.addWidget(self._merged(one))
        if found.merges or found.went_into:
            show_at_once(self)

    def _gone(self, case_id: str, number: str) -> Banner:
        banner = Banner(
            self,
            role="neutral",
            what=self.tr("这个个案已并入 {number}，不再办理。").format(number=number),
            todo=self.tr("儿童的情况和以后的步骤都在那个个案里。"),
        )
        go = Button(banner, kind="soft", text=self.tr("打开 {number}").format(number=number))
        go.setProperty("case", case_id)
        go.clicked.connect(self._go)
        banner.add_action(go)
        return banner

    def _merged(self, one: MergeRow) -> Banner:
        when = "·".join((moment_words(one.merged_at), one.merged_by))
        why = self.tr("原因：{reason}").format(reason=one.reason) if one.reason else ""
        banner = Banner(
            self,
            role="neutral",
            what=self.tr("合并自{name}的另一份登记").format(name=one.gone_name),
            todo=joined("，", when, why),
        )
        county = self._session.county
        if county is not None and may(county.actor.roles, Verb.UNMERGE_CHILDREN):
            apart = Button(banner, text=self.tr("撤回合并"), icon_name="undo-2")
            apart.setProperty("merge", one.merge_id)
            apart.clicked.connect(self._ask_why)
            banner.add_action(apart)
        return banner

    def _go(self) -> None:
        self.navigate.emit("case", str(self.sender().property("case")))

    def _ask_why(self) -> None:
        self._merge_id = str(self.sender().property("merge"))
        act = self.tr("撤回合并")
        says = (self.tr("两名儿童恢复成合并以前的样子；合并以后改过的地方保留，撤回后会列出来。"),)
        self._sheet = ReasonSheet(self, title=act, act=act, says=says)
        self._sheet.given.connect(self._unmerge)
        self._sheet.open()

    def _unmerge(self, reason: str) -> None:
        if self._sheet is not None:
            refused = self._sheet.show_refusal
            self._session.do(unmerge_children, self._merge_id, reason, then=self._parted, refused=refused)

    def _parted(self, result: dict[str, Any]) -> None:
        if self._sheet is not None:
            self._sheet.accept()
            self._sheet = None
        self.said.emit(stays_words(result["stays"]))
