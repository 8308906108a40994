"""The profile of needs by domain, now and before, drawn so that it prints in black and white."""

from collections.abc import Sequence

from .drawing import BLACK, Type
from .fonts import Face
from .page_layout import LEFT, RIGHT
from .paper_words import sentence
from .plan_values import DomainScore
from .sheet_flow import TEXT, SheetFlow

ROW = 17.0
_LABEL, _NUMBERS = 86.0, 108.0
_BANDS = ("chart.low", "chart.mid", "chart.high", "chart.very")
_SHADES = ((0.97, 0.97, 0.97), (0.90, 0.90, 0.90), (0.97, 0.97, 0.97), (0.90, 0.90, 0.90))
SMALL_HEAD = Type(Face.HEI, 8, 12)
NUMBER = Type(Face.SONG, 9.5, 12)
NUMBER_NOW = Type(Face.HEI, 9, 12)


def draw_profile(flow: SheetFlow, scores: Sequence[DomainScore]) -> None:
    """Need from 0 (left, 基本独立) to 100 (right, 需全面支持) in four bands of 25; ring before, disc now."""
    flow.keep(len(scores) * ROW + 40)
    left, right = LEFT + _LABEL, RIGHT - _NUMBERS
    _legend(flow, left, right)
    bottom = flow.y - len(scores) * ROW
    band = (right - left) / 4
    for number, (key, shade) in enumerate(zip(_BANDS, _SHADES, strict=True)):
        flow.ink.box(left + number * band, bottom, band, flow.y - bottom, fill=shade)
        middle = left + (number + 0.5) * band
        flow.ink.text(middle, bottom - 11, sentence(key), SMALL_HEAD, align="centre")
    for number in range(5):
        x = left + number * band
        flow.ink.rule(x, bottom, x, flow.y, 0.4)
    for number, score in enumerate(scores):
        _score(flow, score, flow.y - (number + 0.5) * ROW, left, right)
    flow.y = bottom - 16


def _legend(flow: SheetFlow, left: float, right: float) -> None:
    y = flow.y - 11
    ink = flow.ink
    ink.text(left, y, sentence("chart.axis"), SMALL_HEAD)
    ink.circle(right - 72, y + 3, 3, fill=BLACK, thickness=0.8)
    ink.text(right - 66, y, sentence("chart.now"), SMALL_HEAD)
    ink.circle(right - 32, y + 3, 3, fill=(1, 1, 1), thickness=0.9)
    ink.text(right - 26, y, sentence("chart.before"), SMALL_HEAD)
    for place, key in zip(_columns(right), ("chart.before", "chart.now", "chart.change"), strict=True):
        ink.text(place, y, sentence(key), SMALL_HEAD, align="centre")
    flow.y -= 17


def _columns(right: float) -> tuple[float, float, float]:
    return right + 22, right + 56, right + 90


def _score(flow: SheetFlow, score: DomainScore, y: float, left: float, right: float) -> None:
    ink = flow.ink
    ink.text(LEFT, y - 3.8, score.domain, TEXT)
    before, now, change = _columns(right)
    scale = (right - left) / 100
    if score.before is not None and score.now is not None:
        ink.rule(left + score.before * scale, y, left + score.now * scale, y, 0.9)
        moved = score.now - score.before
        words = sentence("chart.same") if not moved else f"{'+' if moved > 0 else '−'}{abs(moved)}"
        ink.text(change, y - 3.5, words, NUMBER, align="centre")
    if score.before is not None:
        # Where both fall together the ring stays visible around the disc.
        radius = 4.6 if score.before == score.now else 3.2
        ink.circle(left + score.before * scale, y, radius, fill=(1, 1, 1), thickness=0.9)
        ink.text(before, y - 3.5, str(score.before), NUMBER, align="centre")
    if score.now is not None:
        ink.circle(left + score.now * scale, y, 3.2, fill=BLACK, thickness=0)
        ink.text(now, y - 3.5, str(score.now), NUMBER_NOW, align="centre")
    else:
        ink.text(now, y - 3.5, sentence("chart.none"), SMALL_HEAD, align="centre")
