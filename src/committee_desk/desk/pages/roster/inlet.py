"""What came to the desk: one file, a folder of township files, or a table pasted from a spreadsheet."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Inlet:
    """A *path* to a file or a folder, or pasted *text*, which lives in memory only."""

    path: Path | None = None
    text: str = ""

    @property
    def is_folder(self) -> bool:
        """Whether several files come at once."""
        return self.path is not None and self.path.is_dir()

    @property
    def is_pasted(self) -> bool:
        """Whether there is no file at all."""
        return self.path is None

    @property
    def name(self) -> str:
        """The file's or folder's name; empty for a pasted table."""
        return self.path.name if self.path is not None else ""
