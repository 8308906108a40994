"""Facts of invented papers for the tests; every builder gives a valid paper by default."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from typing import Any

from committee_desk.documents import (
    AidFacts,
    ChildFacts,
    DecisionFacts,
    DissentFacts,
    DomainScore,
    FindingFacts,
    GuardianFacts,
    HomeTeachingFacts,
    Imprint,
    Letterhead,
    PaperReference,
    PersonFacts,
    PlacementFacts,
    PlanFacts,
    ProposalFacts,
    ReasonFacts,
    RemedyFacts,
    ServiceReceiptFacts,
    SignatureBox,
    TermSchedule,
    VoteFacts,
)
from committee_desk.plan import Goal, Support

SHANGHAI = timezone(timedelta(hours=8))
LETTERHEAD = Letterhead("示例县教育局", "示例县残疾人教育专家委员会", "示例县", is_sample=True)
CHILD = ChildFacts(
    name="张𠮷禾",
    sex="男",
    born_on=date(2016, 11, 3),
    id_number="142799201611030019",
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


def proposal(**changes: Any) -> ProposalFacts:
    """A proposal for home teaching with one dissent, six members and the chair."""
    names = ("尉迟䶮", "王示例", "赵示例", "陈示例", "阿依夏木·卜杜热合曼", "欧阳示例")
    members = tuple(SignatureBox(f"member_{n}", "member", name) for n, name in enumerate(names, start=1))
    facts = ProposalFacts(
        letterhead=LETTERHEAD,
        imprint=imprint("示特专建〔2026〕17号"),
        issued_on=date(2026, 5, 29),
        child=CHILD,
        guardians=GUARDIANS,
        commission_number="示教委〔2026〕6号",
        assessed_on=date(2026, 5, 12),
        met_on=date(2026, 5, 28),
        findings=FINDINGS,
        placement=PLACEMENT,
        reasons=REASONS,
        vote=VoteFacts(
            9, 7, 1, 6, 5, 1, 0, "《示例县残疾人教育专家委员会章程》（示教发〔2025〕41号）第八条、第九条"
        ),
        child_wish="在两张图片中选择“老师来家”",
        guardian_wish="书面同意送教上门，希望身体好转后到校就读",
        supports=(
            "坐姿椅、双键沟通板各一件",
            "每两周一次康复训练",
            "每次送教安排20分钟家长指导",
            "每月一次同伴活动",
        ),
        dissents=(DissentFacts("王示例", "增配护理员后可以每周到校半天"),),
        attachments=("评估意见书（示特专评〔2026〕17号）", "学校条件比较表"),
        signatures=(
            SignatureBox("committee_seal", "committee_seal", "示例县残疾人教育专家委员会"),
            *members,
            SignatureBox("chair", "chair", "刘示例"),
        ),
    )
    return replace(facts, **changes)


GOALS = (
    (
        "沟通交流",
        "能用沟通板表达四种需要：吃、喝、不舒服、还要",
        "看到实物后，用目光在两张图片中选出一张",
        "现场记录，每次10题",
        "连续3次达到8题",
        date(2026, 12, 31),
    ),
    (
        "沟通交流",
        "能用沟通板表达四种需要：吃、喝、不舒服、还要",
        "不舒服时主动按响求助按键",
        "监护人日记",
        "一周内主动按键3次",
        date(2027, 6, 25),
    ),
    (
        "动作发展",
        "在坐姿椅上完成桌面活动20分钟",
        "头部保持中立位，注视桌面物品",
        "计时",
        "连续3次满5分钟",
        date(2026, 12, 31),
    ),
    (
        "动作发展",
        "在坐姿椅上完成桌面活动20分钟",
        "单手推倒、抓握并放下积木",
        "现场记录",
        "10次中完成6次",
        date(2027, 6, 25),
    ),
    ("生活自理", "进餐时参与两个步骤", "看到勺子时张口配合", "监护人日记", "连续5餐配合", date(2026, 12, 31)),
    (
        "生活自理",
        "进餐时参与两个步骤",
        "由成人扶手，把勺子送到口边",
        "现场记录",
        "10次中完成5次",
        date(2027, 6, 25),
    ),
    (
        "学习认知",
        "认识家人照片和三件常用物品",
        "听到名称后，看向相应照片或物品",
        "现场记录，每次10题",
        "连续3次达到7题",
        date(2027, 6, 25),
    ),
    (
        "社会交往",
        "每月参加一次同伴活动",
        "视频或入户时，与同伴轮流按响音乐盒",
        "活动记录",
        "一次活动轮流3次",
        date(2027, 6, 25),
    ),
    (
        "情绪行为",
        "减少因等待引起的哭闹",
        "看到“等一等”图片后安静等待",
        "计时",
        "10次中7次满30秒",
        date(2027, 6, 25),
    ),
)
DOMAINS = (
    "感知觉",
    "动作发展",
    "生活自理",
    "语言沟通",
    "学习认知",
    "社会交往",
    "情绪行为",
    "环境适应",
    "健康护理",
)
NEEDS = (52, 92, 78, 82, 66, 70, 48, 74, 88)
EARLIER = (58, 92, 85, 88, 72, 76, 42, None, 88)


def plan(**changes: Any) -> PlanFacts:
    """A plan of home teaching with every section filled."""
    facts = PlanFacts(
        letterhead=LETTERHEAD,
        imprint=imprint("示教案〔2026〕17号"),
        school_year="2026—2027学年",
        made_on=date(2026, 8, 24),
        child=CHILD,
        guardians=GUARDIANS,
        placement=PLACEMENT,
        case_number="SL-2026-0017",
        record_kind="随班就读：非随班就读　残疾类型：多重残疾",
        diagnosis="脑性瘫痪，合并重度智力障碍（示例县人民医院，2026年4月20日）；证明有效至2027年4月19日",
        health="有癫痫，按时服药；吞咽慢，喂食取坐位；发作超过5分钟拨打120，同时通知监护人",
        references=(
            PaperReference("委托书", "示教委〔2026〕6号", date(2026, 5, 6)),
            PaperReference("建议书", "示特专建〔2026〕17号", date(2026, 5, 29)),
            PaperReference("决定书", "示教安〔2026〕17号", date(2026, 7, 30), "8月3日送达"),
        ),
        assessment="2026年5月12日上午在儿童家中评估，当日精神良好，佩戴矫形器、使用坐姿椅。评估人：教育　尉迟䶮；"
        "心理　王示例；康复医学　赵示例；社会工作　陈示例。与2025年5月15日的结果比较，分值只用于同一儿童前后比较。",
        scores=tuple(DomainScore(*each) for each in zip(DOMAINS, NEEDS, EARLIER, strict=True)),
        findings=FINDINGS,
        strengths="喜欢音乐和水；认得家人声音；被叫名字时会转头微笑",
        reasons=REASONS,
        goals=tuple(Goal(*each) for each in GOALS),
        supports=(
            Support("责任学校联络", "联络员　欧阳示例", "电话，每月入户一次", "每月1次", "2026.09—2027.07"),
            Support("巡回指导", "县特殊教育资源中心", "随送教教师入户", "每学期2次", "2026.09—2027.07"),
            Support("康复训练", "镇卫生院康复医师", "入户，或在卫生院", "每两周1次", "2026.09—2027.06"),
            Support("家长指导", "送教教师\n社会工作者", "每次送教留20分钟", "每次", "2026.09—2027.07"),
        ),
        home_teaching=HomeTeachingFacts(
            (
                TermSchedule("第一学期（2026年9月1日起）", 17, 2, 2, 4),
                TermSchedule("第二学期（2027年3月1日起）", 18, 2, 2, 2),
            ),
            120,
            "每周二、周四上午9:00—10:30",
            40,
            provisional=True,
        ),
        aids=(
            AidFacts(
                "生均公用经费",
                "按特殊教育学校标准，每年不低于7000元",
                "县教育局、县财政局",
                date(2026, 9, 30),
            ),
            AidFacts("坐姿椅", "儿童二号，带头托", "县残联", date(2026, 10, 15)),
            AidFacts("沟通板", "双键，带录音", "县特殊教育资源中心", date(2026, 9, 15)),
        ),
        people=(
            PersonFacts("县级包联人", "刘示例", "示例县教育局基础教育股", "0359-0000011"),
            PersonFacts("责任学校负责人", "欧阳示例", PLACEMENT.record_school, "0359-0000022"),
            PersonFacts("送教教师", "尉迟䶮\n阿依夏木·卜杜热合曼", "示例县特殊教育学校", "0359-0000033"),
        ),
        reviews="学期复核：2027年1月15日、2027年7月2日。学年复核和再次评估：2027年4月30日前。监护人随时可以要求提前复核。",
        guardian_words="同意每周两次。希望老师来之前先打电话。想学会怎样扶他坐。",
        child_words="听到“老师来家里上课”，看向老师的图片并微笑；母亲和送教教师在场。",
        guardian_choice="agree",
        signatures=(
            SignatureBox("bureau_seal", "bureau_seal", "示例县教育局"),
            SignatureBox("liaison", "liaison", "欧阳示例"),
            SignatureBox("chair", "chair", "刘示例"),
        ),
    )
    return replace(facts, **changes)


def service_receipt(**changes: Any) -> ServiceReceiptFacts:
    """A receipt printed before the two servers set out."""
    facts = ServiceReceiptFacts(
        letterhead=LETTERHEAD,
        imprint=imprint("示教送〔2026〕31号"),
        documents=("《示例县教育局关于张𠮷禾入学安置的决定》（示教安〔2026〕17号）",),
        addressee="李顄",
        relation="张𠮷禾的母亲",
        copies="1份",
        place="示例县白杨镇柳树坪村",
    )
    return replace(facts, **changes)
