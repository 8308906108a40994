"""The plan's last sections: what guardian and child say, and where hands and electronic seals sign."""

from .drawing import GREY, Ink, Type
from .fonts import Face
from .paper_words import filled, sentence
from .plan_values import PlanFacts
from .seal import place_seal
from .sheet_flow import NOTE, TABLE_HEAD, TABLE_TEXT, SheetFlow
from .tables import Cell, Row, draw_table, head_cell, row
from .values import FieldPlace, SignatureBox

_CHOICES = ("agree", "partly", "against")
_SIGNING_HEIGHT = 66.0
_SEAL_HEIGHT = 136.0
_BY_HAND = ("guardian", "child", "teacher", "county")


def tick_box(ink: Ink, x: float, y: float, label: str, *, ticked: bool) -> float:
    """A box with its label, baseline *y*; a ticked one holds √ as text; returns the width used."""
    side = TABLE_TEXT.size * 0.86
    ink.box(x, y - 1.2, side, side, thickness=0.7)
    if ticked:
        ink.text(x - 0.4, y, "√", Type(Face.HEI, 10, 12))
    return side + 2 + ink.text(x + side + 2, y, label, TABLE_TEXT)


def draw_words(flow: SheetFlow, facts: PlanFacts) -> None:
    """The guardian's and the child's own words (未成年人保护法 4, 19) and the guardian's choice."""

    def choices(ink: Ink, left: float, bottom: float, width: float, height: float) -> None:
        x = left + 6
        for key in _CHOICES:
            label = sentence(f"plan.words.{key}")
            x += tick_box(ink, x, bottom + height / 2 - 3.6, label, ticked=facts.guardian_choice == key) + 20

    rows = [
        row(head_cell(sentence("plan.words.guardian")), filled(facts.guardian_words), least=44.0),
        row(head_cell(sentence("plan.words.child")), filled(facts.child_words), least=44.0),
        row(head_cell(sentence("plan.words.choice")), Cell(draw=choices), least=26.0),
    ]
    draw_table(flow, (94, 398), rows)


def signatures_height(facts: PlanFacts) -> float:
    """Points that the signatures need below their heading: all of them stand on one page."""
    people = any(not box.role.endswith("_seal") for box in facts.signatures)
    return _SIGNING_HEIGHT + (_SIGNING_HEIGHT if people else 0) + _SEAL_HEIGHT + 30


def draw_signatures(flow: SheetFlow, facts: PlanFacts) -> None:
    """Hands on paper first, then the electronic ones: liaison and chair, the bureau's seal, two schools' seals."""
    boxes = list(facts.signatures)
    seals = [box for box in boxes if box.role.endswith("_seal")]
    people = [box for box in boxes if not box.role.endswith("_seal")]
    rows = [_hand_row()]
    flow.keep(signatures_height(facts))
    draw_table(flow, (1, 1, 1, 1), rows)
    for start in range(0, len(people), 3):
        part = people[start : start + 3]
        draw_table(flow, (1,) * len(part), [Row(tuple(map(_person_cell, part)), _SIGNING_HEIGHT)])
    draw_table(flow, (1, 1, 1), [_seal_row(seals, facts)])
    flow.space(2)
    flow.paragraph(sentence("plan.signing.note"), indent=0, style=NOTE)


def _hand_row() -> Row:
    day = sentence("frame.day_blank")
    cells = [Cell(sentence(f"plan.signing.{key}"), style=TABLE_HEAD, top=True, note=day) for key in _BY_HAND]
    return Row(tuple(cells), _SIGNING_HEIGHT)


def _person_cell(box: SignatureBox) -> Cell:
    def field(ink: Ink, left: float, bottom: float, width: float, height: float) -> None:
        page = len(ink.pages) - 1
        edges = (left + 4, bottom + 14, left + width - 4, bottom + height - 20)
        ink.place_field(FieldPlace(box.field_name, page, edges, box.role))
        small = Type(Face.SONG, 8, 11, 0.0, GREY)
        ink.text(left + width - 4, bottom + 5, sentence("frame.electronic"), small, align="right")

    label = sentence(f"plan.signing.{box.role}", name=box.name)
    return Cell(label, style=TABLE_HEAD, top=True, draw=field)


def _seal_row(seals: list[SignatureBox], facts: PlanFacts) -> Row:
    def seal(ink: Ink, left: float, bottom: float, width: float, height: float) -> None:
        for box in seals:
            place_seal(ink, left + width / 2, bottom + 56, box, is_sample=facts.letterhead.is_sample)

    day = sentence("frame.day_blank")
    bureau = facts.letterhead.bureau
    cells = (
        Cell(sentence("plan.signing.bureau", name=bureau), style=TABLE_HEAD, top=True, draw=seal),
        Cell(sentence("plan.signing.record_school"), style=TABLE_HEAD, top=True, note=day),
        Cell(sentence("plan.signing.teaching_school"), style=TABLE_HEAD, top=True, note=day),
    )
    return Row(cells, _SEAL_HEIGHT)
