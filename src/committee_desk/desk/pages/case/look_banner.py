"""名册里这一行要核对: what, and the two ways out of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from committee_desk.roster import explain_code

from ...components.banner import Banner
from ...components.button import Button
from ...language import sentences, spoken


class LookBanner(Banner):
    """`correct_asked` follows 改正, `right_asked` 核对无误; somebody who may do neither is told who does it."""

    correct_asked = Signal()
    right_asked = Signal()

    def __init__(self, codes: Sequence[str], *, mine: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent, role="warn")
        explained = [explain_code(code, spoken()) for code in codes]
        what = self.tr("名册里这一行要核对：{reasons}").format(
            reasons=sentences(*(what for what, _ in explained))
        )
        hand = "" if mine else self.tr("由秘书核对。")
        self.show_message("warn", what, sentences(*(todo for _, todo in explained), hand))
        if not mine:
            return
        right = Button(self, text=self.tr("核对无误"))
        correct = Button(self, kind="soft", text=self.tr("改正"), icon_name="pencil")
        right.clicked.connect(self.right_asked)
        correct.clicked.connect(self.correct_asked)
        self.add_action(right)
        self.add_action(correct)
