"""States and weights of forms as the screen draws them: a shape and a word each."""

from committee_desk.assessment import FormState, Weight
from committee_desk.wording import say

from ...components.tokens import Mark
from ...language import spoken

_STATES = {
    FormState.DRAFT: ("ring", "neutral"),
    FormState.TRIAL: ("ring with clock hands", "accent"),
    FormState.PUBLISHED: ("disc with tick", "ok"),
    FormState.RETIRED: ("disc with minus", "neutral"),
}
_WEIGHTS = {
    Weight.SAFE: ("disc with tick", "ok"),
    Weight.NEEDS_MAPPING: ("triangle with !", "warn"),
    Weight.BREAKING: ("disc with cross", "bad"),
}


def form_mark(state: FormState) -> Mark:
    """The state of a version."""
    return Mark(say(f"form_versions.state.{state}", spoken()), *_STATES[state])


def weight_mark(weight: Weight) -> Mark:
    """What a difference means for earlier answers."""
    return Mark(say(f"form_versions.weight.{weight}", spoken()), *_WEIGHTS[weight])
