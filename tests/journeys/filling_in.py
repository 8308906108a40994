"""The whole assessment form filled with the keyboard: digits in the matrices, short words, Enter for the rest."""

import re

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from journeys.spring_county import CHILD
from journeys.walker import Focus, Walker

_RADIO, _BOX = QAccessible.Role.RadioButton, QAccessible.Role.CheckBox
_TEXT, _BUTTON = QAccessible.Role.EditableText, QAccessible.Role.Button
_MOST_QUESTIONS = 400
#: A row of a matrix begins with the question's number; a single question has its number beside it.
_IN_A_MATRIX = re.compile(r"\d+\.\d+ ")
_MOST_CHOICES = 20
#: What is not answered with the first choice: the beginning of the question, and the end of the choice.
CHOSEN = {
    "残疾类别": "智力",
    "医院诊断过孤独症吗": "否",
    "监护人的第二意愿": "还没想好",
    "另一位监护人有不同意见吗": "否",
    "有没有量表或检查结果": "否",
}
NUMBERS = ("分钟", "公里", "几名")
TODAY = "2026-5-6"


def assess(walker: Walker) -> None:
    """Begin, answer every question, complete."""
    walker.go_to_child(CHILD)
    walker.click("开始评估")
    walker.see("下一节")
    _fill_by_keys(walker)
    walker.press("Space")
    walker.see("完成这次评估？")
    walker.press("Space")
    walker.see("评估已完成")


def _fill_by_keys(walker: Walker) -> None:
    """Answer what has the focus, one question after the other, up to 完成评估."""
    for _ in range(_MOST_QUESTIONS):
        here, widget = walker.focused(), QApplication.focusWidget()
        if here.name == "完成评估":
            return
        _answer(walker, here)
        if here.role != _BUTTON:  # a section of words only leaves the keys at 下一节
            walker.wait_until(
                lambda widget=widget: QApplication.focusWidget() is not widget, f"the keys stay at {here}"
            )
    raise AssertionError("the form does not end")


def _answer(walker: Walker, here: Focus) -> None:
    if here.role == _BUTTON:  # a picture or a signature may stay out: the keys go past its buttons
        walker.press("Space" if here.name.startswith("下一节") else "Tab")
    elif here.role == _RADIO and _IN_A_MATRIX.match(here.name):
        walker.press("1")
    elif here.role in (_RADIO, _BOX):
        _go_to_choice(walker, here.name.partition("：")[0])
        walker.press("Return")
    else:
        walker.type(_words(here))
        walker.press("Ctrl+Return" if here.many_lines else "Return")


def _go_to_choice(walker: Walker, question: str) -> None:
    wanted = next((choice for words, choice in CHOSEN.items() if question.startswith(words)), "")
    for _ in range(_MOST_CHOICES):
        here = walker.focused()
        if here.name.endswith(wanted):
            return
        walker.press("Tab" if here.role == _BOX else "Right")
    raise AssertionError(f"{question}: no choice {wanted}; at {here}")


def _words(here: Focus) -> str:
    if here.grey == "年-月-日":
        return TODAY
    return "15" if any(words in here.name for words in NUMBERS) else "示例"
