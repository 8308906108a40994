"""An assessor who fills the form for an invented child: answers that fit together, the same at every run."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from ..assessment import Session

DOMAINS = ("med", "sen", "mob", "ada", "com", "cog", "psy", "soc", "saf")
MOST_ROUNDS = 60


@dataclass(frozen=True, slots=True)
class Nature:
    """What a child needs: a level 0–4 for each domain, and the answers that follow from it."""

    rung: str
    levels: dict[str, int]
    answers: dict[str, str] = field(default_factory=dict)


def _levels(**differing: int) -> dict[str, int]:
    return {name: differing.get(name, 0) for name in DOMAINS}


NEAR = Nature(
    "near",
    _levels(sen=1, com=1, cog=1, soc=1),
    {
        "f_body": "none",
        "f_learn": "ordinary",
        "f_adapt": "yes",
        "needs_care": "none",
        "can_attend": "yes",
        "child_wish": "near",
        "guardian_wish": "near",
        "examiner_view": "near",
        "f_body_why": "走、看、听都够用，体力能坚持一天",
        "f_learn_why": "能认常用字，听得懂全班的要求，作业量适当减少",
        "f_adapt_why": "学校在一楼有教室，孩子认得同村的三名同学",
        "child_words": "想和村里的伙伴一起去学校",
        "guardian_words": "希望在家门口上学，担心被别的孩子笑话",
    },
)
DESIGNATED = Nature(
    "designated",
    _levels(ada=1, com=2, cog=2, soc=2, psy=1, saf=1),
    {
        "f_body": "support",
        "f_learn": "support",
        "f_adapt": "support",
        "needs_care": "none",
        "can_attend": "yes",
        "child_wish": "designated",
        "guardian_wish": "designated",
        "examiner_view": "designated",
        "f_body_why": "久坐会累，每节课要起来活动一次",
        "f_learn_why": "一对一提示下能完成三步任务，识字约 200 个",
        "f_adapt_why": "定点学校有资源教室和助教，课间有人带着玩",
        "child_words": "看学校照片时选了有滑梯的那一所",
        "guardian_words": "愿意去有资源教室的学校，希望有老师单独教",
    },
)
SPECIAL = Nature(
    "special",
    _levels(ada=3, com=3, cog=3, soc=2, psy=2, saf=2),
    {
        "f_body": "support",
        "f_learn": "special",
        "f_adapt": "hard",
        "needs_care": "some",
        "care_what": "如厕和吃饭时要人帮一把，母亲会做，老师可以学会",
        "can_attend": "yes",
        "child_wish": "special",
        "guardian_wish": "special",
        "examiner_view": "special",
        "f_body_why": "身体能到校，吃饭和如厕要人帮一部分",
        "f_learn_why": "认识自己的名字，需要生活化的课程和小班教学",
        "f_adapt_why": "在 40 人的班里捂耳朵、离开座位；小班里能坐 15 分钟",
        "child_words": "去看学校时主动拉老师的手，不愿离开感统教室",
        "guardian_words": "特教学校老师懂孩子，希望能住校",
    },
)
HOME = Nature(
    "home",
    _levels(med=4, mob=4, ada=4, com=3, cog=3, soc=3, saf=3),
    {
        "f_body": "cannot",
        "f_learn": "special",
        "f_adapt": "hard",
        "needs_care": "all",
        "care_what": "鼻饲和吸痰由母亲做，全天要有人在旁",
        "can_attend": "no",
        "cannot_why": "",
        "cannot_text": "吸痰间隔不到两小时，乘车途中有窒息危险，一年后再看",
        "hospital_proof": "1",
        "hospital_name": "夏县人民医院（示例）儿科，示例医生",
        "hospital_says": "目前不能到校就读，建议一年后复查",
        "remote_ok": "1",
        "child_wish": "home",
        "guardian_wish": "home",
        "examiner_view": "home",
        "f_body_why": "依赖鼻饲和吸痰，医院证明目前不能到校",
        "f_learn_why": "能用眼神选择两样东西，适合床边的感官和沟通课",
        "f_adapt_why": "所看的三所学校都没有能吸痰的人员",
        "child_words": "看到送教老师的照片会笑，听到音乐会转头",
        "guardian_words": "希望老师多来，学会用眼神表达",
    },
)
NATURES = {nature.rung: nature for nature in (NEAR, DESIGNATED, SPECIAL, HOME)}

_TEXTS = {
    "assessor": "王医生",
    "strengths": "喜欢听歌和搭积木，见过一次的路记得住",
    "support_need": "一名同桌伙伴；课间有人带；每周和家里通一次话",
    "compensation": "戴上平时的器具后，同样的题少要一半帮助",
    "sc_name": "瑶峰镇示例学校",
}
_CODES = {
    "discipline": "",
    "seen_child": "1",
    "interpreter": "none",
    "day": "usual",
    "ever_school": "0",
    "aids": "none",
    "has_ins": "0",
    "obstacles": "none",
    "harm": "none",
    "guardians_differ": "0",
    "autism": "0",
    "guardian_who": "mother",
    "heard_how": "talk",
    "representative": "yes",
    "sc_kind": "near",
    "age_reason_needed": "1",
    "age_reason": "入学年龄经县教育局同意放宽（条例 14）",
}
_CATEGORY_CODES = {
    1: "visual",
    2: "hearing",
    3: "speech",
    4: "physical",
    5: "intellectual",
    6: "mental",
    7: "intellectual physical",
}


def fill(session: Session, nature: Nature, *, seed: int, category: int | None, today: date) -> dict[str, str]:
    """Answer every shown question until the form has no error left; returns the stored answers."""
    chance = random.Random(seed)
    given = {
        **_TEXTS,
        **_CODES,
        **nature.answers,
        "adate": today.isoformat(),
        "dis_types": _CATEGORY_CODES.get(category or 0, "none"),
        "hospital_proof_date": (today - timedelta(days=20)).isoformat(),
        "hospital_proof_until": (today + timedelta(days=320)).isoformat(),
        "sc_date": today.isoformat(),
    }
    for name in ("adate", "needs_care", "can_attend", "hospital_proof", "dis_types", "aids"):
        _answer(session, session.form.node(name), given, nature, chance)
    for _ in range(MOST_ROUNDS):
        wrong = session.errors()
        if not wrong:
            break
        for error in wrong:
            session.answer(error.ref, _value(session, error.ref, given, nature, chance))
    for name in ("autism", "guardian_wish2", "dis_grade", "examiner_view", "examiner_why", "remote_ok"):
        _answer(session, session.form.node(name), given, nature, chance)
    return session.answers()


def _answer(
    session: Session, node: object, given: dict[str, str], nature: Nature, chance: random.Random
) -> None:
    from ..assessment import FormNode

    if isinstance(node, FormNode) and given.get(node.name):
        refs = session.refs_of(node.number)
        if refs and session.state(refs[0]).relevant:
            session.answer(refs[0], given[node.name])


def _value(session: Session, ref: str, given: dict[str, str], nature: Nature, chance: random.Random) -> str:
    node = session.definition(ref)
    if given.get(node.name):
        return given[node.name]
    domain = node.name[:3]
    choices = [code for code, _ in session.choices(ref)]
    if domain in nature.levels and {"0", "4"} <= set(choices):
        return str(min(4, max(0, nature.levels[domain] + chance.choice((-1, 0, 0, 0, 1)))))
    if choices:
        return choices[chance.randrange(min(2, len(choices)))] if node.control == "select1" else choices[0]
    if node.data_type == "date":
        return given["adate"]
    if node.data_type in ("int", "integer", "decimal"):
        return "15"
    return "示例：看过、问过，情况见各题。"
