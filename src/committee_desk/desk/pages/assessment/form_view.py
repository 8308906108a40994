"""A form at work: sections left, one section in the middle, faults on request, the way on at the bottom."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from committee_desk.assessment import Form

from ..._ui.assessment_form import Ui_AssessmentForm
from ...components.likert_row import LikertRow
from ...components.tab_order import step_in_order
from ...components.theme import theme
from ...forms.filling import Filling
from ...forms.question import QuestionView
from ...forms.section_view import SectionView
from ...forms.workshop import Workshop
from .faults_card import FaultsCard
from .form_progress import FormProgress
from .section_head import KeysLine, SectionHead

_ROOMY = 960  # px at 100 % text: under this the sections become one line with a chooser
_IDLE = 150  # ms of nothing before a piece of the next section is built


class FormView(QWidget):
    """Wears ui/assessment_form.ui for one filling, without knowing where its answers go."""

    #: The person leaves the form.
    exited = Signal()
    #: Another section is shown.
    turned = Signal()
    #: Nothing is missing, and the person goes on from the last section.
    ended = Signal()

    def __init__(
        self, filling: Filling, form: Form, given: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_AssessmentForm()
        self.ui.setupUi(self)
        self.filling = filling
        self._given = given
        self.workshop = Workshop(self.ui.body, self)
        self.progress = FormProgress(self.ui, filling, form, self)
        self.views: dict[str, SectionView] = {}
        self.key = ""
        self._build()
        self._connect()
        self.retranslate()
        self._name_language()
        self._follow_theme()

    def _build(self) -> None:
        self.head = SectionHead(self)
        self.faults = FaultsCard(self)
        self.keys = KeysLine(self)
        self.faults.hide()
        self.ui.middle.setStretchFactor(self.ui.body, 1)
        for part in (self.head, self.faults, self.keys):
            self.ui.body.body.addWidget(part)
        self.ui.body.body.addStretch(1)
        self.ui.next.set_kind("primary")
        self.ui.check.set_kind("quiet")
        self.ui.leaveNarrow.set_kind("link")
        self.ui.chooserTop.setStretchFactor(self.ui.chooser, 1)
        self.ui.chooserTop.setSpacing(theme().gap(16))
        self._idle = QTimer(self, singleShot=True, interval=_IDLE)

    def _connect(self) -> None:
        self._idle.timeout.connect(self._build_next)
        self.progress.section_chosen.connect(self.show_section)
        self.ui.previous.clicked.connect(self._go_back)
        self.ui.next.clicked.connect(self._go_on)
        self.ui.check.clicked.connect(self.ask_for_faults)
        self.head.leave.clicked.connect(self.exited)
        self.head.language.clicked.connect(self.speak_next)
        self.ui.leaveNarrow.clicked.connect(self.exited)
        self.faults.chosen.connect(self.jump_to)
        self.faults.put_away.connect(self._put_faults_away)
        self.filling.changed.connect(self._changed)
        self.progress.sections_changed.connect(self._show_around)
        QShortcut(QKeySequence("Ctrl+PgDown"), self, self._next_section)
        QShortcut(QKeySequence("Ctrl+PgUp"), self, self._go_back)
        QShortcut(QKeySequence("F8"), self, self.ask_for_faults)
        QShortcut(QKeySequence("F9"), self, self.speak_next)
        theme().changed.connect(self._follow_theme)

    # Sections.

    def show_section(self, key: str) -> None:
        """Show the section *key* and put the focus on its first open question."""
        self._turn_to(key)
        self.views[key].focus_first_open()

    def jump_to(self, ref: str) -> None:
        """Show the question at *ref* and put the focus on it."""
        key = self.filling.section_of(ref)
        if key:
            self._turn_to(key)
            self.views[key].focus(ref)

    def first_open(self) -> str:
        """The first section with something missing, else the first of all."""
        sections = self.filling.sections()
        unfinished = (section.key for section, progress in sections if progress.missing)
        return next(unfinished, sections[0][0].key if sections else "")

    def _turn_to(self, key: str) -> None:
        if key not in self.views:
            self._make_view(key)
        if self.key in self.views and self.key != key:
            self.views[self.key].hide()
        turned, self.key = self.key != key, key
        self.views[key].show()
        self.views[key].catch_up()
        if turned:
            self.ui.body.verticalScrollBar().setValue(0)
            self.turned.emit()
        self._show_around()
        self.workshop.wake()
        self._idle.start()

    def _make_view(self, key: str) -> None:
        keys = [section.key for section, _ in self.filling.sections()]
        section = next(each for each in self.filling.session.form.sections if each.key == key)
        place = keys.index(key) + 1 if key in keys else 0
        view = SectionView(self.filling, section, place, self.workshop, self)
        view.hide()
        view.left_end.connect(self._left_end)
        view.entered.connect(self._reveal)
        self.ui.body.body.insertWidget(self.ui.body.body.indexOf(self.keys), view)
        self.views[key] = view

    def _build_next(self) -> None:
        if not self.workshop.is_idle:
            self._idle.start()
            return
        after = self.progress.beside(self.key, 1)
        if after and after not in self.views:
            self._make_view(after)
        if after and self.views[after].build_ahead():
            self._idle.start()

    def _left_end(self, step: int) -> None:
        if step > 0:
            self.ui.next.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._go_back()

    def _go_on(self) -> None:
        if self.progress.beside(self.key, 1):
            self._next_section()
        elif self.filling.faults():
            self.ask_for_faults()
        else:
            self.ui.body.verticalScrollBar().setValue(0)
            self.ended.emit()

    def _next_section(self) -> None:
        after = self.progress.beside(self.key, 1)
        if after:
            self.show_section(after)

    def _go_back(self) -> None:
        before = self.progress.beside(self.key, -1)
        if before:
            self.show_section(before)

    def _reveal(self, widget: QWidget) -> None:
        self.ui.body.ensureWidgetVisible(widget, 0, theme().px(60))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes by the places of things, though the form is built late and in pieces."""
        # Qt asks the same when the widget with the focus is hidden or goes: then the tree is no place to walk.
        return (self.isVisible() and step_in_order(self, forward)) or super().focusNextPrevChild(forward)

    # Another language, another reading of the form.

    def speak_next(self) -> None:
        """Show the form in the next of its languages; answers, focus and place stay."""
        self.filling.speak_next()
        key, ref, place = self.key, self.here(), self.ui.body.verticalScrollBar().value()
        for view in self.views.values():
            view.column.give_up()
            view.hide()
            view.deleteLater()
        self.views, self.key = {}, ""
        self.progress.refresh()
        self._come_to(key, ref, place)
        self._name_language()

    def come_from(self, old: "FormView") -> None:
        """Show the place that the person had in *old*."""
        self._come_to(old.key, old.here(), old.ui.body.verticalScrollBar().value())

    def here(self) -> str:
        """The ref of the question that has the focus; empty where none has."""
        widget = QApplication.focusWidget()
        while widget is not None and widget is not self:
            if isinstance(widget, QuestionView):
                return widget.ref
            if isinstance(widget, LikertRow):
                return widget.question.key
            widget = widget.parentWidget()
        return ""

    def _come_to(self, key: str, ref: str, place: int) -> None:
        self._turn_to(key)
        view = self.views[key]
        if ref in view.column.stops():
            view.focus(ref)
        bar = self.ui.body.verticalScrollBar()
        bar.setMaximum(max(bar.maximum(), place))
        bar.setValue(place)

    def _name_language(self) -> None:
        following = self.filling.next_language()
        self.head.language.setText(following.partition("(")[0])
        self.head.language.setVisible(bool(following))

    # Faults.

    def ask_for_faults(self) -> None:
        """List what is missing, now and after every answer until the list is put away."""
        self.filling.asked_for_faults = True
        self.views[self.key].catch_up()
        self.faults.show_faults(self.filling.faults())
        self.faults.show()
        self._reveal(self.faults)
        self.faults.focus_first()

    def _put_faults_away(self) -> None:
        self.filling.asked_for_faults = False
        self.faults.hide()
        self.views[self.key].catch_up()
        self.views[self.key].focus_first_open()

    def _changed(self) -> None:
        if not self.faults.isHidden():
            self.faults.show_faults(self.filling.faults())

    # Words and widths.

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.head.leave.setText(self.tr("退出"))
        self.ui.leaveNarrow.setText(self.tr("退出"))
        self.ui.check.setText(self.tr("查看缺漏"))
        self.ui.check.setToolTip(self.tr("F8"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_around()

    def _show_around(self) -> None:
        """Head, foot and keys for the present section and width."""
        dress = theme()
        narrow = dress.is_narrow(self.window().width()) or self.width() < dress.px(_ROOMY)
        view = self.views.get(self.key)
        if view is None:
            return
        crumb = "·".join(part for part in (self._given.get("child_name"), self._given.get("case_no")) if part)
        self.head.show_words(crumb, self.progress.title(self.key), view.lead(), narrow)
        self.progress.show_place(self.key, narrow)
        digits = view.keys_in_words()
        words = self.tr("按 {digits} 选择，自动到下一题；Backspace 返回上一题")
        self.keys.show_words(words.format(digits=digits) if digits and not narrow else "")

    def _follow_theme(self) -> None:
        dress = theme()
        self.ui.side.setFixedWidth(dress.px(248))
        self.ui.sideLayout.setContentsMargins(dress.gap(16), dress.gap(24), dress.gap(16), dress.gap(8))
        self.ui.sideLayout.setSpacing(dress.gap(5))
        self.ui.chooserLayout.setContentsMargins(dress.gap(28), dress.gap(14), dress.gap(28), dress.gap(14))
        self.ui.footLayout.setContentsMargins(dress.gap(32), dress.gap(12), dress.gap(32), dress.gap(12))
        self.ui.footLayout.setSpacing(dress.gap(10))
        self.ui.body.widget().setMaximumWidth(dress.px(1100))
        self._show_around()
