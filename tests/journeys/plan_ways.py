"""The plan, its signatures, and the batch that leaves for the city."""

from committee_desk.sample_county.people import CHAIR
from journeys.signing_ways import sign_all
from journeys.spring_county import BUREAU, CHILD, key_password
from journeys.walker import Walker

LIAISON = "蒋联络"  # of the school that the committee proposes: the nearest one of the township


def write_plan(walker: Walker) -> None:
    """The program's draft, completed and adopted."""
    walker.go_to_child(CHILD)
    walker.click("写方案")
    walker.see("一人一案")
    walker.click("定案")
    walker.see("方案已定案")


def sign_plan(walker: Walker) -> None:
    """The bureau's seal, the school's liaison, the chair."""
    sign_all(walker, "一人一案", (BUREAU, LIAISON, CHAIR.name))


def seal_batch(walker: Walker) -> None:
    """All that is complete leaves as one sealed file."""
    walker.click("上报")
    walker.type(key_password(BUREAU), into="教育局公章的密码")
    walker.press("Return")
    walker.see("1 个个案已封装")
