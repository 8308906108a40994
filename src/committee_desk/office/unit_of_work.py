"""One command = one transaction = one audit entry; and the read view that fills screens."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection

from ..access import Verb, require
from ..policy import PolicyProfile
from ..records.bodies import json_bytes
from ..vault import AuditEntry
from ..workdays import WorkingCalendar
from .fresh_ids import fresh_id
from .values import Actor, CountyFacts


@dataclass(frozen=True)
class Look:
    """A read-only view of the county at one moment; queries take it and give frozen rows back."""

    connection: Connection
    actor: Actor
    moment: datetime
    policy: PolicyProfile
    calendar: WorkingCalendar
    county: CountyFacts
    derived_key: Callable[[str], bytes]

    def now(self) -> datetime:
        """The moment of this view (Asia/Shanghai); it does not move while the view lives."""
        return self.moment

    def today(self) -> date:
        """The calendar day of `now`."""
        return self.moment.date()

    def allow(self, verb: Verb, case_id: str | None = None) -> None:
        """Refusal `access.not_allowed` unless the actor's roles may do *verb*; what shows children asks OPEN_CASE."""
        del case_id  # roles hold for the whole county
        require(self.actor.roles, verb)


class UnitOfWork(Look):
    """What a verb gets: it asks who may, checks rules, writes, and hands over exactly one audit entry."""

    _entry: AuditEntry | None = None
    _allowed: frozenset[Verb] = frozenset()

    def allow(self, verb: Verb, case_id: str | None = None) -> None:
        """As `Look.allow`; only what was asked here can be written into the audit trail."""
        super().allow(verb, case_id)
        object.__setattr__(self, "_allowed", self._allowed | {verb})

    def new_id(self) -> str:
        """A fresh UUIDv7."""
        return fresh_id()

    def audit(
        self,
        verb: Verb,
        entity: str,
        entity_id: str,
        before: dict[str, Any] | None,
        after: dict[str, Any],
        *,
        case_id: str | None = None,
    ) -> None:
        """Say what was done; once a unit. *before* and *after* go into the erasable body, never into a log."""
        if self._entry is not None:
            raise RuntimeError(f"two audit entries in one unit of work: {self._entry.verb}, {verb}")
        if verb not in self._allowed:
            raise RuntimeError(f"{verb} was not asked of access")
        entry = AuditEntry(
            at=self.moment,
            actor=self.actor.id,
            verb=verb.value,
            entity=entity,
            entity_id=entity_id,
            case_id=case_id,
            body=json.loads(json_bytes({"before": before, "after": after})),
        )
        object.__setattr__(self, "_entry", entry)

    def entry(self) -> AuditEntry:
        """The one audit entry of this unit; a verb that wrote none is a bug."""
        if self._entry is None:
            raise RuntimeError("a unit of work ended without its audit entry")
        return self._entry
