"""What fills the screens: reads over all rooms, small frozen rows, paged."""

from typing import TYPE_CHECKING

from ..lazy import lazy_face

if TYPE_CHECKING:
    from .case_list import case_count, case_ids, case_rows, townships
    from .case_merges import MergesOnPage, merges_on_page
    from .case_values import (
        AssessmentOnPage,
        CasePage,
        ChildOnPage,
        DecisionOnPage,
        HistoryEntry,
        PaperOnPage,
        ProposalOnPage,
        ScoreOnPage,
    )
    from .one_case import case_page, masked, must_record_reading, open_case, papers_of
    from .revealing import reveal_numbers, whole_numbers
    from .to_look import ToLook, cases_to_look
    from .today import states_counted, today_facts
    from .values import Activity, CaseFilter, CaseRow, DeadlineFact, Task, TodayFacts

if not TYPE_CHECKING:
    __getattr__ = lazy_face(
        __name__,
        {
            "papers_of": "one_case",
            "Activity": "values",
            "AssessmentOnPage": "case_values",
            "CasePage": "case_values",
            "ChildOnPage": "case_values",
            "DecisionOnPage": "case_values",
            "HistoryEntry": "case_values",
            "PaperOnPage": "case_values",
            "ProposalOnPage": "case_values",
            "ScoreOnPage": "case_values",
            "masked": "one_case",
            "must_record_reading": "one_case",
            "reveal_numbers": "revealing",
            "whole_numbers": "revealing",
            "CaseFilter": "values",
            "CaseRow": "values",
            "DeadlineFact": "values",
            "Task": "values",
            "TodayFacts": "values",
            "MergesOnPage": "case_merges",
            "merges_on_page": "case_merges",
            "case_count": "case_list",
            "case_ids": "case_list",
            "case_page": "one_case",
            "case_rows": "case_list",
            "open_case": "one_case",
            "ToLook": "to_look",
            "cases_to_look": "to_look",
            "states_counted": "today",
            "today_facts": "today",
            "townships": "case_list",
        },
    )

__all__ = [
    "Activity",
    "AssessmentOnPage",
    "CaseFilter",
    "CasePage",
    "CaseRow",
    "ChildOnPage",
    "DeadlineFact",
    "DecisionOnPage",
    "HistoryEntry",
    "MergesOnPage",
    "PaperOnPage",
    "ProposalOnPage",
    "ScoreOnPage",
    "Task",
    "ToLook",
    "TodayFacts",
    "case_count",
    "case_ids",
    "case_page",
    "case_rows",
    "cases_to_look",
    "masked",
    "merges_on_page",
    "must_record_reading",
    "open_case",
    "papers_of",
    "reveal_numbers",
    "states_counted",
    "today_facts",
    "townships",
    "whole_numbers",
]
