"""How far a reading or a writing is, in the panel of progress."""

from ...components.progress_panel import ProgressPanel
from ...jobs import Progress
from ...language import joined
from .row_words import translate


def show_step(panel: ProgressPanel, step: object) -> None:
    """Show *step*, a `Progress` by rows; its text is the file's name."""
    if not isinstance(step, Progress):
        return
    share = step.done / step.total if step.total else 0.0
    rows = ""
    if step.total:
        words = translate("RosterRows", "第 {done} 行，共 {total} 行")
        rows = words.format(done=f"{step.done:,}", total=f"{step.total:,}")
    panel.show_progress(
        share,
        joined("：", step.text, rows),
        translate("RosterRows", "取消后什么都不会写入。"),
        f"{share:.0%}".replace("%", " %"),
    )
