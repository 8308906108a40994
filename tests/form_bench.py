"""The sample form with every question, one section of it on the screen, driven by keys and clicks."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from committee_desk.assessment import Form
from committee_desk.desk.components.theme import theme
from committee_desk.desk.forms.any_field import Field
from committee_desk.desk.forms.filling import Filling
from committee_desk.desk.forms.section_view import SectionView
from committee_desk.desk.forms.workshop import Workshop
from every_question import fresh_session


class FormBench:
    """A section in a window that is active."""

    def __init__(self, form: Form, section: str, pictures: Mapping[str, bytes] | None = None) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        if (theme().name, theme().scale) != ("light", 1.0) or not app.styleSheet():
            theme().apply(app, "light", 1.0)
        self.filling = Filling(fresh_session(form))
        self.filling.pictures = pictures or {}
        self.section = section
        found = next(each for each in form.sections if each.key == f"/data/{section}")
        self.window = QScrollArea()
        self.window.setWidgetResizable(True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        self.view = SectionView(self.filling, found, 1, Workshop(self.window), inside)
        for part in self.view.column.parts:
            while not part.is_built:
                part.build_next()
        column.addWidget(self.view)
        column.addStretch(1)
        self.window.setWidget(inside)
        self.window.resize(1100, 760)
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)

    def field(self, name: str) -> Field:
        """The field of the question called *name*."""
        return self.view.column.question(self._ref(name)).field

    def go_to(self, name: str) -> "FormBench":
        """Put the focus on the question."""
        self.view.focus(self._ref(name))
        return self

    def press(self, *keys: str) -> "FormBench":
        """Press keys or combinations, one after another."""
        for key in keys:
            combination = QKeySequence(key)[0]
            QTest.keyClick(self.window.windowHandle(), combination.key(), combination.keyboardModifiers())
        return self

    def type(self, text: str) -> "FormBench":
        """Type *text*; what is not ASCII comes out of an input method."""
        for mark in text:
            if mark.isascii():
                QTest.keyClick(self.window.windowHandle(), mark)
            else:
                commit = QInputMethodEvent("", [])
                commit.setCommitString(mark)
                QApplication.sendEvent(QApplication.focusObject(), commit)
        return self

    def click(self, widget: QWidget, at: QPoint | None = None) -> "FormBench":
        """Click into *widget*."""
        self.window.ensureWidgetVisible(widget)
        QApplication.processEvents()
        spot = widget.mapTo(self.window, at or widget.rect().center())
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(self.window.windowHandle(), left, none, spot)
        return self

    def value(self, name: str) -> str:
        """What the form holds."""
        return self.filling.session.state(self._ref(name)).value

    def is_valid(self, name: str) -> bool:
        """Whether the engine takes the answer."""
        return self.filling.session.state(self._ref(name)).valid

    def here(self) -> QWidget | None:
        """What has the focus."""
        return QApplication.focusWidget()

    def is_in(self, name: str) -> bool:
        """Whether the focus is in the field of *name*."""
        here = self.here()
        field = self.field(name)
        return here is not None and (here is field or field.isAncestorOf(here))

    def _ref(self, name: str) -> str:
        return f"/data/{self.section}/{name}"


def roll(widget: QWidget) -> None:
    """Roll the wheel over *widget*."""
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle, widget.mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)
