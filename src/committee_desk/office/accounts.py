"""The people who may log in: adding them, finding them, listing them."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, select

from ..access import Role, Verb
from ..errors import Refusal
from ..records.person import person
from .unit_of_work import Look, UnitOfWork
from .values import Actor, PersonRow, demand_lines


def add_person(
    work: UnitOfWork,
    account: str,
    name: str,
    office: str,
    roles: Iterable[Role],
    *,
    discipline: str | None = None,
    school_id: str | None = None,
) -> str:
    """Write down a person with roles; the password slot is made by the county beside it. Returns the person's id."""
    work.allow(Verb.ADD_PERSON)
    roles = frozenset(roles)
    if not roles:
        raise Refusal("office.wrong_fact", fact="roles")
    person_id = work.new_id()
    insert_person(
        work.connection,
        dict(
            id=person_id,
            account=account,
            name=name,
            office=office,
            roles=_joined(roles),
            discipline=discipline,
            school_id=school_id,
            added_at=work.now(),
        ),
    )
    work.audit(Verb.ADD_PERSON, "person", person_id, None, {"account": account, "roles": _joined(roles)})
    return person_id


def insert_person(connection: Connection, values: dict[str, Any]) -> None:
    """The row itself; Refusals `office.account_taken` where the account exists, `office.wrong_fact`."""
    demand_lines(**{part: values[part] for part in ("account", "name", "office")})
    taken = connection.execute(select(person.c.id).where(person.c.account == values["account"])).first()
    if taken:
        raise Refusal("office.account_taken", account=values["account"])
    connection.execute(person.insert().values(**values))


def has_account(look: Look, account: str) -> bool:
    """Whether anybody, active or not, has *account*."""
    return look.connection.execute(select(person.c.id).where(person.c.account == account)).first() is not None


def people(look: Look) -> tuple[PersonRow, ...]:
    """Everybody who is active, in the order in which they were added."""
    rows = look.connection.execute(
        select(person).where(person.c.active).order_by(person.c.added_at, person.c.id)
    )
    return tuple(
        PersonRow(
            id=row.id,
            account=row.account,
            name=row.name,
            office=row.office,
            discipline=row.discipline,
            roles=_parted(row.roles),
            school_id=row.school_id,
        )
        for row in rows
    )


def person_of_account(connection: Connection, account: str) -> Actor:
    """The actor behind *account*; Refusal `office.unknown_account` where nobody active has it."""
    row = connection.execute(select(person).where(person.c.account == account, person.c.active)).first()
    if row is None:
        raise Refusal("office.unknown_account", account=account)
    return Actor(row.id, row.account, row.name, row.office, _parted(row.roles))


def _joined(roles: Iterable[Role]) -> str:
    return ",".join(sorted(role.value for role in roles))


def _parted(text: str) -> frozenset[Role]:
    return frozenset(Role(part) for part in text.split(",") if part)
