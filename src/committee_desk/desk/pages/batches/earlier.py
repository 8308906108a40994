"""Batches that left before: number, day, size, digest, and how each hangs on the one before it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from committee_desk.batch import BatchRow

from ...components.button import Button
from ...components.card import Card
from ...components.glyphs import Glyph
from ...components.labels import Line, Paragraph
from ...components.theme import theme
from ...components.tokens import Mark
from ...dates import moment_words
from ..meeting.layouts import empty

_LEFT = Mark("", "disc with up arrow", "ok")


class EarlierCard(Card):
    """`export_asked(batch)` follows 导出批次文件 beside a batch."""

    export_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title=" ")
        self._rows = QVBoxLayout()
        self.add(self._rows)
        self.body.addStretch(1)

    def show_batches(self, batches: Sequence[BatchRow]) -> None:
        """Show *batches*, newest first."""
        empty(self._rows)
        self._rows.setSpacing(theme().gap(10))
        self.show_title(self.tr("以前的批次"), str(len(batches)) if batches else "")
        for at, batch in enumerate(batches):
            if at:
                self._rows.addWidget(Line(self))
            before = batches[at + 1] if at + 1 < len(batches) else None
            self._rows.addLayout(self._row(batch, before))
        if not batches:
            words = self.tr("还没有封装过批次。第一批封装以后，编号和校验码会记在这里。")
            self._rows.addWidget(Paragraph(self, text=words, tone="text2"))

    def _row(self, batch: BatchRow, before: BatchRow | None) -> QHBoxLayout:
        name = batch_number(batch)
        lines = QVBoxLayout()
        lines.setSpacing(theme().gap(2))
        head = self.tr("{number}·{count} 个个案").format(number=name, count=batch.cases)
        lines.addWidget(Paragraph(self, text=head, role="strong"))
        lines.addWidget(Paragraph(self, text=moment_words(batch.sealed_at), role="caption"))
        digest = self.tr("校验码 {digest}").format(digest=short_digest(batch.sha256))
        lines.addWidget(Paragraph(self, text=digest, role="caption"))
        chain = (
            self.tr("接在 {number} 之后").format(number=batch_number(before)) if before else self.tr("第一批")
        )
        lines.addWidget(Paragraph(self, text=chain, role="caption"))
        export = Button(self, text=self.tr("导出"), kind="link")
        export.setAccessibleName(self.tr("导出批次 {number}").format(number=name))
        export.setObjectName(batch.id)
        export.clicked.connect(self._export)
        row = QHBoxLayout()
        row.setSpacing(theme().gap(12))
        row.addWidget(Glyph(self, mark=_LEFT, line="strong"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
        row.addWidget(export, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _export(self) -> None:
        button = self.sender()
        if button is not None:
            self.export_asked.emit(button.objectName())


def batch_number(batch: BatchRow) -> str:
    """2026-03."""
    return f"{batch.year}-{batch.sequence:02d}"


def short_digest(sha256: str) -> str:
    """The first sixteen digits in groups of four, as they are read out on the telephone."""
    return " ".join(sha256[at : at + 4] for at in range(0, 16, 4))
