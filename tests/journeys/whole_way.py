"""The stations of a child's way: who sits at the desk, on which day, and what that person does at the window."""

from collections.abc import Callable
from dataclasses import dataclass

from committee_desk.resources import resource
from committee_desk.sample_county.people import MEMBERS, OFFICER, SECRETARY
from journeys.bureau_ways import answer_arrives, decide, hand_over, seal_decision
from journeys.filling_in import assess
from journeys.meeting_ways import hold_meeting, sign_proposal
from journeys.plan_ways import seal_batch, sign_plan, write_plan
from journeys.spring_county import CHILD
from journeys.walker import Walker


@dataclass(frozen=True)
class Station:
    """One sitting of one person at the desk."""

    name: str
    account: str
    day: tuple[int, int]
    act: Callable[[Walker], None]


def take_in_roster(walker: Walker) -> None:
    """The federation's spreadsheet, looked at and taken in."""
    walker.click("名册")
    walker.click("选择文件")
    walker.choose_file(resource("samples", "roster.xlsx"))
    walker.click("写入 60 名儿童")
    walker.see("已写入 60 名儿童")
    walker.click("看个案")


def send_invitation(walker: Walker) -> None:
    """The child found in the list, the family invited."""
    walker.click("个案")
    walker.type(CHILD, into="搜索个案")
    walker.see("共 1 行")
    walker.press("Down")
    walker.press("Return")
    walker.click("发邀请")
    walker.type("示教委〔2026〕1号")
    walker.type("县妇幼保健院评估室", into="地点")
    walker.press("Return")
    walker.see("开始评估")


STATIONS = (
    Station("import", SECRETARY.account, (4, 21), take_in_roster),
    Station("invite", SECRETARY.account, (4, 22), send_invitation),
    Station("assess", MEMBERS[0].account, (5, 6), assess),
    Station("meeting", SECRETARY.account, (5, 12), hold_meeting),
    Station("sign the proposal", SECRETARY.account, (5, 12), sign_proposal),
    Station("decide", OFFICER.account, (5, 14), decide),
    Station("seal the decision", OFFICER.account, (5, 14), seal_decision),
    Station("serve", OFFICER.account, (5, 15), hand_over),
    Station("answer", OFFICER.account, (5, 18), answer_arrives),
    Station("plan", SECRETARY.account, (5, 19), write_plan),
    Station("sign the plan", SECRETARY.account, (5, 21), sign_plan),
    Station("batch", SECRETARY.account, (5, 22), seal_batch),
)
