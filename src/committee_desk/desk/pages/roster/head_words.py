"""The sentence at the head of a review: what came, from whom, how it was read, and whether it came before."""

from .import_desk import ImportDesk
from .row_words import translate
from .sender_fields import sender_words


def head_sentence(desk: ImportDesk) -> str:
    """名册.xlsx·按县残联上次的列名读取·改正了 3 个单元格·这个文件 2026-04-12 由示例秘书导入过…."""
    parts = [desk.inlet.name or translate("RosterRows", "粘贴的表格")]
    if desk.learnt and desk.sent_by:
        words = translate("RosterRows", "按{sender}上次的列名读取")
        parts.append(words.format(sender=sender_words(desk.kind, desk.sent_by)))
    if count := len(desk.made.now.cells):
        parts.append(translate("RosterRows", "改正了 {count} 个单元格").format(count=f"{count:,}"))
    before = desk.foresight.before if desk.foresight else ()
    if before:
        one = before[0]
        words = translate("RosterRows", "这个文件 {day} 由{person}导入过，再导入不会重复增加儿童")
        if one.withdrawn_at is not None:
            words = translate("RosterRows", "这个文件 {day} 由{person}导入过，后来撤回了")
        parts.append(words.format(day=f"{one.received_at:%Y-%m-%d}", person=one.received_by))
    return "·".join(parts)
