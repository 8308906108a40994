"""The county's own list of townships with their villages, and of the welfare homes that report to it (条例 15)."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import Look, UnitOfWork
from ..records.person import setting
from ..text import half_width_letters

TOWNSHIPS, WELFARE_HOMES = "townships", "welfare_homes"
LONGEST = 60
"""Characters of a name, as the columns of child and case hold it."""


@dataclass(frozen=True, slots=True)
class Township:
    """A township, town or sub-district with its villages and communities, in the county's own order."""

    name: str
    villages: tuple[str, ...] = ()


def townships_of(look: Look) -> tuple[Township, ...]:
    """The county's townships; empty where nobody entered any."""
    return tuple(Township(one["name"], tuple(one["villages"])) for one in _stored(look, TOWNSHIPS))


def welfare_homes_of(look: Look) -> tuple[str, ...]:
    """The welfare homes that report children to the county; empty where nobody entered any."""
    return tuple(_stored(look, WELFARE_HOMES))


def set_townships(
    work: UnitOfWork, townships: Iterable[Mapping[str, Any]], welfare_homes: Iterable[str] = ()
) -> dict[str, Any]:
    """Put the list in the place of the earlier one: [{"name", "villages": [...]}]; how many of each as a dict.

    Refusals `roster.township_wrong` for a name that is none, `roster.township_twice`; children keep what they have.
    """
    work.allow(Verb.SET_TOWNSHIPS)
    new = [asdict(_township(one)) for one in townships]
    homes = [_name(one) for one in welfare_homes]
    _demand_once([one["name"] for one in new])
    _demand_once(homes)
    before = {name: _stored(work, name) for name in (TOWNSHIPS, WELFARE_HOMES)}
    after = {TOWNSHIPS: new, WELFARE_HOMES: homes}
    for name, value in after.items():
        work.connection.execute(setting.delete().where(setting.c.name == name))
        work.connection.execute(setting.insert().values(name=name, value=value))
    work.audit(Verb.SET_TOWNSHIPS, "setting", TOWNSHIPS, before, after)
    return {
        "townships": len(new),
        "villages": sum(len(one["villages"]) for one in new),
        "welfare_homes": len(homes),
    }


def _stored(look: Look, name: str) -> list[Any]:
    kept = look.connection.execute(sa.select(setting.c.value).where(setting.c.name == name)).scalar()
    return list(kept or [])


def _township(written: Mapping[str, Any]) -> Township:
    if not isinstance(written, Mapping) or set(written) - {"name", "villages"}:
        raise Refusal("roster.township_wrong", name=_shown(written))
    name, villages = _name(written.get("name")), written.get("villages", [])
    if not isinstance(villages, list | tuple):
        raise Refusal("roster.township_wrong", name=name)
    found = tuple(_name(one) for one in villages)
    _demand_once(found)
    return Township(name, found)


def _name(written: object) -> str:
    """One line of print without spaces; widths unified, so that it equals what a roster says."""
    plain = "".join(half_width_letters(written).split()) if isinstance(written, str) else ""
    if not plain or not plain.isprintable() or len(plain) > LONGEST:
        raise Refusal("roster.township_wrong", name=_shown(written))
    return plain


def _shown(written: object) -> str:
    return str(written.get("name") if isinstance(written, Mapping) else written)[:LONGEST]


def _demand_once(names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise Refusal("roster.township_twice", name=name)
        seen.add(name)
