"""The stage of the story: the opened county, its people at the desk in turn, and commands that happen once."""

import uuid
from collections.abc import Callable
from datetime import datetime
from typing import Concatenate, ParamSpec, TypeVar

from ..office import County, FixedClock, UnitOfWork, people
from .people import CHAIR, IT, OFFICER, PASSWORD, SECRETARY

P = ParamSpec("P")
T = TypeVar("T")
STORY = uuid.UUID("7b1f8f0a-5a53-5d6c-8d6e-3c1a2b9f4e01")


class Scene:
    """Who acts, when, and what has been done already; a story that was killed goes on where it stopped."""

    def __init__(self, county: County, clock: FixedClock) -> None:
        self.clock = clock
        self._seats = {IT.account: county}
        self.by_name: dict[str, str] = {}

    @property
    def it(self) -> County:
        """The county with IT at the desk."""
        return self._seats[IT.account]

    @property
    def secretary(self) -> County:
        """The county with the secretary at the desk."""
        return self.seat(SECRETARY.account)

    @property
    def officer(self) -> County:
        """The county with the bureau's officer at the desk."""
        return self.seat(OFFICER.account)

    @property
    def chair(self) -> County:
        """The county with the chair at the desk."""
        return self.seat(CHAIR.account)

    def seat(self, account: str) -> County:
        """The county with *account* at the desk; the password is asked once."""
        if account not in self._seats:
            self._seats[account] = self.it.as_person(account, PASSWORD)
        return self._seats[account]

    def know_people(self) -> None:
        """Learn the ids of everybody by name."""
        self.by_name = {one.name: one.id for one in self.it.ask(people)}

    def at(self, month: int, day: int, hour: int = 9, minute: int = 0) -> None:
        """Move the clock; it never runs backwards, since signatures must not either."""
        wanted = datetime(2026, month, day, hour, minute, tzinfo=self.clock.moment.tzinfo)
        if wanted > self.clock.moment:
            self.clock.moment = wanted

    def once(
        self,
        county: County,
        key: str,
        verb: Callable[Concatenate[UnitOfWork, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Carry out *verb* unless *key* was carried out before; gives the first result again then."""
        self.clock.move(seconds=20)
        return county.do_once(str(uuid.uuid5(STORY, key)), verb, *args, **kwargs)

    def close(self) -> None:
        """Close the county's file."""
        self.it.close()
