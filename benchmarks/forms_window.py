"""From a key to the painted answer in generated forms of 150 and 560 questions, and how long scrolling stands still."""

import json
import os
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).parents[1]
SIZES = (150, 560)
AIM_P99_MS = 50
AIM_PIECE_MS = 20
ANSWERS = 120


def generated(questions: int, a_section: int = 15, *, flat: bool = False) -> bytes:
    """An XForm of *questions*: matrices, numbers, text and relevance; *flat* has no sections at all."""
    binds, body, root = [], [], []
    for start in range(0, questions, a_section):
        section = f"g{start // a_section}"
        inside, blocks = [], []
        for number in range(start, min(start + a_section, questions)):
            ref = f"/data/q{number}" if flat else f"/data/{section}/q{number}"
            before = f"/data/q{number - 1}" if flat else f"/data/{section}/q{number - 1}"
            hidden = f" relevant=\"{before} != 'never'\"" if number % 5 == 3 else ""
            whole = ' type="int"' if number % 5 == 3 else ""
            inside.append(f"<q{number}/>")
            binds.append(f'<bind nodeset="{ref}"{whole}{hidden}/>')
            blocks.append(_control(number, ref))
        root.append("".join(inside) if flat else f"<{section}>{''.join(inside)}</{section}>")
        title = f"<label>第 {start // a_section + 1} 节</label>"
        body.append(
            "".join(blocks) if flat else f'<group ref="/data/{section}">{title}{"".join(blocks)}</group>'
        )
    return (
        '<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head>'
        '<h:title>示例</h:title><model><instance><data id="generated" version="1">'
        f"{''.join(root)}</data></instance>{''.join(binds)}</model></h:head><h:body>{''.join(body)}</h:body></h:html>"
    ).encode()


def _control(number: int, ref: str) -> str:
    label = f"<label>第 {number + 1} 题：孩子在家和在学校能不能自己做到</label>"
    if number % 5 < 3:
        items = "".join(
            f"<item><label>{words}</label><value>{code}</value></item>"
            for code, words in enumerate(("独立", "提示", "部分帮助", "大量帮助", "全部帮助"))
        )
        return f'<select1 ref="{ref}" appearance="likert">{label}{items}</select1>'
    return f'<input ref="{ref}">{label}<hint>按最近一个月的情况写</hint></input>'


def walk(questions: int, flat: bool) -> dict[str, float]:
    """Answer by keys, beside building all again; then scroll from top to bottom with a watchdog."""
    from PySide6.QtCore import QEventLoop, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from committee_desk.assessment import Session, read_form
    from committee_desk.desk.components.theme import theme
    from committee_desk.desk.forms.filling import Filling
    from committee_desk.desk.pages.assessment.form_view import FormView

    from .window import Watchdog

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme().apply(app, "light", 1.0)
    form = read_form(generated(questions, flat=flat), "generated.xml")
    view = FormView(Filling(Session(form, today=date(2026, 4, 21))), form, {})
    view.resize(1366, 768)
    view.show()
    QTest.qWaitForWindowActive(view)
    dog = Watchdog()
    opened = dog.during(lambda: view.show_section(view.first_open()), lambda: view.workshop.is_idle)
    spent: list[float] = []
    for _ in range(ANSWERS):
        widget = QApplication.focusWidget()
        began = time.perf_counter()
        QTest.keyClick(view.windowHandle(), "1")
        if widget is QApplication.focusWidget():
            QTest.keyClick(view.windowHandle(), Qt.Key.Key_Return)
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        spent.append((time.perf_counter() - began) * 1000)
        if QApplication.focusWidget() is view.ui.next:
            QTest.keyClick(view.windowHandle(), Qt.Key.Key_Space)
        app.processEvents()
    began = time.perf_counter()
    section = view.filling.session.form.sections[0]
    again = Session(form, view.filling.session.answers(), today=date(2026, 4, 21))
    whole = FormView(Filling(again), form, {})
    whole.resize(1366, 768)
    whole.show()
    whole.show_section(section.key)
    for part in whole.views[section.key].column.parts:
        while not part.is_built:
            part.build_next()
    app.processEvents()
    rebuilt = (time.perf_counter() - began) * 1000
    whole.close()
    scrolled = 0.0
    for progress_section, _ in view.filling.sections():
        scrolled = max(
            scrolled,
            dog.during(lambda key=progress_section.key: view.show_section(key), lambda: view.workshop.is_idle)
            if not flat
            else 0.0,
        )
    bar = view.ui.body.verticalScrollBar()
    bar.setValue(0)
    while flat and bar.value() < bar.maximum():
        scrolled = max(
            scrolled,
            dog.during(
                lambda: bar.setValue(bar.value() + view.ui.body.viewport().height()),
                lambda: view.workshop.is_idle,
            ),
        )
    spent.sort()
    return {
        "opened": opened,
        "p50": spent[len(spent) // 2],
        "p99": spent[int(len(spent) * 0.99)],
        "rebuilt": rebuilt,
        "scrolled": scrolled,
    }


def measure() -> dict[str, dict[str, Any]]:
    """`forms_window.*`: key to painted beside building the section again; standing still beside the 50 ms allowed."""
    rows: dict[str, dict[str, Any]] = {}
    for questions, flat in ((150, False), (560, False), (560, True)):
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.forms_window", str(questions), str(int(flat))],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            cwd=REPOSITORY,
            capture_output=True,
            text=True,
            check=True,
            timeout=240,
        )
        found = json.loads(done.stdout.splitlines()[-1])
        name = f"forms_window.{questions}{'_flat' if flat else ''}"
        for key, floor in (
            ("p50", found["rebuilt"]),
            ("p99", found["rebuilt"]),
            ("opened", AIM_P99_MS),
            ("scrolled", AIM_P99_MS),
        ):
            value = found[key]
            rows[f"{name}.{key}"] = {
                "value": round(value, 1),
                "floor": round(floor, 1),
                "ratio": round(value / floor, 2),
                "unit": "ms",
            }
    return rows


if __name__ == "__main__":
    print(json.dumps(walk(int(sys.argv[1]), sys.argv[2] == "1")))
