"""A workbook with every question type and appearance, for tests and for looking at; all of it is invented (示例)."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from openpyxl import Workbook

from committee_desk.assessment import Form, Session, load_form

DAY = date(2026, 4, 21)
#: More villages than anybody scrolls through.
VILLAGES = 5000

_COLUMNS = (
    "type",
    "name",
    "label",
    "hint",
    "appearance",
    "parameters",
    "readonly",
    "body::accept",
    "media::image",
)


def _group(name: str, label: str, *rows: Sequence[str], appearance: str = "") -> list[Sequence[str]]:
    return [("begin_group", name, label, "", appearance), *rows, ("end_group", name)]


_SURVEY: list[Sequence[str]] = [
    *_group(
        "typed", "打字的题",
        ("text", "t_line", "平时怎么上学", "写一句话就行"),
        ("text", "t_lines", "这一周的情况", "", "multiline"),
        ("text", "t_tall", "其他要说的", "", "multiline", "rows=8"),
        ("text", "t_numbers", "残疾证后四位", "", "numbers"),
        ("text", "t_masked", "取件码", "", "masked"),
        ("integer", "n_whole", "家里有几口人"),
        ("integer", "n_sep", "一年的路费（元）", "", "thousands-sep"),
        ("decimal", "n_decimal", "到学校几公里"),
        ("text", "t_fixed", "由程序填的", "", "", "", "yes"),
        ("text", "t_hidden", "不显示的题", "", "hidden"),
    ),
    *_group(
        "days", "日期和时间",
        ("date", "d_day", "出生日期"),
        ("date", "d_plain", "发证日期", "", "no-calendar"),
        ("date", "d_month", "从哪个月开始康复", "", "month-year"),
        ("date", "d_year", "哪一年确诊", "", "year"),
        ("time", "d_time", "几点到校"),
        ("dateTime", "d_both", "这次评估什么时候开始"),
        ("date", "d_lunar", "农历生日", "", "coptic"),
    ),
    *_group(
        "one", "选一个",
        ("select_one town", "o_plain", "住在哪个乡镇"),
        ("select_one town", "o_columns", "分栏", "", "columns"),
        ("select_one town", "o_two", "两栏", "", "columns-2"),
        ("select_one town", "o_pack", "紧排", "", "columns-pack"),
        ("select_one town", "o_across", "横排", "", "horizontal"),
        ("select_one town", "o_tight", "横排紧凑", "", "horizontal-compact"),
        ("select_one town", "o_quick", "选完就走", "", "quick"),
        ("select_one town", "o_short", "下拉", "", "minimal"),
        ("select_one town", "o_search", "搜索", "", "autocomplete"),
        ("select_one village", "o_villages", "住在哪个村", "可以打几个字来找"),
        ("select_one town or_other", "o_other", "以前在哪里上学"),
        ("select_one long", "o_long", "能不能到校"),
    ),
    *_group(
        "pictures", "看图选",
        ("select_one face", "p_plain", "今天心情怎么样"),
        ("select_one face", "p_bare", "指一指", "", "no-buttons"),
        ("select_one face", "p_compact", "再指一指", "", "columns-4 no-buttons"),
        ("select_multiple face", "p_many", "这一周有过哪些心情"),
    ),
    *_group(
        "many", "选几个",
        ("select_multiple aid", "m_plain", "用着哪些辅具"),
        ("select_multiple aid", "m_two", "两栏", "", "columns-2"),
        ("select_multiple aid", "m_list", "收起来选", "", "minimal"),
        ("select_multiple village", "m_villages", "亲戚住在哪些村"),
        ("rank aid", "m_rank", "最要紧的排在前面"),
        ("acknowledge", "m_ok", "已经把告知书念给监护人听"),
    ),
    *_group(
        "scales", "量表",
        ("select_one degree", "s_head", "日常", "", "label"),
        ("select_one degree", "s_1", "自己吃饭", "", "list-nolabel"),
        ("select_one degree", "s_2", "自己穿衣", "", "list-nolabel"),
        ("select_one degree", "s_3", "自己上厕所", "", "list-nolabel"),
        ("select_one agree", "s_likert", "孩子愿意去学校", "", "likert"),
    ),
    *_group(
        "table", "表格组",
        ("select_one agree", "tb_1", "老师耐心"),
        ("select_one agree", "tb_2", "同学友好"),
        appearance="table-list",
    ),
    *_group(
        "ranges", "刻度",
        ("range", "r_plain", "今天精神怎么样", "", "", "start=0 end=10 step=1"),
        ("range", "r_half", "走多远要歇（百米）", "", "no-ticks", "start=0 end=5 step=0.5"),
        ("range", "r_up", "疼得多厉害", "", "vertical", "start=0 end=10 step=1"),
        ("range", "r_stars", "对这次评估满意吗", "", "rating", "start=1 end=5 step=1"),
        ("range", "r_list", "每周来几次", "", "picker", "start=1 end=7 step=1"),
        ("range", "r_far", "每天在路上几分钟", "", "", "start=0 end=240 step=5"),
    ),
    *_group(
        "papers", "图片和文件",
        ("image", "i_photo", "住处门口的照片", "", "", "max-pixels=1200"),
        ("image", "i_sign", "监护人签字", "", "signature"),
        ("image", "i_draw", "孩子画一个人", "", "draw"),
        ("image", "i_mark", "在照片上圈出台阶", "", "annotate"),
        ("file", "f_file", "医院证明"),
    ),
    *_group(
        "elsewhere", "电脑上答不全的题",
        ("audio", "x_audio", "孩子说一段话"),
        ("video", "x_video", "走几步"),
        ("geopoint", "x_place", "家在哪里"),
        ("geotrace", "x_way", "上学的路"),
        ("geoshape", "x_yard", "院子的边界"),
        ("barcode", "x_code", "辅具上的条码"),
        ("select_one town", "x_map", "在地图上点乡镇", "", "map"),
        ("text", "x_app", "用别的程序量", "", "ex:org.example.measure"),
    ),
    *_group(
        "grid", "并排的题",
        ("text", "g_name", "联系人", "", "w4"),
        ("text", "g_tie", "关系", "", "w2"),
        ("text", "g_phone", "电话", "", "w3 numbers"),
        ("date", "g_day", "哪天联系", "", "w3"),
        ("integer", "g_age", "年龄", "", "w3"),
        ("select_one degree", "g_help", "帮多少", "", "w9 minimal"),
    ),
]  # fmt: skip


def _list(name: str, words: str, code: str = "") -> list[tuple[str, str, str, str]]:
    """The choices of a list from their words; *code* stands before each number."""
    return [(name, f"{code}{at}", word, "") for at, word in enumerate(words.split(), 1)]


_CHOICES: list[tuple[str, str, str, str]] = [
    *_list("town", "白杨镇 柳林乡 石桥镇 东关街道 河西村委会", "t"),
    ("long", "near", "能到校，走读，家里人接送，不用学校另外安排", ""),
    (
        "long",
        "far",
        "能到校，但是路远，要住校或者由学校派车；住校要有人在晚上照看，派车要有陪护的人在车上，"
        "并且每学期由学校和监护人再谈一次",
        "",
    ),
    ("long", "home", "不能到校", ""),
    ("face", "glad", "高兴", "glad.png"),
    ("face", "calm", "平静", "calm.png"),
    ("face", "sad", "难过", "sad.png"),
    ("face", "cross", "生气", "cross.png"),
    *_list("aid", "轮椅 助行器 助听器 大字课本 沟通板", "a"),
    *_list("degree", "自己能做好 提醒就行 帮一部分 帮一大半 全靠别人"),
    ("degree", "8", "不适用", ""),
    *_list("agree", "很不同意 不同意 一般 同意 很同意"),
]


def write_workbook(folder: Path, *, villages: int = VILLAGES) -> Path:
    """The workbook in *folder*."""
    choices = [*_CHOICES]
    choices += [("village", f"v{at}", f"示例村{at}号", "") for at in range(1, villages + 1)]
    book = Workbook()
    book.remove(book.active)
    for name, rows in (
        ("survey", [_COLUMNS, *_SURVEY]),
        ("choices", [("list_name", "name", "label", "media::image"), *choices]),
        ("settings", [("form_id", "version", "form_title"), ("every_question", "1", "每一种题（示例）")]),
    ):
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([cell or None for cell in row])
    path = folder / "every_question.xlsx"
    book.save(path)
    return path


def every_question(folder: Path) -> Form:
    """The form, read from its workbook."""
    return load_form(write_workbook(folder))


def fresh_session(form: Form) -> Session:
    """The form at the beginning of a filling."""
    return Session(form, today=DAY)
