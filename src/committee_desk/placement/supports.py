"""The catalogue of support: what a code of the form's rules asks for, who gives it, how and how often."""

from ..resources import toml_resource


def support_words(code: str, part: str, *, at_home: bool = False) -> str:
    """The part (`what`, `who`, `how`, `how_often`) of support *code*; empty where the catalogue has none.

    *at_home* takes the words for a child who is taught at home where they differ.
    """
    entry = toml_resource("plan", "supports.toml").get(code, {})
    return str(entry.get(f"{part}_at_home", entry.get(part, "")) if at_home else entry.get(part, ""))
