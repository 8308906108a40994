"""Each way in which a child is known: its record, another spelling, one that was merged into it."""

from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple

from .blocking import Blocks
from .compared_facts import ChildFacts


class Facet(NamedTuple):
    """One way in which a child is known."""

    child_id: str
    facts: ChildFacts


class Facets:
    """Facets by the traits they have; a hundred thousand of them take about 120 MB."""

    def __init__(self) -> None:
        self._facets: list[Facet] = []
        self._blocks = Blocks()
        self.sound = bytearray()
        """By entry: whether its number is sound."""
        self.readings: list[str] = []
        """By entry: how its name is read."""

    def keep(self, facet: Facet, reading: str, sound: bool, traits: Iterable[Hashable]) -> None:
        """Know the child by one facet more."""
        self._blocks.add_many(traits, len(self._facets))
        self._facets.append(facet)
        self.readings.append(reading)
        self.sound.append(sound)

    def facet(self, entry: int) -> Facet:
        """The facet with this number."""
        return self._facets[entry]

    def entries(self, trait: Hashable, most: int) -> Sequence[int]:
        """Numbers of the facets with this trait, none where it is too common."""
        return self._blocks.at(trait, most)

    def with_trait(self, trait: Hashable) -> list[Facet]:
        """All facets with this trait; now and then one that has it not."""
        return [self._facets[entry] for entry in self._blocks.at(trait, len(self._facets))]

    def with_number(self, number: str) -> list[Facet]:
        """Facets that carry this number as resident ID or inside the certificate."""
        return [facet for facet in self.with_trait(number) if number in facet.facts.numbers]

    def of_child(self, child_id: str) -> list[Facet]:
        """All facets of one child."""
        return [facet for facet in self.with_trait(("child", child_id)) if facet.child_id == child_id]
