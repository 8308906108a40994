"""An invented county for measuring: children, and the same children written again as busy hands write them."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from committee_desk.identifiers import ResidentId
from committee_desk.resources import toml_resource
from committee_desk.roster.pinyin import sort_key
from committee_desk.roster.values import RosterValues

TOWNSHIPS = tuple(f"示例{name}镇" for name in "东西南北上下前后大小")
RARE = "㛃䶮翀骉犇婳媞玥璟甯鄢逄麴"
OTHER_CHARACTERS = (
    "望旺舒书嘉佳树澍一鸣铭思齐琪知远若溪希墨晨辰光安然星河念慈志海燕艳春梅玫丽莉军红虹霞晓东冬小"
)


@dataclass(frozen=True, slots=True)
class Written:
    """A row of the new file, the known child that it truly speaks of (None: nobody known), and what was done to it."""

    values: RosterValues
    truth: int | None
    how: str


class Hand:
    """Makes children and writes them wrongly; the same seed gives the same county."""

    def __init__(self, seed: int = 7) -> None:
        self.random = random.Random(seed)
        table = toml_resource("roster", "surnames.toml")
        self._surnames = list(table["share"]), list(table["share"].values())
        given = {mark: share for mark, share in table["given"].items() if mark != "one"}
        given |= dict.fromkeys((mark for mark in OTHER_CHARACTERS if mark not in given), 250)
        given |= dict.fromkeys(RARE, 4)
        self._given = list(given), list(given.values())

    def county(self, size: int) -> list[RosterValues]:
        """Known children; about three in a hundred are twins of the one before."""
        known: list[RosterValues] = []
        while len(known) < size:
            known.append(self.child())
            if self.random.random() < 0.03 and len(known) < size:
                known.append(self.twin(known[-1]))
        return known

    def child(self) -> RosterValues:
        """A child with the gaps that rosters have: no ID for 6 of 100, no telephone for 10."""
        born = date(2010, 9, 1) + timedelta(days=self.random.randrange(3650))
        surname = self._one(self._surnames)
        values = RosterValues(
            name=surname + self._given_name(),
            sex=self.random.choice(("male", "female")),
            birth_date=born.isoformat(),
            guardian_name=surname + self._given_name(),
            guardian_phone=f"13{self.random.randrange(10**9):09}",
            township=self.random.choice(TOWNSHIPS),
            village=f"示例{self.random.randrange(25) + 1}村",
            address=f"{self.random.randrange(300) + 1}号",
        )
        number = self._number(values)
        has = self.random.random() > 0.06
        return values._replace(
            resident_id=number if has else None,
            certificate=number + "54" if has and self.random.random() < 0.8 else None,
            guardian_phone=values.guardian_phone if self.random.random() > 0.1 else None,
        )

    def twin(self, of: RosterValues) -> RosterValues:
        """Born with *of*, at the same home; one character of the given name is shared as often as not."""
        first, rest = (of.name or "")[:1], self._given_name()
        if self.random.random() < 0.5 and len(of.name or "") == 3:
            rest = (of.name or "")[1] + rest[-1]
        if first + rest == of.name:
            rest += "双"
        bare = of._replace(name=first + rest, resident_id=None, certificate=None)
        number = self._number(bare)
        return bare._replace(resident_id=number if of.resident_id else None)

    def sibling(self, of: RosterValues) -> RosterValues:
        """Another year, the same home and guardian, mostly a character of the name in common; no ID in the file."""
        born = date.fromisoformat(of.birth_date or "") + timedelta(days=self.random.randrange(330, 2000))
        return _without_id(self.twin(of))._replace(birth_date=born.isoformat())

    def namesake(self, of: RosterValues) -> RosterValues:
        """A stranger of the same name in the same township, born within the year; no ID in the file."""
        born = date.fromisoformat(of.birth_date or "") + timedelta(days=self.random.randrange(1, 365))
        stranger = self.child()._replace(name=of.name, township=of.township, birth_date=born.isoformat())
        return _without_id(stranger)

    def again(self, known: list[RosterValues]) -> list[Written]:
        """A new file: most children as they are, a third written otherwise, a tenth that nobody knows."""
        rows = [self._again(at, values) for at, values in enumerate(known)]
        rows += [Written(self.child(), None, "new") for _ in range(len(known) // 10)]
        for how, other in (("twin", self.twin), ("sibling", self.sibling), ("namesake", self.namesake)):
            strangers = (other(self.random.choice(known)) for _ in range(len(known) // 50))
            rows += [Written(values, None, f"{how} of a known child") for values in strangers]
        return rows

    def _again(self, at: int, values: RosterValues) -> Written:
        chance = self.random.random()
        if chance > len(_WAYS) * 0.03:
            return Written(values, at, "as it is")
        how, way = _WAYS[int(chance / 0.03)]
        return Written(way(self, values), at, how)

    def _number(self, values: RosterValues) -> str:
        odd = self.random.randrange(500) * 2 + (values.sex == "male")
        first = "140828" + (values.birth_date or "").replace("-", "") + f"{odd:03}"
        return first + ResidentId.check_character(first)

    def _given_name(self) -> str:
        return "".join(self._one(self._given) for _ in range(1 if self.random.random() < 0.12 else 2))

    def _one(self, weighed: tuple[list[str], list[int]]) -> str:
        return self.random.choices(*weighed)[0]


def _without_id(values: RosterValues) -> RosterValues:
    return values._replace(resident_id=None, certificate=None)


def _homophone(hand: Hand, values: RosterValues) -> RosterValues:
    return _without_id(values._replace(name=_other_last(hand, values.name or "", _same_sound())))


def _look_alike(hand: Hand, values: RosterValues) -> RosterValues:
    return _without_id(values._replace(name=_other_last(hand, values.name or "", _same_look())))


def _other_last(hand: Hand, name: str, others: dict[str, str]) -> str:
    """*name* with one character of the given name changed for one of its group, if any has one."""
    for at in range(len(name) - 1, 0, -1):
        group = [mark for mark in others.get(name[at], "") if mark != name[at]]
        if group:
            return name[:at] + hand.random.choice(group) + name[at + 1 :]
    return name


@cache
def _same_sound() -> dict[str, str]:
    groups: dict[str, str] = {}
    for mark in (
        OTHER_CHARACTERS + "伟维芳方敏民静婧丽莉强军君勇永杰洁涛韬明铭子梓紫宇雨浩昊轩宣欣新怡宜涵晗琪祺"
    ):
        groups[sort_key(mark)[0]] = groups.get(sort_key(mark)[0], "") + mark
    return {mark: group for group in groups.values() for mark in group}


@cache
def _same_look() -> dict[str, str]:
    words = toml_resource("roster", "likeness.toml")["characters"]["look_alike"].split()
    return {mark: word for word in words for mark in word}


def _id_typo(hand: Hand, values: RosterValues) -> RosterValues:
    number = values.resident_id
    if not number:
        return _homophone(hand, values)
    at = hand.random.randrange(6, 17)
    wrong = hand.random.choice([digit for digit in "0123456789" if digit != number[at]])
    return values._replace(resident_id=number[:at] + wrong + number[at + 1 :], certificate=None)


def _id_swapped(hand: Hand, values: RosterValues) -> RosterValues:
    number = values.resident_id
    places = [at for at in range(6, 16) if number and number[at] != number[at + 1]]
    if not number or not places:
        return _without_id(values)
    at = hand.random.choice(places)
    swapped = number[:at] + number[at + 1] + number[at] + number[at + 2 :]
    return values._replace(resident_id=swapped, certificate=None, township=hand.random.choice(TOWNSHIPS))


def _moved(hand: Hand, values: RosterValues) -> RosterValues:
    home = {"township": hand.random.choice(TOWNSHIPS), "village": "示例新村", "address": "1号"}
    return _without_id(values._replace(**home))


def _pinyin(hand: Hand, values: RosterValues) -> RosterValues:
    name = values.name or ""
    return _without_id(values._replace(name=name[:-1] + sort_key(name[-1])[0]))


def _day_and_month(hand: Hand, values: RosterValues) -> RosterValues:
    year, month, day = (values.birth_date or "").split("-")
    born = f"{year}-{day}-{month}" if int(day) <= 12 else f"{int(year) - 1}-{month}-{day}"
    return _without_id(values._replace(birth_date=born))


def _new_phone(hand: Hand, values: RosterValues) -> RosterValues:
    phone = f"13{hand.random.randrange(10**9):09}"
    return _homophone(hand, values._replace(guardian_phone=phone))


def _one_character(hand: Hand, values: RosterValues) -> RosterValues:
    name = (values.name or "")[:-1] + hand.random.choice("明华文玉")
    return values._replace(name=name, certificate=None, resident_id=_id_typo(hand, values).resident_id)


def _thin(hand: Hand, values: RosterValues) -> RosterValues:
    return _without_id(values._replace(guardian_name=None, guardian_phone=None, village=None, address=None))


_WAYS: tuple[tuple[str, Callable[[Hand, RosterValues], RosterValues]], ...] = (
    ("homophone, no ID", _homophone),
    ("look-alike, no ID", _look_alike),
    ("ID typo", _id_typo),
    ("ID swapped, moved", _id_swapped),
    ("moved, no ID", _moved),
    ("pinyin stand-in, no ID", _pinyin),
    ("birth date wrong, no ID", _day_and_month),
    ("homophone, new phone, no ID", _new_phone),
    ("one character and ID typo", _one_character),
    ("only name, birth, township", _thin),
)
"""Three rows in a hundred each."""
