"""The forms of the county: their versions and states, what a version changes, trying it, publishing and retiring it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from committee_desk.access import Verb, may
from committee_desk.assessment import (
    FormState,
    FormVersion,
    retire_form,
    start_trial,
    workbooks_of,
)
from committee_desk.documents import issue_blank_form
from committee_desk.placement import WhatIf, what_if
from committee_desk.signing import sign_form

from .._ui.forms_page import Ui_FormsPage
from ..components.banner import Banner
from ..components.button import Button
from ..components.columns import TwoColumns
from ..components.data_table import DataTable
from ..components.table_values import Column, Row, chip_cell, name_cell
from ..components.toast import Toast
from ..page import Page
from ..session import Session
from .export_file import export_bytes
from .file_dialogs import ask_target
from .forms.blank_view import BlankView
from .forms.diff_card import DiffCard
from .forms.marks import form_mark
from .forms.password_sheet import PasswordSheet
from .forms.reading import VersionFacts, all_versions, version_facts
from .forms.taking_in import KINDS, TakingIn
from .forms.trial_view import TrialView
from .forms.version_card import VersionCard
from .forms.what_if_card import WhatIfCard
from .reason_sheet import ReasonSheet

_TOGETHER, _MOST_ROWS = 200, 8


class FormsPage(Page):
    """Versions at the side, the chosen one in the middle; trial and blank paper take the whole page."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_FormsPage()
        self.ui.setupUi(self)
        self._versions: tuple[FormVersion, ...] = ()
        self._facts: VersionFacts | None = None
        self._chosen = ""
        self.taking_in = TakingIn(session, self)
        self._sheet: PasswordSheet | ReasonSheet | None = None
        self.take_in, self.overlay = Button(self, kind="primary", icon_name="file-input"), Button(self)
        self.problem = Banner(self, role="bad")
        self.table = DataTable(self, two_lines=True)
        self.card, self.diff, self.what_if = VersionCard(self), DiffCard(self), WhatIfCard(self)
        self.trial, self.blank = TrialView(session, self.ui.scroll, self), BlankView(session, self)
        self._soon = QTimer(self, singleShot=True, interval=_TOGETHER)
        self._build()
        self.toast = Toast(self)
        self._connect()
        self.retranslate()
        self._show_part(self.columns)

    def open(self, key: str) -> None:
        """Read everything again; *key* is the id of a version, or empty."""
        self._chosen = key or self._chosen
        self._ask()

    def refresh(self, room: str, entity: str) -> None:
        """A verb changed something."""
        self._soon.start()

    def stop(self) -> None:
        """What was tried goes."""
        self.trial.stop()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.take_in.setText(self.tr("收进工作簿"))
        self.overlay.setText(self.tr("收进省表和补充表"))
        columns = (
            Column("form", self.tr("评估表"), 150, stretch=True),
            Column("state", self.tr("状态"), 110),
        )
        self.table.set_columns(columns, self.tr("评估表的各版"))
        self.trial.retranslate()
        self.blank.retranslate()
        self._show_versions()

    def _build(self) -> None:
        self.ui.header.add_action(self.overlay)
        self.ui.header.add_action(self.take_in)
        self.columns = TwoColumns(self, side_first=False)
        self._shown: QWidget = self.columns
        self.columns.side.addWidget(self.table)
        self.columns.side.addStretch(1)
        for part in (self.card, self.what_if, self.diff):
            self.columns.main.addWidget(part)
            part.hide()
        self.columns.main.addStretch(1)
        for whole in (self.problem, self.columns, self.trial, self.blank):
            self.ui.pageLayout.addWidget(whole)
        self.ui.pageLayout.addStretch(1)
        self.problem.hide()

    def _connect(self) -> None:
        self._soon.timeout.connect(self._ask)
        self.table.row_selected.connect(self._choose)
        self.take_in.clicked.connect(self.taking_in.ask_workbook)
        self.overlay.clicked.connect(self.taking_in.ask_overlaid)
        self.taking_in.taken.connect(self._taken_in)
        self.taking_in.faulty.connect(self._show_faults)
        self.card.asked.connect(self._act)
        self.trial.left.connect(self._back)
        self.blank.left.connect(self._back)
        self.blank.exported.connect(self.toast.show_message)

    # Showing.

    def _ask(self) -> None:
        self.session.ask(all_versions, then=self._take)

    def _take(self, versions: tuple[FormVersion, ...]) -> None:
        self._versions = versions
        self._show_versions()

    def _show_versions(self) -> None:
        self._show_part(self._shown)
        published = sum(one.state is FormState.PUBLISHED for one in self._versions)
        early = sum(one.state in (FormState.DRAFT, FormState.TRIAL) for one in self._versions)
        words = self.tr("{published} 版已签发，{early} 版在准备").format(published=published, early=early)
        self.ui.header.show_words(self.tr("表单"), words if self._versions else "", self.tr("评估"))
        self.table.show_rows([self._row(one) for one in self._versions])
        self.table.setFixedHeight(self.table.rows_height(max(1, min(len(self._versions), _MOST_ROWS))))
        ids = [one.id for one in self._versions]
        if ids:
            self._chosen = self._chosen if self._chosen in ids else ids[0]
            self.table.select(self._chosen)
            self._choose(self._chosen)

    def _may_take_in(self) -> bool:
        county = self.session.county
        return county is not None and may(county.actor.roles, Verb.TAKE_IN_FORM)

    def _row(self, one: FormVersion) -> Row:
        version = self.tr("{version} 版").format(version=one.version)
        return Row(one.id, (name_cell(one.title, version), chip_cell(form_mark(one.state))))

    def _choose(self, version_id: str) -> None:
        if version_id:
            if version_id != self._chosen:
                self.what_if.hide()
            self._chosen = version_id
            self.session.ask(version_facts, version_id, then=self._show_facts)

    def _show_facts(self, facts: VersionFacts) -> None:
        county = self.session.county
        if facts.version.id != self._chosen or county is None:
            return
        self._facts = facts
        self.card.show_version(facts, county.actor.roles)
        self.diff.show_diff(facts.diff)
        self.card.show()
        self.diff.show()

    def _show_part(self, shown: QWidget) -> None:
        self._shown = shown
        self.take_in.setVisible(shown is self.columns and self._may_take_in())
        self.overlay.setVisible(self.take_in.isVisibleTo(self))
        for part in (self.columns, self.trial, self.blank):
            part.setVisible(part is shown)

    def _back(self) -> None:
        self.trial.stop()
        self._show_part(self.columns)
        self._ask()

    # Taking in.

    def _show_faults(self, what: str, faults: str) -> None:
        self.problem.show_message("bad", what, faults)
        self.problem.show()

    def _taken_in(self, version_id: str) -> None:
        self._chosen = version_id
        self.problem.hide()
        self.toast.show_message(self.tr("已收进来，是草稿"))
        self._ask()

    # Acts on a version.

    def _act(self, act: str) -> None:
        {
            "trial": self._start_trial,
            "sign": self._ask_signature,
            "try": self._try,
            "what_if": self._ask_what_if,
            "export": self._export,
            "blank": self._make_blank,
            "retire": self._ask_reason,
        }[act]()

    def _start_trial(self) -> None:
        self.session.do(start_trial, self._chosen, then=self._done)

    def _try(self) -> None:
        self._show_part(self.trial)
        self.trial.start(self._chosen)

    def _ask_what_if(self) -> None:
        self.session.ask(what_if, self._chosen, then=self._show_what_if)

    def _show_what_if(self, found: WhatIf) -> None:
        self.what_if.show_what_if(found)
        self.what_if.show()

    def _make_blank(self) -> None:
        self.session.do(issue_blank_form, self._chosen, then=self._show_blank)

    def _show_blank(self, form_paper_id: str) -> None:
        self._show_part(self.blank)
        self.blank.show_paper(form_paper_id)

    def _export(self) -> None:
        self.session.ask(workbooks_of, self._chosen, then=self._ask_target)

    def _ask_target(self, books: tuple[bytes, ...]) -> None:
        if self._facts is not None:
            one = self._facts.version
            name = f"{one.form_id}-{one.version}.xlsx"
            ask_target(self, self.tr("导出工作簿"), KINDS, name, partial(self._write, books))

    def _write(self, books: tuple[bytes, ...], chosen: str) -> None:
        target = Path(chosen)
        for at, content in enumerate(books):
            path = target if not at else target.with_name(f"{target.stem}-overlay.xlsx")
            self.session.run(partial(export_bytes, path, content), owner=self, then=self._written)

    def _written(self, target: Path) -> None:
        self.toast.show_message(self.tr("已导出到 {name}").format(name=target.name))

    def _ask_signature(self) -> None:
        if self._facts is None:
            return
        one = self._facts.version
        says = self.tr("以“{name}”的名义签发“{form}”{version} 版。签发以后新的评估都用这一版，签发记录在案。")
        sheet = PasswordSheet(
            self,
            title=self.tr("签发评估表"),
            says=says.format(name=self._facts.seat, form=one.title, version=one.version),
            act=self.tr("签发"),
        )
        sheet.given.connect(self._sign)
        self._sheet = sheet
        sheet.open()

    def _sign(self, password: str) -> None:
        if isinstance(self._sheet, PasswordSheet):
            refused = self._sheet.show_refusal
            self.session.do(sign_form, self._chosen, password, then=self._done, refused=refused)

    def _ask_reason(self) -> None:
        sheet = ReasonSheet(
            self,
            title=self.tr("停用这一版"),
            act=self.tr("停用"),
            says=(self.tr("新的评估不再用它；已经用它开始的评估，仍用它填完。"),),
        )
        sheet.given.connect(self._retire)
        self._sheet = sheet
        sheet.open()

    def _retire(self, reason: str) -> None:
        if isinstance(self._sheet, ReasonSheet):
            refused = self._sheet.show_refusal
            self.session.do(retire_form, self._chosen, reason, then=self._done, refused=refused)

    def _done(self, _version_id: str) -> None:
        if self._sheet is not None:
            self._sheet.accept()
            self._sheet = None
        self._ask()
