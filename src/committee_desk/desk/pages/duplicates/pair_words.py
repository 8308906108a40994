"""A pair in words: its name in the queue, what tells most, and the fields side by side."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from committee_desk.roster import Line, PairPage, PairRow, PairSide
from committee_desk.wording import say

from ...components.tokens import Mark
from ...dates import day_words
from ...language import joined, spoken
from ...models.case_rows import state_words
from ..case.child_words import category_words, sex_words
from .facts import PairShown, SideMore

translate = QCoreApplication.translate
AGREES = frozenset({"same", "one_side", "neither"})
_NUMBER_FIELDS = frozenset({"resident_id", "certificate", "guardian_phone"})


@dataclass(frozen=True, slots=True)
class FieldLine:
    """A field of both sides in words; *framed* where they differ."""

    label: str
    left: str
    right: str
    verdict: str
    points: int
    framed: bool


def pair_name(row: PairRow) -> str:
    """冯望舒, or 冯望舒 / 冯旺舒 where the two are not written alike."""
    if not row.other_name or row.other_name == row.name:
        return row.name
    return f"{row.name} / {row.other_name}"


def reason_words(row: PairRow) -> str:
    """67 分·电话相同."""
    points = translate("DuplicatesPage", "{points} 分").format(points=row.points)
    if row.twins:
        return "·".join((points, translate("DuplicatesPage", "可能是双胞胎")))
    return "·".join((points, told(row.reason_field, row.reason_verdict)))


def told(field: str, verdict: str) -> str:
    """电话相同, 身份证号差一位; resident ID: one digit differs."""
    label, said = say(f"roster.compared.{field}", spoken()), say(f"roster.verdict.{verdict}", spoken())
    return f"{label}{said}" if spoken() == "zh" else joined("：", label, said)


def heap_mark(row: PairRow, chosen: bool) -> Mark:
    """How far a pair is: a ring, half a ring while it is looked at, a tick once it is answered."""
    if row.state in ("different", "merged"):
        return Mark("", "disc with tick", "ok")
    if row.state == "later":
        return Mark("", "ring with clock hands", "text2")
    return Mark("", "p2" if chosen else "ring", "accent" if chosen else "text2")


def side_title(side: PairSide, *, incoming: bool) -> str:
    """县残联名册 第 24 行, or the number of the case."""
    if incoming and side.place is not None:
        sender = side.place.sender or say(f"roster.source_kind.{side.place.kind}", spoken())
        return translate("DuplicatesPage", "{sender}名册 第 {row} 行").format(
            sender=sender, row=side.place.row
        )
    return side.case_number or side.name


def side_detail(side: PairSide, *, incoming: bool) -> str:
    """4 月 18 日导入·已登记, or when it was registered, how far its case is, its school."""
    moment = side.place.received_at if incoming and side.place is not None else side.registered_at
    words = translate("DuplicatesPage", "{day}导入") if incoming else translate("DuplicatesPage", "{day}登记")
    state = state_words(side.case_state).text if side.case_state else ""
    number = side.case_number if incoming and side.place is not None else ""
    parts = (words.format(day=day_words(moment.date())), number or "", state, side.school_now or "")
    return "·".join(part for part in parts if part)


def field_lines(
    shown: PairShown, whole: tuple[dict[str, str], dict[str, str]] = ({}, {})
) -> tuple[FieldLine, ...]:
    """All fields that one side has at least, numbers whole where *whole* has them."""
    return tuple(
        _line(one, shown, whole) for one in shown.page.lines if one.left is not None or one.right is not None
    )


def nothing_filled() -> str:
    """What stands in the place of a value that a side does not have."""
    return translate("DuplicatesPage", "没有填")


def reason_offered(page: PairPage) -> str:
    """What speaks for one child, as a first draft of the reason: 出生日期相同，电话相同."""
    said = [told(one.field, one.verdict) for one in page.lines if one.points > 0]
    return joined("，", *said)


def group_value(group: str, value: str, more: SideMore) -> str:
    """A group of the merged child in words: codes become what they mean."""
    if group == "sex":
        return sex_words(value) or value
    if group == "certificate":
        return _certificate(value, more)
    if group == "autism":
        yes, no = translate("CorrectSheet", "是"), translate("CorrectSheet", "不是")
        return {"True": yes, "1": yes, "False": no, "0": no}.get(value, value)
    return value


def group_label(group: str) -> str:
    """What a group is called."""
    return say(f"roster.compared.{group}", spoken())


def _certificate(value: str, more: SideMore) -> str:
    """The number's ends, then category and grade in words in place of their codes."""
    codes = [str(code) for code in (more.category, more.grade) if code is not None]
    after = " ".join(codes)
    number = value.removesuffix(after).strip() if after and value.endswith(after) else value
    return " ".join(part for part in (number, category_words(more.category, more.grade)) if part)


def _line(one: Line, shown: PairShown, whole: tuple[dict[str, str], dict[str, str]]) -> FieldLine:
    sides = (one.left, shown.left, whole[0]), (one.right, shown.right, whole[1])
    left, right = (_said(one.field, value, more, numbers) for value, more, numbers in sides)
    verdict = say(f"roster.verdict.{one.verdict}", spoken())
    label = say(f"roster.compared.{one.field}", spoken())
    return FieldLine(label, left, right, verdict, one.points, one.verdict not in AGREES)


def _said(field: str, value: str | None, more: SideMore, numbers: dict[str, str]) -> str:
    if value is None:
        return ""
    if field == "sex":
        return sex_words(value)
    said = (numbers.get(field) or value) if field in _NUMBER_FIELDS else value
    if field == "certificate":
        return " ".join(part for part in (said, category_words(more.category, more.grade)) if part)
    return said
