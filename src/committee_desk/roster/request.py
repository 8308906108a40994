"""What the child process is asked: a file or a pasted text, and all that a person and the county know beforehand."""

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .checks import AgeLimits
from .corrections import Edit, Mapping, pack_corrections, unpack_corrections


@dataclass(frozen=True, slots=True)
class Request:
    """Everything that a reading depends on; the same request over the same bytes gives the same reading.

    *text* is a pasted table and stands in for a file; *name* is then what its sheet is called.
    """

    ages: AgeLimits
    path: Path | None = None
    text: str | None = None
    name: str = ""
    mapping: Mapping = Mapping()  # noqa: RUF009  never changed
    edits: tuple[Edit, ...] = ()
    townships: tuple[str, ...] = ()

    def packed(self) -> dict[str, Any]:
        """Plain JSON values only."""
        return {
            "path": str(self.path.absolute()) if self.path else None,
            "text": self.text,
            "name": self.name,
            "youngest": self.ages.youngest,
            "oldest": self.ages.oldest,
            "day": self.ages.day.isoformat(),
            "corrections": pack_corrections(self.mapping, self.edits),
            "townships": list(self.townships),
        }

    @classmethod
    def unpacked(cls, packed: dict[str, Any]) -> "Request":
        """The request that `packed` took apart."""
        day = datetime.date.fromisoformat(packed["day"])
        mapping, edits = unpack_corrections(packed["corrections"])
        return cls(
            AgeLimits(packed["youngest"], packed["oldest"], day),
            Path(packed["path"]) if packed["path"] else None,
            packed["text"],
            packed["name"],
            mapping,
            edits,
            tuple(packed["townships"]),
        )
