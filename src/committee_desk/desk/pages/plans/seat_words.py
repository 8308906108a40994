"""Seats of a paper in words: who, in which order, what was checked, and what the button says."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from committee_desk.signing import Judgement, SeatRow
from committee_desk.wording import say

from ...components.tokens import Mark, signature_mark
from ...dates import moment_words
from ...language import spoken
from ...token_words import token_word

translate = QCoreApplication.translate
SEALS = ("bureau_seal", "committee_seal")


def orders_of(seats: Sequence[SeatRow]) -> tuple[int, ...]:
    """The place of each seat in the order; those of one role beside each other share a place."""
    found: list[int] = []
    for place, (_role, group) in enumerate(groupby(seats, key=_role_of), start=1):
        found += [place] * len(list(group))
    return tuple(found)


def who_words(seat: SeatRow) -> str:
    """教育局公章（示例县教育局） for a seal, the name and capacity of a person."""
    role = say(f"signing.role.{seat.role}", spoken())
    words = (
        translate("SeatWords", "{role}（{name}）")
        if seat.role in SEALS
        else translate("SeatWords", "{name}·{role}")
    )
    said = words.format(role=role, name=seat.name)
    return said[:1].upper() + said[1:]


def button_words(seat: SeatRow) -> str:
    """What the button that signs says."""
    role = say(f"signing.role.{seat.role}", spoken())
    if seat.role in SEALS:
        return translate("SeatWords", "盖{role}").format(role=role)
    return translate("SeatWords", "签名：{name}").format(name=seat.name)


def mark_of(seat: SeatRow, judgement: Judgement | None) -> Mark:
    """有效 and 无效 only after a verdict; before it a signature is 已签."""
    if seat.at is None:
        return _spoken(signature_mark("awaited"))
    if judgement is None:
        return Mark(translate("SeatWords", "已签"), "square with tick", "neutral")
    return _spoken(signature_mark("valid" if _stands(seat, judgement) else "broken"))


def detail_words(seat: SeatRow, judgement: Judgement | None, *, is_last: bool) -> str:
    """When it was signed and what the check said; for a seat that waits, whose turn it is."""
    if seat.at is not None:
        return "·".join((_moment(seat.at), _checked(seat, judgement)))
    if seat.now:
        return translate("SeatWords", "轮到这一位")
    if is_last:
        return translate("SeatWords", "前面的人签完后签，并锁定文件")
    return translate("SeatWords", "还没有轮到")


def _checked(seat: SeatRow, judgement: Judgement | None) -> str:
    if judgement is None:
        return translate("SeatWords", "正在核验")
    if _stands(seat, judgement):
        return translate("SeatWords", "证书可信，签后文件未改动")
    return translate("SeatWords", "没有通过核验")


def _stands(seat: SeatRow, judgement: Judgement) -> bool:
    """A signature stands while nothing but missing signatures is wrong with the paper."""
    trusted = any(one.name == seat.name and one.role == seat.role for one in judgement.signers)
    return trusted and not serious(judgement)


def serious(judgement: Judgement) -> tuple[str, ...]:
    """Sentences on what is wrong beyond signatures that are still to come."""
    return tuple(
        say(f"signing.problem.{problem}", spoken())
        for problem in judgement.problems
        if problem not in _STILL_TO_COME
    )


_STILL_TO_COME = ("INCOMPLETE",)


def _role_of(seat: SeatRow) -> str:
    return seat.role


def _moment(moment: datetime) -> str:
    return moment_words(moment)


def _spoken(mark: Mark) -> Mark:
    return Mark(token_word(mark.text), mark.shape, mark.role)
