"""What senders, kinds and papers of the roster are called on the page of its sources."""

from PySide6.QtCore import QCoreApplication

from committee_desk.roster import ExpectedSource, Source, papers_to_bring
from committee_desk.wording import say

from ...language import joined, spoken

translate = QCoreApplication.translate


def kind_words(kind: str) -> str:
    """残联, 乡镇, 学校, 福利机构, 监护人, 其他."""
    return say(f"roster.source_kind.{kind}", spoken())


def sender_words(one: Source | ExpectedSource) -> str:
    """The sender's name; the federation and a file without a sender have none."""
    return one.sender or kind_words(one.kind)


def paper_words(kind: str) -> str:
    """受理回执, 核对一致的名册, 交接记录."""
    return {
        "receipt": translate("SourcesPage", "受理回执"),
        "agreed_roster": translate("SourcesPage", "核对一致的名册"),
        "hand_over": translate("SourcesPage", "交接记录"),
    }[kind]


def papers_listed(keys: tuple[str, ...]) -> str:
    """Names of papers of the checklist."""
    names = {one.key: one.zh if spoken() == "zh" else one.en for one in papers_to_bring()}
    return joined("、", *(names.get(key, key) for key in keys))
