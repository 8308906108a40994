"""The QR code on paper holds the number and the audit head, module for module, at a printer's resolution."""

import numpy as np
import pypdfium2
import pytest
import segno

from committee_desk.documents import draw_plan
from committee_desk.documents.drawing import MM, PAGE_HEIGHT
from committee_desk.documents.page_layout import LEFT, RIGHT
from documents import paper_builders as build

SIDE, TOP = 15.2 * MM, 24 * MM
DOTS = 300 / 72


@pytest.mark.parametrize(("page", "left"), [(0, LEFT), (1, RIGHT - SIDE)])
def test_the_code_shows_number_and_audit_head(page, left):
    document = pypdfium2.PdfDocument(draw_plan(build.plan()).pdf)
    dots = np.asarray(document[page].render(scale=DOTS).to_pil().convert("L"))
    wanted = [list(row) for row in segno.make("CD1 示教案〔2026〕17号 9C41E07A52D81BF3", error="m").matrix]
    module = SIDE / len(wanted)
    for row, cells in enumerate(wanted):
        for column, dark in enumerate(cells):
            x = (left + (column + 0.5) * module) * DOTS
            y = (PAGE_HEIGHT - TOP + (row + 0.5) * module) * DOTS
            assert (dots[int(y), int(x)] < 128) == bool(dark), (row, column)
