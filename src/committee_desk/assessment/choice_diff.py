"""Which choices of the lists came, went or changed their names between two versions; a list is named once."""

from __future__ import annotations

from collections.abc import Iterator

from .form_source import FormSource, asked_nodes, bare_phrase
from .migration_rows import pairs_of
from .values import Choice, Form, FormNode
from .version_values import FormDifference, Weight


def choices_of_question(form: Form, node: FormNode) -> dict[str, Choice]:
    """All choices that the question's list has, by name, before any filter."""
    if node.choices is None:
        return {}
    found = node.choices.fixed or dict(form.choices).get(node.choices.list_name, ())
    return {choice.name: choice for choice in found}


def renamed_choices(new: FormSource, list_name: str) -> dict[str, str]:
    """Earlier name of a choice → its present one."""
    return {before: name for (owner, name), before in new.previous_choices().items() if owner == list_name}


def choice_differences(old: FormSource, new: FormSource) -> Iterator[FormDifference]:
    """The differences of every list that a question of both versions uses."""
    before, after, pairs = asked_nodes(old.form), asked_nodes(new.form), pairs_of(old, new)
    seen: set[tuple[str, str]] = set()
    for name, node in after.items():
        was = before.get(pairs.get(name, ""))
        if was is None or node.choices is None or was.choices is None:
            continue
        lists = (was.choices.list_name, node.choices.list_name)
        if lists not in seen or not all(lists):
            seen.add(lists)
            yield from _of_list(old, new, was, node)


def _of_list(old: FormSource, new: FormSource, was: FormNode, now: FormNode) -> Iterator[FormDifference]:
    assert now.choices is not None
    list_name = now.choices.list_name or now.name
    before, after = choices_of_question(old.form, was), choices_of_question(new.form, now)
    renamed = renamed_choices(new, now.choices.list_name)
    for key, choice in before.items():
        label = choice.label.plain() or key
        values: tuple[tuple[str, str], ...] = (("choice", key), ("label", label), ("question", now.name))
        if key in after:
            if bare_phrase(choice.label) != bare_phrase(after[key].label):
                place = new.choice_place(list_name, key)
                yield FormDifference(Weight.SAFE, "choice_label", list_name, place, values)
        elif renamed.get(key) in after:
            place = new.choice_place(list_name, renamed[key])
            told = (*values, ("after", renamed[key]))
            yield FormDifference(Weight.NEEDS_MAPPING, "choice_renamed", list_name, place, told)
        else:
            yield FormDifference(
                Weight.BREAKING, "choice_removed", list_name, new.choice_place(list_name), values
            )
    for key in after:
        if key not in before and key not in renamed.values():
            values = (("choice", key), ("label", after[key].label.plain() or key))
            yield FormDifference(
                Weight.SAFE, "choice_added", list_name, new.choice_place(list_name, key), values
            )
