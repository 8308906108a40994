"""Who sends rosters, and what each sender calls a column: learnt from what the secretary mapped by hand once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from ..office import Look, UnitOfWork
from ..records.roster_source import roster_source, sender_label


@dataclass(frozen=True, slots=True)
class Sender:
    """One sender for a chooser: the kind and the day of its newest file, and how many of its labels were learnt."""

    name: str
    kind: str
    last_received_at: datetime
    labels: int


def senders(look: Look) -> tuple[Sender, ...]:
    """Everybody who ever sent something, the latest first."""
    counted = sa.select(sender_label.c.sender, sa.func.count()).group_by(sender_label.c.sender)
    learnt: dict[str, int] = {row[0]: row[1] for row in look.connection.execute(counted)}
    question = (
        sa.select(roster_source.c.sender, roster_source.c.kind, roster_source.c.received_at)
        .where(roster_source.c.sender.is_not(None))
        .order_by(roster_source.c.received_at.desc(), roster_source.c.id.desc())
    )
    newest: dict[str, Sender] = {}
    for row in look.connection.execute(question):
        newest.setdefault(
            row.sender, Sender(row.sender, row.kind, row.received_at, learnt.get(row.sender, 0))
        )
    return tuple(newest.values())


def labels_of(look: Look, sender: str) -> dict[str, str]:
    """What *sender* calls its columns: plain label → field, "" for a column that is left out."""
    question = sa.select(sender_label.c.label, sender_label.c.field).where(sender_label.c.sender == sender)
    return {row.label: row.field for row in look.connection.execute(question)}


def learn_labels(work: UnitOfWork, sender: str, labels: Mapping[str, str]) -> None:
    """Remember *labels* of *sender*; what was said last holds. The caller writes the audit entry."""
    if not labels:
        return
    mine = sender_label.c.sender == sender
    work.connection.execute(sender_label.delete().where(mine, sender_label.c.label.in_(list(labels))))
    rows = [
        {"id": work.new_id(), "sender": sender, "label": label, "field": field, "learnt_at": work.now()}
        for label, field in labels.items()
    ]
    work.connection.execute(sender_label.insert(), rows)
