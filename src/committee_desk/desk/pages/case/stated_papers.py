"""After a correction: papers that were issued before and go on saying what stood there then."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ...components.banner import Banner
from ...components.button import Button
from ...components.facts import FactList
from ...components.theme import theme
from ...dates import full_day_words
from ...language import joined
from .child_fields import field_label
from .paper_words import paper_name

_EDGE = 40


class StatedPapers(QDialog):
    """Names the papers and what in them is older now; `papers_asked` follows 看文件."""

    papers_asked = Signal()

    def __init__(self, papers: Sequence[dict[str, Any]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("已改正"))
        fields = dict.fromkeys(name for paper in papers for name in paper["fields"])
        what = self.tr("{count} 份已出的文件还写着改正前的{fields}。").format(
            count=len(papers), fields=joined("、", *(field_label(name) for name in fields))
        )
        list_of = FactList(self, label_width=160)
        list_of.show_facts([(paper_name(one["kind"]), self._issued(one)) for one in papers])
        look, done = (
            Button(self, text=self.tr("看文件")),
            Button(self, kind="primary", text=self.tr("知道了")),
        )
        look.clicked.connect(self._look)
        done.clicked.connect(self.accept)
        done.setDefault(True)
        dress = theme()
        around = QVBoxLayout(self)
        around.setContentsMargins(dress.gap(24), dress.gap(20), dress.gap(24), dress.gap(20))
        around.setSpacing(dress.gap(14))
        around.addWidget(
            Banner(self, role="warn", what=what, todo=self.tr("已出的文件不改。要用新的内容，重新出一份。"))
        )
        around.addWidget(list_of)
        around.addStretch()
        buttons = QHBoxLayout()
        buttons.setSpacing(dress.gap(8))
        buttons.addStretch()
        buttons.addWidget(look)
        buttons.addWidget(done)
        around.addLayout(buttons)
        self.setMinimumWidth(min(dress.px(480), parent.window().width() - _EDGE))

    def _issued(self, paper: dict[str, Any]) -> str:
        day = full_day_words(datetime.fromisoformat(paper["issued_at"]).date())
        return joined("，", paper["number"], self.tr("{day} 出").format(day=day))

    def _look(self) -> None:
        self.accept()
        self.papers_asked.emit()
