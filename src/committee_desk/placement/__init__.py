"""The face of placement: schools and classes, the ladder of 条例 17, the explained suggestion."""

from typing import TYPE_CHECKING

from ..lazy import lazy_face

if TYPE_CHECKING:
    from .class_places import class_verdict, special_class_verdict
    from .home_teaching import (
        Combination,
        HomeGrounds,
        SchoolYear,
        VisitSchedule,
        check_home_grounds,
        check_schedule,
        combinations_reaching,
        latest_look_again,
        lessons_a_year,
    )
    from .ladder import LADDER, ThreeFindings, check_rung, nearest_suitable
    from .replaying import (
        WhatIf,
        what_if,
    )
    from .school_register import (
        NewClass,
        NewSchool,
        SchoolRow,
        add_school,
        place_verdict,
        pupils_in_class,
        school_of,
        schools,
    )
    from .suggesting import suggestion_for
    from .supports import support_words
    from .values import (
        Answer,
        FiredRule,
        NearMiss,
        ReportedGroup,
        Rung,
        RungVerdict,
        School,
        SchoolChoice,
        SchoolClass,
        Standing,
        Suggestion,
    )

if not TYPE_CHECKING:
    __getattr__ = lazy_face(
        __name__,
        {
            "WhatIf": "replaying",
            "what_if": "replaying",
            "Combination": "home_teaching",
            "place_verdict": "school_register",
            "support_words": "supports",
            "Answer": "values",
            "FiredRule": "values",
            "HomeGrounds": "home_teaching",
            "LADDER": "ladder",
            "NearMiss": "values",
            "NewClass": "school_register",
            "NewSchool": "school_register",
            "ReportedGroup": "values",
            "Rung": "values",
            "RungVerdict": "values",
            "School": "values",
            "SchoolChoice": "values",
            "SchoolClass": "values",
            "SchoolRow": "school_register",
            "SchoolYear": "home_teaching",
            "Standing": "values",
            "Suggestion": "values",
            "ThreeFindings": "ladder",
            "VisitSchedule": "home_teaching",
            "add_school": "school_register",
            "check_home_grounds": "home_teaching",
            "check_rung": "ladder",
            "check_schedule": "home_teaching",
            "class_verdict": "class_places",
            "combinations_reaching": "home_teaching",
            "latest_look_again": "home_teaching",
            "lessons_a_year": "home_teaching",
            "nearest_suitable": "ladder",
            "pupils_in_class": "school_register",
            "school_of": "school_register",
            "schools": "school_register",
            "special_class_verdict": "class_places",
            "suggestion_for": "suggesting",
        },
    )

__all__ = [
    "LADDER",
    "Answer",
    "Combination",
    "FiredRule",
    "HomeGrounds",
    "NearMiss",
    "NewClass",
    "NewSchool",
    "ReportedGroup",
    "Rung",
    "RungVerdict",
    "School",
    "SchoolChoice",
    "SchoolClass",
    "SchoolRow",
    "SchoolYear",
    "Standing",
    "Suggestion",
    "ThreeFindings",
    "VisitSchedule",
    "WhatIf",
    "add_school",
    "check_home_grounds",
    "check_rung",
    "check_schedule",
    "class_verdict",
    "combinations_reaching",
    "latest_look_again",
    "lessons_a_year",
    "nearest_suitable",
    "place_verdict",
    "pupils_in_class",
    "school_of",
    "schools",
    "special_class_verdict",
    "suggestion_for",
    "support_words",
    "what_if",
]
