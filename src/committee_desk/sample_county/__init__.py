"""The sample county: invented children, people and schools, walked through every step; clearly marked 示例."""

from typing import TYPE_CHECKING

from ..lazy import lazy_face

if TYPE_CHECKING:
    from .making import Made, Step, make_sample_county
    from .people import PASSWORD, SAMPLE_FACTS
    from .report import table_of, verify_made

if not TYPE_CHECKING:
    __getattr__ = lazy_face(
        __name__,
        {
            "Made": "making",
            "PASSWORD": "people",
            "SAMPLE_FACTS": "people",
            "Step": "making",
            "make_sample_county": "making",
            "table_of": "report",
            "verify_made": "report",
        },
    )

__all__ = ["PASSWORD", "SAMPLE_FACTS", "Made", "Step", "make_sample_county", "table_of", "verify_made"]
