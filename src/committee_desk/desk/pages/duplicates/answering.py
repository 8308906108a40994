"""What a person answers: one pair or many, a merge, and a merge taken back; the page hears what was done."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from committee_desk.access import Verb, may
from committee_desk.errors import Refusal
from committee_desk.roster import (
    MergeRow,
    PairPage,
    merge_children,
    merges_of,
    settle_pair,
    unmerge_children,
)

from ...session import Session
from ..reason_sheet import ReasonSheet
from ..unmerging import stays_words


class Answering(QObject):
    """`answered(words)` and `merged(words)` follow an answer, `apart(words)` a merge taken back, `refused()` a no."""

    answered = Signal(str)
    merged = Signal(str)
    apart = Signal(str)
    refused = Signal()

    def __init__(self, session: Session, ground: QWidget) -> None:
        super().__init__(ground)
        self._session, self._ground = session, ground
        self._sheet: ReasonSheet | None = None
        self._asked: tuple[str, ...] = ()
        self._pair: PairPage | None = None
        self._merge_id = ""

    @property
    def pair_id(self) -> str:
        """The pair that was merged or taken apart last."""
        return self._pair.pair_id if self._pair else ""

    def is_mine(self) -> bool:
        """Whether the person at the desk may answer."""
        county = self._session.county
        return county is not None and may(county.actor.roles, Verb.SETTLE_PAIR)

    def later(self, pair_ids: Sequence[str]) -> None:
        """Both stay, to be looked at again."""
        self._asked = tuple(pair_ids)
        self._session.do(settle_pair, list(pair_ids), "later", then=self._put_off, refused=self._refuse)

    def different(self, pair_ids: Sequence[str]) -> None:
        """Ask why they are two, then keep it: the pair is never asked about again."""
        self._asked = tuple(pair_ids)
        count = len(pair_ids)
        title = (
            self.tr("不是同一名儿童")
            if count == 1
            else self.tr("{count} 对都不是同一名").format(count=f"{count:,}")
        )
        says = (
            self.tr("两名都留下，这一对以后不再问。")
            if count == 1
            else self.tr("两名都留下，这些对以后不再问。每一对都记下这个原因。")
        )
        offers = (self.tr("双胞胎"), self.tr("同名不同人"), self.tr("电话问过监护人"))
        sheet = ReasonSheet(self._ground, title=title, act=title, says=(says,), offers=offers)
        sheet.given.connect(self._settle)
        self._open(sheet)

    def merge(self, pair: PairPage, choices: dict[str, str], reason: str) -> None:
        """Make one child of the two."""
        self._pair = pair
        given = (pair.pair_id, pair.suggested_keep, choices, reason)
        self._session.do(merge_children, *given, then=self._joined, refused=self._refuse)

    def undo(self) -> None:
        """Take back the merge that was made last."""
        if self._merge_id:
            merge_id, self._merge_id = self._merge_id, ""
            reason = self.tr("合并后马上撤销")
            self._session.do(unmerge_children, merge_id, reason, then=self._parted, refused=self._refuse)

    def take_apart(self, pair: PairPage) -> None:
        """Take back the merge of a pair that was answered so."""
        self._pair = pair
        self._session.ask(merges_of, pair.left.child_id, then=self._ask_why)

    def _ask_why(self, merges: Sequence[MergeRow]) -> None:
        if self._pair is None:
            return
        both = {self._pair.left.child_id, self._pair.right.child_id}
        found = [one for one in merges if {one.kept_id, one.gone_id} == both and one.undone_at is None]
        if not found:
            self.refused.emit()
            return
        self._merge_id = found[0].merge_id
        says = (self.tr("两名儿童恢复成合并以前的样子；合并以后改过的地方保留，撤回后会列出来。"),)
        act = self.tr("撤回合并")
        sheet = ReasonSheet(self._ground, title=act, act=act, says=says)
        sheet.given.connect(self._unmerge)
        self._open(sheet)

    def _open(self, sheet: ReasonSheet) -> None:
        self._sheet = sheet
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _settle(self, reason: str) -> None:
        if self._sheet is not None:
            refused = self._sheet.show_refusal
            given = (list(self._asked), "different", reason)
            self._session.do(settle_pair, *given, then=self._settled, refused=refused)

    def _unmerge(self, reason: str) -> None:
        if self._sheet is not None:
            refused = self._sheet.show_refusal
            self._session.do(unmerge_children, self._merge_id, reason, then=self._parted, refused=refused)

    def _close(self) -> None:
        if self._sheet is not None:
            self._sheet.accept()
            self._sheet = None

    def _put_off(self, _result: dict[str, Any]) -> None:
        count = len(self._asked)
        words = self.tr("两名都留，以后再看") if count == 1 else self.tr("{count} 对都留，以后再看")
        self.answered.emit(words.format(count=f"{count:,}"))

    def _settled(self, _result: dict[str, Any]) -> None:
        self._close()
        count = len(self._asked)
        words = self.tr("已记为不是同一名") if count == 1 else self.tr("{count} 对已记为不是同一名")
        self.answered.emit(words.format(count=f"{count:,}"))

    def _joined(self, result: dict[str, Any]) -> None:
        self._merge_id = result["merge_id"]
        self.merged.emit(self.tr("已合并为一名儿童"))

    def _parted(self, result: dict[str, Any]) -> None:
        self._close()
        self._merge_id = ""
        self.apart.emit(stays_words(result["stays"]))

    def _refuse(self, refusal: Refusal) -> None:
        self.refused.emit()
        self._session.refused_now(refusal)
