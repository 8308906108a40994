"""Five versions of one invented form (示例): renames, removals, splits, repeats and scores, with answers of each."""

from collections.abc import Sequence
from functools import cache
from io import BytesIO

from openpyxl import Workbook

from committee_desk.assessment.form_source import FormSource, read_source

Cells = dict[str, str]
HEADS = (
    "type",
    "name",
    "label::中文(zh)",
    "label::English(en)",
    "required",
    "relevant",
    "calculation",
    "previous_name",
)
SCALES = (
    "row",
    "scale",
    "item",
    "label_zh",
    "label_en",
    "score_node",
    "band_node",
    "min_items_or_from",
    "max_or_to",
)
MOVES = ("from_version", "name", "action", "expression", "reason_zh")
LIKERT = [["help", str(code), f"帮助 {code}", f"Help {code}"] for code in (0, 1, 2, 3, 4, 8, 9)]
YES = [["yn", "1", "是", "yes"], ["yn", "0", "否", "no"]]
WALK = "if(${walk} != '' and ${walk} < 8, number(${walk}), 0)"
SCORE = f"if(${{eat}} = '' or ${{eat}} > 4, '', round(100 * (${{eat}} + {WALK}) div 8))"
BAND = "if(${s} = '', '', if(${s} < 50, 'low', 'high'))"


def q(kind: str, name: str, zh: str, **more: str) -> Cells:
    """A row of `survey`."""
    return {"type": kind, "name": name, "label::中文(zh)": zh, "label::English(en)": zh, **more}


SEEN = q("select_one yn", "seen", "见到孩子了吗")
WHERE = q("text", "unseen_why", "没有见到的原因", relevant="${seen} = '0'")
SCORED = [
    q("select_one help", "eat", "自己吃饭"),
    q("select_one help", "walk", "在校园里走动"),
    q("calculate", "s", "", calculation=SCORE),
    q("calculate", "b", "", calculation=BAND),
]
SCHOOL = [
    q("begin repeat", "school", "上过的学校"),
    q("text", "sc_name", "学校名称"),
    q("integer", "sc_years", "上了几年"),
    {"type": "end repeat"},
]
NAME = q("text", "who", "谁回答的")
WISH = q("select_one wish", "wish", "全家想去哪里")
WISHES = [
    ["wish", "near", "附近学校", "near"],
    ["wish", "special", "特教学校", "special"],
    ["wish", "home", "在家", "home"],
]
SCALE_ROWS = [
    ["scale", "self", "", "生活自理", "Self-care", "s", "b", "1", ""],
    ["item", "self", "eat", "", "", "", "", "", ""],
    ["item", "self", "walk", "", "", "", "", "", ""],
    ["band", "", "low", "少", "low", "", "", "0", "49"],
    ["band", "", "high", "多", "high", "", "", "50", "100"],
]

