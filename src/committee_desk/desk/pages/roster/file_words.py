"""What there is to say of the files themselves, above their rows: one banner, whatever their number."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.roster import explain_file

from ...components.banner import Banner
from ...language import joined, sentences, spoken
from .batch import Batch

_MOST = 3  # lines; the rows need the room


class FileBanners(QWidget):
    """Hidden where the files are in order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banner = Banner(self, role="warn")
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._banner)
        self.hide()

    def show_batch(self, batch: Batch) -> None:
        """Say the codes of each file of *batch*, and which could not be read at all."""
        several = len(batch.files) > 1
        whats: list[str] = []
        todos: list[str] = []
        for file, reading in zip(batch.files, batch.readings, strict=True):
            for what, todo in explain_file(reading, spoken()):
                whats.append(joined("：", file.name, what) if several else what)
                todos.append(todo)
        if len(whats) > _MOST:
            rest = self.tr("还有 {count} 处。").format(count=len(whats) - _MOST)
            whats[_MOST:] = [rest]
        role = "bad" if batch.refused else "warn"
        self._banner.show_message(role, "\n".join(whats), sentences(*dict.fromkeys(todos)))
        self.setVisible(bool(whats))
