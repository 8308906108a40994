"""The gallery's pages with buttons, fields, messages and raised things; all words in it are samples (示例)."""

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from committee_desk.desk.components.banner import Banner
from committee_desk.desk.components.button import Button, IconButton
from committee_desk.desk.components.card import Card
from committee_desk.desk.components.chip import Chip
from committee_desk.desk.components.empty_state import EmptyState
from committee_desk.desk.components.flow_layout import FlowLayout
from committee_desk.desk.components.form_row import FormRow
from committee_desk.desk.components.inline_note import REFUSED, InlineNote
from committee_desk.desk.components.labels import Label, Paragraph
from committee_desk.desk.components.meter import Meter
from committee_desk.desk.components.palette import Palette
from committee_desk.desk.components.palette_list import PaletteEntry
from committee_desk.desk.components.progress_panel import ProgressPanel
from committee_desk.desk.components.search_field import SearchField
from committee_desk.desk.components.segmented import Segmented
from committee_desk.desk.components.theme import theme
from committee_desk.desk.components.toast import Toast
from committee_desk.desk.components.tokens import (
    effect_mark,
    mark_tables,
    outcome_mark,
    signature_mark,
    state_mark,
)


def _flow(*widgets: QWidget) -> FlowLayout:
    row = FlowLayout()
    row.setSpacing(theme().gap(8))
    for widget in widgets:
        row.addWidget(widget)
    return row


def _flow_tops(*widgets: QWidget) -> FlowLayout:
    row = FlowLayout(tops=True)
    for widget in widgets:
        row.addWidget(widget)
    return row


def buttons_page(parent: QWidget) -> tuple[QWidget, ...]:
    """Buttons, chips, text roles."""
    card = Card(parent, title="按钮", note="一页只有一个主要按钮")
    off = Button(card, text="封装 11 份", kind="primary", icon_name="package-check")
    off.setEnabled(False)
    filtered = Button(card, text="乡镇：白杨镇等 2 个", kind="filter", icon_name="funnel")
    filtered.setCheckable(True)
    filtered.setChecked(True)
    card.add(
        _flow(
            Button(card, text="导入名册", kind="primary", icon_name="file-input"),
            Button(card, text="打印", icon_name="printer"),
            Button(card, text="继续评估", kind="soft"),
            Button(card, text="以后再改", kind="quiet"),
            Button(card, text="删除这次评估", kind="danger", icon_name="trash-2"),
            off,
            filtered,
            Button(card, text="改正", small=True),
            IconButton(card, icon_name="settings", name="设置"),
            IconButton(card, icon_name="lock", name="锁定"),
        )
    )
    card.add(Label(card, text="先处理缺签名的 1 份，才能封装。", role="caption"))
    states = Card(parent, title="状态")
    states.add(_flow(*(Chip(states, mark=state_mark(key)) for key in mark_tables()["state"])))
    rows = Card(parent, title="名册与签章")
    marks = [outcome_mark(key) for key in mark_tables()["outcome"]]
    marks += [effect_mark(key) for key in mark_tables()["effect"]]
    marks += [signature_mark(key) for key in mark_tables()["signature"]]
    rows.add(_flow(*(Chip(rows, mark=mark) for mark in marks)))
    words = Card(parent, title="文字")
    for role, text in (
        ("page", "页面标题 26"),
        ("heading", "关键数字与空白页 21"),
        ("section", "卡片标题 17"),
        ("lead", "对话框正文 17"),
        ("strong", "行里的姓名、字段名 15"),
        ("body", "其余一切 15"),
        ("caption", "第二行、表头、说明 13"),
    ):
        words.add(Label(words, text=text, role=role))
    return card, states, rows, words


def fields_page(parent: QWidget) -> tuple[QWidget, ...]:
    """Form rows, choices, search."""
    card = Card(parent, title="字段")
    good = FormRow(card, label="姓名", field=QLineEdit("周小禾", card), help_text="与户口簿一致")
    bad = FormRow(card, label="出生日期", field=QLineEdit("2017-02-30", card))
    bad.show_error("2 月没有 30 日")
    town = QComboBox(card)
    town.addItems(["白杨镇", "东河镇", "石桥镇"])
    day = QDateEdit(QDate(2026, 4, 21), card)
    day.setCalendarPopup(True)
    day.setDisplayFormat("yyyy-MM-dd")
    hours = QSpinBox(card)
    hours.setRange(0, 400)
    hours.setValue(120)
    closed = QLineEdit("示例-2026-00003", card)
    closed.setEnabled(False)
    fields = _flow_tops(
        good,
        bad,
        FormRow(card, label="乡镇（选填）", field=town, width=200),
        FormRow(card, label="评估日期", field=day, width=180),
        FormRow(card, label="全年课时", field=hours, width=150),
        FormRow(card, label="个案编号", field=closed),
    )
    fields.setSpacing(theme().gap(20))
    card.add(fields)
    reason = QPlainTextEdit("该班已有 3 名随班就读学生。经县教育局批准，再安排 1 名，理由如下。", card)
    reason.setMaximumHeight(theme().px(96))
    card.add(FormRow(card, label="理由", field=reason, width=0, help_text="写明谁批准、依据哪一条"))
    return card, _choices_card(parent), _look_card(parent)


