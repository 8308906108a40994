"""What changed in how a form scores and suggests: scales, bands and rules; old scores keep their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .form_source import FormSource
from .values import Rule, Scale
from .version_values import FormDifference, Weight


def scale_differences(old: FormSource, new: FormSource) -> Iterator[FormDifference]:
    """Scales by key, bands by key, rules by id; words alone are safe."""
    before, after = ({one.key: one for one in source.form.scales} for source in (old, new))
    for key in dict.fromkeys((*before, *after)):
        place = (new if key in after else old).row_place("scales", "scale", key)
        if key not in before:
            yield FormDifference(Weight.NEEDS_MAPPING, "scale_added", key, place)
        elif key not in after:
            yield FormDifference(Weight.BREAKING, "scale_removed", key, place)
        elif _counts(before[key]) != _counts(after[key]):
            yield FormDifference(Weight.BREAKING, "scale", key, place)
        elif before[key] != after[key]:
            yield FormDifference(Weight.SAFE, "scale_text", key, place)
    yield from _bands(old, new)
    yield from _rules(old, new)


def _counts(scale: Scale) -> Scale:
    return replace(scale, label_zh="", label_en="")


def _bands(old: FormSource, new: FormSource) -> Iterator[FormDifference]:
    before, after = (
        {one.key: (one.start, one.end, one.evidence) for one in source.form.bands} for source in (old, new)
    )
    for key in dict.fromkeys((*before, *after)):
        if before.get(key) != after.get(key):
            yield FormDifference(Weight.BREAKING, "band", key, new.row_place("scales", "item", key))


def _rules(old: FormSource, new: FormSource) -> Iterator[FormDifference]:
    before, after = ({one.key: one for one in source.form.rules} for source in (old, new))
    for key in dict.fromkeys((*before, *after)):
        place = (new if key in after else old).row_place("rules", "id", key)
        if key not in before:
            yield FormDifference(Weight.BREAKING, "rule_added", key, place)
        elif key not in after:
            yield FormDifference(Weight.BREAKING, "rule_removed", key, place)
        elif _acts(before[key]) != _acts(after[key]):
            yield FormDifference(Weight.BREAKING, "rule", key, place)
        elif replace(before[key], row=0) != replace(after[key], row=0):
            yield FormDifference(Weight.SAFE, "rule_text", key, place)


def _acts(rule: Rule) -> Rule:
    """The rule without its words and its row."""
    return replace(rule, row=0, reason_zh="", reason_en="")
