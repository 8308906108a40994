"""Signing, drawing, and marking a photograph: a pad that is kept by itself soon after the pen is lifted."""

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from committee_desk.assessment import FormNode

from ..components.button import Button
from ..language import joined
from .attachments import Attachments
from .drawing_pad import DrawingPad
from .field import mark_faulty
from .file_fields import FileField, png_of
from .thumbnail import picture_from

#: The paper in px at 100 % text, by appearance.
_PAPERS = {"signature": QSize(460, 150), "draw": QSize(560, 320), "annotate": QSize(560, 360)}
_SOON = 900  # ms after the pen was lifted


class DrawingField(FileField):
    """The pad takes the thumbnail's place; who can use neither pen nor mouse puts a picture there instead."""

    def __init__(self, node: FormNode, attachments: Attachments, parent: QWidget | None = None) -> None:
        kind = next((each for each in _PAPERS if each in node.appearance), "draw")
        self._kind = kind
        self.pad = DrawingPad(_PAPERS[kind], marks=kind == "annotate")
        self.widest = _PAPERS[kind].width() + 26
        super().__init__(node, attachments, parent)

    def _build(self) -> None:
        super()._build()
        self.undo = Button(self.box, text=self.tr("撤回一笔"), icon_name="undo-2", small=True)
        self.undo.clicked.connect(self.pad.undo)
        self.clear.setText(self.tr("擦掉重来"))
        self._inside.insertWidget(0, self.pad)
        self._buttons.removeWidget(self.choose)
        self._buttons.removeWidget(self.clear)
        for button in (self.undo, self.clear, self.choose):
            self._buttons.addWidget(button)
        self.clear.setProperty("small", "true")
        self.choose.setProperty("small", "true")
        self._sign.hide()
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._keep_drawing)
        self.pad.drawn.connect(self._drawn)

    @property
    def is_busy(self) -> bool:
        """Also while a stroke waits to be kept."""
        return super().is_busy or self._soon.isActive()

    def show_readonly(self, readonly: bool) -> None:
        """Show only."""
        super().show_readonly(readonly)
        self.undo.setEnabled(not readonly)
        self.pad.setEnabled(not readonly)

    def show_faulty(self, fault: str) -> None:
        """The paper wears the border."""
        mark_faulty(self.pad, fault)

    def name_it(self, question: str, hint: str) -> None:
        """What a screen reader says."""
        super().name_it(question, hint)
        self.pad.setAccessibleName(question)
        self.undo.setAccessibleName(joined("：", question, self.undo.text()))

    def take_out(self) -> None:
        """A blank paper."""
        self._soon.stop()
        self.pad.show_ground(QPixmap())
        super().take_out()

    def read_file(self, path: str) -> None:
        """A picture takes the place of what was drawn; on it one can draw on."""
        self.pad.show_ground(QPixmap())
        super().read_file(path)

    def leaveEvent(self, event: object) -> None:
        """The pen goes elsewhere: nothing waits any longer."""
        super().leaveEvent(event)  # type: ignore[arg-type]  # Qt's own event goes on as it came
        self.keep_now()

    def keep_now(self) -> None:
        """Keep what is drawn, if something is."""
        if self._soon.isActive():
            self._soon.stop()
            self._keep_drawing()

    def _drawn(self) -> None:
        self._soon.start()
        self._say(self._words.text())

    def _keep_drawing(self) -> None:
        if self.pad.is_empty():
            self.take_out()
        else:
            self.give(png_of(self.pad.picture()))

    def _found(self, name: str, content: object) -> None:
        super()._found(name, content)
        self.thumbnail.hide()
        if name == self._value and isinstance(content, bytes) and not self.pad.strokes:
            ratio = 2 * max(1.0, self.devicePixelRatioF())
            self.pad.show_ground(picture_from(content, self.pad.paper * ratio))
        self._say(self._words.text())

    def show_value(self, value: str) -> None:
        """Show what is kept; strokes that are in it stay strokes, so that each can be taken back."""
        if not value and self._value:
            self.pad.show_ground(QPixmap())
        super().show_value(value)
        self.thumbnail.hide()

    def _say(self, words: str, tone: str = "text2") -> None:
        super()._say(words, tone)
        first = {
            "signature": self.tr("用笔或鼠标在框里签字。不便时，把纸上的签字拍下来，选择图片。"),
            "draw": self.tr("用笔或鼠标在框里画。不便时，把画在纸上的拍下来，选择图片。"),
            "annotate": self.tr("先选择照片，再用笔或鼠标圈画。不便时，选择已经画好的图片。"),
        }
        if not words or self._words.text() != words:
            self._words.setText(first[self._kind])
        self.thumbnail.hide()
        self.choose.setText(self.tr("选择图片…"))
        drawn = not self.pad.is_empty()
        self.pad.setVisible(drawn or self._kind != "annotate")  # a photograph comes first
        self.clear.setVisible(drawn or bool(self._value))
        self.undo.setVisible(bool(self.pad.strokes))
