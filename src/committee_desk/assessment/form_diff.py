"""What differs between two versions of a form, each difference with its weight, its words and its place."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from ..errors import Place
from .choice_diff import choice_differences
from .form_source import FormSource, asked_nodes, bare, bare_phrase
from .migration_rows import missing_rows, pairs_of, row_faults
from .scale_diff import scale_differences
from .values import FormNode
from .version_values import FormDiff, FormDifference, Weight

_TEXTS = ("label", "hint", "guidance", "constraint_message", "required_message")
_LOGIC = ("relevant", "constraint", "readonly", "count")


def diff_forms(old: FormSource, new: FormSource) -> FormDiff:
    """The differences by name, then by `previous_name` and by the rows of `migrations` that rename."""
    found = (
        *_settings(old, new),
        *_questions(old, new),
        *choice_differences(old, new),
        *scale_differences(old, new),
    )
    return FormDiff(
        old.form.version,
        new.form.version,
        found,
        missing=missing_rows(found, old, new),
        faults=row_faults(old, new),
    )


def _settings(old: FormSource, new: FormSource) -> Iterator[FormDifference]:
    place = Place(sheet="settings")
    if old.form.title != new.form.title:
        values = (("before", old.form.title), ("after", new.form.title))
        yield FormDifference(Weight.SAFE, "title", "form_title", place, values)
    for language in dict.fromkeys((*old.form.languages, *new.form.languages)):
        if (language in old.form.languages) != (language in new.form.languages):
            code = "language_added" if language in new.form.languages else "language_removed"
            yield FormDifference(Weight.SAFE, code, language, place)


def _questions(old: FormSource, new: FormSource) -> Iterator[FormDifference]:
    before, after, pairs = asked_nodes(old.form), asked_nodes(new.form), pairs_of(old, new)
    moved = _moved(before, after, pairs)
    for name, node in after.items():
        earlier = pairs.get(name)
        if earlier is None:
            yield _added(new, name, node)
            continue
        if earlier != name:
            values = (("before", earlier),)
            yield FormDifference(Weight.NEEDS_MAPPING, "renamed", name, new.place(node.name, "name"), values)
        yield from _changed(new, name, before[earlier], node)
        if name in moved:
            yield FormDifference(Weight.SAFE, "moved", name, new.place(node.name))
    gone = [name for name in before if name not in pairs.values()]
    yield from (_removed(old, name, before[name]) for name in gone)


def _moved(before: dict[str, FormNode], after: dict[str, FormNode], pairs: dict[str, str]) -> set[str]:
    """Questions that stand elsewhere in the order than before."""
    was = [name for name in before if name in pairs.values()]
    now = [name for name in after if name in pairs]
    blocks = SequenceMatcher(None, was, [pairs[name] for name in now], autojunk=False).get_matching_blocks()
    still = {at for block in blocks for at in range(block.b, block.b + block.size)}
    return {name for at, name in enumerate(now) if at not in still}


def _added(new: FormSource, name: str, node: FormNode) -> FormDifference:
    place, values = new.place(node.name), (("label", node.label.plain() or name),)
    if node.kind == "question" and node.expression("required"):
        return FormDifference(Weight.NEEDS_MAPPING, "added_required", name, place, values)
    code = "added" if node.kind == "question" else "added_other"
    return FormDifference(Weight.SAFE, code, name, place, values)


def _removed(old: FormSource, name: str, node: FormNode) -> FormDifference:
    place, values = (
        old.place(node.name),
        (("label", node.label.plain() or name), ("version", old.form.version)),
    )
    if node.kind == "note":
        return FormDifference(Weight.SAFE, "note_removed", name, place, values)
    return FormDifference(Weight.BREAKING, "removed", name, place, values)


def _changed(new: FormSource, name: str, was: FormNode, now: FormNode) -> Iterator[FormDifference]:
    if _type(was) != _type(now):
        values = (("before", _type_words(was)), ("after", _type_words(now)))
        yield FormDifference(Weight.BREAKING, "type", name, new.place(now.name, "name"), values)
    if len(was.repeats) != len(now.repeats):
        yield FormDifference(Weight.BREAKING, "repeat", name, new.place(now.name, "name"))
    if bare(was.expression("calculate")) != bare(now.expression("calculate")):
        yield FormDifference(Weight.BREAKING, "calculation", name, new.place(now.name, "calculate"))
    yield from _logic(new, name, was, now)
    if any(bare_phrase(getattr(was, text)) != bare_phrase(getattr(now, text)) for text in _TEXTS):
        yield FormDifference(Weight.SAFE, "text", name, new.place(now.name))
    if (was.appearance, was.default) != (now.appearance, now.default):
        yield FormDifference(Weight.SAFE, "look", name, new.place(now.name))
    if was.parameters != now.parameters:
        weight = Weight.NEEDS_MAPPING if now.control == "range" else Weight.SAFE
        yield FormDifference(weight, "parameters", name, new.place(now.name))


def _logic(new: FormSource, name: str, was: FormNode, now: FormNode) -> Iterator[FormDifference]:
    for kind in _LOGIC:
        if bare(was.expression(kind)) != bare(now.expression(kind)):
            yield FormDifference(Weight.NEEDS_MAPPING, kind, name, new.place(now.name, kind))
    before, after = bare(was.expression("required")), bare(now.expression("required"))
    if before != after:
        weight = Weight.NEEDS_MAPPING if after else Weight.SAFE
        yield FormDifference(
            weight, "required" if after else "optional", name, new.place(now.name, "required")
        )
    filters = [
        bare(node.choices.nodeset) if node.choices and "[" in node.choices.nodeset else ""
        for node in (was, now)
    ]
    if filters[0] != filters[1]:
        yield FormDifference(
            Weight.NEEDS_MAPPING, "choice_filter", name, new.place(now.name, "choice_filter")
        )


def _type(node: FormNode) -> tuple[str, str, str]:
    return (node.kind, node.control, node.data_type)


def _type_words(node: FormNode) -> str:
    return " ".join(part for part in (node.control or node.kind, node.data_type) if part)
