"""One answer in generated forms of 150 and 560 questions: incremental beside full re-evaluation, and loading."""

import random
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from openpyxl import Workbook

from committee_desk.assessment import Form, Session, load_form

SIZES = (150, 560)
ANSWERS = 2_000
WHOLE = 30
DAY = date(2026, 4, 21)
AIM_P50_MS, AIM_P99_MS = 0.5, 16.0
SECTION = 15
HEADERS = ["type", "name", "label", "relevant", "required", "constraint", "calculation"]


def milliseconds(act: Callable[[], object]) -> float:
    """Wall time of one call."""
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def rows(size: int) -> list[list[str]]:
    """*size* questions in sections of 15, as an assessment has them: relevance that follows answers, counts of what
    was seen, a score and a band for each section, a judgement over all sections, and a repeat with a sum.
    """
    found = [HEADERS]
    scores: list[str] = []
    for section in range(size // SECTION):
        names = [f"q{section}_{place}" for place in range(SECTION)]
        shown = f"${{q{section - 1}_0}} != '4'" if section % 3 == 2 else ""
        found.append(["begin group", f"g{section}", "节", shown, "", "", ""])
        for place, name in enumerate(names):
            relevant = f"${{{names[place - 1]}}} != '0'" if place % 4 == 3 else ""
            if place % 7 == 6:
                found.append(
                    ["integer", name, "题", relevant, "", f". >= 0 and . < 100 + ${{{names[0]}}}", ""]
                )
            else:
                found.append(["select_one scale", name, "题", relevant, "yes", "", ""])
        chosen = [name for place, name in enumerate(names) if place % 7 != 6]
        seen = " + ".join(f"if(${{{name}}} != '' and ${{{name}}} != '8', 1, 0)" for name in chosen)
        total = " + ".join(f"if(${{{name}}} != '' and ${{{name}}} != '8', ${{{name}}}, 0)" for name in chosen)
        found += [
            ["calculate", f"seen{section}", "", "", "", "", seen],
            ["calculate", f"sum{section}", "", "", "", "", total],
            ["calculate", f"score{section}", "", "", "", "",
             f"if(${{seen{section}}} >= 8, round(100 * ${{sum{section}}} div (4 * ${{seen{section}}})), '')"],
            ["text", f"why{section}", "依据", f"${{score{section}}} >= 50", "yes", "", ""],
            ["end group", "", "", "", "", "", ""],
        ]  # fmt: skip
        scores.append(f"${{score{section}}}")
    found += [
        ["begin repeat", "lesson", "课", "", "", "", ""],
        ["integer", "minutes", "分钟", "", "", ". <= 60", ""],
        ["end repeat", "", "", "", "", "", ""],
        ["calculate", "lessons", "", "", "", "", "sum(${minutes}[. != ''])"],
        ["calculate", "high", "", "", "", "", " + ".join(f"if({score} >= 75, 1, 0)" for score in scores)],
        ["note", "look", "高的有 ${high} 项", "${high} > 2 or ${lessons} > 120", "", "", ""],
    ]
    return found


def workbook(folder: Path, size: int) -> Path:
    """The form of *size* questions as a workbook."""
    book = Workbook()
    book.remove(book.active)
    sheets = {
        "survey": rows(size),
        "choices": [["list_name", "name", "label"], *(["scale", code, f"档 {code}"] for code in "012348")],
        "settings": [["form_id", "version"], [f"bench{size}", "1"]],
    }
    for name, cells in sheets.items():
        sheet = book.create_sheet(name)
        for row in cells:
            sheet.append(row)
    path = folder / f"form{size}.xlsx"
    book.save(path)
    return path


def walk(form: Form) -> list[tuple[str, str]]:
    """Random answers to random questions."""
    chance = random.Random(1)
    asked = [node for node in form.nodes if node.kind == "question" and not node.repeats and node.control]
    found = []
    for _ in range(ANSWERS):
        node = chance.choice(asked)
        found.append((node.ref, chance.choice("012348") if node.choices else str(chance.randint(0, 9))))
    return found


def measure() -> dict[str, dict[str, float | str]]:
    """Milliseconds per answer; the floor is the same session evaluated anew as a whole, in the same run."""
    found: dict[str, dict[str, float | str]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            found |= _measured(workbook(Path(folder), size), size)
    return found


def _measured(path: Path, size: int) -> dict[str, dict[str, float | str]]:
    form = load_form(path)
    load = min(milliseconds(lambda: load_form(path)) for _ in range(3))
    session = Session(form, today=DAY)
    ours, whole = [], []
    for place, (ref, value) in enumerate(walk(form)):
        ours.append(milliseconds(lambda ref=ref, value=value: session.answer(ref, value)))
        if place % (ANSWERS // WHOLE) == 0:
            stored = session.answers()
            whole.append(milliseconds(lambda stored=stored: Session(form, stored, today=DAY)))
    ours.sort()
    whole.sort()
    full = {"p50": statistics.median(whole), "p99": whole[-1]}
    start = min(milliseconds(lambda: Session(form, today=DAY)) for _ in range(3))
    made = {"p50": statistics.median(ours), "p99": ours[int(len(ours) * 0.99)]}
    found: dict[str, dict[str, float | str]] = {
        f"forms.{size}.answer.{name}": {
            "value": made[name],
            "floor": full[name],
            "ratio": made[name] / full[name],
            "unit": "ms",
        }
        for name in ("p50", "p99")
    }
    found[f"forms.{size}.load"] = {"value": load, "floor": start, "ratio": load / start, "unit": "ms"}
    return found


if __name__ == "__main__":
    for name, row in measure().items():
        print(
            f"{name:24} {row['value']:9.4f} {row['unit']}  floor {row['floor']:9.4f}  ratio {row['ratio']:.4f}"
        )
