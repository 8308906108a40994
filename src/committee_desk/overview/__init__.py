"""What fills the screens: reads over all rooms, small frozen rows, paged."""

from typing import TYPE_CHECKING

from ..lazy import lazy_face

if TYPE_CHECKING:
    from .case_list import case_count, case_ids, case_rows, townships
    from .one_case import case_page, open_case
    from .today import states_counted, today_facts
    from .values import Activity, CaseFilter, CaseRow, DeadlineFact, Task, TodayFacts

if not TYPE_CHECKING:
    __getattr__ = lazy_face(
        __name__,
        {
            "Activity": "values",
            "CaseFilter": "values",
            "CaseRow": "values",
            "DeadlineFact": "values",
            "Task": "values",
            "TodayFacts": "values",
            "case_count": "case_list",
            "case_ids": "case_list",
            "case_page": "one_case",
            "case_rows": "case_list",
            "open_case": "one_case",
            "states_counted": "today",
            "today_facts": "today",
            "townships": "case_list",
        },
    )

__all__ = [
    "Activity",
    "CaseFilter",
    "CaseRow",
    "DeadlineFact",
    "Task",
    "TodayFacts",
    "case_count",
    "case_ids",
    "case_page",
    "case_rows",
    "open_case",
    "states_counted",
    "today_facts",
    "townships",
]
