"""The gallery's page of answers: a field of every kind and appearance, wrong ones and fixed ones; invented (示例)."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from committee_desk.assessment import FormNode
from committee_desk.desk.components.card import Card
from committee_desk.desk.components.columns import TwoColumns
from committee_desk.desk.forms.field_table import Around
from committee_desk.desk.forms.question import QuestionView

_TOWNS = (("t1", "白杨镇"), ("t2", "柳林乡"), ("t3", "石桥镇"), ("t4", "东关街道"))
_VILLAGES = tuple((f"v{at}", f"示例村{at}号") for at in range(1, 401))
_LONG = (
    ("near", "能到校，走读，家里人接送"),
    ("far", "能到校，但是路远，要住校或者由学校派车；派车要有陪护的人在车上，每学期由学校和监护人再谈一次"),
)
_SCALE = (("start", "0"), ("end", "10"), ("step", "1"))


@dataclass(frozen=True, slots=True)
class Sample:
    """One question with its answer, and what is wrong with it."""

    label: str
    control: str = "input"
    data_type: str = "string"
    appearance: str = ""
    value: str = ""
    options: tuple[tuple[str, str], ...] = ()
    parameters: tuple[tuple[str, str], ...] = ()
    fault: str = ""
    fixed: bool = False


_TYPED = (
    Sample("一句话", value="骑车，爷爷送"),
    Sample("几行", appearance="multiline", value="周一到周三在校。\n周四发热，在家。"),
    Sample("号码", appearance="numbers", value="0412"),
    Sample("遮住的", appearance="masked", value="8823"),
    Sample("整数", data_type="int", value="5"),
    Sample("带千位", data_type="int", appearance="thousands-sep", value="1250000"),
    Sample("日期", data_type="date", value="2017-02-14"),
    Sample("月份", data_type="date", appearance="month-year", value="2025-03-01"),
    Sample("年份", data_type="date", appearance="year", value="2019-01-01"),
    Sample("时间", data_type="time", value="07:40"),
    Sample("日期和时间", data_type="dateTime", value="2026-04-21T09:30"),
    Sample("写错的", data_type="date", value="2017-02-30", fault="没有这一天，看看月和日。"),
    Sample("不能改的", value="由程序填", fixed=True),
    Sample("不能改的几行", appearance="multiline", value="由程序填", fixed=True),
)
_CHOSEN = (
    Sample("选一个", "select1", value="t2", options=_TOWNS),
    Sample("两栏", "select1", appearance="columns-2", value="t3", options=_TOWNS),
    Sample("长的", "select1", value="far", options=_LONG),
    Sample("没有选", "select1", options=_TOWNS, fault="这一题要填。"),
    Sample("不能改的", "select1", value="t1", options=_TOWNS, fixed=True),
    Sample("下拉", "select1", appearance="minimal", options=_TOWNS),
    Sample("搜索", "select1", value="v42", options=_VILLAGES),
    Sample("选几个", "select", value="t1 t4", options=_TOWNS),
    Sample("选几个，不能改", "select", value="t1 t4", options=_TOWNS, fixed=True),
    Sample("从很多里选几个", "select", value="v3 v77", options=_VILLAGES),
    Sample("排顺序", "rank", value="t3 t1 t2 t4", options=_TOWNS),
    Sample("还没有排", "rank", options=_TOWNS),
    Sample("确认", "trigger", value="OK", options=(("OK", "知道了"),)),
)
_SHOWN = (
    Sample("刻度", "range", "int", value="7", parameters=_SCALE),
    Sample("刻度，没有选", "range", "int", parameters=_SCALE),
    Sample("刻度，不能改", "range", "int", value="4", parameters=_SCALE, fixed=True),
    Sample("竖的刻度", "range", "int", "vertical", "4", parameters=_SCALE),
    Sample("星", "range", "int", "rating", "4", parameters=(("start", "1"), ("end", "5"), ("step", "1"))),
    Sample("从刻度里挑", "range", "int", "picker", "3", parameters=_SCALE),
    Sample("图片", "upload", "binary", parameters=(("mediatype", "image/*"),)),
    Sample("文件", "upload", "binary", parameters=(("mediatype", "application/*"),)),
    Sample("签字", "upload", "binary", "signature", parameters=(("mediatype", "image/*"),)),
    Sample("圈画", "upload", "binary", "annotate", parameters=(("mediatype", "image/*"),)),
    Sample("录音", "upload", "binary", parameters=(("mediatype", "audio/*"),)),
    Sample("地点", data_type="geopoint"),
    Sample("条码", data_type="barcode"),
)


def answers_page(parent: QWidget) -> tuple[QWidget, ...]:
    """Typed answers and scales left, chosen ones right."""
    columns = TwoColumns(parent, side_first=False)
    for title, samples, side in (
        ("打字", _TYPED, False),
        ("刻度和附件", _SHOWN, False),
        ("选择", _CHOSEN, True),
    ):
        card = Card(parent, title=title)
        for sample in samples:
            card.add(_view(sample, card))
        (columns.side if side else columns.main).addWidget(card)
    columns.main.addStretch()
    columns.side.addStretch()
    return (columns,)


def _view(sample: Sample, parent: QWidget) -> QuestionView:
    node = FormNode(
        0, "/data/q", "q", "question", -1, (), sample.data_type, sample.control,
        tuple(sample.appearance.split()), sample.parameters, expressions=(("required", "true()"),),
    )  # fmt: skip
    view = QuestionView(node.ref, node, parent, around=Around(len(sample.options)))
    view.show_words(sample.label, "", "", True)
    view.show_choices(sample.options)
    view.show_value(sample.value, sample.fixed)
    view.show_fault(sample.fault)
    return view
