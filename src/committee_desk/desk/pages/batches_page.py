"""Reporting to the city: whether a batch can be sealed, what is missing, and what left before."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.access import Verb, may
from committee_desk.batch import BatchRow, Reportable, batch_bytes, batches, reportable, seal_batch
from committee_desk.errors import Refusal
from committee_desk.office import Look
from committee_desk.wording import explain, say

from .._ui.batches_page import Ui_BatchesPage
from ..components.banner import Banner
from ..components.button import Button
from ..components.columns import TwoColumns
from ..components.theme import theme
from ..components.toast import Toast
from ..components.tokens import Mark
from ..language import spoken
from ..page import Page
from ..session import Session
from .batches.choosing import ChooseCard
from .batches.earlier import EarlierCard, batch_number
from .batches.sealing_card import SealedCard, SealingCard
from .plans.file_saver import FileSaver
from .plans.foot import FlowFoot

_TOGETHER = 300
_READY = Mark("", "disc with tick", "ok")
_WAITS = Mark("", "triangle with !", "warn")
_WORKING = Mark("", "ring with clock hands", "accent")


def batch_desk(look: Look) -> tuple[tuple[Reportable, ...], tuple[BatchRow, ...], int]:
    """What can be reported, what left before, and the year that a batch sealed now belongs to."""
    return reportable(look), batches(look), look.now().year


class BatchesPage(Page):
    """Ticks, what is missing, the seal's password, and the file that comes out."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_BatchesPage()
        self.ui.setupUi(self)
        self._batches: tuple[BatchRow, ...] = ()
        self._year = 0
        self._known = self._busy = self._arriving = False
        self._fresh = ""
        self._problem, self._missing = Banner(self, role="warn"), Banner(self, role="warn")
        self.choose, self.sealing = ChooseCard(self), SealingCard(self)
        self.sealed, self.earlier = SealedCard(self), EarlierCard(self)
        self._foot = FlowFoot(self.ui.foot)
        self.seal = Button(self, kind="primary", icon_name="package-check")
        self._saver = FileSaver(session, self)
        self._soon = QTimer(self, singleShot=True, interval=_TOGETHER)
        self._soon.timeout.connect(self._ask)
        self._build()
        self.toast = Toast(self)
        self._connect()
        self.retranslate()

    def open(self, key: str) -> None:
        """Read what can be reported."""
        self.sealed.hide()
        self._arriving = True
        self._ask()

    def refresh(self, room: str, entity: str) -> None:
        """Something changed."""
        self._soon.start()

    def leave(self) -> bool:
        """A typed password does not wait for the next visit."""
        self.sealing.password.clear()
        return True

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.choose.retranslate()
        self._say()
        if self._known:
            self.earlier.show_batches(self._batches)

    def _build(self) -> None:
        columns = TwoColumns(self, side_first=False)
        columns.main.addWidget(self.sealed)
        columns.main.addWidget(self.choose)
        columns.main.addStretch(1)
        columns.side.addWidget(self.sealing)
        columns.side.addWidget(self.earlier)
        columns.side.addStretch(1)
        layout = self.ui.pageLayout
        for part in (self._problem, self._missing, columns):
            layout.addWidget(part)
        layout.addStretch(1)
        self._problem.hide()
        self._missing.hide()
        foot = QVBoxLayout(self.ui.foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._foot)
        self._foot.setProperty("kind", "plain")
        self._foot.add_action(self.seal)
        layout.setSpacing(theme().gap(16))

    def _connect(self) -> None:
        self.choose.chosen.connect(self._say)
        self.sealing.typed.connect(self._say)
        self.sealing.entered.connect(self._seal)
        self.seal.clicked.connect(self._seal)
        self.sealed.export_asked.connect(self._export)
        self.earlier.export_asked.connect(self._export)
        self._saver.saved.connect(self._exported)
        self._saver.refused.connect(self._refused)

    def _ask(self) -> None:
        self.session.ask(batch_desk, then=self._take)

    def _take(self, found: tuple[tuple[Reportable, ...], tuple[BatchRow, ...], int]) -> None:
        cases, self._batches, self._year = found
        self._known = True
        self.choose.show_cases(cases)
        self.sealing.setVisible(bool(cases))
        if self._arriving:
            self._arriving = False
            self.choose.table.view.setFocus()
        self.earlier.show_batches(self._batches)
        fresh = next((one for one in self._batches if one.id == self._fresh), None)
        if fresh is not None:
            self._fresh = ""
            self.sealed.show_sealed(fresh, self._city)
        self._say()

    @property
    def _city(self) -> str:
        county = self.session.county
        return county.facts.city_bureau if county else ""

    @property
    def _has_key(self) -> bool:
        county = self.session.county
        return county is not None and bool(county.facts.city_recipient)

    @property
    def _may_seal(self) -> bool:
        county = self.session.county
        return county is not None and may(county.actor.roles, Verb.SEAL_BATCH)

    def _next_number(self) -> str:
        newest = self._batches[0] if self._batches else None
        return f"{self._year}-{newest.sequence + 1 if newest and newest.year == self._year else 1:02d}"

    def _say(self) -> None:
        count = len(self.choose.ticked())
        sentence = self.tr("还没有可以上报的个案")
        if count:
            sentence = self.tr("{count} 个个案可以交给{city}").format(count=count, city=self._city)
        self.ui.header.show_words(self.tr("上报"), sentence if self._known else "")
        before = batch_number(self._batches[0]) if self._batches else ""
        if self._known:
            self.sealing.show_batch(self._next_number(), count, self._city, before)
        self.seal.setText(self.tr("封装 {count} 个个案").format(count=count) if count else self.tr("封装"))
        self._say_missing()
        why = self._why_not(count)
        self.seal.setEnabled(not why)
        if self._busy:
            self._foot.show_words(self.tr("正在封装。没有封完不会留下半个批次。"), _WORKING)
        else:
            ready = self.tr("封装以后，这些个案记为已上报。")
            self._foot.show_words(why or ready, _WAITS if why else _READY)

    def _say_missing(self) -> None:
        self._problem.setVisible(self._known and not self._has_key)
        self._problem.show_message("warn", *explain(Refusal("batch.no_recipient"), spoken()))
        missing = self.choose.missing
        self._missing.setVisible(bool(missing))
        if not missing:
            return
        rest = len(self.choose.ticked())
        what = self.tr("{count} 个个案还不能上报").format(count=len(missing))
        if rest:
            what = self.tr("{what}，先报其余 {rest} 个也可以").format(what=what, rest=rest)
        first = missing[0]
        todo = self.tr("{number}：{missing}补签以后放进下一批。")
        said = todo.format(number=first.number, missing=say(first.missing, spoken()))
        self._missing.show_message("warn", what, said)

    def _why_not(self, count: int) -> str:
        """Why nothing can be sealed now; empty when it can."""
        if self._busy:
            return self.tr("正在封装")
        if not self._may_seal:
            return self.tr("由秘书或教育局经办人封装。")
        if not self._has_key:
            return explain(Refusal("batch.no_recipient"), spoken())[0]
        if not count:
            return self.tr("先选至少一个签齐的个案。")
        return "" if self.sealing.password.text() else self.tr("填了教育局公章的密码才能封装。")

    def _seal(self) -> None:
        if not self.seal.isEnabled():
            return
        password = self.sealing.password.text()
        self.sealing.password.clear()
        self.sealing.begin()
        self._set_busy(True)
        self.session.do(
            seal_batch, self.choose.ticked(), password, then=self._sealed, refused=self._not_sealed
        )

    def _sealed(self, batch_id: str) -> None:
        self._fresh = batch_id
        self._set_busy(False)
        self.toast.show_message(self.tr("批次已封装"))
        self._ask()

    def _not_sealed(self, refusal: Refusal) -> None:
        self._set_busy(False)
        self.sealing.show_refused(refusal)
        self._say()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.choose.set_busy(busy)
        self.sealing.password.setEnabled(not busy)
        self._say()

    def _export(self, batch_id: str) -> None:
        self.session.ask(batch_bytes, batch_id, then=self._save)

    def _save(self, found: tuple[str, bytes]) -> None:
        name, data = found
        self._saver.save(data, name, self.tr("上报批次 (*.cdbatch)"))

    def _exported(self, _path: str) -> None:
        self.toast.show_message(self.tr("已导出批次文件"))

    def _refused(self, refusal: Refusal) -> None:
        self.session.refused_now(refusal)
