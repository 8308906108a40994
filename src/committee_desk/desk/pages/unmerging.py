"""What is said after a merge was taken back: which cells keep what somebody edited since."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from committee_desk.wording import say

from ..language import joined, spoken

translate = QCoreApplication.translate
_CHILD_FIELDS = frozenset(
    (
        *(
            "name",
            "resident_id",
            "sex",
            "birth_date",
            "certificate",
            "category",
            "grade",
            "autism",
            "township",
        ),
        *("village", "address", "guardian_name", "guardian_relation", "guardian_phone", "school_now"),
    )
)


def stays_words(stays: Sequence[Sequence[str]]) -> str:
    """已撤回合并, and the facts that keep a later edit: *stays* are [table, key, column]."""
    done = translate("Unmerging", "已撤回合并，两名都在")
    named = list(dict.fromkeys(_cell(table, column) for table, _key, column in stays))
    if not named:
        return done
    kept = translate("Unmerging", "合并以后改过的保留：{fields}").format(fields=joined("、", *named))
    return joined("；", done, kept)


def _cell(table: str, column: str) -> str:
    if table == "child" and column in _CHILD_FIELDS:
        return say(f"roster.fields.{column}", spoken())
    if table == "child":
        return translate("Unmerging", "别名")
    if table == "case_":
        return translate("Unmerging", "个案的进度")
    return translate("Unmerging", "相关的记录")
