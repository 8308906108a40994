"""Questions that this computer cannot take as the form wants: a notice in words, and a line for what can be written."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ..components.inline_note import InlineNote
from ..components.theme import theme
from ..language import sentences
from .any_field import Field
from .field import ComposedField, Options, mark_faulty
from .fields import LineField

translate = QCoreApplication.translate


class ElsewhereField(ComposedField):
    """*notice* stands over the field that takes its place; the answer is whatever that one takes."""

    def __init__(self, notice: str, make: Callable[[QWidget], Field], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = notice
        self.notice = InlineNote(self, text=notice)
        self.inner = make(self)
        self.inner.answered.connect(self.answered)
        self.inner.settled.connect(self.settled)
        self.inner.advanced.connect(self.advanced)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(theme().gap(6))
        around.addWidget(self.notice)
        around.addWidget(self.inner)
        self.setFocusProxy(self.inner)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()

    def show_value(self, value: str) -> None:
        """Show the answer that the form holds."""
        self.inner.show_value(value)

    def show_choices(self, options: Options) -> None:
        """Offer *options* as (value, words)."""
        self.inner.show_choices(options)

    def show_readonly(self, readonly: bool) -> None:
        """Show only."""
        self.inner.show_readonly(readonly)

    def show_faulty(self, fault: str) -> None:
        """The field inside wears the border."""
        self.inner.show_faulty(fault)
        mark_faulty(self, fault)

    def focus_here(self) -> None:
        """Put the focus into the field inside."""
        self.inner.focus_here()

    def is_being_typed(self) -> bool:
        """Whether the person is in the middle of writing."""
        return self.inner.is_being_typed()

    def name_it(self, question: str, hint: str) -> None:
        """What a screen reader says: the notice comes with the hint."""
        super().name_it(question, hint)
        self.inner.name_it(question, sentences(self.words, hint))

    def _follow_theme(self) -> None:
        if self.inner.widest:
            self.inner.setMaximumWidth(theme().px(self.inner.widest))


def where_field(parent: QWidget) -> LineField:
    """Where the recording is kept, in words."""
    field = LineField(parent=parent, widest=460)
    field.setPlaceholderText(translate("ElsewhereField", "写下存在哪里，如：随案 U 盘，4 月 21 日"))
    return field


def notice_of(kind: str) -> str:
    """What a question of *kind* wants that is not here, and the way out; empty for kinds that are at home here."""
    return {
        "audio": translate(
            "ElsewhereField",
            "这一题要录音，这台电脑不录音。用手机或录音笔录下，和评估表一起保存，这里写明存在哪里。",
        ),
        "video": translate(
            "ElsewhereField", "这一题要录像，这台电脑不录像。用手机录下，和评估表一起保存，这里写明存在哪里。"
        ),
        "geopoint": translate(
            "ElsewhereField", "这一题要定位，这台电脑不定位。在手机地图上查到经纬度，写在这里。"
        ),
        "geotrace": translate(
            "ElsewhereField", "这一题要画路线，这里没有地图。用文字写明从哪里经过哪里到哪里。"
        ),
        "geoshape": translate("ElsewhereField", "这一题要画范围，这里没有地图。用文字写明四至。"),
        "barcode": translate("ElsewhereField", "这一题要扫码。用扫码枪扫进来，或者打条码下面的数字。"),
        "app": translate("ElsewhereField", "这一题要用手机上的另一个程序量。量好以后把结果写在这里。"),
        "map": translate("ElsewhereField", "制表的人想用地图，这里没有地图，照名称选。"),
        "calendar": translate("ElsewhereField", "制表的人想用别的历法，这里填公历日期。"),
        "bearing": translate("ElsewhereField", "这一题要用手机测方向。测好以后把度数写在这里。"),
        "printer": translate("ElsewhereField", "这一题要连打印机，这里不打。请在“打印”里打。"),
        "unknown": translate("ElsewhereField", "这一题的题型程序不认识。用文字回答，交表时说明。"),
    }.get(kind, "")
