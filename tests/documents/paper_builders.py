"""Facts of invented papers for the tests; every builder gives a valid paper by default."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from typing import Any

from committee_desk.documents import (
    ChildFacts,
    DecisionFacts,
    FindingFacts,
    GuardianFacts,
    Imprint,
    Letterhead,
    PlacementFacts,
    ReasonFacts,
    RemedyFacts,
    SignatureBox,
)

SHANGHAI = timezone(timedelta(hours=8))
LETTERHEAD = Letterhead("示例县教育局", "示例县残疾人教育专家委员会", "示例县", is_sample=True)
CHILD = ChildFacts(
    name="张𠮷禾",
    sex="男",
    born_on=date(2016, 11, 3),
    id_number="142799201611030018",
    disability="多重残疾一级",
    ethnicity="汉族",
    household="示例县白杨镇柳树坪村",
    address="示例县白杨镇柳树坪村",
)
GUARDIANS = (GuardianFacts("李顄", "母亲", "13800000000"), GuardianFacts("张挈", "父亲", "13800000001"))
FINDINGS = (
    FindingFacts("身体状况", "需要专人全天护理", "坐位须支撑；有坐姿椅可保持30分钟", "无坐姿椅不能独坐"),
    FindingFacts(
        "接受教育的能力", "能够在家中接受个别化教育", "能用目光和按键在两项中选择", "无沟通板时只能用表情"
    ),
    FindingFacts("适应学校学习生活的能力", "目前不能到校就读", "", "外出乘车超过20分钟发作风险增高"),
)
PLACEMENT = PlacementFacts(
    way="送教上门",
    school="示例县特殊教育学校",
    record_school="示例县白杨镇柳树坪村联办九年一贯制寄宿学校",
    grade="四年级",
    attendance="送教上门",
    begins_on=date(2026, 9, 1),
    ends_on=date(2027, 7, 9),
    reassess_by=date(2027, 4, 30),
    schedule="每周送教2次，每次2课时；全年不少于120课时",
    funding="生均公用经费按特殊教育学校标准执行",
)
REASONS = (
    ReasonFacts("儿童需要专人护理，并且不能到校就读，符合送教上门的条件", "《残疾人教育条例》第十七条第四款"),
    ReasonFacts(
        "就近的普通学校和县特殊教育学校均已比较：两校目前都没有全天护理条件，单程乘车分别为25分钟和55分钟",
        "《残疾人教育条例》第十七条、第十九条",
    ),
)
SUPPORTS = (
    "示例县残疾人联合会于2026年10月15日前配发坐姿椅",
    "示例县特殊教育资源中心于2026年9月15日前配发双键沟通板",
    "康复训练每两周一次，由白杨镇卫生院承担",
)


def imprint(number: str) -> Imprint:
    """The imprint of a paper drawn on a summer morning."""
    return Imprint(number, datetime(2026, 7, 30, 9, 30, tzinfo=SHANGHAI), "9C41E07A52D81BF3")


def decision(**changes: Any) -> DecisionFacts:
    """A decision for home teaching, seal announced."""
    facts = DecisionFacts(
        letterhead=LETTERHEAD,
        imprint=imprint("示教安〔2026〕17号"),
        issued_on=date(2026, 7, 30),
        child=CHILD,
        guardians=GUARDIANS,
        findings=FINDINGS,
        placement=PLACEMENT,
        reasons=REASONS,
        grounds=(
            "《残疾人教育条例》第十七条第四款",
            "第十九条",
            "第二十一条",
            "《运城市“十四五”特殊教育发展提升行动实施方案》（运政办发〔2023〕29号）三（一）4",
        ),
        remedies=RemedyFacts(
            "示例县人民政府", "示例县人民法院", date(2026, 8, 3), date(2026, 10, 8), date(2027, 2, 3), True
        ),
        applied_on=date(2026, 4, 13),
        commissioned_on=date(2026, 5, 6),
        assessed_on=date(2026, 5, 12),
        proof="示例县人民医院2026年4月20日出具诊断证明，有效期至2027年4月19日",
        proposal_number="示特专建〔2026〕17号",
        proposal_way="送教上门",
        child_wish="希望老师来家",
        guardian_wish="2026年6月4日书面同意送教上门",
        supports=SUPPORTS,
        responsible="尉迟䶮、阿依夏木·卜杜热合曼负责送教，欧阳示例负责联络",
        plan_by=date(2026, 8, 31),
        contact="联系人：示例县教育局基础教育股，电话0359-0000000",
        signatures=(SignatureBox("bureau_seal", "bureau_seal", "示例县教育局"),),
    )
    return replace(facts, **changes)
