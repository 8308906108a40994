"""Chinese lines: where they may break, how punctuation closes up, how a full line reaches its edge.

Every Han character and full mark stands in a cell; Latin and digit runs keep their own width and origin, so
that lines and pages do not depend on the font (GB/T 9704-2012; CLREQ for the marks).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

NO_START = frozenset("、。，．；：？！）〕】》〉」』”’…—·•～％‰℃°々〗｝］,.;:?!)]}%/")
NO_END = frozenset("（〔【《〈「『“‘￥＄№〖｛［·([{$")
HALF_RIGHT_BLANK = frozenset("、。，．；：）〕】》〉」』”’〗｝］")
HALF_LEFT_BLANK = frozenset("（〔【《〈「『“‘〖｛［")
UNITS = frozenset("年月日号元时分岁％℃‰")
_MARKS = NO_START | NO_END | UNITS | HALF_RIGHT_BLANK | HALF_LEFT_BLANK
STRETCH_LIMIT = 0.25
"""Most that a gap may grow, in em; a line that needs more stays short (rivers are worse)."""
LOOSE = 0.1
"""Growth in em from which a long number or address is cut instead (GB text allows it)."""

_TOKEN = re.compile(r"[!-~\u00a1-\u00b6\u00b8-\u02af]+|—+|…+| +|.", re.DOTALL)
_RUN = re.compile(r"[!-~\u00a1-\u00b6\u00b8-\u02af]+")
# Controls, zero-width and direction marks, variation selectors (reportlab cannot choose their glyphs).
_INVISIBLE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]"
)
_LONG_RUN = 12
_CUT_AFTER = frozenset("/-_.&?=,;:")


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters set together: *x* from the line's left, *extra* after each glyph, *scale* of their width."""

    x: float
    text: str
    extra: float = 0.0
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Line:
    """One set line; *width* reaches from the left edge to the end of the last cell."""

    pieces: tuple[Piece, ...]
    width: float

    @property
    def text(self) -> str:
        """What stands on the line."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Measure:
    """How wide things are: *size* of the type and *cell* of a Han character in points, *glyph* in em."""

    size: float
    cell: float
    glyph: Callable[[str], float]

    def token(self, text: str) -> float:
        """Width of a token before any closing up."""
        if _RUN.match(text) or text[0] == " ":
            return sum(map(self.glyph, text)) * self.size
        return self.cell / 2 if text == "·" else self.cell * len(text)


@dataclass(slots=True)
class _Token:
    text: str
    width: float


def tokens(text: str) -> list[str]:
    """*text* in units not broken without need: Latin and digit runs, —— and ……, single characters."""
    return _TOKEN.findall(visible(text))


def visible(text: str) -> str:
    """*text* without characters that no ink shows; a tab or a hard space is a space."""
    return _INVISIBLE.sub("", text.replace("\t", " ").replace("\u00a0", " "))


def _clumps(text: str, measure: Measure) -> list[list[_Token]]:
    """Tokens grouped so that a line may break between any two groups and nowhere else."""
    groups: list[list[_Token]] = []
    before, free = "", False
    for part in tokens(text):
        # Nine tokens in ten are Han characters between Han characters, where every line may break.
        was_free, free = free, part >= "\u2e80" and part not in _MARKS
        if was_free and free:
            groups.append([_Token(part, measure.cell)])
            before = part
            continue
        piece = _Token(part, measure.token(part))
        if groups and _hold_together(before, part):
            _close_up(groups[-1][-1], piece, measure.cell)
            groups[-1].append(piece)
        else:
            if groups:
                _close_up(groups[-1][-1], piece, measure.cell)
            groups.append([piece])
        before = part
    return groups


def _hold_together(before: str, after: str) -> bool:
    if before[0] == " " or after[0] == " ":
        return after[0] == " "
    if after[0] in NO_START and not (len(after) > 1 and _RUN.match(after)):
        return True
    return (before[-1] in NO_END and not _RUN.match(before)) or (before[-1].isdigit() and after in UNITS)


def _close_up(before: _Token, after: _Token, cell: float) -> None:
    """Two marks side by side share their blank halves: ）， 》（ “《."""
    if before.text in HALF_RIGHT_BLANK and (after.text in HALF_RIGHT_BLANK or after.text in HALF_LEFT_BLANK):
        before.width = cell / 2
    elif before.text in HALF_LEFT_BLANK and after.text in HALF_LEFT_BLANK:
        after.width = cell / 2


def break_lines(
    text: str, width: float, measure: Measure, *, indent: float = 0.0, justify: bool = True
) -> list[Line]:
    """*text* (one paragraph, no newline) set in lines of *width* points; the first is indented by *indent*."""
    lines: list[Line] = []
    waiting = _clumps(text, measure)[::-1]
    start = indent
    while waiting:
        taken, full = _fill(waiting, width - start, measure)
        lines.append(_set(taken, start, width if full and justify else None, measure))
        start = 0.0
    return lines or [Line((), 0.0)]


def _fill(waiting: list[list[_Token]], room: float, measure: Measure) -> tuple[list[_Token], bool]:
    """Take groups from the end of *waiting* for one line; True when more text follows."""
    taken: list[_Token] = []
    used = 0.0
    while waiting:
        group = waiting[-1]
        need = sum(token.width for token in group)
        if used + need > room + 1e-6:
            squeezed = _squeeze_last(taken, group, used + need - room, measure)
            if not squeezed:
                break
            need -= squeezed
        taken += waiting.pop()
        used += need
    if not waiting:
        return taken, False
    if waiting[-1][0].text[0] != " ":
        _cut_into(waiting, taken, room - used, measure)
    _drop_spaces(taken, waiting)
    return taken, bool(waiting)


def _squeeze_last(taken: list[_Token], group: list[_Token], over: float, measure: Measure) -> float:
    """Width won by halving the mark that ends *group* and, at need, earlier ones; 0 when not enough."""
    last = group[-1]
    half = measure.cell / 2
    if last.text not in HALF_RIGHT_BLANK or last.width <= half:
        return 0.0
    if over <= half + 1e-6:
        last.width -= half
        return half
    others = [t for t in (*taken, *group[:-1]) if t.text in HALF_RIGHT_BLANK and t.width > half]
    share = (over - half) / len(others) if others else measure.cell
    if share > measure.cell / 4:
        return 0.0
    last.width -= half
    for token in others:
        token.width -= share
    # What earlier marks of the line gave up counts here, too: *used* was summed before.
    return half + share * len(others)


def _cut_into(waiting: list[list[_Token]], taken: list[_Token], room: float, measure: Measure) -> None:
    """Break a group that no line can hold, or a long number or address that would leave a river before it."""
    head = waiting[-1][0]
    gaps = max(len(taken) - 1, 1)
    limit = LOOSE if len(head.text) >= _LONG_RUN else STRETCH_LIMIT
    if taken and room <= gaps * limit * measure.size:
        return
    cut = _cut_point(head.text, room, measure, forced=not taken)
    if cut:
        rest = _Token(head.text[cut:], measure.token(head.text[cut:]))
        taken.append(_Token(head.text[:cut], measure.token(head.text[:cut])))
        waiting[-1] = [rest, *waiting[-1][1:]]
    elif not taken:
        group = waiting.pop()
        taken.append(group[0])
        if group[1:]:
            waiting.append(group[1:])


def _cut_point(text: str, room: float, measure: Measure, *, forced: bool) -> int:
    """How many characters of a run fit into *room*: 6-8-4 in an ID number, after / - . elsewhere."""
    if not _RUN.match(text) or (len(text) < _LONG_RUN and not forced):
        return 0
    fits, used = 0, 0.0
    for character in text:
        used += measure.glyph(character) * measure.size
        if used > room + 1e-6:
            break
        fits += 1
    if len(text) == 18 and text[:6].isdigit():
        return max((point for point in (6, 14) if point <= fits), default=0)
    good = max((i + 1 for i in range(fits) if text[i] in _CUT_AFTER), default=0)
    return good or fits


def _drop_spaces(taken: list[_Token], waiting: list[list[_Token]]) -> None:
    while taken and taken[-1].text[0] == " ":
        taken.pop()
    while waiting and waiting[-1][0].text[0] == " ":
        waiting[-1].pop(0)
        if not waiting[-1]:
            waiting.pop()


def _set(taken: list[_Token], start: float, edge: float | None, measure: Measure) -> Line:
    """Give each token its place; the slack of a full line goes evenly into the gaps, up to the limit."""
    natural = start + sum(token.width for token in taken)
    gaps = len(taken) - 1
    slack = max(edge - natural, 0.0) if edge is not None else 0.0
    grow = min(slack / gaps, STRETCH_LIMIT * measure.size) if gaps > 0 else 0.0
    pieces: list[Piece] = []
    x, begin, plain = start, start, ""
    for token in taken:
        # Full cells in step are one piece: one show operator instead of many.
        if token.width == measure.cell and len(token.text) == 1 and measure.glyph(token.text) == 1.0:
            begin, plain = (begin, plain + token.text) if plain else (x, token.text)
        else:
            if plain:
                pieces.append(Piece(begin, plain, measure.cell + grow - measure.size))
            plain = ""
            pieces.append(_place(token, x, measure))
        x += token.width + grow
    if plain:
        pieces.append(Piece(begin, plain, measure.cell + grow - measure.size))
    return Line(tuple(pieces), x - grow if taken else start)


def _place(token: _Token, x: float, measure: Measure) -> Piece:
    """A token at *x*; a mark narrower than its cell leans to the text that it belongs to."""
    text = token.text
    if _RUN.match(text) or text[0] == " ":
        return Piece(x, text)
    glyph = measure.glyph(text[0]) * measure.size
    if text[0] == "—":
        return Piece(x, text, 0.0, token.width / (glyph * len(text)))
    if text in HALF_LEFT_BLANK:
        return Piece(x + token.width - glyph, text)
    spare = measure.cell - glyph
    if text == "·":
        spare = token.width - glyph
    lean = 0.0 if text in HALF_RIGHT_BLANK or abs(spare) < 0.05 * measure.size else spare / 2
    return Piece(x + lean, text, measure.cell - glyph if len(text) > 1 else 0.0)
