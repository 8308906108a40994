"""The one error made for people: what is wrong, where, and what to do about it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a person's material something is wrong; every part may be absent.

    *row* counts from 1 and *column* is the letter, as the spreadsheet program shows them.
    """

    file: str | None = None
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    field: str | None = None


def column_letter(index: int) -> str:
    """The letters over column *index* (from 0): 0 → A, 26 → AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


class Refusal(Exception):  # noqa: N818  a refusal is an answer to a person, not a failure of the program
    """A known reason why something cannot be done, told in the user's language by `wording.explain`.

    *key* is `room.reason` (resources/translations/LANGUAGE/room.toml holds its sentences `what` and `todo`);
    *values* fill the sentences; *clause* names the article or the clause of the plan that the refusal rests on.
    Never put a child's name or number into *values* of a refusal that may reach a log.
    """

    def __init__(
        self, key: str, *, place: Place | None = None, clause: str | None = None, **values: object
    ) -> None:
        super().__init__(key)
        self.key = key
        self.place = place or Place()
        self.clause = clause
        self.values = values

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (self.key, self.place, self.clause, self.values))


def _rebuild(key: str, place: Place, clause: str | None, values: dict[str, object]) -> Refusal:
    return Refusal(key, place=place, clause=clause, **values)
