"""`form replay FORM`: scripted answers in, the states that they change out, for authors' regression tests."""

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ..assessment import Replay, State, read_steps, replay_form
from ..wording import say

MARKS = ("relevant", "required", "readonly", "valid")


def add_part(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `replay` to `form`."""
    parser = subparsers.add_parser("replay", help=say("form.replay.help"))
    parser.add_argument("form", type=Path, metavar="FORM")
    parser.add_argument("--steps", type=Path, metavar="FILE", help=say("form.replay.steps"))
    parser.add_argument("--attachments", type=Path, metavar="DIR", help=say("form.replay.attachments"))
    parser.add_argument(
        "--timezone", default="Asia/Shanghai", metavar="ZONE", help=say("form.replay.timezone")
    )
    parser.add_argument("--now", metavar="MOMENT", help=say("form.replay.now"))
    parser.add_argument("--json", action="store_true", help=say("form.replay.json"))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """0: replayed; a form, a step or an attachment that cannot be used is refused with 2."""
    played = replay_form(
        arguments.form,
        read_steps(arguments.steps),
        attachments=arguments.attachments,
        timezone=arguments.timezone,
        now=arguments.now,
    )
    for notice in played.notices:
        print(notice, file=sys.stderr)
    if arguments.json:
        json.dump(as_json(played), sys.stdout, ensure_ascii=False, separators=(",", ":"))
        print()
    else:
        print("\n".join(_lines(played)))
    return 0


def as_json(played: Replay) -> dict[str, Any]:
    """The answer of `--json`: all nodes at the start, then per step those that changed (null: gone)."""
    return {"init": _states(played.init), "steps": [_states(changed) for changed in played.steps]}


def _states(states: dict[str, State | None]) -> dict[str, Any]:
    return {ref: None if state is None else state.as_dict() for ref, state in states.items()}


def _lines(played: Replay) -> Iterable[str]:
    yield say("form.replay.start", count=len(played.init))
    yield from _told(played.init)
    for number, (step, changed) in enumerate(zip(played.script, played.steps, strict=True), 1):
        words = say(f"form.replay.{step.act}", ref=step.ref, value=step.value)
        yield ""
        yield say("form.replay.step", number=number, words=words, count=len(changed))
        yield from _told(changed)


def _told(states: dict[str, State | None]) -> Iterable[str]:
    for ref, state in states.items():
        if state is None:
            yield f"  {ref}  {say('form.replay.gone')}"
            continue
        usual = {"relevant": True, "required": False, "readonly": False, "valid": True}
        marks = [say(f"form.replay.mark.{name}") for name in MARKS if getattr(state, name) is not usual[name]]
        yield f"  {ref} = {json.dumps(state.value, ensure_ascii=False)}  {' '.join(marks)}".rstrip()
