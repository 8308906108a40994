"""The face of plans: one child, one plan, written version by version and adopted when nothing is missing."""

from typing import TYPE_CHECKING

from ..lazy import lazy_face

if TYPE_CHECKING:
    from .adopting import adopt_plan, newest_plan, write_plan
    from .beginning import begin_plan
    from .completeness import gaps
    from .drafting import draft_plan
    from .values import Goal, PlanContent, PlanGap, Responsible, Support, Visits

if not TYPE_CHECKING:
    __getattr__ = lazy_face(
        __name__,
        {
            "begin_plan": "beginning",
            "Goal": "values",
            "PlanContent": "values",
            "PlanGap": "values",
            "Responsible": "values",
            "Support": "values",
            "Visits": "values",
            "adopt_plan": "adopting",
            "draft_plan": "drafting",
            "gaps": "completeness",
            "newest_plan": "adopting",
            "write_plan": "adopting",
        },
    )

__all__ = [
    "Goal",
    "PlanContent",
    "PlanGap",
    "Responsible",
    "Support",
    "Visits",
    "adopt_plan",
    "begin_plan",
    "draft_plan",
    "gaps",
    "newest_plan",
    "write_plan",
]
