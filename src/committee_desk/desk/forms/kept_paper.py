"""A picture or file that was given as an answer, where nothing can be changed any more."""

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ..components.labels import Paragraph
from ..components.theme import theme
from ..language import joined
from .attachments import Attachments
from .thumbnail import Thumbnail


class KeptPaper(QWidget):
    """The picture small, or what kind of file there is; asked for when it is shown first."""

    def __init__(
        self, question: str, name: str, attachments: Attachments, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._question, self._name = question, name
        self.picture = Thumbnail(self, widest=420, tallest=280)
        self.words = Paragraph(self, role="caption", text=self.tr("正在打开…"))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(theme().gap(4))
        around.addWidget(self.picture)
        around.addWidget(self.words)
        attachments.found.connect(self._found)
        attachments.find(name)

    def _found(self, name: str, content: object) -> None:
        if name != self._name:
            return
        if not isinstance(content, bytes):
            self.words.setText(self.tr("存的文件找不到了。"))
            return
        self.picture.show_picture(content)
        kind = Path(name).suffix[1:].upper()
        self.words.setText(self.tr("{kind}，{size} KB").format(kind=kind, size=max(1, len(content) // 1024)))
        self.setAccessibleName(joined("：", self._question, self.words.text()))
