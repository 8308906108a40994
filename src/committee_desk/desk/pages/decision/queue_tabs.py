"""The four queues as tabs with their counts, and the sentence that sums them up."""

from PySide6.QtCore import QCoreApplication

from ...components.page_header import PageHeader
from .facts import QUEUES, Queue

translate = QCoreApplication.translate


def show_tabs(header: PageHeader, found: Queue, state: str) -> None:
    """Write the tabs of *header* with the counts of *found*, the one of *state* chosen."""
    words = (
        translate("DecisionPage", "待决定"),
        translate("DecisionPage", "待送达"),
        translate("DecisionPage", "待答复"),
        translate("DecisionPage", "有异议"),
    )
    tabs = header.tabs
    tabs.blockSignals(True)
    if tabs.count() != len(QUEUES):
        header.show_tabs(words, translate("DecisionPage", "决定与送达"))
    for at, (one, word) in enumerate(zip(QUEUES, words, strict=True)):
        tabs.setTabText(at, f"{word} {found.counts[one]}")
    tabs.setCurrentIndex(QUEUES.index(state))
    tabs.blockSignals(False)


def counts_sentence(found: Queue) -> str:
    """How much waits in each queue, in words."""
    words = translate(
        "DecisionPage",
        "{proposed} 案等决定，{decided} 份等送达，{served} 份等答复，{disputed} 件异议",
    )
    return words.format(**found.counts)
