"""Who works in the sample county, which schools and townships it has; every name of a person is invented."""

from dataclasses import dataclass
from datetime import datetime

from ..access import Role
from ..office import CHINA, CountyFacts
from ..placement import NewClass, NewSchool

PASSWORD = "sample-county-2026"  # noqa: S105  public by design: nothing in the sample county is true
BEGINS = datetime(2026, 4, 21, 9, 0, tzinfo=CHINA)
STANDS_AT = datetime(2026, 5, 22, 9, 30, tzinfo=CHINA)

SAMPLE_FACTS = CountyFacts(
    name="夏县（示例）",
    short="示",
    division="140828",
    year=2026,
    bureau="夏县教育局（示例）",
    committee="夏县残疾人教育专家委员会（示例）",
    government="夏县人民政府",
    court="夏县人民法院",
    city_bureau="运城市教育局（示例）",
    profile="yuncheng-14-5",
    charter_number="示教发〔2026〕3号",
    is_sample=True,
    sample_now=STANDS_AT,
)


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """An account of the sample county."""

    account: str
    name: str
    office: str
    roles: tuple[Role, ...]
    discipline: str = ""


IT = SamplePerson("guanli", "示例管理员", "县教育局信息中心", (Role.IT,))
SECRETARY = SamplePerson("mishu", "示例秘书", "县教育局", (Role.SECRETARY,))
OFFICER = SamplePerson("juban", "示例局办", "县教育局", (Role.BUREAU_OFFICER,))
CHAIR = SamplePerson("zhuren", "赵主任", "县教育局·特殊教育", (Role.CHAIR, Role.MEMBER), "教育")
MEMBERS = (
    SamplePerson("wangyi", "王医生", "县人民医院·儿科", (Role.MEMBER,), "康复"),
    SamplePerson("sunlaoshi", "孙老师", "县特殊教育学校", (Role.MEMBER,), "教育"),
    SamplePerson("zhouxin", "周心理师", "县妇幼保健院", (Role.MEMBER,), "心理"),
    SamplePerson("hexiaozhang", "何校长", "瑶峰镇示例学校", (Role.MEMBER,), "社会工作"),
)
STAFF = (SECRETARY, OFFICER, CHAIR, *MEMBERS)

TOWNSHIPS = (
    {"name": "瑶峰镇", "villages": ["示例东村", "示例西村", "示例南关社区", "示例北庄"]},
    {"name": "庙前镇", "villages": ["示例河湾村", "示例上庄", "示例下庄"]},
    {"name": "水头镇", "villages": ["示例塬上村"]},
)
WELFARE_HOMES = ("夏县儿童福利院（示例）",)

HEADMASTER, HIS_SCHOOL = "何校长", "瑶峰镇示例学校"


def _classes(school_grades: range, *, each: int = 2, before: int = 0) -> tuple[NewClass, ...]:
    names = "一二三四五六七八九"
    return tuple(
        NewClass(f"{names[grade - 1]}年级{number}班", grade, before)
        for grade in school_grades
        for number in range(1, each + 1)
    )


FULL_CLASS = NewClass("一年级3班", 1, 3)
"""A class that has its three inclusive pupils: the fourth needs a reason and an approver (三(一)2)."""

SCHOOLS = (
    NewSchool(
        code="YF01",
        name=HIS_SCHOOL,
        township="瑶峰镇",
        kind="ordinary",
        classes=(*_classes(range(1, 10)), FULL_CLASS),
        liaison="冯联络",
        phone="13800001001",
    ),
    NewSchool(
        code="YF02",
        name="瑶峰镇示例中心校",
        township="瑶峰镇",
        kind="ordinary",
        classes=(*_classes(range(1, 10)), NewClass("特教班", 3, 0, "special_class", 8)),
        designated=True,
        resource_room=True,
        liaison="郑联络",
        phone="13800001002",
    ),
    NewSchool(
        code="MQ01",
        name="庙前镇示例学校",
        township="庙前镇",
        kind="ordinary",
        classes=_classes(range(1, 10)),
        liaison="卫联络",
        phone="13800001003",
    ),
    NewSchool(
        code="MQ02",
        name="庙前镇示例中心校",
        township="庙前镇",
        kind="ordinary",
        classes=_classes(range(1, 10), each=1),
        designated=True,
        resource_room=True,
        liaison="蒋联络",
        phone="13800001004",
    ),
    NewSchool(
        code="TX01",
        name="夏县特殊教育学校（示例）",
        township="瑶峰镇",
        kind="special",
        classes=(
            NewClass("启智一班", 1, 0, "special_class", 8),
            NewClass("启智二班", 3, 0, "special_class", 8),
        ),
        sign_language=True,
        braille=True,
        liaison="沈联络",
        phone="13800001005",
    ),
)
