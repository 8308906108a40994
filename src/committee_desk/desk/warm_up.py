"""Imports of the heavy rooms, in a thread, while the password is typed.

Measured: the same imports in the window's thread hold it for 141 to 173 ms, in a thread for 9 to 18 at a time.
"""

import importlib
import threading

#: In the order in which they are needed after log-in. Papers, signatures and pinyin wait for their first use.
ROOMS = (
    "sqlcipher3",
    "sqlalchemy",
    "committee_desk.office",
    "committee_desk.overview",
    "committee_desk.meeting",
    "committee_desk.assessment",
)

#: Lazy names whose modules the first pages call.
FIRST_USED = (("committee_desk.office", "open_county"), ("committee_desk.overview", "today_facts"))


def start_warm_up() -> threading.Thread:
    """Start the one thread that imports; a missing room is noticed by whoever needs it."""
    thread = threading.Thread(target=_import_all, name="warm-up", daemon=True)
    thread.start()
    return thread


def _import_all() -> None:
    for name in ROOMS:
        try:
            importlib.import_module(name)
        except ImportError:
            continue
    for room, name in FIRST_USED:
        try:
            getattr(importlib.import_module(room), name)
        except (ImportError, AttributeError):
            continue