def _choices_card(parent: QWidget) -> Card:
    card = Card(parent, title="选择")
    seen = QCheckBox("我已看完 4 页", card)
    seen.setChecked(True)
    shut = QCheckBox("不能改", card)
    shut.setEnabled(False)
    near = QRadioButton("随班就读", card)
    near.setChecked(True)
    row = _flow(seen, QCheckBox("同时打印", card), shut, near, QRadioButton("送教上门", card))
    row.setSpacing(theme().gap(24))
    card.add(row)
    return card


def _look_card(parent: QWidget) -> Card:
    card = Card(parent, title="显示")
    look = Segmented(
        card,
        choices=(("follow", "跟随系统"), ("light", "浅色"), ("dark", "深色"), ("contrast", "高对比")),
        name="外观",
    )
    look.choose("light")
    search = SearchField(card, placeholder="姓名、拼音首字母或编号", name="搜索个案")
    search.setMaximumWidth(theme().px(320))
    card.add(look)
    card.add(search)
    return card


def messages_page(parent: QWidget) -> tuple[QWidget, ...]:
    """Banners, empty state, progress, meters, toast."""
    bad = Banner(
        parent,
        role="bad",
        what="没有保存：磁盘已满",
        todo="你填的内容还在屏幕上。请删除一些文件，或插入 U 盘另存一份，再按“重试”。",
    )
    bad.add_action(Button(bad, text="另存到 U 盘"))
    bad.add_action(Button(bad, text="重试", kind="primary"))
    warn = Banner(
        parent,
        role="warn",
        what="第 9 行 C 列的出生日期“2017.2.30”不存在",
        todo="宋思齐照样写入，标为需核对。身份证号里写的是 2017 年 2 月 20 日。",
    )
    warn.add_action(Button(warn, text="改正"))
    warn.add_action(Button(warn, text="以后再改", kind="quiet"))
    fine = Banner(
        parent,
        role="ok",
        what="批次 2026-03 已封装，文件 37 个",
        todo="把它交给市教育局，回执会带着收到的日期回来。",
    )
    empty = Card(parent)
    state = EmptyState(
        empty,
        icon_name="file-input",
        heading="还没有今年的名册",
        sentence="县残联在 4 月 30 日前送来名册，导入后每个孩子成为一个个案。",
    )
    state.add_action(Button(state, text="导入名册文件", kind="primary", icon_name="file-input"))
    state.add_action(Button(state, text="手工登记一名儿童"))
    state.add_help(Button(state, text="下载名册模板", kind="link"))
    empty.add(state)
    return bad, warn, fine, empty, _work_card(parent), _meters_card(parent), _toast_stage(parent)


def _work_card(parent: QWidget) -> ProgressPanel:
    panel = ProgressPanel(parent)
    panel.begin("正在封装 11 份方案", "取消")
    panel.show_progress(
        0.62, "第 7 份，共 11 份：一人一案 示例-2026-00003", "约剩 20 秒。取消后不会留下半个批次。", "62 %"
    )
    panel.show()
    return panel


def _meters_card(parent: QWidget) -> Card:
    card = Card(parent, title="残联送交名册", note="三(一)1")
    plain, aimed = Meter(card), Meter(card)
    plain.show_meter(0.88, "已登记 46 人", "预计 52 人")
    aimed.show_meter(0.924, "目标 97 %·还差 11 人", "适龄 236 人，在学 218 人", target=0.97)
    card.add(plain)
    card.add(aimed)
    card.add(
        InlineNote(
            card, text="每周 1 次、每次 3 课时，全年 117 课时，少于 120。", clause="三(一)4", mark=REFUSED
        )
    )
    return card


def _toast_stage(parent: QWidget) -> QWidget:
    stage = QFrame(parent)
    stage.setProperty("kind", "card")
    stage.setMinimumHeight(theme().px(110))
    toast = Toast(stage)
    theme_motion, theme().motion = theme().motion, False
    toast.show_message("已把周小禾列入第 3 次会议", "撤销", "Ctrl Z")
    theme().motion = theme_motion
    return stage


def palette_page(parent: QWidget) -> tuple[QWidget, ...]:
    """The command palette over a page."""
    stage = QFrame(parent)
    stage.setProperty("kind", "card")
    stage.setMinimumHeight(theme().px(560))
    under = QVBoxLayout(stage)
    under.addWidget(Paragraph(stage, text="面板下面的页面"))
    under.addStretch()
    palette = Palette(stage)
    palette.show_words(
        placeholder="搜索或命令",
        found="找到的儿童和命令",
        close="Esc 关闭",
        left="↑↓ 选择　Enter 执行",
        right="支持拼音首字母，如 zxh",
    )
    palette.open_empty()
    palette.field.setText("zxh")
    palette.show_entries(
        (
            PaletteEntry("", "儿童"),
            PaletteEntry("1", "周小禾", "9 岁·白杨镇·待上会", "user"),
            PaletteEntry("2", "张晓涵", "11 岁·石桥镇·已登记", "user"),
            PaletteEntry("", "命令"),
            PaletteEntry("3", "把周小禾列入会议", icon="gavel", keys="Ctrl M"),
            PaletteEntry("4", "继续周小禾的评估", icon="clipboard-list", keys="Ctrl E"),
            PaletteEntry("5", "打印周小禾的一人一案", icon="printer", keys="Ctrl P"),
        )
    )
    return (stage,)
