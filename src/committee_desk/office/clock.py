"""What time it is, in Chinese time, as a thing that is handed in."""

from datetime import datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

CHINA = ZoneInfo("Asia/Shanghai")


class Clock(Protocol):
    """Tells the moment, always with Asia/Shanghai as its zone."""

    def now(self) -> datetime: ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        return datetime.now(CHINA)


class FixedClock:
    """A clock that stands still until it is moved; tests and the sample county live by it."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment if moment.tzinfo else moment.replace(tzinfo=CHINA)

    def now(self) -> datetime:
        return self.moment

    def move(self, **step: float) -> None:
        """Advance by a `timedelta(**step)`."""
        self.moment += timedelta(**step)


class ShiftedClock:
    """The machine's clock, shifted so that it began at *start*: a sample county stays in its own spring."""

    def __init__(self, start: datetime) -> None:
        self._shift = start - datetime.now(CHINA)

    def now(self) -> datetime:
        return datetime.now(CHINA) + self._shift
