"""One opened county: its policy, clock and actor, and the unit of work in which every change is made."""

from typing import TYPE_CHECKING

from ..lazy import lazy_face

if TYPE_CHECKING:
    from .accounts import add_person, people, person_of_account
    from .clock import Clock, FixedClock, ShiftedClock, SystemClock
    from .county import County, create_county, open_county
    from .keeping import Health, recover_access, restore_backup, set_password
    from .unit_of_work import Look, UnitOfWork
    from .values import Actor, Approval, CountyFacts, NewCounty, PersonRow

if not TYPE_CHECKING:
    __getattr__ = lazy_face(
        __name__,
        {
            "Actor": "values",
            "Approval": "values",
            "Clock": "clock",
            "County": "county",
            "CountyFacts": "values",
            "FixedClock": "clock",
            "Health": "keeping",
            "Look": "unit_of_work",
            "NewCounty": "values",
            "PersonRow": "values",
            "ShiftedClock": "clock",
            "SystemClock": "clock",
            "UnitOfWork": "unit_of_work",
            "add_person": "accounts",
            "create_county": "county",
            "open_county": "county",
            "people": "accounts",
            "recover_access": "keeping",
            "restore_backup": "keeping",
            "set_password": "keeping",
            "person_of_account": "accounts",
        },
    )

__all__ = [
    "Actor",
    "Approval",
    "Clock",
    "County",
    "CountyFacts",
    "FixedClock",
    "Health",
    "Look",
    "NewCounty",
    "PersonRow",
    "ShiftedClock",
    "SystemClock",
    "UnitOfWork",
    "add_person",
    "create_county",
    "open_county",
    "people",
    "person_of_account",
    "recover_access",
    "restore_backup",
    "set_password",
]
