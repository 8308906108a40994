"""What the bureau's officer does: decides, seals, serves, writes the answer down."""

from journeys.signing_ways import sign_all
from journeys.spring_county import BUREAU, CHILD
from journeys.walker import Walker


def decide(walker: Walker) -> None:
    """The committee's proposal becomes the bureau's decision."""
    walker.click("决定与送达")
    walker.see(CHILD)
    walker.click("作出决定")
    walker.see("没有等决定的个案")


def seal_decision(walker: Walker) -> None:
    """The decision on paper, with the bureau's seal."""
    sign_all(walker, "安置决定", (BUREAU,))


def hand_over(walker: Walker) -> None:
    """Two people bring it, the mother signs for it."""
    walker.go_to_child(CHILD)
    walker.click("送达决定")
    walker.type("示例局办", into="送达人")
    walker.type("示例秘书", into="另一名送达人")
    walker.type("郭志刚", into="签收人")
    walker.click("记录送达")
    walker.see("待答复 1")


def answer_arrives(walker: Walker) -> None:
    """The guardian agrees, in his own words."""
    walker.go_to_child(CHILD)
    walker.click("记答复")
    walker.type("同意，盼着开学", into="监护人的原话")
    walker.click("记录答复")
    walker.see("待答复 0")
