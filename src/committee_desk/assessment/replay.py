"""A form replayed: a script of answers in, the states that each of them changes out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ..errors import Place, Refusal
from ..wording import explain
from .form import load_form
from .repeats import MOST_INSTANCES
from .session import Session
from .values import Form

LARGEST_SCRIPT = 64 << 20


@dataclass(frozen=True, slots=True)
class Step:
    """One act of a script: "answer" *ref* with *value*, "add" an entry to the repeat, "remove" the entry *ref*."""

    act: str
    ref: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """How a node stands as ODK counts it: a hidden node's value is blank, and blank is valid unless it is required."""

    relevant: bool
    required: bool
    readonly: bool
    value: str
    valid: bool

    def as_dict(self) -> dict[str, bool | str]:
        """The five facts by name."""
        return asdict(self)


@dataclass(slots=True)
class Replay:
    """All states at the *init* and per step of the *script* those that changed; None stands for a node that is gone."""

    script: tuple[Step, ...]
    init: dict[str, State | None]
    steps: list[dict[str, State | None]] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


def read_steps(path: Path | None) -> tuple[Step, ...]:
    """The script in the JSON file *path* (none without a path).

    Refuses `form.steps_missing`, `form.steps_broken` and `form.step_broken`.
    """
    if path is None:
        return ()
    try:
        if not path.is_file() or path.stat().st_size > LARGEST_SCRIPT:
            raise Refusal("form.steps_missing", place=Place(file=path.name))
        found = json.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as fault:
        raise Refusal("form.steps_missing", place=Place(file=path.name)) from fault
    except (ValueError, RecursionError) as fault:
        raise Refusal("form.steps_broken", place=Place(file=path.name), detail=str(fault)) from fault
    if not isinstance(found, list):
        raise Refusal("form.steps_broken", place=Place(file=path.name), detail="[…]")
    return tuple(_step(each, number) for number, each in enumerate(found, 1))


def _step(raw: Any, number: int) -> Step:
    shapes = {("ref", "value"): "answer", ("add",): "add", ("remove",): "remove"}
    act = shapes.get(tuple(sorted(raw))) if isinstance(raw, dict) else None
    if act is None or not all(isinstance(text, str) for text in raw.values()):
        raise Refusal("form.step_broken", step=number)
    return Step(act, raw.get("ref") or raw.get(act, ""), raw.get("value", ""))


def replay_form(
    path: Path, script: Iterable[Step], *, attachments: Path | None = None, timezone: str = "Asia/Shanghai",
    now: str | None = None,
) -> Replay:  # fmt: skip
    """The form in *path* opened blank and answered by *script*; *now* fixes the clock.

    Refuses what `load_form` refuses, `form.zone_unknown`, `form.now_unreadable` and steps that the form cannot take.
    """
    zone = zone_named(timezone)
    clock = _moment(now, zone)
    notices: list[Refusal] = []
    form = load_form(path, attachments=attachments or path.parent, missing=notices.append)
    session = Session(form, today=clock.date(), now=lambda: clock, zone=zone)
    played = replay(form, session, script)
    played.notices[:0] = [explain(notice)[0] for notice in notices]
    return played


