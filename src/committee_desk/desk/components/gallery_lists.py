"""The gallery's pages with tables, questions, charts and rows; all people in it are invented (示例)."""

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from committee_desk.desk.components.button import Button
from committee_desk.desk.components.card import Card
from committee_desk.desk.components.columns import TwoColumns
from committee_desk.desk.components.data_table import DataTable
from committee_desk.desk.components.facts import FactGrid, FactList
from committee_desk.desk.components.inline_note import FULFILLED, InlineNote
from committee_desk.desk.components.labels import Label, Line
from committee_desk.desk.components.option_card import OptionCard
from committee_desk.desk.components.page_header import PageHeader
from committee_desk.desk.components.person_chip import PersonChip
from committee_desk.desk.components.profile_chart import ProfileChart, ProfileLegend, ProfileRow
from committee_desk.desk.components.signature_row import SignatureRow
from committee_desk.desk.components.table_values import Cell, Column, Row, chip_cell, empty_cell, name_cell
from committee_desk.desk.components.timeline import Timeline, TimelineEntry
from committee_desk.desk.components.tokens import (
    Mark,
    effect_mark,
    mark_tables,
    outcome_mark,
    signature_mark,
    state_mark,
)

_NAMES = ("周小禾", "陈子墨", "吴望舒", "林雨桐", "阿依古丽·买买提艾力", "何一鸣", "宋思齐")
_STATES = ("assessing", "decided", "reported", "disputed", "invited", "registered", "planned")
_NEXT = (
    "李老师填完 2 节",
    "送达监护人",
    "等市教育局回执",
    "6 月 17 日前答复",
    "4 月 24 日入户",
    "约定评估时间",
    "等校方签名",
)
_COLUMNS = (
    Column("name", "儿童", 200),
    Column("age", "年龄", 64, right=True, narrow=False),
    Column("category", "残疾类别", 120, narrow=False),
    Column("state", "状态", 140),
    Column("next", "下一步", 160, stretch=True),
    Column("placement", "安置", 180, narrow=False),
    Column("deadline", "期限", 110, narrow=False),
    Column("who", "负责人", 120, narrow=False),
)


def table_page(parent: QWidget) -> tuple[QWidget, ...]:
    """A page head with its steps, and a table in all its states."""
    head = PageHeader(parent)
    head.show_words("周小禾", "女·9 岁 2 个月·残疾证 精神 二级·孤独症·白杨镇", "个案 / 示例-2026-00003")
    head.show_person("周小禾", "示例-2026-00003")
    head.show_mark(state_mark("ready"))
    head.show_steps(mark_tables()["steps"]["order"], 2, "第 3 步，共 6 步：会议")
    head.show_tabs(("概览", "评估", "建议与决定", "方案", "文件", "记录"), "个案页")
    head.add_action(Button(head, text="打印", icon_name="printer"))
    head.add_action(Button(head, text="列入会议", kind="primary", icon_name="gavel"))
    table = DataTable(parent, columns=_COLUMNS, name="个案", two_lines=True)
    table.show_rows([_case_row(at) for at in range(len(_NAMES))])
    table.select("2")
    table.view.rows.hovered_row = 5
    table.show_footer("第 1–7 行，共 100,000 行（示例）", "↑↓ 选择·Enter 打开·空格 预览")
    table.setMinimumHeight(table.rows_height(7))
    return head, table, _roster_table(parent)


def _case_row(at: int) -> Row:
    placement = Cell("特殊教育学校", icon="building-2") if at % 3 == 1 else empty_cell("尚未决定")
    deadline = Cell("还有 3 天", tone="warn") if at == 4 else Cell(f"还有 {11 * at + 11} 天")
    return Row(
        str(at),
        (
            name_cell(_NAMES[at], f"示例-2026-{at + 1:05}"),
            Cell(str(6 + at)),
            Cell("精神 二级"),
            chip_cell(state_mark(_STATES[at])),
            Cell(_NEXT[at], tone="text2"),
            placement,
            deadline,
            Cell("李老师", person="示例-李老师"),
        ),
    )


def _roster_table(parent: QWidget) -> DataTable:
    columns = (
        Column("row", "行", 56, right=True),
        Column("outcome", "结果", 118),
        Column("effect", "对库中", 112, narrow=False),
        Column("name", "姓名", 120),
        Column("birth", "出生日期", 150, stretch=True),
        Column("category", "残疾类别", 150, narrow=False),
    )
    table = DataTable(parent, columns=columns, name="程序读成的名册")
    table.show_rows(
        [
            _roster_row("3", "accepted", "new", Cell("2017-02-14"), "周小禾"),
            _roster_row("9", "flagged", "changed", Cell("2017.2.30", tone="warn", framed="warn"), "宋思齐"),
            _roster_row("11", "rejected", "same", Cell("与第 10 行完全相同", tone="text2"), "许嘉树"),
        ]
    )
    table.setMinimumHeight(table.rows_height(3))
    return table


def _roster_row(row: str, outcome: str, effect: str, birth: Cell, name: str) -> Row:
    cells = (Cell(row, tone="text3"), chip_cell(outcome_mark(outcome)), chip_cell(effect_mark(effect)))
    return Row(row, (*cells, Cell(name), birth, Cell("精神 二级")))


