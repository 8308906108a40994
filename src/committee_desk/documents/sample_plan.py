"""One invented plan with every section filled: the schema of template fields and the preview's contents."""

from datetime import date, datetime, timedelta, timezone

from ..plan import Goal, Support
from .plan_values import (
    AidFacts,
    DomainScore,
    HomeTeachingFacts,
    PaperReference,
    PersonFacts,
    PlanFacts,
    TermSchedule,
)
from .values import (
    ChildFacts,
    FindingFacts,
    GuardianFacts,
    Imprint,
    Letterhead,
    PlacementFacts,
    ReasonFacts,
)


def sample_plan() -> PlanFacts:
    """A plan of an invented child (示例); each list holds at least one entry, each text says something."""
    day = date(2026, 9, 1)
    drawn = datetime(2026, 8, 24, 9, 0, tzinfo=timezone(timedelta(hours=8)))
    return PlanFacts(
        letterhead=Letterhead("示例县教育局", "示例县残疾人教育专家委员会", "示例县", is_sample=True),
        imprint=Imprint("示教案〔2026〕0号", drawn, "0000000000000000"),
        school_year="2026—2027学年",
        made_on=date(2026, 8, 24),
        child=ChildFacts(
            "示例儿童", "女", date(2017, 3, 5), "142799201703050025", "智力残疾二级", "汉族", "示例乡"
        ),
        guardians=(GuardianFacts("示例监护人", "母亲", "13800000000"),),
        placement=PlacementFacts(
            "随班就读", "示例小学", "示例小学", "三年级", "走读", day, date(2027, 7, 9), day
        ),
        case_number="SL-2026-0000",
        record_kind="随班就读：智力　残疾类型：智力残疾",
        diagnosis="示例诊断",
        health="示例提示",
        references=(PaperReference("决定书", "示教安〔2026〕0号", day, "示例"),),
        assessment="示例摘要",
        scores=(DomainScore("学习认知", 40, 46),),
        findings=(FindingFacts("身体状况", "示例结论", "示例", "示例"),),
        strengths="示例",
        reasons=(ReasonFacts("示例理由", "《残疾人教育条例》第十七条"),),
        goals=(Goal("学习认知", "示例学年目标", "示例学期目标", "现场记录", "连续3次", day),),
        supports=(Support("示例支持", "示例人员", "示例方式", "每周1次", "2026.09—2027.07"),),
        home_teaching=HomeTeachingFacts((TermSchedule("第一学期", 17, 2, 2, 4),), 120, "每周二"),
        aids=(AidFacts("示例辅具", "示例型号", "示例单位", day),),
        people=(PersonFacts("责任教师", "示例教师", "示例小学", "0359-0000000"),),
        reviews="示例复核",
        guardian_words="示例意见",
        child_words="示例表达",
        guardian_choice="agree",
    )
