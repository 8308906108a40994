"""Papers at the window: issued, read, signed in their order, each with the password of its own key."""

from journeys.spring_county import CHILD, key_password
from journeys.walker import Walker


def sign_all(walker: Walker, kind: str, owners: tuple[str, ...]) -> None:
    """Issue the child's paper of *kind*, and everybody of *owners* signs in turn."""
    walker.click("方案与签章")
    walker.click("待签章")
    walker.click(CHILD)
    walker.press("Return")
    walker.click("出文书")
    for place, owner in enumerate(owners):
        walker.see(f"还缺 {len(owners) - place} 个签章")
        walker.type(key_password(owner))
        walker.press("Return")
    walker.see("已签齐")
