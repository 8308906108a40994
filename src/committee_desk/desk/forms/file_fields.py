"""Fields for papers: a picture or a file is chosen, pasted or dropped; it is kept encrypted, and can be taken out."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QMimeData, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QImageWriter,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from committee_desk.assessment import LARGEST_ATTACHMENT, FormNode

from ..components.button import Button
from ..components.flow_layout import FlowLayout
from ..components.icons import IconLabel
from ..components.labels import Paragraph
from ..components.theme import theme
from ..language import joined
from .attachments import Attachments
from .field import ENTER, ComposedField, mark_faulty
from .thumbnail import Thumbnail

_PICTURES = "*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff *.gif"
_PAPERS = "*.pdf *.docx *.xlsx *.txt *.csv"


class FileField(ComposedField):
    """The answer is the name under which the bytes are kept; what the file was called at home is not kept."""

    widest = 620

    def __init__(self, node: FormNode, attachments: Attachments, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._attachments = attachments
        self._media = node.parameter("mediatype", "application/*")
        self._most_pixels = _whole(node.parameter("max-pixels", "0"))
        self._value = ""
        self._question = ""
        self._ticket = 0
        self._dialog: QFileDialog | None = None
        self._build()
        attachments.kept.connect(self._kept)
        attachments.refused.connect(self._refused)
        attachments.found.connect(self._found)
        self.setAcceptDrops(True)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()
        self._say("")

    @property
    def wants_picture(self) -> bool:
        """Whether only a picture is an answer."""
        return self._media.startswith("image/")

    @property
    def is_busy(self) -> bool:
        """Whether bytes are on their way, so that the answer is still to come."""
        return self._ticket != 0

    def _build(self) -> None:
        self.box = QFrame(self)
        self.box.setProperty("kind", "sunken")
        self.thumbnail = Thumbnail(self.box)
        self._sign = IconLabel(self.box, name="file-text", px=24)
        self._words = Paragraph(self.box, role="caption", tone="text2")
        self.choose = Button(self.box, icon_name="upload")
        self.clear = Button(self.box, text=self.tr("拿掉"), kind="quiet", icon_name="trash-2")
        self.choose.clicked.connect(self.ask_for_file)
        self.clear.clicked.connect(self.take_out)
        self._state = QHBoxLayout()
        self._state.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._state.addWidget(self._words, 1)
        self._buttons = FlowLayout()
        self._buttons.addWidget(self.choose)
        self._buttons.addWidget(self.clear)
        self._inside = QVBoxLayout(self.box)
        self._inside.addWidget(self.thumbnail)
        self._inside.addLayout(self._state)
        self._inside.addLayout(self._buttons)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.box)
        self.setFocusProxy(self.choose)

    # In and out.

    def show_value(self, value: str) -> None:
        """Show what is kept under the name *value*."""
        if value == self._value:
            return
        self._value = value
        self.thumbnail.show_picture(b"")
        self._say(self.tr("正在打开…") if value else "")
        if value:
            self._attachments.find(value)

    def show_readonly(self, readonly: bool) -> None:
        """Show only; the picture can still be seen."""
        for button in (self.choose, self.clear):
            button.setEnabled(not readonly)
        self.setAcceptDrops(not readonly)

    def show_faulty(self, fault: str) -> None:
        """The button carries the description; the sentence stands beneath."""
        mark_faulty(self.choose, fault)

    def name_it(self, question: str, hint: str) -> None:
        """What a screen reader says."""
        super().name_it(question, hint)
        self._question = question
        for button in (self.choose, self.clear):
            button.setAccessibleName(joined("：", question, button.text()))

    def give(self, content: bytes) -> None:
        """Take *content* as the answer, once it is kept."""
        self._say(self.tr("正在加密存入…"))
        self.choose.setEnabled(False)
        self._ticket = self._attachments.keep(content, self._media, self._most_pixels)

    def take_out(self) -> None:
        """No answer; what no answer names is dropped when the assessment is completed."""
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_value("")
        self.answered.emit("")
        self.settled.emit()

    def ask_for_file(self) -> None:
        """Let the person choose a file."""
        self._dialog = QFileDialog(self, self._question)
        self._dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        kinds = _PICTURES if self.wants_picture else f"{_PAPERS} {_PICTURES}"
        words = self.tr("图片") if self.wants_picture else self.tr("文件和图片")
        self._dialog.setNameFilter(f"{words} ({kinds})")
        self._dialog.fileSelected.connect(self.read_file)
        self._dialog.open()

    def read_file(self, path: str) -> None:
        """Take the file at *path*; what is too large is not even read."""
        found = Path(path)
        try:
            if found.stat().st_size > LARGEST_ATTACHMENT:
                self._say(
                    self.tr("文件超过 {most} MB，没有收。").format(most=LARGEST_ATTACHMENT >> 20), "bad"
                )
                return
            self.give(found.read_bytes())
        except OSError:
            self._say(self.tr("这个文件打不开，没有收。看看它是否还在原处。"), "bad")

    # Other ways in.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V takes a picture or a file from the clipboard; Enter goes on where there is an answer."""
        if event.matches(QKeySequence.StandardKey.Paste) and self.choose.isEnabled():
            self._take_in(QGuiApplication.clipboard().mimeData())
        elif event.key() in ENTER:
            self.advanced.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file or a picture may be dropped."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        self._take_in(event.mimeData())

    def _take_in(self, carried: QMimeData) -> None:
        urls = [url for url in carried.urls() if url.isLocalFile()]
        if urls:
            self.read_file(urls[0].toLocalFile())
        elif carried.hasImage():
            image = carried.imageData()
            if isinstance(image, QImage):
                self.give(png_of(image))

    # What the attachments say.

    def _kept(self, ticket: int, name: str) -> None:
        if ticket == self._ticket:
            self._ticket = 0
            self.choose.setEnabled(True)
            self.show_value(name)
            self.answered.emit(name)
            self.settled.emit()

    def _refused(self, ticket: int, sentence: str) -> None:
        if ticket == self._ticket:
            self._ticket = 0
            self.choose.setEnabled(True)
            self._say(sentence, "bad")

    def _found(self, name: str, content: object) -> None:
        if name != self._value or not name:
            return
        if not isinstance(content, bytes):
            self._say(self.tr("存的文件找不到了。可以再放一次。"), "bad")
            return
        seen = self.thumbnail.show_picture(content)
        kind = Path(name).suffix[1:].upper()
        size = self.tr("{kind}，{size} KB").format(kind=kind, size=max(1, len(content) // 1024))
        self._say(self.tr("已加密存入·{size}").format(size=size))
        self.thumbnail.setVisible(seen)

    def _say(self, words: str, tone: str = "text2") -> None:
        empty = (
            self.tr("还没有图片。选择、拖进来，或按 Ctrl+V 粘贴。")
            if self.wants_picture
            else self.tr("还没有文件。收图片、PDF、docx、xlsx 和文本；选择、拖进来，或按 Ctrl+V 粘贴。")
        )
        self._words.setText(words or empty)
        self._words.set_tone(tone)
        self._sign.show_icon("paperclip" if self._value else "file-text", "text2" if tone != "bad" else "bad")
        self.thumbnail.setVisible(bool(self._value))
        self.clear.setVisible(bool(self._value))
        again = self.tr("换一张…") if self.wants_picture else self.tr("换一份…")
        first = self.tr("选择图片…") if self.wants_picture else self.tr("选择文件…")
        self.choose.setText(again if self._value else first)

    def _follow_theme(self) -> None:
        air = theme().gap(12)
        self._inside.setContentsMargins(air, air, air, air)
        self._inside.setSpacing(theme().gap(8))
        self._state.setSpacing(theme().gap(8))
        self._buttons.setSpacing(theme().gap(8))


def png_of(image: QImage) -> bytes:
    """*image* as a PNG."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(buffer.data().data())


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() else 0
