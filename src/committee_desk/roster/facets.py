"""Each way in which a child is known: its record, another spelling, one that was merged into it; packed small."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from .blocking import Blocks
from .compared_facts import ChildFacts

_MARK = "\x1f"


@dataclass(frozen=True, slots=True)
class Facet:
    """One way in which a child is known."""

    child_id: str
    facts: ChildFacts


@dataclass(frozen=True, slots=True)
class Glance:
    """What is told of a facet at little cost, to pass over those that cannot be meant."""

    name: str
    reading: str


class Facets:
    """Facets by the traits they have; a hundred thousand of them take about 40 MB."""

    def __init__(self) -> None:
        self._packed: list[bytes] = []
        self._blocks = Blocks()
        self.sound = bytearray()
        """By entry: whether its number is sound."""

    def keep(
        self, child_id: str, facts: ChildFacts, reading: str, sound: bool, traits: Iterable[Hashable]
    ) -> None:
        """Know the child by one facet more."""
        parts = (reading, *map(_text, _values(facts)), child_id)
        self._blocks.add_many(traits, len(self._packed))
        self._packed.append(_MARK.join(parts).encode("utf-8", "surrogatepass"))
        self.sound.append(sound)

    def ready(self) -> None:
        """All that is kept so far can be found quickly."""
        self._blocks.ready()

    def facet(self, entry: int) -> Facet:
        """The facet with this number."""
        _, name, *parts, child_id = self._packed[entry].decode("utf-8", "surrogatepass").split(_MARK)
        return Facet(child_id, ChildFacts(name, *(part or None for part in parts)))

    def glance(self, entry: int) -> Glance:
        """Name and reading of the facet with this number."""
        reading, name, _ = self._packed[entry].decode("utf-8", "surrogatepass").split(_MARK, 2)
        return Glance(name, reading)

    def entries(self, trait: Hashable, most: int) -> list[int]:
        """Numbers of the facets with this trait, none where it is too common."""
        return self._blocks.at(trait, most)

    def with_trait(self, trait: Hashable, most: int) -> list[Facet]:
        """Facets with this trait; now and then one that has it not."""
        return [self.facet(entry) for entry in self.entries(trait, most)]

    def with_number(self, number: str) -> list[Facet]:
        """Facets that carry this number as resident ID or inside the certificate."""
        found = self.with_trait(("#", number), len(self._packed))
        return [
            facet
            for facet in found
            if number in (facet.facts.resident_id, (facet.facts.certificate or "")[:18])
        ]

    def of_child(self, child_id: str) -> list[Facet]:
        """All facets of one child."""
        found = self.with_trait(("child", child_id), len(self._packed))
        return [facet for facet in found if facet.child_id == child_id]


def _values(facts: ChildFacts) -> tuple[str | None, ...]:
    return (
        facts.name,
        facts.sex,
        facts.birth_date,
        facts.resident_id,
        facts.certificate,
        facts.guardian_name,
        facts.guardian_phone,
        facts.township,
        facts.village,
        facts.address,
    )


def _text(value: str | None) -> str:
    return value.replace(_MARK, " ") if value else ""
