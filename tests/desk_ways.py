"""Ways that several tests of the window begin with."""

from collections.abc import Callable

from committee_desk.desk.start import Desk
from fake_county import PASSWORD
from person import Person


def logged_in(open_desk: Callable[[int], Desk], person: Person, cases: int = 300) -> Desk:
    """Log in by hand to a county in memory with *cases* cases; the window is 1366 x 768."""
    desk = open_desk(cases)
    person.type("mishu", into="账号")
    person.type(PASSWORD, into="密码")
    person.press("Return")
    person.wait_until(lambda: desk.window is not None)
    assert desk.window is not None
    desk.window.resize(1366, 768)
    return desk
