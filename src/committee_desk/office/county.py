"""One opened county: carries out verbs, answers queries, and knows who is at the desk."""

import platform
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, func, select

from ..access import Role, Verb, require, require_another
from ..errors import Refusal
from ..policy import PolicyProfile, load_profile
from ..records import metadata
from ..records.person import setting
from ..records.search import TRIGGERS
from ..vault import (
    COUNTY_KDF,
    KdfProfile,
    MasterKey,
    Store,
    account_names,
    add_password_slot,
    append,
    audit,
    bring_up_to_date,
    create_slots,
    find_command,
    head,
    lock_to_keyring,
    reset_password,
    unlock,
)
from ..workdays import WorkingCalendar
from .accounts import has_account, insert_person, person_of_account
from .clock import Clock, ShiftedClock, SystemClock
from .fresh_ids import fresh_id
from .keeping import Health, back_up_store, examine_store, note_backup
from .unit_of_work import Look, UnitOfWork
from .values import Actor, Approval, CountyFacts, demand_lines

P = ParamSpec("P")
T = TypeVar("T")


class County:
    """A county's file, open, with one person at the desk.

    `do` carries out a verb in one transaction with one audit entry; `ask` answers a query from one snapshot.
    """

    def __init__(self, store: Store, facts: CountyFacts, actor: Actor, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self.facts = facts
        self.actor = actor
        self.policy: PolicyProfile = load_profile(facts.profile)
        self.calendar = WorkingCalendar.load()

    @property
    def folder(self) -> Path:
        """The folder in which the county's file lies."""
        return self._store.folder

    def do(
        self,
        verb: Callable[Concatenate[UnitOfWork, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Carry out *verb*: all of it or nothing, with its one audit entry."""
        return self.do_once(None, verb, *args, **kwargs)

    def do_once(
        self,
        command_id: str | None,
        verb: Callable[Concatenate[UnitOfWork, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """As `do`; a *command_id* that was carried out before gives its first result again and changes nothing.

        A commit can be durable although its answer was lost, so a face makes the id when a button is armed.
        """
        with self._store.write() as connection:
            if command_id is not None and (known := find_command(connection, command_id)):
                result: T = known.result
                return result
            work = UnitOfWork(**self._view(connection))
            result = verb(work, *args, **kwargs)
            entry = replace(work.entry(), command_id=command_id, result=result, desk=platform.node())
            append(connection, self._store.master, entry)
            return result

    def ask(self, query: Callable[Concatenate[Look, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Answer *query* from one snapshot that nothing can change."""
        with self._store.read() as connection:
            return query(Look(**self._view(connection)), *args, **kwargs)

    def as_person(self, account: str, password: str) -> "County":
        """The same opened county with another person at the desk, after his password."""
        unlock(self.folder, account, password)
        with self._store.read() as connection:
            actor = person_of_account(connection, account)
        return County(self._store, self.facts, actor, self._clock)

    def approval(self, account: str, password: str) -> Approval:
        """Proof that somebody else agrees, by his own password at this desk (nobody approves what he proposed).

        Refusal `access.not_allowed` where his roles may not approve, `access.own_proposal` for the person at the desk.
        """
        other = self.as_person(account, password).actor
        require(other.roles, Verb.APPROVE)
        require_another(other.id, self.actor.id, Verb.APPROVE)
        return Approval(other.id, other.name, other.roles)

    def admit(self, account: str, password: str, *, kdf: KdfProfile = COUNTY_KDF) -> None:
        """Make the password slot of *account*; whoever is at the desk must be IT.

        A slot without a person is what a killed program left: it opens nothing and is replaced.
        """
        require(self.actor.roles, Verb.ADD_PERSON)
        nobody = not self.ask(has_account, account)
        put = reset_password if nobody and account in account_names(self.folder) else add_password_slot
        put(self.folder, self._store.master, account, password, kdf=kdf)

    def remember_on_this_machine(self) -> None:
        """Let the system's key store open the county as the person at the desk; may block: for a worker.

        Refusal `office.not_remembered` where the store is missing, locked or refuses.
        """
        if not lock_to_keyring(self.folder, self._store.master, self.actor.account):
            raise Refusal("office.not_remembered")

    def audit_anchor(self) -> str:
        """The short form of the audit chain's head that papers and batches print."""
        with self._store.read() as connection:
            return str(head(connection).anchor)

    def back_up(self) -> Path:
        """A checked backup of the county; returns its folder. Whoever is at the desk must be IT or secretary."""
        require(self.actor.roles, Verb.BACK_UP)
        bundle = back_up_store(self._store, self._clock.now())
        self.do(note_backup, bundle.name)
        return bundle

    def check(self) -> Health:
        """Every page and the whole audit chain."""
        return examine_store(self._store)

    def now(self) -> datetime:
        """The county's moment (a sample county stays in its own spring)."""
        return self._clock.now()

    def close(self) -> None:
        """Close the file; nobody is at the desk any more."""
        self._store.close()

    def _view(self, connection: Connection) -> dict[str, Any]:
        return {
            "connection": connection,
            "actor": self.actor,
            "moment": self._clock.now(),
            "policy": self.policy,
            "calendar": self.calendar,
            "county": self.facts,
            "derived_key": self._store.master.derived,
        }


@dataclass(frozen=True, slots=True)
class NewCounty:
    """A county that was just made: opened, with the recovery key that is shown this once."""

    county: County
    recovery_key: str
    folder: Path


def create_county(
    folder: Path,
    facts: CountyFacts,
    account: str,
    password: str,
    name: str,
    *,
    clock: Clock | None = None,
    kdf: KdfProfile = COUNTY_KDF,
) -> NewCounty:
    """Make a county's file in *folder* with its first person (IT); the recovery key is shown this once.

    Refused before anything is written: `office.wrong_fact`, and those of the vault for folder, account and password.
    """
    facts.check()
    demand_lines(account=account, name=name)
    master, recovery = create_slots(folder, account, password, kdf=kdf)
    store = Store.create(folder, master)
    clock = clock or SystemClock()
    bring_up_to_date(store, metadata, now=clock.now(), triggers=TRIGGERS)
    with store.write() as connection:
        keep_facts(connection, facts)
        first = {
            "id": fresh_id(),
            "account": account,
            "name": name,
            "office": facts.bureau,
            "roles": Role.IT.value,
            "added_at": clock.now(),
        }
        insert_person(connection, first)
        actor = person_of_account(connection, account)
    return NewCounty(County(store, facts, actor, clock), recovery, folder)


def open_county(folder: Path, account: str, password: str, *, clock: Clock | None = None) -> County:
    """Open the county in *folder* as *account*; brings an older file up to date after a backup.

    Refusals of the vault: no county here, unknown account, wrong password, damaged file, newer schema.
    """
    return open_with_key(folder, unlock(folder, account, password), account, clock=clock)


def open_with_key(folder: Path, master: MasterKey, account: str, *, clock: Clock | None = None) -> County:
    """As `open_county`, with the key already unwrapped (keyring, recovery)."""
    store = Store.open(folder, master)
    try:
        bring_up_to_date(store, metadata, now=SystemClock().now(), triggers=TRIGGERS)
        with store.read() as connection:
            facts = read_facts(connection)
            actor = person_of_account(connection, account)
            if clock is None:
                clock = _clock_of(connection, facts)
    except BaseException:
        store.close()
        raise
    return County(store, facts, actor, clock)


def _clock_of(connection: Connection, facts: CountyFacts) -> Clock:
    """The machine's clock; a sample county goes on from its own moment, never before what was done in it already."""
    if facts.sample_now is None:
        return SystemClock()
    last = connection.execute(select(func.max(audit.c.at))).scalar()
    return ShiftedClock(max(facts.sample_now, datetime.fromisoformat(last)) if last else facts.sample_now)


def keep_facts(connection: Connection, facts: CountyFacts) -> None:
    """Write the county's facts down, in place of earlier ones."""
    plain = asdict(facts)
    plain["sample_now"] = facts.sample_now.isoformat() if facts.sample_now else None
    connection.execute(setting.delete().where(setting.c.name == "county"))
    connection.execute(setting.insert().values(name="county", value=plain))


def read_facts(connection: Connection) -> CountyFacts:
    """The county's facts; Refusal `vault.not_a_county` where the file has none."""
    stored = connection.execute(select(setting.c.value).where(setting.c.name == "county")).scalar()
    if stored is None:
        raise Refusal("office.county_unfinished")
    moment = stored["sample_now"]
    return CountyFacts(**{**stored, "sample_now": datetime.fromisoformat(moment) if moment else None})
