"""One opened county: its policy, clock and actor, and the unit of work in which every change is made."""

from typing import TYPE_CHECKING

from ..lazy import lazy_face

if TYPE_CHECKING:
    from .accounts import add_person, people, person_of_account
    from .clock import CHINA, Clock, FixedClock, ShiftedClock, SystemClock
    from .county import County, NewCounty, create_county, open_county, open_with_key
    from .keeping import Health, recover_access, restore_backup, set_password
    from .moving import CaseNow, case_now, move_case
    from .remembering import can_remember, forget_on_this_machine, remembered_key
    from .settings import set_city_recipient
    from .unit_of_work import Look, UnitOfWork
    from .values import Actor, Approval, CountyFacts, PersonRow

if not TYPE_CHECKING:
    __getattr__ = lazy_face(
        __name__,
        {
            "set_city_recipient": "settings",
            "CHINA": "clock",
            "CaseNow": "moving",
            "case_now": "moving",
            "move_case": "moving",
            "Actor": "values",
            "Approval": "values",
            "Clock": "clock",
            "County": "county",
            "CountyFacts": "values",
            "FixedClock": "clock",
            "Health": "keeping",
            "Look": "unit_of_work",
            "NewCounty": "county",
            "PersonRow": "values",
            "ShiftedClock": "clock",
            "SystemClock": "clock",
            "UnitOfWork": "unit_of_work",
            "add_person": "accounts",
            "can_remember": "remembering",
            "forget_on_this_machine": "remembering",
            "remembered_key": "remembering",
            "create_county": "county",
            "open_county": "county",
            "open_with_key": "county",
            "people": "accounts",
            "recover_access": "keeping",
            "restore_backup": "keeping",
            "set_password": "keeping",
            "person_of_account": "accounts",
        },
    )

__all__ = [
    "CHINA",
    "Actor",
    "Approval",
    "CaseNow",
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
    "can_remember",
    "case_now",
    "create_county",
    "forget_on_this_machine",
    "move_case",
    "open_county",
    "open_with_key",
    "people",
    "person_of_account",
    "recover_access",
    "remembered_key",
    "restore_backup",
    "set_city_recipient",
    "set_password",
]
