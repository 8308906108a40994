"""残疾儿童安置建议书: what the committee proposes to the bureau, its vote, dissent and signers (条例 20)."""

from .drawing import MM, PAGE_HEIGHT, Ink, Type
from .fonts import Face
from .page_layout import (
    BODY,
    CELL,
    LEFT,
    LINES,
    PITCH,
    RIGHT,
    TITLE,
    WIDTH,
    Frame,
    GridFlow,
    baseline,
    finish,
)
from .paper_words import chinese_number, closed, joined, long_date, sentence
from .seal import place_seal, place_signature
from .values import PreparedPaper, ProposalFacts, SignatureBox

FIRST_ROW = 3
_ROWS_A_SIGNER = 2
SIGNER = Type(Face.SONG, 12, 18)


def draw_proposal(facts: ProposalFacts) -> PreparedPaper:
    """The proposal as PDF/A-2b: places for the committee's seal, present members and the chair."""
    ink = Ink(facts.imprint.drawn_at)
    flow = GridFlow(ink, FIRST_ROW)
    middle = LEFT + WIDTH / 2
    ink.text(middle, PAGE_HEIGHT - 44 * MM, sentence("proposal.title"), TITLE, align="centre")
    ink.text(middle, baseline(1) - 4, facts.imprint.number, BODY, align="centre")
    flow.paragraph(sentence("proposal.addressee", bureau=facts.letterhead.bureau), indent=0)
    flow.paragraph(_opening(facts))
    heads = iter(range(1, 9))
    for key, paragraphs in _sections(facts):
        if any(paragraphs):
            flow.heading(f"{chinese_number(next(heads))}、{sentence(key)}")
            for text in filter(None, paragraphs):
                flow.paragraph(text)
    flow.paragraph(sentence("proposal.closing"))
    _attachments(flow, facts)
    _members(flow, [box for box in facts.signatures if box.role == "member"])
    _seal_and_chair(flow, facts)
    frame = Frame(facts.letterhead, facts.imprint, sentence("proposal.kind"), signatures=facts.signatures)
    return finish(ink, frame)


def _opening(facts: ProposalFacts) -> str:
    return sentence(
        "proposal.opening",
        commission=facts.commission_number,
        assessed=long_date(facts.assessed_on),
        child=facts.child.name,
        met=long_date(facts.met_on),
    )


def _sections(facts: ProposalFacts) -> tuple[tuple[str, list[str]], ...]:
    return (
        ("proposal.head_findings", _findings(facts)),
        ("proposal.head_proposal", _proposed(facts)),
        ("proposal.head_reasons", [_reason(reason.text, reason.clause) for reason in facts.reasons]),
        ("proposal.head_wishes", [_wishes(facts)]),
        ("proposal.head_vote", _vote(facts)),
    )


def _findings(facts: ProposalFacts) -> list[str]:
    texts = []
    for number, finding in enumerate(facts.findings, start=1):
        aided = joined((finding.basis, finding.with_aids, finding.without_aids))
        texts.append(
            f"（{chinese_number(number)}）{finding.topic}。{closed(joined((finding.conclusion, aided)))}"
        )
    return texts


def _proposed(facts: ProposalFacts) -> list[str]:
    place = facts.placement
    text = sentence("proposal.placement", way=place.way, school=place.school)
    if place.record_school:
        text += sentence("proposal.record", school=place.record_school)
    text += closed(place.schedule)
    if place.reassess_by:
        text += sentence("proposal.reassess", date=long_date(place.reassess_by))
    supports = sentence("proposal.supports", supports=joined(facts.supports)) if facts.supports else ""
    return [text, supports]


def _reason(text: str, clause: str) -> str:
    return f"{text.rstrip('。')}（{clause}）。" if clause else closed(text)


def _wishes(facts: ProposalFacts) -> str:
    child = closed(facts.child_wish)
    guardian = closed(facts.guardian_wish)
    names = "、".join(guardian.name for guardian in facts.guardians)
    text = sentence("proposal.child_wish", wish=child) if child else ""
    return text + (sentence("proposal.guardian_wish", names=names, wish=guardian) if guardian else "")


