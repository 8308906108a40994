"""The children that a county has already, and which of them a row speaks of: surely, perhaps, or none."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from ..records.case import case
from ..records.child import child
from ..resources import toml_resource
from .alike_names import CLEARLY_ANOTHER, compare_names
from .compared_facts import COMPARED, ChildFacts, facts_of_values
from .facets import Facet, Facets
from .likeness import compare
from .name_frequency import NameFrequency
from .pinyin import sort_key
from .slips import is_sound, sound_neighbours
from .values import RosterValues

_ANY = 1_000_000
"""More children than a county has: a number is looked up however many share it."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A child that may be the one of a row, and how much speaks for it (points of 100)."""

    child_id: str
    points: int


@dataclass(frozen=True, slots=True)
class Found:
    """What the county knows of a row's child: surely *child_id*, else those in doubt, the likeliest first.

    *codes* say what the row must be told besides: NAME_DIFFERS where its number is known under another name.
    """

    child_id: str | None
    doubts: tuple[Doubt, ...] = ()
    codes: tuple[str, ...] = ()


class KnownChildren:
    """Children of this and of earlier years; one that was merged away leads to the child that stays."""

    def __init__(self, connection: sa.Connection, year: int) -> None:
        this_year = sa.select(case.c.child_id).where(case.c.year == year)
        self.with_case = set(connection.execute(this_year).scalars())
        self._facets = Facets()
        self._names = NameFrequency()
        self._largest_block = int(toml_resource("roster", "likeness.toml")["largest_block"])
        self._load(connection)

    def find(self, values: RosterValues) -> Found:
        """The child of a row: by its number, else by name with birth date and township where a number is wanting."""
        row = facts_of_values(values)
        numbers = row.numbers
        by_number = [facet for number in numbers for facet in self._facets.with_number(number)]
        sure = _best_named(row, by_number) or (None if by_number else self._by_name(row, numbers))
        if sure:
            return Found(sure)
        doubts = self._doubts(row, by_number)
        return Found(None, doubts, ("NAME_DIFFERS",) if by_number else ())

    def add(self, values: RosterValues, child_id: str) -> None:
        """Know the child by what this row says of it, too."""
        facts = facts_of_values(values)
        known = self._facets.of_child(child_id)
        if not known:
            self._names.add(facts.name)
        if all(_key(facts) != _key(facet.facts) for facet in known):
            self._keep(child_id, facts, sort_key(facts.name)[0])

    def _load(self, connection: sa.Connection) -> None:
        gone = sa.select(child.c.id, child.c.merged_into).where(child.c.merged_into.is_not(None))
        merged = {row.id: row.merged_into for row in connection.execute(gone)}
        shared: dict[str | None, str | None] = {"": None}
        for child_id, pinyin, other_names, name, *said in _stored(connection):
            stays = child_id
            while stays in merged:
                stays = merged[stays]
            if stays == child_id:
                self._names.add(name)
            facts = ChildFacts(name, *[shared.setdefault(text, text) for text in said])
            self._keep(stays, facts, pinyin)
            for other in (other_names or "").split("、"):
                if other:
                    self._keep(stays, facts.named(other), sort_key(other)[0])

    def _keep(self, child_id: str, facts: ChildFacts, reading: str) -> None:
        sound = is_sound(facts.number)
        traits = [("child", child_id), *_traits(facts, reading), *facts.numbers]
        if not sound and facts.number:
            traits += (("~", number) for number in sound_neighbours(facts.number))
        self._facets.keep(Facet(child_id, facts), reading, sound, traits)

    def _by_name(self, row: ChildFacts, numbers: tuple[str, ...]) -> str | None:
        """The one child that is called so, born then and living there, and has no other number than the row."""
        trait = ("born", sort_key(row.name)[0], row.birth_date) if row.birth_date else ("bare", row.name)
        same = [facet for facet in self._facets.with_trait(trait) if _same_child(row, facet.facts)]
        if not same:
            return None
        numbered = {facet.child_id: self._has_number(facet.child_id) for facet in same}
        bare = [child_id for child_id, has in numbered.items() if not has]
        if numbers:
            return bare[0] if len(bare) == 1 else None
        return bare[0] if bare else (next(iter(numbered)) if len(numbered) == 1 else None)

    def _has_number(self, child_id: str) -> bool:
        return any(facet.facts.number for facet in self._facets.of_child(child_id))

    def _doubts(self, row: ChildFacts, by_number: list[Facet]) -> tuple[Doubt, ...]:
        best: dict[str, int] = {facet.child_id: 0 for facet in by_number}
        for facet in [*by_number, *self._sharing(row)]:
            likeness = compare(row, facet.facts, self._names)
            if likeness.asked or facet.child_id in best:
                best[facet.child_id] = max(best.get(facet.child_id, 0), likeness.points)
        ordered = sorted(best.items(), key=lambda one: (-one[1], one[0]))
        return tuple(Doubt(child_id, points) for child_id, points in ordered)

    def _sharing(self, row: ChildFacts) -> Iterator[Facet]:
        """Children that share a trait with the row; of two sound numbers only where the name and the birth agree."""
        reading, sound = sort_key(row.name)[0], is_sound(row.number)
        seen: set[int] = set()
        for trait in _traits(row, reading):
            entries = self._facets.entries(trait, self._largest_block)
            if sound and trait[0] != "born":
                entries = [entry for entry in entries if not self._facets.sound[entry]]
            seen.update(entry for entry in entries if self._may_be(row.name, reading, entry))
        seen.update(self._near_numbers(row, sound))
        return (self._facets.facet(entry) for entry in sorted(seen))

    def _near_numbers(self, row: ChildFacts, sound: bool) -> Iterator[int]:
        if sound:
            yield from self._facets.entries(("~", row.number), _ANY)
        elif row.number:
            for number in sound_neighbours(row.number):
                yield from self._facets.entries(number, _ANY)

    def _may_be(self, name: str, reading: str, entry: int) -> bool:
        """Whether two names can be alike at all: without that, only a number one slip away reaches the threshold."""
        if reading == self._facets.readings[entry]:
            return True
        known = self._facets.facet(entry).facts.name
        return not set(name).isdisjoint(known) or name.isascii() or known.isascii()