def zone_named(name: str) -> tzinfo:
    """The time zone *name*. Refuses `form.zone_unknown`."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as fault:
        raise Refusal("form.zone_unknown", zone=name) from fault


def _moment(text: str | None, zone: tzinfo) -> datetime:
    if text is None:
        return datetime.now(zone)
    try:
        found = datetime.fromisoformat(text)
    except ValueError as fault:
        raise Refusal("form.now_unreadable", text=text) from fault
    return found.astimezone(zone) if found.tzinfo else found.replace(tzinfo=zone)


def replay(form: Form, session: Session, script: Iterable[Step]) -> Replay:
    """What every step of *script* changes in *session*."""
    known = states(session)
    played = Replay(tuple(script), dict(known))
    for number, step in enumerate(played.script, 1):
        changed = _Walk(form, session, number, played.notices).take(step)
        told = _differing(session, known, changed)
        played.steps.append(told)
        for ref, state in told.items():
            if state is None:
                del known[ref]
            else:
                known[ref] = state
    return played


def states(session: Session) -> dict[str, State | None]:
    """The states of all nodes now: questions, groups (their value is blank) and entries of repeats."""
    return {ref: state_at(session, ref) for ref in session.refs()}


def state_at(session: Session, ref: str) -> State:
    """The state of the node at *ref* as ODK counts it."""
    node = session.find(ref)
    blank = not node.relevant or node.text == ""
    valid = not (node.relevant and node.required) if blank else node.valid
    return State(
        relevant=node.relevant,
        required=node.required,
        readonly=session.state(ref).readonly,
        value="" if blank or node.children else node.text,
        valid=valid or bool(node.children),
    )


def _differing(
    session: Session, known: Mapping[str, State | None], changed: frozenset[str]
) -> dict[str, State | None]:
    found: dict[str, State | None] = {}
    for ref in sorted(changed):
        try:
            state = state_at(session, ref)
        except KeyError:
            if ref in known:
                found[ref] = None
            continue
        if known.get(ref) != state:
            found[ref] = state
    return found


@dataclass(frozen=True, slots=True)
class _Walk:
    form: Form
    session: Session
    number: int
    notices: list[str]

    def take(self, step: Step) -> frozenset[str]:
        """Carries out *step* and returns the refs that may stand differently."""
        if step.act == "answer":
            return self._answer(step)
        ref = step.ref.rstrip("/")
        self._repeat(ref)
        try:
            if step.act == "add":
                return self.session.add_repeat(ref.rpartition("[")[0] if ref.endswith("]") else ref)
            return self.session.remove_repeat(ref)
        except (KeyError, ValueError) as fault:
            raise Refusal("form.step_unknown", step=self.number, ref=step.ref) from fault

    def _repeat(self, ref: str) -> None:
        node = self.form.node(plain(ref))
        if node is None:
            raise Refusal("form.step_unknown", step=self.number, ref=ref)
        if node.kind != "repeat":
            raise Refusal("form.step_not_a_repeat", step=self.number, ref=ref)
        if node.expression("count"):
            raise Refusal("form.step_counted", step=self.number, ref=ref)

    def _answer(self, step: Step) -> frozenset[str]:
        node = self.form.node(plain(step.ref)) if step.ref.startswith("/") else None
        if node is None:
            raise Refusal("form.step_unknown", step=self.number, ref=step.ref)
        if not node.is_leaf:
            raise Refusal("form.step_not_a_question", step=self.number, ref=step.ref)
        if node.kind in ("calculate", "note"):
            raise Refusal("form.step_calculated", step=self.number, ref=step.ref)
        changed = self._reach(step.ref)
        try:
            if self.session.state(step.ref).readonly:
                self.notices.append(explain(Refusal("form.readonly_kept", step=self.number, ref=step.ref))[0])
                return changed
            return changed | self.session.answer(step.ref, step.value)
        except (KeyError, ValueError) as fault:
            raise Refusal("form.step_unknown", step=self.number, ref=step.ref) from fault

    def _reach(self, ref: str) -> frozenset[str]:
        """Adds the entries of repeats that *ref* goes beyond; of a counted repeat none can be added."""
        changed: frozenset[str] = frozenset()
        parts = ref.strip("/").split("/")
        for depth, part in enumerate(parts, 1):
            name, _, place = part.partition("[")
            above = "/" + "/".join([*parts[: depth - 1], name])
            node = self.form.node(plain(above))
            if node is None or node.kind != "repeat":
                continue
            wanted = int(place[:-1]) if place[:-1].isdecimal() else 1
            if wanted > MOST_INSTANCES:
                raise Refusal("form.step_too_many", step=self.number, ref=above, most=MOST_INSTANCES)
            while not node.expression("count") and self.session.count(above) < wanted:
                changed |= self.session.add_repeat(above)
        return changed


def plain(ref: str) -> str:
    """*ref* without the places of repeats."""
    return "/".join(part.partition("[")[0] for part in ref.rstrip("/").split("/"))
