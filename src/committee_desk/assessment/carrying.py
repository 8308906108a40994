"""Answers of one version carried into the next: nothing in place, nothing silently lost, everything evaluated anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from .choice_diff import renamed_choices
from .form_source import FormSource, asked_nodes
from .migration_rows import means, pairs_of, row_of, rows_for
from .session import Session
from .tree import split_ref
from .value_expressions import computed_value, mapped_value
from .values import Form, FormNode, Migration
from .version_values import Action, Carried, CarriedLine


def carry_along(
    versions: Sequence[FormSource], answers: Mapping[str, str], *, today: date, prefill: Mapping[str, str]
) -> Carried:
    """Answers of the first of *versions* carried through each following one into the last."""
    carried = Carried(dict(answers))
    for old, new in pairwise(versions):
        step = carry(old, new, carried.answers, today=today, prefill=prefill)
        carried = Carried(step.answers, (*carried.lines, *step.lines), step.wrong)
    return carried


def carry(
    old: FormSource, new: FormSource, answers: Mapping[str, str], *, today: date, prefill: Mapping[str, str]
) -> Carried:
    """Answers of *old* as the form *new* takes them, by name, `previous_name` and the sheet `migrations`."""
    move = _Move(old, new, Session(old.form, answers, today=today, prefill=prefill))
    for ref, value in answers.items():
        move.take(ref, value)
    move.compute()
    session = Session(new.form, move.answers, today=today, prefill=prefill)
    wrong = tuple((one.label, one.reason) for one in session.errors())
    return Carried(session.answers(), tuple(move.lines), wrong)


class _Move:
    """One carrying: answers go in one by one."""

    def __init__(self, old: FormSource, new: FormSource, session: Session) -> None:
        self.answers: dict[str, str] = {}
        self.lines: list[CarriedLine] = []
        self._old, self._new, self._session = old, new, session
        self._rows = rows_for(new, old.form.version)
        self._after = asked_nodes(new.form)
        self._names = {node.ref: name for name, node in asked_nodes(old.form).items()}
        self._targets = {earlier: name for name, earlier in pairs_of(old, new).items()}
        self._computed = {
            name
            for row in self._rows
            if row.action == Action.COMPUTE
            for name in self._after
            if means(row, name)
        }

    def take(self, ref: str, value: str) -> None:
        """Carry the answer at *ref*."""
        name = self._names.get(_bare_ref(ref))
        if name is None:
            self._note(ref.rpartition("/")[2], ref, Action.KEEP_READONLY, value, "")
            return
        node = self._old.form.node(_bare_ref(ref))
        assert node is not None
        row = row_of(self._rows, name, node.choices.list_name if node.choices else "")
        target = self._after.get(self._targets.get(name, ""))
        if (
            row is not None
            and row.action in (Action.DROP, Action.KEEP_READONLY)
            and not self._is_calculated(node)
        ):
            self._note(name, ref, row.action, value, "")
        elif target is None:
            self._note(name, ref, Action.KEEP_READONLY, value, "")
        elif target.name not in self._computed:
            self._carry(name, ref, target, value, row)

    def _is_calculated(self, node: FormNode) -> bool:
        return bool(node.expression("calculate"))

    def _carry(self, name: str, ref: str, target: FormNode, value: str, row: Migration | None) -> None:
        place = _place_in(self._new.form, target, ref)
        if place is None:
            self._note(name, ref, Action.KEEP_READONLY, value, "")
            return
        after = self._mapped(target, value, row)
        if after:
            self.answers[place] = after
        if after != value:
            self._note(name, ref, Action.MAP_VALUE, value, after)
        elif target.name != name.rpartition("/")[2]:
            self._note(name, ref, Action.RENAME, value, after)

    def _mapped(self, target: FormNode, value: str, row: Migration | None) -> str:
        renamed = renamed_choices(self._new, target.choices.list_name if target.choices else "")
        parts = value.split() if target.control in ("select", "rank") else [value]
        if row is not None and row.action == Action.MAP_VALUE:
            parts = [mapped_value(self._session, row.expression, part) for part in parts]
        return " ".join(dict.fromkeys(renamed.get(part, part) for part in parts if part))

    def compute(self) -> None:
        """Fill the new questions whose answer the rows `compute` make of earlier ones."""
        for row in self._rows:
            if row.action != Action.COMPUTE or not row.expression:
                continue
            for name, node in self._after.items():
                if means(row, name) and not node.repeats and node.kind != "calculate":
                    after = computed_value(self._session, row.expression)
                    if after:
                        self.answers[node.ref] = after
                    line = (
                        name,
                        node.label.plain() or name,
                        row.action,
                        "",
                        "",
                        after,
                        self._old.form.version,
                    )
                    self.lines.append(CarriedLine(*line))

    def _note(self, name: str, ref: str, action: str, before: str, after: str) -> None:
        question, words = self._words(ref, before)
        version = self._old.form.version
        self.lines.append(CarriedLine(name, question or name, str(action), before, words, after, version))

    def _words(self, ref: str, value: str) -> tuple[str, str]:
        try:
            return self._session.label(ref), self._session.answer_label(ref) or value
        except KeyError:
            return "", value


def _bare_ref(ref: str) -> str:
    return "/" + "/".join(name for name, _ in _steps(ref))


def _steps(ref: str) -> tuple[tuple[str, int], ...]:
    try:
        return split_ref(ref)
    except ValueError:
        return ((ref.strip("/"), 1),)


def _place_in(form: Form, target: FormNode, ref: str) -> str | None:
    """The ref of *target* in the instances of repeats in which *ref* lies; None where their depths differ.

    A repeat's own ref holds the count of its instances: it has no position of its own.
    """
    positions = [place for name, place in _steps(ref) if f"{name}[" in ref]
    around = [number for number in target.repeats if number != target.number]
    if len(positions) != len(around):
        return None
    at = dict(zip((len(form.nodes[number].names) for number in around), positions, strict=True))
    return "/" + "/".join(
        f"{name}[{at[depth]}]" if depth in at else name for depth, name in enumerate(target.names, 1)
    )
