"""Somebody else's agreement at this desk: his password is checked in the worker, which takes its time on purpose."""

from typing import Any

from ...jobs import Steps


def approving(county: Any, account: str, password: str) -> Steps:
    """A job whose result is the `Approval` of *account*; a wrong password is a Refusal."""
    yield from ()
    return county.approval(account, password)
