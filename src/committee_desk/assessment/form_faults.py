"""What keeps a form from being taken in: the one place where publishing asks what is wrong with a workbook."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import Place, Refusal
from ..wording import explain, say, say_place
from .form_source import FormSource, read_source
from .linting.checking import check_content
from .linting.faults import Fault
from .overlay import overlay_faults, read_overlaid
from .workbook import read_workbook


@dataclass(frozen=True, slots=True)
class FormFault:
    """A fault with its place and a sentence in both languages."""

    place: Place
    zh: str
    en: str

    def sentence(self, language: str = "zh") -> str:
        """The fault in *language*, its place at the head."""
        return self.en if language == "en" else self.zh


def read_form_pair(
    content: bytes, file: str, overlay: bytes | None = None, overlay_file: str = ""
) -> FormSource:
    """The form of one workbook, or of a provincial one with a county's *overlay*."""
    if overlay is None:
        return read_source(content, file)
    return read_overlaid(content, overlay, file, overlay_file)


def faults_of(
    content: bytes, file: str, overlay: bytes | None = None, overlay_file: str = ""
) -> tuple[FormFault, ...]:
    """What is wrong, empty for a form that can be used: the linter's errors, and of an overlay all its faults.

    The linter reads one file: of a form with an overlay it judges the province's, loading judges both together.
    """
    errors = check_content(content, file).errors
    if errors:
        return tuple(_of_linter(one, file) for one in errors)
    try:
        if overlay is not None:
            found = overlay_faults(
                read_workbook(content, file), read_workbook(overlay, overlay_file), overlay_file
            )
            if found:
                return tuple(_of_refusal(_single(one.code, one.place, dict(one.values))) for one in found)
        read_form_pair(content, file, overlay, overlay_file)
    except Refusal as refusal:
        return (_of_refusal(refusal),)
    return ()


def _of_linter(one: Fault, file: str) -> FormFault:
    place = Place(file, one.sheet, one.row, one.column, one.path)
    where = {language: say_place(place, language) for language in ("zh", "en")}
    colon = {language: say("places.colon", language) for language in ("zh", "en")}
    return FormFault(
        place,
        f"{where['zh']}{colon['zh']}{one.sentence('zh')}",
        f"{where['en']}{colon['en']}{one.sentence('en')}",
    )


def _single(code: str, place: Place, values: dict[str, str]) -> Refusal:
    return Refusal(f"form_versions.overlay.{code}", place=place, **values)


def _of_refusal(refusal: Refusal) -> FormFault:
    sentences = {language: "".join(explain(refusal, language)[0]) for language in ("zh", "en")}
    return FormFault(refusal.place, sentences["zh"], sentences["en"])
