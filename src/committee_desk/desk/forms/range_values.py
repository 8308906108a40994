"""The values of a scale from `start` to `end` in steps, as exact decimals and as the engine wants them written."""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from committee_desk.assessment import FormNode

#: A list of values longer than this is chosen on the scale and not from a list.
MOST_STEPS = 5000


@dataclass(frozen=True, slots=True)
class RangeValues:
    """Value number n is start + n × step; a scale may run downwards."""

    start: Decimal
    step: Decimal
    last: int

    @classmethod
    def of(cls, node: FormNode) -> "RangeValues":
        """The scale of a question; 0 to 10 in ones where the form says nothing that can be read."""
        start, end = _number(node, "start", "0"), _number(node, "end", "10")
        step = abs(_number(node, "step", "1")) or Decimal(1)
        last = min(int(abs(end - start) / step), 100_000)
        return cls(start, step if end >= start else -step, max(1, last))

    def text(self, place: int) -> str:
        """Value number *place* as it is stored and shown."""
        return format(self.start + self.step * place, "f")

    def place(self, value: str) -> int | None:
        """Which value this is, the nearest where it lies between two; None for none."""
        try:
            found = Decimal(value)
        except InvalidOperation:
            return None
        return max(0, min(self.last, round((found - self.start) / self.step))) if found.is_finite() else None

    def tick_every(self) -> int:
        """How many steps lie between two ticks: at most twenty ticks."""
        least = -(-self.last // 20)
        fitting = (every for every in range(least, self.last + 1) if self.last % every == 0)
        return next((every for every in fitting if every <= 4 * least), least)


def _number(node: FormNode, name: str, otherwise: str) -> Decimal:
    try:
        found = Decimal(node.parameter(name, otherwise))
    except InvalidOperation:
        return Decimal(otherwise)
    return found if found.is_finite() else Decimal(otherwise)
