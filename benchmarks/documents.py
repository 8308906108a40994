"""One plan on paper against the floor: reportlab's bare canvas writing the same characters without any layout."""

import statistics
import time
from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from io import BytesIO
from pathlib import Path
from unittest import mock

import pdfplumber
from reportlab.pdfgen.canvas import Canvas

from committee_desk.documents import PlanFacts, PreparedPaper, default_template, draw_plan, render_plan_word
from committee_desk.documents import page_layout as layout
from committee_desk.documents.fonts import font

BUILDERS = Path(__file__).resolve().parents[1] / "tests" / "documents" / "paper_builders.py"
ROUNDS = 25
AIM = 1.5
FONTS = {
    "NotoSerifSC-Regular": "song",
    "NotoSansSC-Bold": "hei",
    "NotoSerifSC-Black": "title",
    "HanaMinB": "rare",
}


def _seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def _plan() -> PlanFacts:
    """The tests' invented plan with every section filled (this file's name hides their package)."""
    spec = spec_from_file_location("paper_builders", BUILDERS)
    assert spec is not None
    assert spec.loader is not None
    builders = module_from_spec(spec)
    spec.loader.exec_module(builders)
    facts: PlanFacts = builders.plan()
    return facts


Run = tuple[str, float, float, float, str]
"""Font, size, x, y, text."""


def _runs(paper: PreparedPaper) -> list[list[Run]]:
    """Every run of one font on one line of each page, as the plan shows them."""
    pages = []
    with pdfplumber.open(BytesIO(paper.pdf)) as document:
        for page in document.pages:
            runs: list[Run] = []
            for char in page.chars:
                name, size = FONTS[char["fontname"].partition("+")[2]], round(char["size"], 1)
                x, y = char["matrix"][4:6]
                if runs and runs[-1][:2] == (name, size) and runs[-1][3] == y:
                    runs[-1] = (*runs[-1][:4], runs[-1][4] + char["text"])
                else:
                    runs.append((name, size, x, y, char["text"]))
            pages.append(runs)
    return pages


def _bare(pages: list[list[Run]]) -> bytes:
    """The same characters at the same places in the same fonts: no breaking, no rules, no code, no judgement."""
    out = BytesIO()
    canvas = Canvas(out, pageCompression=1, invariant=1)
    for runs in pages:
        for name, size, x, y, text in runs:
            canvas.setFont(name, size)
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def measure() -> dict[str, dict[str, float | str]]:
    """Milliseconds per plan: layout against the bare canvas, the whole with its judgement, the Word form.

    Rounds alternate between ours and the floor, so that a busy machine slows both alike.
    """
    facts, template = _plan(), default_template()
    pages = _runs(draw_plan(facts))
    for name in FONTS.values():
        font(name)
    rows: dict[str, list[float]] = {"layout": [], "floor": [], "judged": [], "word": []}
    for _ in range(ROUNDS):
        with mock.patch.object(layout, "require_pdf_a"):
            rows["layout"].append(_seconds(lambda: draw_plan(facts)))
        rows["floor"].append(_seconds(lambda: _bare(pages)))
        rows["judged"].append(_seconds(lambda: draw_plan(facts)))
    for _ in range(3):
        rows["word"].append(_seconds(lambda: render_plan_word(facts, template)))
    middle = {name: statistics.median(times) * 1000 for name, times in rows.items()}
    floor = middle["floor"]
    return {
        f"documents.plan.{name}": {
            "value": middle[name],
            "floor": floor,
            "ratio": middle[name] / floor,
            "unit": "ms",
        }
        for name in ("layout", "judged", "word")
    }


if __name__ == "__main__":
    for name, row in measure().items():
        print(
            f"{name:24} {row['value']:9.2f} {row['unit']}  floor {row['floor']:9.2f}  ratio {row['ratio']:.2f}"
        )
