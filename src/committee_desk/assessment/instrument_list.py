"""Licensed instruments as the program knows them: name, rights, what they measure, and who may give them."""

from dataclasses import dataclass

from ..errors import Refusal
from ..resources import toml_resource

KINDS = ("raw", "standard", "quotient", "percentile", "level")
"""Kinds of score that a report gives."""


@dataclass(frozen=True, slots=True)
class Instrument:
    """An instrument of resources/instruments.toml; *qualification* is the code that its assessor must have."""

    code: str
    name_zh: str
    name_en: str
    publisher: str
    licence_zh: str
    licence_en: str
    measures_zh: str
    measures_en: str
    qualification: str
    kinds: tuple[str, ...]

    def name(self, language: str = "zh") -> str:
        """Its name in *language*."""
        return self.name_en if language == "en" else self.name_zh

    def measures(self, language: str = "zh") -> str:
        """What it measures."""
        return self.measures_en if language == "en" else self.measures_zh

    def licence(self, language: str = "zh") -> str:
        """What is known of the rights."""
        return self.licence_en if language == "en" else self.licence_zh


def instruments() -> tuple[Instrument, ...]:
    """All of them, in the order of the file."""
    found = toml_resource("instruments.toml")["instrument"]
    return tuple(
        Instrument(
            code=code,
            name_zh=one["name"]["zh"],
            name_en=one["name"]["en"],
            publisher=one["publisher"],
            licence_zh=one["licence"]["zh"],
            licence_en=one["licence"]["en"],
            measures_zh=one["measures"]["zh"],
            measures_en=one["measures"]["en"],
            qualification=one["qualification"],
            kinds=tuple(one["kinds"]),
        )
        for code, one in found.items()
    )


def instrument_of(code: str) -> Instrument:
    """The instrument *code*; Refusal `assessment.no_such_instrument`."""
    found = next((one for one in instruments() if one.code == code), None)
    if found is None:
        raise Refusal("assessment.no_such_instrument")
    return found


def qualification_words(language: str = "zh") -> dict[str, str]:
    """The kinds of qualification, by code, in *language*."""
    named = toml_resource("instruments.toml")["qualification"]
    return {code: words["en" if language == "en" else "zh"] for code, words in named.items()}