def _stored(connection: sa.Connection) -> Iterable[Any]:
    """Every child as it is stored: id, reading, other names and what is compared; days as ISO text."""
    compared = (sa.type_coerce(child.c[name], sa.String) for name in COMPARED)
    question = sa.select(child.c.id, child.c.pinyin, child.c.other_names, *compared).order_by(child.c.id)
    return connection.execution_options(yield_per=2000).execute(question)


def _best_named(row: ChildFacts, facets: list[Facet]) -> str | None:
    """The child of a number whose name agrees: the same first, else one that is alike, never clearly another."""
    alike = None
    for facet in facets:
        if not row.name or not facet.facts.name or row.name == facet.facts.name:
            return facet.child_id
        if alike is None and compare_names(row.name, facet.facts.name) != CLEARLY_ANOTHER:
            alike = facet.child_id
    return alike


def _key(facts: ChildFacts) -> tuple[str | None, ...]:
    return facts.name, facts.birth_date, facts.township, *facts.numbers


def _same_child(row: ChildFacts, known: ChildFacts) -> bool:
    """The same name and birth date in one township; without a birth date only where all is the same."""
    if not row.name or row.name != known.name or row.birth_date != known.birth_date:
        return False
    return row.township == known.township if row.birth_date else row.without_numbers == known.without_numbers


def _traits(facts: ChildFacts, reading: str) -> list[tuple[str | None, ...]]:
    """What two entries of one child share unless much is wrong; less than that stays below the threshold anyway."""
    traits: list[tuple[str | None, ...]] = []
    if facts.birth_date:
        traits.append(("born", reading, facts.birth_date))
        traits += [("day", facts.birth_date, facts.township)] if facts.township else []
        traits += [("guardian", facts.birth_date, facts.guardian_name)] if facts.guardian_name else []
    else:
        traits.append(("bare", facts.name))
    if facts.township:
        traits.append(("reading", reading, facts.township))
    if facts.guardian_phone:
        traits.append(("phone", facts.guardian_phone))
    return traits
