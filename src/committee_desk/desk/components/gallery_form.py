"""The gallery's page of a form: questions in all their states, and the sections beside them; invented (示例)."""

from functools import partial

from PySide6.QtWidgets import QWidget

from committee_desk.desk.components.card import Card
from committee_desk.desk.components.columns import TwoColumns
from committee_desk.desk.components.likert_matrix import LikertMatrix
from committee_desk.desk.components.likert_row import LikertOption, LikertQuestion
from committee_desk.desk.components.section_list import SectionItem, SectionList
from committee_desk.desk.components.tokens import Mark


def _step_in(matrix: LikertMatrix, key: str, step: int) -> None:
    """What a section of a form does: the next question, or the one before."""
    keys = list(matrix.rows)
    at = keys.index(key) + step
    if 0 <= at < len(keys):
        matrix.focus_row(keys[at])


def form_page(parent: QWidget) -> tuple[QWidget, ...]:
    """The likert matrix with answered, present, open, faulty and fixed questions, hints and explanations."""
    options = (
        LikertOption("0", "自己能做好"),
        LikertOption("1", "提醒一下就行"),
        LikertOption("2", "帮一部分、帮一大半"),
        LikertOption("3", "全靠别人"),
        LikertOption("9", "没有观察到", apart=True),
    )
    questions = (
        LikertQuestion("q0", "3.1", "听到自己的名字会**转头或回应**", guidance="连叫三次，有一次就算。"),
        LikertQuestion(
            "q1",
            "3.2",
            "能听懂并照做两步的要求，如“拿书包，再穿鞋”，说一遍就够，不用手势也不用图片",
            "在熟悉的地方看",
        ),
        LikertQuestion("q2", "3.3", "能说出完整的一句话"),
        LikertQuestion("q3", "3.4", "能回答“谁、在哪里、做什么”"),
        LikertQuestion("q4", "3.5", "愿意与同龄人说话或用图片交流"),
        LikertQuestion("q5", "3.6", "由前面的答案定下，不能改"),
    )
    matrix = LikertMatrix(options, parent)
    matrix.setAccessibleName("三、沟通表达")
    matrix.show_questions(questions)
    values = {"q0": "0", "q1": "1", "q2": "3", "q5": "2"}
    for question in questions:
        fault = "这一题还没有回答。" if question.key == "q4" else ""
        matrix.show_row(question.key, True, values.get(question.key, ""), fault, question.key == "q5")
    matrix.stepped.connect(partial(_step_in, matrix))
    columns = TwoColumns(parent, side_first=False)
    columns.main.addWidget(matrix)
    columns.main.addStretch()
    card = Card(parent, title="入学评估", note="第 3 版")
    sections = SectionList(card, name="各节")
    sections.show_items(
        [
            SectionItem("a", "监护人访谈", "12/12", mark=Mark("已完成", "disc with tick", "ok")),
            SectionItem("b", "生活自理", "10/10", mark=Mark("已完成", "disc with tick", "ok")),
            SectionItem("c", "沟通表达", "4/9", mark=Mark("正在填写", "p2", "accent")),
            SectionItem("d", "社会交往", "0/8"),
            SectionItem("e", "04 周小禾", second="正在讨论", mark=Mark("正在讨论", "p2", "accent")),
        ],
        "c",
    )
    card.add(sections)
    columns.side.addWidget(card)
    columns.side.addStretch()
    return (columns,)