def _vote(facts: ProposalFacts) -> list[str]:
    vote = facts.vote
    counts = {
        "members": vote.members,
        "present": vote.present,
        "recused": vote.recused,
        "voting": vote.voting,
        "agreed": vote.agreed,
        "against": vote.against,
    }
    text = sentence("proposal.vote", **counts)
    if vote.abstained:
        text += sentence("proposal.abstained", abstained=vote.abstained)
    text += sentence("proposal.charter", charter=vote.charter) if vote.charter else ""
    text = closed(text)
    views = [
        sentence("proposal.dissent", name=dissent.name, text=closed(dissent.text))
        for dissent in facts.dissents
    ]
    return [text, *views]


def _attachments(flow: GridFlow, facts: ProposalFacts) -> None:
    if not facts.attachments:
        return
    flow.skip()
    for number, name in enumerate(facts.attachments, start=1):
        head = sentence("proposal.attachment") if number == 1 else "　　　"
        only = len(facts.attachments) == 1
        flow.hanging(head if only else f"{head}{number}. ", name)


def _members(flow: GridFlow, boxes: list[SignatureBox]) -> None:
    """Present members in two or three columns by their longest name, each with a line to sign on."""
    if not boxes:
        return
    widest = max(SIGNER.width(box.name) for box in boxes)
    columns = 3 if widest <= 6 * SIGNER.size else 2
    if flow.left_rows < min(2 + _ROWS_A_SIGNER * -(-len(boxes) // columns), LINES // 2):
        flow.turn()
        flow.paragraph(sentence("frame.no_text"))
    flow.skip()
    flow.paragraph(sentence("proposal.members"), indent=0)
    width = WIDTH / columns
    for start in range(0, len(boxes), columns):
        flow.keep(_ROWS_A_SIGNER)
        for column, box in enumerate(boxes[start : start + columns]):
            _signer(flow, LEFT + column * width, width - CELL, box)
        flow.row += _ROWS_A_SIGNER


def _signer(flow: GridFlow, left: float, width: float, box: SignatureBox) -> None:
    bottom = baseline(flow.row + _ROWS_A_SIGNER - 1) - 4
    # A name that leaves no room to sign is set smaller; the line never becomes shorter than four cells.
    size = min(SIGNER.size, SIGNER.size * (width - 4 * CELL) / SIGNER.width(f"{box.name}："))
    label = flow.ink.text(left, bottom + 4, f"{box.name}：", Type(Face.SONG, size, SIGNER.pitch))
    place_signature(flow.ink, left + label, bottom, width - label, PITCH * 1.3, box)


def _seal_and_chair(flow: GridFlow, facts: ProposalFacts) -> None:
    """Committee's name under its seal, the chair's line, the date; kept together on one page."""
    if flow.left_rows < 5:
        flow.turn()
        flow.paragraph(sentence("frame.no_text"))
    flow.skip(1 if flow.left_rows == 5 else 2)
    ink, first = flow.ink, flow.row
    day = long_date(facts.issued_on)
    committee = facts.letterhead.committee
    right = RIGHT - 2 * CELL
    middle = right - BODY.width(committee) / 2
    for box in facts.signatures:
        if box.role == "committee_seal":
            place_seal(ink, middle, baseline(first + 1) - 9, box, is_sample=facts.letterhead.is_sample)
        elif box.role == "chair":
            _chair(flow, first + 1, box)
    ink.text(right, baseline(first), committee, BODY, align="right")
    ink.text(middle, baseline(first + 2), day, BODY, align="centre")
    flow.row = first + 3


def _chair(flow: GridFlow, row: int, box: SignatureBox) -> None:
    """The chair signs on the left, clear of the seal."""
    y = baseline(row)
    label = flow.ink.text(LEFT, y, sentence("proposal.chair"), SIGNER)
    place_signature(flow.ink, LEFT + label, y - 4, 9 * CELL - label, PITCH * 1.3, box)
    flow.ink.text(LEFT + label, y - 17, f"（{box.name}）", Type(Face.SONG, 9, 12))
