"""Number functions: rounding half away from zero, powers, trigonometry, chance."""

import math
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

from .evaluation import Context
from .xpath_compiler import Function


def round_half_away(figure: float, digits: int = 0) -> float:
    """*figure* rounded to *digits* decimals (negative: tens, hundreds); halves go away from zero, as ODK has it."""
    if not math.isfinite(figure) or abs(digits) > 300:
        return figure
    return (
        float(Decimal(repr(figure)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP))
        if _fits(figure, digits)
        else figure
    )


def _fits(figure: float, digits: int) -> bool:
    return digits + math.log10(abs(figure) + 1) < 27  # the default precision of decimal is 28 digits


def _round(_: Context, figure: float, digits: float = 0.0) -> float:
    return round_half_away(figure, int(digits)) if math.isfinite(digits) else math.nan


def _whole(do: Callable[[float], int]) -> Callable[[Context, float], float]:
    return lambda _, figure: float(do(figure)) if math.isfinite(figure) else figure


def _real(do: Callable[..., float]) -> Callable[..., float]:
    """*do* with NaN where mathematics has no value and infinity where the result is too large."""

    def run(_: Context, *figures: float) -> float:
        try:
            return float(do(*figures))
        except (ValueError, ZeroDivisionError, TypeError):
            return math.nan
        except OverflowError:
            return math.inf

    return run


def _power(base: float, exponent: float) -> float:
    if base == 0 and exponent < 0:
        return math.inf
    return math.pow(base, exponent)


def _log(figure: float) -> float:
    return -math.inf if figure == 0 else math.log(figure)


def _log10(figure: float) -> float:
    return -math.inf if figure == 0 else math.log10(figure)


NUMBERS: dict[str, Function] = {
    "round": Function("number", "nn", 1, 2, _round),
    "int": Function("number", "n", 1, 1, _whole(math.trunc)),
    "floor": Function("number", "n", 1, 1, _whole(math.floor)),
    "ceiling": Function("number", "n", 1, 1, _whole(math.ceil)),
    "abs": Function("number", "n", 1, 1, _real(abs)),
    "pow": Function("number", "nn", 2, 2, _real(_power)),
    "sqrt": Function("number", "n", 1, 1, _real(math.sqrt)),
    "exp": Function("number", "n", 1, 1, _real(math.exp)),
    "exp10": Function("number", "n", 1, 1, _real(lambda figure: math.pow(10.0, figure))),
    "log": Function("number", "n", 1, 1, _real(_log)),
    "log10": Function("number", "n", 1, 1, _real(_log10)),
    "sin": Function("number", "n", 1, 1, _real(math.sin)),
    "cos": Function("number", "n", 1, 1, _real(math.cos)),
    "tan": Function("number", "n", 1, 1, _real(math.tan)),
    "asin": Function("number", "n", 1, 1, _real(math.asin)),
    "acos": Function("number", "n", 1, 1, _real(math.acos)),
    "atan": Function("number", "n", 1, 1, _real(math.atan)),
    "atan2": Function("number", "nn", 2, 2, _real(math.atan2)),
    "pi": Function("number", "", 0, 0, lambda _: math.pi),
    "random": Function("number", "", 0, 0, lambda c: c.world.random.random()),
    "true": Function("truth", "", 0, 0, lambda _: True),
    "false": Function("truth", "", 0, 0, lambda _: False),
}
