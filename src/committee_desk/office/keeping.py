"""Keeping a county whole: backups, the way back from them, and the examination of file and audit chain."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ..access import Verb
from ..errors import Refusal
from ..vault import (
    Store,
    back_up,
    change_password,
    examine,
    known_anchors,
    reset_password,
    restore,
    unlock_with_recovery,
    verify,
)
from .unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Health:
    """What an examination found: *problems* are keys of wording `office.problem.…`, empty when all is whole.

    *erased* counts entries of the trail whose bodies were erased by law: no problem, but said.
    """

    entries: int
    anchor: str
    problems: tuple[str, ...]
    erased: int = 0

    @property
    def whole(self) -> bool:
        """Whether file and chain can be believed as far as the anchors reach."""
        return not self.problems


def back_up_store(store: Store, now: datetime) -> Path:
    """A checked backup under the county's `backups`; returns its folder."""
    return back_up(store, now=now)


def note_backup(work: UnitOfWork, bundle: str) -> None:
    """A copy of every child's data was made: who did it and when stands in the audit trail."""
    work.allow(Verb.BACK_UP)
    work.audit(Verb.BACK_UP, "backup", bundle, None, {"bundle": bundle})


def restore_backup(bundle: Path, folder: Path) -> str:
    """Put *bundle* into the new *folder*; returns when the backup was made. Refusals of the vault."""
    if folder.exists() and any(folder.iterdir()):
        raise Refusal("office.folder_taken", folder=str(folder))
    return restore(bundle, folder).made_at


def examine_store(store: Store) -> Health:
    """Every page and every link of the audit chain, against the anchors that backups hold."""
    store.empty_log()
    damage = examine(store.path, store.master)
    with store.read() as connection:
        report = verify(connection, store.master, known_anchors(store.folder))
    problems = [] if damage.whole else ["pages"]
    problems += [problem.code for problem in report.problems]
    return Health(report.entries, str(report.head.anchor), tuple(dict.fromkeys(problems)), len(report.erased))


def recover_access(folder: Path, recovery_key: str, account: str, new_password: str) -> None:
    """A forgotten password: the sealed recovery key opens the file, and *account* gets *new_password*."""
    reset_password(folder, unlock_with_recovery(folder, recovery_key), account, new_password)


def set_password(folder: Path, account: str, old: str, new: str) -> None:
    """*account* changes its own password; the data are not encrypted anew."""
    change_password(folder, account, old, new)
