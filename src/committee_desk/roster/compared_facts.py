"""What is compared of a child, from whichever hand it comes: a row of a file, or what the county keeps."""

from typing import Any, NamedTuple

from .values import RosterValues


class ChildFacts(NamedTuple):
    """What is compared of a child; dates are ISO 8601, None is not known."""

    name: str
    sex: str | None = None
    birth_date: str | None = None
    resident_id: str | None = None
    certificate: str | None = None
    guardian_name: str | None = None
    guardian_phone: str | None = None
    township: str | None = None
    village: str | None = None
    address: str | None = None

    @property
    def number(self) -> str | None:
        """The identity number: the resident ID, else the one that the certificate begins with."""
        return self.resident_id or (self.certificate or "")[:18] or None

    @property
    def numbers(self) -> tuple[str, ...]:
        """The resident ID and the one that the certificate begins with; its grade may change, its holder does not."""
        one, other = self.resident_id, (self.certificate or "")[:18]
        if one and other and one != other:
            return (one, other)
        return (one or other,) if one or other else ()

    @property
    def home(self) -> str:
        """Township, village and address in one line; what the address repeats is not said twice."""
        address = self.address or ""
        return (
            "".join(part for part in (self.township, self.village) if part and part not in address) + address
        )

    @property
    def without_numbers(self) -> "ChildFacts":
        """Everything but the two numbers."""
        return self._replace(resident_id=None, certificate=None)

    def named(self, name: str) -> "ChildFacts":
        """The same child under another spelling of its name."""
        return self._replace(name=name)


COMPARED = ChildFacts._fields


def facts_of_values(values: RosterValues) -> ChildFacts:
    """What a row says."""
    return ChildFacts(
        values.name or "",
        values.sex,
        values.birth_date,
        values.resident_id,
        values.certificate,
        values.guardian_name,
        values.guardian_phone,
        values.township,
        values.village,
        values.address,
    )


def facts_stored(row: Any) -> ChildFacts:
    """What the table of children holds; *row* has its columns by name."""
    born = row.birth_date.isoformat() if row.birth_date else None
    return ChildFacts(
        row.name,
        row.sex,
        born,
        row.resident_id,
        row.certificate,
        row.guardian_name,
        row.guardian_phone,
        row.township,
        row.village,
        row.address,
    )
