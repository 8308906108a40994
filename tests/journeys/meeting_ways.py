"""What the secretary does at the committee's sitting."""

from committee_desk.sample_county.people import CHAIR, HEADMASTER, MEMBERS
from journeys.signing_ways import sign_all
from journeys.spring_county import CHILD, COMMITTEE
from journeys.walker import Walker

_THERE = (CHAIR, *MEMBERS)


def hold_meeting(walker: Walker) -> None:
    """Open the sitting, tick who came, table the case, write the opinions down, let one stand aside, propose."""
    walker.click("会议")
    walker.type("县教育局二楼会议室", into="地点")
    walker.press("Return")
    for count, one in enumerate(_THERE, start=1):
        walker.click(f"{one.name} 到会")
        walker.see(f"{count} / {len(_THERE)} 人")
    walker.click("追加个案")
    walker.type(CHILD, into="找待上会的个案")
    walker.click("列入会议，1 案")
    walker.see("委员意见")
    _speak(walker)
    walker.click("通过建议，进入下一案")
    walker.see("已提出建议")


def _speak(walker: Walker) -> None:
    walker.click(f"{HEADMASTER} 回避")
    walker.replace("拟接收学校的校长", into=f"{HEADMASTER} 回避的原因")
    walker.click("记录回避")
    walker.see("1 人回避")
    for one in _THERE:
        if one.name != HEADMASTER:
            walker.choose(f"{one.name} 的意见", "就近普通学校")
    walker.see("4 人都已发言")


def sign_proposal(walker: Walker) -> None:
    """The committee's seal first, then the members who were there, the chair last."""
    sign_all(
        walker, "安置建议", (COMMITTEE, *(one.name for one in MEMBERS if one.name != HEADMASTER), CHAIR.name)
    )
