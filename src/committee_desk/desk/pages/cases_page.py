"""The case list: how far each child has come, what is next, who does it and until when."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from committee_desk.identifiers import DisabilityCategory
from committee_desk.overview import CaseFilter, TodayFacts, today_facts, townships

from .._ui.cases_page import Ui_CasesPage
from ..components.button import Button
from ..components.data_table import DataTable
from ..components.empty_state import EmptyState
from ..components.flow_layout import FlowLayout
from ..components.search_field import SearchField
from ..components.theme import theme
from ..models.case_rows import CaseFace, CaseSource, state_words
from ..models.paged_table import PagedTable
from ..page import Page
from ..session import Session
from ..shell.page_table import PAGE_TABLE
from ..token_words import token_word
from .filter_button import FilterButton

#: Tabs and the states that they keep; `mine` is the overview's to know.
_TABS: tuple[tuple[str, ...], ...] = (
    (),
    (),
    ("registered", "invited", "assessing"),
    ("ready", "tabled", "proposed", "decided", "served", "disputed"),
    ("accepted", "planned", "signed", "reported"),
)
_MINE = 1
_ALL_STATES = tuple(state for tab in _TABS for state in tab)
_TOGETHER = 300
_PRESS = QEvent.Type.KeyPress


class CasesPage(Page):
    """Search as you type over tabs and filters; Enter opens the case."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_CasesPage()
        self.ui.setupUi(self)
        self._townships: tuple[str, ...] = ()
        self._facts: TodayFacts | None = None
        self._face = CaseFace()
        self._laid_out = QTimer(self)
        self._laid_out.setSingleShot(True)
        self._model = PagedTable(self._face, CaseSource(session), self)
        self._primary = Button(self, kind="primary", icon_name="file-input")
        self.ui.header.add_action(self._primary)
        self.table = DataTable(self, columns=self._face.columns(), two_lines=True)
        self.table.set_model(self._model)
        self.ui.pageLayout.addWidget(self.table, 1)
        self._build_filters()
        self._soon = QTimer(self, singleShot=True, interval=_TOGETHER)
        self._soon.timeout.connect(self._read_again)
        self.retranslate()
        self._connect()
        self._ask_facts()
        self._show()

    def open(self, key: str) -> None:
        """Show the list; *key* may name a tab (`mine`) or a state."""
        if key == "mine":
            self.ui.header.tabs.setCurrentIndex(_MINE)
        elif key in _ALL_STATES:
            self.ui.header.tabs.setCurrentIndex(0)
            self.state.choose(key)
            self._show()
        self.search.edit.setFocus()

    def refresh(self, room: str, entity: str) -> None:
        """Something changed: read the list again, the chosen row stays."""
        self._soon.start()

    def stop(self) -> None:
        """End the search threads of the list."""
        self._model.stop()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        at = max(self.ui.header.tabs.currentIndex(), 0)
        blocked = self.ui.header.tabs.blockSignals(True)
        words = (
            self.tr("全部"),
            self.tr("等我处理"),
            self.tr("待评估"),
            self.tr("会议与决定"),
            self.tr("方案与上报"),
        )
        self.ui.header.show_tabs(words, self.tr("个案的范围"))
        self.ui.header.tabs.setCurrentIndex(at)
        self.ui.header.tabs.blockSignals(blocked)
        self._primary.setText(self.tr("导入名册"))
        self._primary.setVisible("roster" in PAGE_TABLE)
        self.search.edit.setPlaceholderText(self.tr("姓名、拼音首字母或编号"))
        self.search.edit.setAccessibleName(self.tr("搜索个案"))
        self.clear.setText(self.tr("清除"))
        self.table.view.setAccessibleName(self.tr("个案列表"))
        self._model.retranslate()
        if self._model.rowCount() or self.isVisible():
            self._shown(self._model.rowCount())
        self._show_choices()
        self._say_numbers()

    def wanted(self) -> CaseFilter:
        """The filter that tabs, buttons and search field make together."""
        tab = self.ui.header.tabs.currentIndex()
        state = self.state.value
        category = self.category.value
        return CaseFilter(
            text=self.search.edit.text().strip(),
            states=frozenset((state,) if isinstance(state, str) else _TABS[tab]),
            township=str(self.township.value or ""),
            category=category if isinstance(category, int) else None,
            placement=str(self.placement.value or ""),
            mine=tab == _MINE,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the search field into the list; Escape empties the field."""
        if watched is self.search.edit and isinstance(event, QKeyEvent) and event.type() == _PRESS:
            if event.key() == Qt.Key.Key_Down:
                self._go_into_list()
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.edit.text():
                self.search.edit.clear()
                return True
        return False

    def _build_filters(self) -> None:
        row = FlowLayout(self.ui.filterRow)
        row.setSpacing(theme().gap(8))
        self.search = SearchField(self.ui.filterRow)
        self.search.setMinimumWidth(theme().px(280))
        self.state, self.township, self.category, self.placement = (
            FilterButton(self.ui.filterRow) for _ in range(4)
        )
        self.clear = Button(self.ui.filterRow, kind="quiet")
        for widget in (self.search, *self._filters(), self.clear):
            row.addWidget(widget)

    def _connect(self) -> None:
        self.search.text_changed.connect(self._show)
        self.search.edit.installEventFilter(self)
        self.ui.header.tabs.currentChanged.connect(self._tab_chosen)
        for button in self._filters():
            button.chosen.connect(self._show)
        self.clear.clicked.connect(self._clear)
        self.table.row_activated.connect(self._open_case)
        self.table.view.verticalScrollBar().valueChanged.connect(self._say_range)
        self.table.view.verticalScrollBar().rangeChanged.connect(self._say_range)
        self._primary.clicked.connect(self._import)
        self._laid_out.timeout.connect(self._say_range)
        self._model.shown.connect(self._shown)
        self._model.refused.connect(self.session.refused_now)
        self._model.failed.connect(self.session.failed_now)

    def _filters(self) -> tuple[FilterButton, ...]:
        return (self.state, self.township, self.category, self.placement)

    def _tab_chosen(self) -> None:
        self.state.choose(None)
        self._show_choices()
        self._show()

    def _show(self) -> None:
        wanted = self.wanted()
        self.clear.setVisible(any(button.isChecked() for button in self._filters()) or bool(wanted.text))
        self._model.show(wanted)

    def _clear(self) -> None:
        for button in self._filters():
            button.choose(None)
        self.search.edit.clear()
        self._show()
        self.search.edit.setFocus()

    def _read_again(self) -> None:
        self._ask_facts()
        self._model.refresh()

    def _ask_facts(self) -> None:
        self.session.ask(today_facts, then=self._take_facts)
        self.session.ask(townships, then=self._take_townships)

    def _take_facts(self, facts: TodayFacts) -> None:
        self._facts = facts
        self._face.today = facts.today
        self.table.view.viewport().update()
        self._say_numbers()

    def _take_townships(self, found: tuple[str, ...]) -> None:
        self._townships = found
        self._show_choices()

    def _show_choices(self) -> None:
        every = self.tr("全部")
        tab = max(self.ui.header.tabs.currentIndex(), 0)
        states = [(state, state_words(state).text) for state in _TABS[tab] or _ALL_STATES]
        self.state.show_choices(self.tr("状态"), every, states)
        self.township.show_choices(self.tr("乡镇"), every, [(name, name) for name in self._townships])
        kinds = [(int(kind), token_word(kind.zh)) for kind in DisabilityCategory]
        self.category.show_choices(self.tr("残疾类别"), every, kinds)
        groups = [
            ("inclusive", token_word("随班就读")),
            ("special", token_word("特殊教育学校")),
            ("home", token_word("送教上门")),
            ("none", self.tr("尚未决定")),
        ]
        self.placement.show_choices(self.tr("安置"), every, groups)

    def _say_numbers(self) -> None:
        sentence = ""
        if self._facts is not None:
            ended = self._facts.per_state.get("reported", 0)
            words = self.tr("{open} 名儿童正在办理，{ended} 名已上报")
            sentence = words.format(open=f"{self._facts.cases - ended:,}", ended=f"{ended:,}")
        self.ui.header.show_words(self.tr("个案"), sentence)

    def _shown(self, total: int) -> None:
        self.table.show_placeholder(None if total else self._empty())
        self._laid_out.start(0)  # the view has laid out its rows by then

    def _empty(self) -> EmptyState:
        return self._nothing_found() if self.wanted().narrows else self._nobody_yet()

    def _nobody_yet(self) -> EmptyState:
        empty = EmptyState(
            icon_name="users",
            heading=self.tr("还没有个案"),
            sentence=self.tr("个案从残联送来的名册里来。导入名册后，每名儿童就是一个个案。"),
        )
        if "roster" in PAGE_TABLE:
            begin = Button(kind="primary", text=self.tr("导入名册"), icon_name="file-input")
            begin.clicked.connect(self._import)
            empty.add_action(begin)
        return empty

    def _nothing_found(self) -> EmptyState:
        empty = EmptyState(
            icon_name="search",
            heading=self.tr("没有符合的个案"),
            sentence=self.tr("换一个写法，或者放宽筛选。"),
        )
        again = Button(text=self.tr("清除筛选"))
        again.clicked.connect(self._clear)
        empty.add_action(again)
        return empty

    def _say_range(self) -> None:
        total = self._model.total
        view = self.table.view
        first = max(view.rowAt(0), 0)
        last = view.rowAt(view.viewport().height() - 1)
        last = total - 1 if last < 0 else last
        words = self.tr("第 {first}–{last} 行，共 {total} 行")
        left = words.format(first=f"{first + 1:,}", last=f"{last + 1:,}", total=f"{total:,}")
        self.table.show_footer(left if total else "", self.tr("↑↓ 选择，Enter 打开") if total else "")

    def _go_into_list(self) -> None:
        view = self.table.view
        if self._model.rowCount():
            view.setFocus()
            view.selectRow(max(view.currentIndex().row(), 0))

    def _open_case(self, case_id: str) -> None:
        if case_id:
            self.navigate.emit("case", case_id)

    def _import(self) -> None:
        self.navigate.emit("roster", "")
