"""What a delivery would change, said before it is written: of one row, and in sum."""

from collections.abc import Mapping

from committee_desk.roster import ForeseenRow, NamedChild

from ...language import joined, sentences
from .row_words import field_words, translate


def change_words(row: ForeseenRow, child: NamedChild | None) -> str:
    """已登记：示例-2026-00012，补充监护人电话; empty for a child that is new."""
    said: list[str] = []
    if row.child_id:
        known = child.number if child and child.number else ""
        does = translate("RosterRows", "无变化")
        if row.fields:
            fields = joined("、", *(field_words(name) for name in row.fields))
            does = translate("RosterRows", "补充{fields}").format(fields=fields)
        if row.begins_case:
            does = joined("，", does, translate("RosterRows", "新开今年的个案"))
        words = translate("RosterRows", "已登记：{known}。")
        said.append(words.format(known=joined("，", known, does)))
        if row.differs:
            fields = joined("、", *(field_words(name) for name in row.differs))
            said.append(translate("RosterRows", "与登记的{fields}不同，登记的不改。").format(fields=fields))
    if row.doubts:
        words = translate("RosterRows", "可能与 {count} 名已登记的儿童是同一人，写入后在“疑似重复”里核对。")
        said.append(words.format(count=row.doubts))
    return sentences(*said)


def sum_words(totals: Mapping[str, int], flagged: int, rejected: int) -> str:
    """38 名新增、5 名更新、4 名无变化、2 名写入后需核对、1 对疑似重复；1 行不导入。"""
    words = (
        (totals["new"], translate("RosterRows", "{count} 名新增")),
        (totals["changed"], translate("RosterRows", "{count} 名更新")),
        (totals["same"], translate("RosterRows", "{count} 名无变化")),
        (flagged, translate("RosterRows", "{count} 名写入后需核对")),
        (totals["doubtful"], translate("RosterRows", "{count} 对疑似重复")),
    )
    said = joined("、", *(text.format(count=f"{count:,}") for count, text in words if count))
    left = translate("RosterRows", "{count} 行不导入").format(count=f"{rejected:,}") if rejected else ""
    return translate("RosterRows", "{words}。").format(words=joined("；", said, left))
