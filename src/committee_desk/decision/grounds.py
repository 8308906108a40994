"""Articles that a decision rests on, per kind of placement, and how a paper cites them in full."""

import re

from ..placement import Rung
from ..policy import Clause, PolicyProfile

_LAWS = {
    "条例": "残疾人教育条例",
    "义务教育法": "中华人民共和国义务教育法",
    "未成年人保护法": "中华人民共和国未成年人保护法",
    "行政复议法": "中华人民共和国行政复议法",
    "行政诉讼法": "中华人民共和国行政诉讼法",
    "个人信息保护法": "中华人民共和国个人信息保护法",
}
_OF_RUNG = {
    Rung.NEAR: ("条例 17(1)", "义务教育法 12", "三(一)2"),
    Rung.DESIGNATED: ("条例 17(2)", "条例 16", "三(一)2"),
    Rung.SPECIAL_CLASS: ("条例 17(2)", "条例 24", "三(三)13"),
    Rung.SPECIAL: ("条例 17(3)", "三(一)3"),
    Rung.HOME: ("条例 17(4)", "三(一)4"),
    Rung.REMOTE: ("条例 17(4)", "三(一)4"),
}
_DIGITS = "零一二三四五六七八九"
_ARTICLE = re.compile(r"(?P<law>\D+?) (?P<article>\d+)(?P<parts>(?:\(\d+\))*)")
# Articles that are one paragraph with numbered items: their first number in brackets is an item, not a paragraph.
_ITEMS_ONLY = frozenset({("行政复议法", 11)})


def grounds_for(rung: Rung, *, after_dispute: bool = False) -> tuple[Clause, ...]:
    """The articles and clauses that a decision for *rung* cites, the article of the ladder first.

    Always 条例 20 (assessment and proposal) and 19 (ability and the school's conditions); 21 after a dispute.
    """
    common = ("条例 19", "条例 20") + (("条例 21",) if after_dispute else ())
    return tuple(map(Clause, (*_OF_RUNG[rung], *common)))


def cite(clause: Clause, policy: PolicyProfile) -> str:
    """*clause* as a paper writes it: 《残疾人教育条例》第十七条第四款, or the plan's title, number and clause."""
    if clause.of_plan:
        plain = clause.text.replace("(", "（").replace(")", "）")
        return f"《{policy.title}》（{policy.doc_no}）{plain}"
    found = _ARTICLE.fullmatch(clause.text)
    if not found or found["law"] not in _LAWS:
        return clause.text
    law, article = found["law"], int(found["article"])
    numbers = [int(number) for number in re.findall(r"\d+", found["parts"])]
    units = ("项",) if (law, article) in _ITEMS_ONLY else ("款", "项")
    parts = "".join(f"第{chinese_number(number)}{unit}" for number, unit in zip(numbers, units, strict=False))
    return f"《{_LAWS[law]}》第{chinese_number(article)}条{parts}"


def chinese_number(number: int) -> str:
    """*number* from 1 to 999 in Chinese numerals, as articles are counted: 17 → 十七, 120 → 一百二十."""
    if not 1 <= number <= 999:
        raise ValueError(number)
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十"
    elif hundreds and ones:
        text += "零"
    return text + (_DIGITS[ones] if ones else "")
