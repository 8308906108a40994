"""Plans and signatures: which plans wait to be written or adopted, and which papers wait for whom."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from committee_desk.access import Verb, may
from committee_desk.documents import plan_word, record_word_export
from committee_desk.errors import Refusal
from committee_desk.office import Look, case_now
from committee_desk.wording import explain

from .._ui.plans_page import Ui_PlansPage
from ..components.data_table import DataTable
from ..components.empty_state import EmptyState
from ..components.search_field import SearchField
from ..components.toast import Toast
from ..language import spoken
from ..models.paged_table import PagedTable
from ..page import Page
from ..session import Session
from .meeting.reading import Reading
from .plans.editor import PlanEditor
from .plans.file_saver import FileSaver
from .plans.preview_view import PreviewView
from .plans.reading import WRITABLE
from .plans.rows import TABS, PlanFace, PlanFilter, PlanSource, kind_words, plan_counts
from .plans.signing_view import SigningView

_TOGETHER = 300


def case_state(look: Look, case_id: str) -> tuple[str, str]:
    """The case's id and state; Refusal `office.no_such_case`."""
    return case_id, str(case_now(look, case_id).state)


class PlansPage(Page):
    """The list; with a case as key its plan while that is open, else its papers (`case/kind` names one)."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_PlansPage()
        self.ui.setupUi(self)
        self._key, self._case_number, self._exported = "", "", ""
        self._stale = False
        self._face = PlanFace()
        self._model = PagedTable(self._face, PlanSource(session), self)
        self._counts: dict[str, int] = {}
        self._total: int | None = None
        self._search = SearchField(self.ui.listView)
        self.table = DataTable(self, columns=self._face.columns(), two_lines=True)
        self.table.set_model(self._model)
        self.ui.listLayout.addWidget(self._search)
        self.ui.listLayout.addWidget(self.table, 1)
        self.editor: PlanEditor | None = None
        self.signing: SigningView | None = None
        self.preview: PreviewView | None = None
        self._saver = FileSaver(session, self)
        self._reading = Reading(session, self)
        self.toast = Toast(self)
        self._soon = QTimer(self, singleShot=True, interval=_TOGETHER)
        self._soon.timeout.connect(self._read_again)
        self.retranslate()
        self._connect()

    def open(self, key: str) -> None:
        """Show the list, a plan or a paper; a tab's name shows the list at that tab."""
        self._key = key
        if self._stale and not self._has_work():
            self._drop_views()
        if key in TABS:
            self.ui.header.tabs.setCurrentIndex(TABS.index(key))
            self._key = key = ""
        if not key:
            self._show_list()
            return
        case_id, _, kind = key.partition("/")
        county = self.session.county
        if county is None or not may(county.actor.roles, Verb.OPEN_CASE):
            self._show_list()
            QTimer.singleShot(0, self._refuse_reading)  # arriving here clears what was said before
            return
        self._reading.note(case_id)
        if kind and kind != "plan":
            self._open_signing(case_id, kind)
        else:
            self.session.ask(case_state, case_id, then=self._open_case)

    def refresh(self, room: str, entity: str) -> None:
        """Something changed: the list is read again; a plan and a paper read themselves after their own verbs."""
        if self.ui.views.currentWidget() is self.ui.listView:
            self._soon.start()
        elif not room and self.ui.views.currentWidget() is self.signing and self.signing is not None:
            self.signing.refresh()

    def leave(self) -> bool:
        """A plan saves itself on the way out; a paper leaves the memory."""
        if self.signing is not None:
            self.signing.forget()
        return self.editor.leave() if self.editor is not None else True

    def retranslate(self) -> None:
        """Say everything in the present language; plan and paper are made anew."""
        blocked = self.ui.header.tabs.blockSignals(True)
        at = max(self.ui.header.tabs.currentIndex(), 0)
        self.ui.header.show_tabs(self._tab_words(), self.tr("方案和文书的范围"))
        self.ui.header.tabs.setCurrentIndex(at)
        self.ui.header.tabs.blockSignals(blocked)
        self._search.edit.setPlaceholderText(self.tr("姓名、拼音首字母或编号"))
        self._search.edit.setAccessibleName(self.tr("搜索方案和文书"))
        self.table.view.setAccessibleName(self.tr("方案和文书"))
        self._model.retranslate()
        self._say_numbers()
        self._say_total()
        self._stale = self.editor is not None or self.signing is not None
        if self._stale and not self._has_work():
            self._drop_views()
            self.open(self._key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads from a plan or a paper back to the list."""
        if event.key() == Qt.Key.Key_Escape and self._key:
            self.navigate.emit("plans", "")
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the search field into the list."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down:
            self.table.view.setFocus()
            self.table.view.selectRow(max(self.table.view.currentIndex().row(), 0))
            return True
        return False

    def _connect(self) -> None:
        self.ui.header.tabs.currentChanged.connect(self._show)
        self._search.text_changed.connect(self._show)
        self._search.edit.installEventFilter(self)
        self.table.row_activated.connect(self._open_row)
        self._model.shown.connect(self._shown)
        self._model.refused.connect(self.session.refused_now)
        self._model.failed.connect(self.session.failed_now)
        self.destroyed.connect(self._model.stop)
        self._saver.saved.connect(self._word_written)
        self._saver.refused.connect(self._word_not_written)

    def _has_work(self) -> bool:
        """Whether something typed is not in the file yet: then the plan stays as it is, in its old language."""
        return self.editor is not None and self.editor.dirty

    def _drop_views(self) -> None:
        self._stale = False
        for view in (self.editor, self.signing, self.preview):
            if view is not None:
                self.ui.views.removeWidget(view)
                view.deleteLater()
        self.editor = self.signing = self.preview = None

    # The list.

    def _show_list(self) -> None:
        self.ui.views.setCurrentWidget(self.ui.listView)
        self._read_again()
        self._show()
        self.table.view.setFocus()

    def _show(self) -> None:
        tab = TABS[max(self.ui.header.tabs.currentIndex(), 0)]
        self._face.tab = tab
        self._model.show(PlanFilter(tab, self._search.edit.text().strip()))

    def _read_again(self) -> None:
        self.session.ask(plan_counts, then=self._take_counts)
        self._model.refresh()

    def _take_counts(self, counts: dict[str, int]) -> None:
        self._counts = counts
        tabs = self.ui.header.tabs
        for at, words in enumerate(self._tab_words()):
            tabs.setTabText(at, words)
        self._say_numbers()

    def _tab_words(self) -> tuple[str, ...]:
        words = (self.tr("待写方案"), self.tr("待定案"), self.tr("待签章"), self.tr("已签章"))
        return tuple(
            f"{word} {self._counts[tab]:,}" if self._counts.get(tab) else word
            for tab, word in zip(TABS, words, strict=True)
        )

    def _say_numbers(self) -> None:
        sentence = ""
        if self._counts:
            words = self.tr("{write} 个方案待写，{adopt} 个待定案，{sign} 个个案的文书待签章")
            sentence = words.format(**{tab: f"{count:,}" for tab, count in self._counts.items()})
        self.ui.header.show_words(self.tr("方案与签章"), sentence)

    def _shown(self, total: int) -> None:
        self._total = total
        self._say_total()

    def _say_total(self) -> None:
        if (total := self._total) is None:
            return
        self.table.show_placeholder(None if total else self._empty())
        words = self.tr("共 {total} 个个案").format(total=f"{total:,}")
        self.table.show_footer(words if total else "", self.tr("↑↓ 选择，Enter 打开") if total else "")

    def _empty(self) -> EmptyState:
        if self._search.edit.text().strip():
            return EmptyState(
                icon_name="search", heading=self.tr("没有符合的个案"), sentence=self.tr("换一个写法再找。")
            )
        heading, sentence = {
            "write": (
                self.tr("没有待写的方案"),
                self.tr("监护人接受决定以后，个案会出现在这里，程序先起草一份方案。"),
            ),
            "adopt": (self.tr("没有待定案的方案"), self.tr("存过草稿、还没有定案的方案会出现在这里。")),
            "sign": (
                self.tr("没有待签章的文书"),
                self.tr("通过的建议、作出的决定和定案的方案，出了文书以后在这里签章。"),
            ),
            "signed": (self.tr("还没有签齐的个案"), self.tr("一人一案签齐以后，个案到这里，并可以上报。")),
        }[self._face.tab]
        return EmptyState(icon_name="file-pen", heading=heading, sentence=sentence)

    def _refuse_reading(self) -> None:
        self.session.refused_now(Refusal("access.not_allowed", verb=Verb.OPEN_CASE.value))

    def _open_row(self, key: str) -> None:
        if key:
            self.navigate.emit("plans", key)

    # One plan, one paper.

    def _open_case(self, found: tuple[str, str]) -> None:
        case_id, state = found
        if not self._key.startswith(case_id):
            return
        if state in WRITABLE:
            self._open_editor(case_id)
        else:
            self._open_signing(case_id, self._key.partition("/")[2])

    def _open_editor(self, case_id: str) -> None:
        if self.editor is None:
            self.editor = PlanEditor(self.session, self)
            self.editor.adopted.connect(self._adopted)
            self.editor.preview_asked.connect(self._open_preview)
            self.editor.word_asked.connect(self._export_word)
            self.ui.views.addWidget(self.editor)
        self.ui.views.setCurrentWidget(self.editor)
        self.editor.open(case_id)

    def _open_signing(self, case_id: str, kind: str) -> None:
        if self.signing is None:
            self.signing = SigningView(self.session, self)
            self.signing.navigate.connect(self.navigate)
            self.ui.views.addWidget(self.signing)
        self.ui.views.setCurrentWidget(self.signing)
        self.signing.open(case_id, kind)

    def _open_preview(self, case_id: str) -> None:
        if self.preview is None:
            self.preview = PreviewView(self.session, self)
            self.preview.back.connect(self._close_preview)
            self.ui.views.addWidget(self.preview)
        self.ui.views.setCurrentWidget(self.preview)
        self.preview.open(case_id)

    def _close_preview(self) -> None:
        if self.editor is not None:
            self.ui.views.setCurrentWidget(self.editor)
        if self.preview is not None:
            self.preview.document.show_nothing()

    def _adopted(self, case_id: str) -> None:
        self.toast.show_message(self.tr("方案已定案，可以出文书签章"))
        self.navigate.emit("plans", f"{case_id}/plan")

    def _export_word(self, case_id: str, number: str) -> None:
        self._case_number, self._exported = number, case_id
        self.session.ask(plan_word, case_id, then=self._save_word)

    def _save_word(self, word: bytes) -> None:
        name = f"{self._case_number} {kind_words('plan')}.docx"
        self._saver.save(word, name, self.tr("Word 文件 (*.docx)"))

    def _word_written(self, _path: str) -> None:
        self.session.do(record_word_export, self._exported)
        self.toast.show_message(self.tr("已导出 Word 文件"))

    def _word_not_written(self, refusal: Refusal) -> None:
        if self.editor is not None:
            self.editor.show_problem(*explain(refusal, spoken()))