def case_page(parent: QWidget) -> tuple[QWidget, ...]:
    """Facts, profile, placements to choose, persons, signatures, timeline."""
    columns = TwoColumns(parent)
    columns.main.addWidget(_facts_card(parent))
    columns.main.addWidget(_profile_card(parent))
    columns.main.addWidget(_persons_card(parent))
    columns.main.addStretch()
    columns.side.addWidget(_options_card(parent))
    columns.side.addWidget(_timeline_card(parent))
    columns.side.addWidget(_signatures_card(parent))
    columns.side.addStretch()
    return (columns,)


def _facts_card(parent: QWidget) -> Card:
    card = Card(parent, title="基本情况")
    card.head.add_right(Button(card, text="修改", kind="link"))
    grid = FactGrid(card)
    grid.show_facts(
        (
            ("出生日期", "2017 年 2 月 14 日"),
            ("监护人", "周某（母亲）"),
            ("联系电话", "138 **** 0000"),
            ("残疾证", "精神 二级"),
            ("诊断", "孤独症，县医院 2025 年"),
            ("最近学校", "白杨镇中心小学 1.2 公里"),
        )
    )
    facts = FactList(card)
    facts.show_facts(
        (("孩子", "用图片选了“和哥哥一个学校”，李老师在场"), ("监护人", "愿意随班就读，希望有人陪上课"))
    )
    card.add(grid)
    card.add(Line(card))
    card.add(facts)
    return card


def _profile_card(parent: QWidget) -> Card:
    card = Card(parent, title="评估剖面", note="4 月 16 日·李老师、王医生")
    card.head.add_right(ProfileLegend(card, now="本次", before="去年"))
    chart = ProfileChart(card)
    chart.setAccessibleName("评估剖面")
    names = (
        "生活自理",
        "沟通表达",
        "社会交往",
        "学习认知",
        "粗大动作",
        "精细动作",
        "情绪行为",
        "感觉调节",
        "安全",
    )
    now = (62, 38, 34, 55, 78, 12, 44, None, 5)
    before = (70, 52, None, 66, 84, 12, 36, None, 20)
    rows = [
        ProfileRow(name, need, last, missing="没有观察到的题太多，不计分")
        for name, need, last in zip(names, now, before, strict=True)
    ]
    chart.show_rows(rows)
    card.add(chart)
    return card


def _persons_card(parent: QWidget) -> Card:
    card = Card(parent, title="委员意见", note="3 人已发言，1 人回避")
    for name, detail, mark in (
        ("赵委员", "教育局·主持", None),
        ("王医生", "卫生健康局·儿科", None),
        ("何校长", "白杨镇中心小学", Mark("回避", "disc with minus")),
    ):
        person = PersonChip(card, name=name, detail=detail, key=f"示例-{name}", mark=mark)
        if mark is None:
            person.add_right(Label(person, text="随班就读"))
        card.add(person)
    return card


def _options_card(parent: QWidget) -> Card:
    card = Card(parent, title="拟定建议", note="四级安置，由轻到重")
    group = QButtonGroup(card)
    near = OptionCard(card, key="near", title="随班就读", detail="就近普通学校：白杨镇中心小学", right="0 票")
    designated = OptionCard(
        card,
        key="designated",
        title="随班就读加支持",
        detail="定点学校，资源教室每周 4 课时",
        icon_name="hand-heart",
        right="3 票",
    )
    home = OptionCard(
        card,
        key="home",
        title="送教上门",
        detail="能到校学习，不符合条件",
        icon_name="house",
        mark=Mark("不符合", "disc with minus"),
    )
    home.setEnabled(False)
    for option in (near, designated, home):
        group.addButton(option)
        card.add(option)
    designated.setChecked(True)
    card.add(InlineNote(card, text="本建议后该班有 3 名随班就读学生，原则上不再增加。", clause="三(一)2"))
    card.add(InlineNote(card, text="3 票，过半数。", clause="章程第 9 条", mark=FULFILLED))
    line = QHBoxLayout()
    line.addWidget(Button(card, text="通过建议，进入下一案", kind="primary"), 1)
    card.add(line)
    return card


def _timeline_card(parent: QWidget) -> Card:
    card = Card(parent, title="时间线")
    card.head.add_right(Button(card, text="全部记录", kind="link"))
    timeline = Timeline(card)
    timeline.show_entries(
        (
            TimelineEntry("评估完成，9 个领域", "4 月 16 日 15:40·李老师", state_mark("ready")),
            TimelineEntry("入户评估", "4 月 15 日·白杨镇", state_mark("assessing")),
            TimelineEntry("邀请和告知书已送达", "4 月 10 日·送达回证", state_mark("invited")),
            TimelineEntry("列入名册", "4 月 2 日·县残联", state_mark("registered")),
        )
    )
    card.add(timeline)
    return card


def _signatures_card(parent: QWidget) -> Card:
    card = Card(parent, title="签章顺序", note="1/3")
    for order, who, detail, key in (
        ("1", "县教育局公章", "5 月 18 日 10:02·证书可信，签后文件未改动", "valid"),
        ("2", "学校联络人", "轮到你", "awaited"),
        ("3", "主任委员", "签后文件被改动，签名不再算数", "broken"),
    ):
        card.add(SignatureRow(card, order=order, who=who, detail=detail, mark=signature_mark(key)))
    return card