V1 = [SEEN, WHERE, NAME, WISH, *SCORED, *SCHOOL]
#: Words, order, an optional question and a new choice: safe.
V2 = [
    q("select_one yn", "seen", "是否见到了孩子"),
    WHERE,
    WISH,
    NAME,
    *SCORED,
    *SCHOOL,
    q("text", "likes", "孩子喜欢什么"),
]
#: A rename by previous_name, another by a row, a renamed choice.
V3 = [
    SEEN,
    q("text", "not_seen_why", "没有见到的原因", relevant="${seen} = '0'", previous_name="unseen_why"),
    q("text", "informant", "谁回答的"),
    WISH,
    *SCORED,
    *SCHOOL,
    q("text", "likes", "孩子喜欢什么"),
]
#: One wish is split into the child's and the guardian's, and the merged one goes.
V4 = [
    SEEN,
    q("text", "not_seen_why", "没有见到的原因", relevant="${seen} = '0'"),
    q("text", "informant", "谁回答的"),
    q("select_one wish", "child_wish", "孩子想去哪里"),
    q("select_one wish", "guardian_wish", "监护人想去哪里"),
    *SCORED,
    *SCHOOL,
    q("text", "likes", "孩子喜欢什么"),
]
#: A question goes for good, a choice goes with a mapping, the score is calculated in another way.
V5 = [
    SEEN,
    q("text", "informant", "谁回答的"),
    q("select_one wish", "child_wish", "孩子想去哪里"),
    q("select_one wish", "guardian_wish", "监护人想去哪里"),
    *SCORED[:2],
    q("calculate", "s", "", calculation=SCORE.replace("8))", "8, 0))").replace("round(", "round(1 * ")),
    SCORED[3],
    *SCHOOL,
    q("text", "likes", "孩子喜欢什么"),
]
NEAR = [["wish", "near", "附近学校", "near"], ["wish", "special", "特教学校", "special"]]
BOARD = ["wish", "board", "寄宿学校", "boarding"]
_VERSIONS: dict[str, tuple[list[Cells], list[list[str]], list[list[str]]]] = {
    "1": (V1, WISHES, []),
    "2": (V2, [*WISHES, BOARD], []),
    "3": (V3, [*WISHES, BOARD], [["2", "who", "rename", "informant", "改名"]]),
    "4": (
        V4,
        [*WISHES, BOARD],
        [
            ["3", "guardian_wish", "compute", "${wish}", "从前是全家的意愿"],
            ["3", "wish", "keep_readonly", "", "不能拆开，只读保留"],
        ],
    ),
    "5": (
        V5,
        [*NEAR, BOARD],
        [
            ["4", "not_seen_why", "drop", "", "不再问"],
            ["4", "wish", "map_value", "if(. = 'home', 'special', .)", "在家不再是一种意愿"],
            ["4", "s", "keep_readonly", "", "旧分连同旧版本"],
        ],
    ),
}
#: Answers of children in each of the first versions, by the paths of that version.
ANSWERS: dict[str, tuple[dict[str, str], ...]] = {
    "1": (
        {
            "/data/seen": "0",
            "/data/unseen_why": "住院",
            "/data/who": "母亲",
            "/data/wish": "home",
            "/data/eat": "3",
            "/data/walk": "2",
            "/data/school": "2",
            "/data/school[1]/sc_name": "示例小学",
            "/data/school[1]/sc_years": "2",
            "/data/school[2]/sc_name": "示例二小",
        },
        {"/data/seen": "1", "/data/who": "祖母", "/data/wish": "near", "/data/eat": "8"},
        # Hidden: it was answered before the question above it changed.
        {"/data/seen": "1", "/data/unseen_why": "先前没见到", "/data/eat": "0", "/data/walk": "0"},
    ),
    "2": (
        {
            "/data/seen": "1",
            "/data/wish": "board",
            "/data/likes": "积木",
            "/data/eat": "4",
            "/data/walk": "4",
        },
    ),
    "4": (
        {
            "/data/seen": "1",
            "/data/child_wish": "home",
            "/data/guardian_wish": "near",
            "/data/informant": "父亲",
        },
    ),
}


def sheets_of(version: str) -> dict[str, Sequence[Sequence[str]]]:
    """The sheets of a version's workbook."""
    rows, wishes, moves = _VERSIONS[version]
    choices = [["list_name", "name", "label::中文(zh)", "label::English(en)"], *YES, *LIKERT, *wishes]
    return {
        "survey": [list(HEADS), *([row.get(head, "") for head in HEADS] for row in rows)],
        "choices": choices,
        "settings": [
            ["form_title", "form_id", "version", "default_language"],
            ["示例表", "data", version, "中文(zh)"],
        ],
        "scales": [list(SCALES), *SCALE_ROWS],
        "migrations": [list(MOVES), *moves],
    }


def book_bytes(sheets: dict[str, Sequence[Sequence[str]]]) -> bytes:
    """A workbook of these sheets."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([None if cell == "" else cell for cell in row])
    written = BytesIO()
    book.save(written)
    return written.getvalue()


@cache
def version(number: str) -> FormSource:
    """A version, loaded once."""
    return read_source(book_bytes(sheets_of(number)), "form.xlsx")


def versions(first: str = "1", last: str = "5") -> list[FormSource]:
    """The versions from *first* to *last*."""
    return [version(str(number)) for number in range(int(first), int(last) + 1)]
