"""One workbook a code: where the fault must be told, and the correction that must be proposed."""

from assessment.linted import SURVEY, Sheets, asked, listed, sheets

HEADS = SURVEY[0]
SCALES = [
    "row", "scale", "item", "label_zh", "label_en", "na_code", "not_seen_code", "score_node", "band_node",
    "min_items_or_from", "max_or_to", "age_from_months",
]  # fmt: skip
RULES = ["id", "kind", "option", "when", "reason_zh", "reason_en", "clause", "strength"]
MIGRATIONS = ["from_version", "name", "action", "expression"]
DEGREES = [["deg", str(value), f"{value} 级"] for value in (0, 1, 2, 3, 4, 8, 9)]


def text(**cells: object) -> Sheets:
    """One more question, in row 9."""
    return asked({"type": "text", "name": "q", "label": "问", **cells})


def calculated(expression: str) -> Sheets:
    """One more calculation, in row 9."""
    return asked({"type": "calculate", "name": "c", "calculation": expression})


def scored(calculation: str) -> Sheets:
    """Two items with degrees in rows 9 and 10, and what is made of them in row 11."""
    made = asked(
        {"type": "select_one deg", "name": "i1", "label": "一"},
        {"type": "select_one deg", "name": "i2", "label": "二"},
        {"type": "calculate", "name": "s", "calculation": calculation},
    )
    made["choices"] += DEGREES
    return made


def scale(*rows: list[object]) -> Sheets:
    """Items in rows 9 and 10 with a domain, its items and bands as given."""
    made = scored("1")
    made["scales"] = [SCALES, ["scale", "med", "", "医疗", "Health", "8", "9", "s", "s", "1"], *rows]
    return made


def band(key: str, start: object, end: object) -> list[object]:
    return ["band", "*", key, "档", "band", "", "", "", "", start, end]


def rule(*cells: object) -> Sheets:
    return sheets(
        rules=[RULES, ["R1", "warn", "*", "${school} = 'no'", "理由", "Reason", "", "advice"], list(cells)]
    )


def migration(*cells: object) -> Sheets:
    return sheets(migrations=[MIGRATIONS, list(cells)])


def languages(survey: list[object], *rows: list[object]) -> Sheets:
    choices = [["list_name", "name", "label::中文(zh)", "label::English(en)"], ["yn", "yes", "是", "Yes"]]
    settings = [["form_id", "version", "default_language"], ["sample", "1", "中文(zh)"]]
    question = ["select_one yn", "school", "上学吗", "At school?"]
    return sheets(survey=[survey, question, *rows], choices=choices, settings=settings)


BOTH = ["type", "name", "label::中文(zh)", "label::English(en)"]
CASES: list[tuple[str, Sheets, str, str | None, str | None]] = [
    ("SHEET_MISSING", sheets(survey=None), "", None, None),
    ("SHEET_UNKNOWN", sheets(rule=[RULES]), "rule", None, None),
    ("COLUMN_MISSING", sheets(survey=[["type", "label"], ["text", "问"]]), "survey", "A1", None),
    ("COLUMN_MISSING", sheets(choices=[["list", "name"], ["yn", "yes"]]), "choices", "A1", None),
    ("HEADER_DUPLICATE", sheets(survey=[[*HEADS, "relevance"], *SURVEY[1:]]), "survey", "M1", None),
    ("HEADER_UNKNOWN", sheets(survey=[[*HEADS, "requird_message"], *SURVEY[1:]]), "survey", "M1", "required_message"),
    ("HEADER_MISSING", sheets(survey=[[*HEADS, ""], [*SURVEY[1], *[""] * 9, "字"]]), "survey", "M1", None),
    ("HEADER_FULL_WIDTH", languages(["type", "name", "label::中文（zh）", "label::English(en)"]), "survey", "C1",
     "label::中文(zh)"),
    ("TYPE_MISSING", asked({"name": "q", "label": "问"}), "survey", "A9", None),
    ("TYPE_UNKNOWN", text(type="intger"), "survey", "A9", "integer"),
    ("TYPE_UNKNOWN", text(type="selectone yn"), "survey", "A9", "select_one yn"),
    ("NAME_MISSING", text(name=""), "survey", "B9", None),
    ("NAME_INVALID", text(name="q 1"), "survey", "B9", "q_1"),
    ("NAME_INVALID", text(name="1q"), "survey", "B9", "q_1q"),
    ("NAME_DUPLICATE", text(name="age"), "survey", "B9", "age_2"),
    ("NAME_AMBIGUOUS", text(name="minutes"), "survey", "B9", "minutes_2"),
    ("NAME_NOT_ASCII", text(name="看东西"), "survey", "B9", None),
    ("BEGIN_WITHOUT_END", asked({"type": "begin group", "name": "g", "label": "组"}), "survey", "A9", None),
    ("END_WITHOUT_BEGIN", asked({"type": "end group"}), "survey", "A9", None),
    ("END_OTHER_KIND", asked({"type": "begin group", "name": "g", "label": "组"}, {"type": "end repeat"}), "survey",
     "A10", "end group"),
    ("CALCULATION_MISSING", calculated(""), "survey", "F9", None),
    ("PARAMETER_UNKNOWN", text(type="range", parameters="start=1 stepp=2"), "survey", "J9", "start=1 step=2"),
    ("APPEARANCE_UNKNOWN", text(appearance="multilin"), "survey", "H9", "multiline"),
    ("APPEARANCE_OTHER_TYPE", text(appearance="likert"), "survey", "H9", None),
    ("LABEL_MISSING", asked({"type": "integer", "name": "q"}), "survey", "C9", None),
    ("LABEL_MISSING", listed(["aid", "fm", ""]), "choices", "C7", None),
    ("CONSTRAINT_UNUSED", text(type="note", constraint=". > 1"), "survey", "E9", ""),
    ("REPEAT_COUNT", asked({"type": "begin repeat", "name": "r", "label": "组", "repeat_count": "-1"},
     {"type": "end repeat"}), "survey", "K9", None),
    ("REPEAT_COUNT", asked({"type": "begin repeat", "name": "r", "label": "组", "repeat_count": "99999"},
     {"type": "end repeat"}), "survey", "K9", None),
    ("REQUIRED_UNFILLABLE", asked({"type": "calculate", "name": "c", "calculation": "if(${age} > 3, 1, '')",
     "required": "yes"}), "survey", "G9", ""),
    ("REQUIRED_UNFILLABLE", text(type="hidden", required="yes"), "survey", "G9", ""),
    ("LIST_UNKNOWN", text(type="select_one aids"), "survey", "A9", "select_one aid"),
    ("LIST_UNUSED", listed(["spare", "1", "一"]), "choices", "A7", None),
    ("LIST_NAME_MISSING", listed(["", "1", "一"]), "choices", "A7", None),
    ("CHOICE_NAME_MISSING", listed(["aid", "", "一"]), "choices", "B7", None),
    ("CHOICE_DUPLICATE", listed(["aid", "cane", "拐"]), "choices", "B7", None),
    ("CHOICE_SPACE", listed(["aid", "hearing aid", "助听器"]), "choices", "B7", "hearing_aid"),
    ("TRANSLATION_MISSING", languages(BOTH, ["text", "q", "问", ""]), "survey", "D3", None),
    ("TRANSLATION_COLUMN_MISSING", languages([*BOTH, "hint::中文(zh)"]), "survey", "E1", None),
    ("LANGUAGE_ALIKE", languages(["type", "name", "label::中文(zh)", "label::English (en)"]), "choices", "D1",
     "label::English (en)"),
    ("LABEL_WITHOUT_LANGUAGE", languages([*BOTH, "hint"], ["text", "q", "问", "Q", "提"]), "survey", "E1",
     "hint::中文(zh)"),
    ("DEFAULT_LANGUAGE_UNKNOWN", {**languages(BOTH), "settings": [["form_id", "version", "default_language"],
     ["sample", "1", "Chinese (zh)"]]}, "settings", "C2", "中文(zh)"),
    ("SYNTAX", text(relevant="${age} > 3 and ("), "survey", "D9", None),
    ("SYNTAX", text(relevant="not(${age} > 3"), "survey", "D9", "not(${age} > 3)"),
    ("SYNTAX", text(relevant="${age} == 3"), "survey", "D9", "${age} = 3"),
    ("SYNTAX", text(relevant="${school} = 'yes"), "survey", "D9", "${school} = 'yes'"),
    ("QUOTES_TYPED", text(relevant="${school} = ‘yes’"), "survey", "D9", "${school} = 'yes'"),
    ("QUOTES_TYPED", rule("R2", "warn", "*", "${school} = “no”", "理", "R"), "rules", "D3", '${school} = "no"'),
    ("FULL_WIDTH", text(relevant="（${age} ＞ １０） and ${words} ！= '中文，（好）１'"), "survey", "D9",
     "(${age} > 10) and ${words} != '中文，（好）１'"),
    ("FULL_WIDTH", text(label="＄｛age｝ 岁"), "survey", "C9", "${age} 岁"),
    ("FUNCTION_UNKNOWN", text(relevant="count_selected(${aids}) > 1"), "survey", "D9", "count-selected(${aids}) > 1"),
    ("FUNCTION_UNKNOWN", text(relevant="quux(${aids}) > 1"), "survey", "D9", None),
    ("ARGUMENT_COUNT", text(relevant="selected(${aids})"), "survey", "D9", None),
    ("ARGUMENT_COUNT", calculated("if(${age} > 3, 1)"), "survey", "F9", None),
    ("ARGUMENT_NOT_NODES", calculated("count('x')"), "survey", "F9", None),
    ("VARIABLE", text(relevant="$age > 3"), "survey", "D9", "${age} > 3"),
    ("BARE_NAME", text(relevant="age > 3"), "survey", "D9", "${age} > 3"),
    ("QUESTION_UNKNOWN", text(relevant="${scool} = 'yes'"), "survey", "D9", "${school} = 'yes'"),
    ("QUESTION_UNKNOWN", text(label="看 ${wrds}"), "survey", "C9", "看 ${words}"),
    ("QUESTION_UNKNOWN", rule("R2", "warn", "*", "${scool} = 'yes'", "理", "R"), "rules", "D3", "${school} = 'yes'"),
    ("OUT_OF_REPEAT", text(relevant="${minutes} > 3"), "survey", "D9", None),
    ("OUT_OF_REPEAT", text(label="${minutes} 分钟"), "survey", "C9", None),
    ("CYCLE", text(relevant="${q} = '1'"), "survey", "D9", None),
    ("FILTER_COLUMN_UNKNOWN", text(type="select_one yn", choice_filter="lable = ${words}"), "survey", "L9",
     "label = ${words}"),
    ("EXPRESSION_HEAVY", calculated("count(//*[count(//*) > 1])"), "survey", "F9", None),
    ("EXPRESSION_HEAVY", calculated("(" * 80 + "1" + ")" * 80), "survey", "F9", None),
    ("PATTERN_HEAVY", text(constraint="regex(., '^(a+)+$')"), "survey", "E9", None),
    ("PATTERN_HEAVY", text(constraint="regex(., '^(a|a)*$')"), "survey", "E9", None),
    ("PATTERN_MALFORMED", text(constraint="regex(., '[a-')"), "survey", "E9", None),
    ("CHOICE_VALUE_UNKNOWN", text(relevant="${school} = 'yess'"), "survey", "D9", "${school} = 'yes'"),
    ("CHOICE_VALUE_UNKNOWN", text(relevant="selected(${aids}, 'canes')"), "survey", "D9", "selected(${aids}, 'cane')"),
    ("CHOICE_VALUE_UNKNOWN", text(type="select_one yn", default="yess"), "survey", "I9", "yes"),
    ("CHOICE_VALUE_UNKNOWN", text(type="select_multiple aid", constraint="not(selected(., 'nono'))"), "survey", "E9",
     "not(selected(., 'none'))"),
    ("NUMBER_WITH_TEXT", text(relevant="${age} = 'drei'"), "survey", "D9", None),
    ("NUMBER_WITH_TEXT", text(relevant="${words} > 5"), "survey", "D9", None),
    ("VALUE_NEVER", asked({"type": "calculate", "name": "band", "calculation": "if(${age} > 3, 'high', 'low')"},
     {"type": "text", "name": "q", "label": "问", "relevant": "${band} = 'hig'"}), "survey", "D10", "${band} = 'high'"),
    ("UNREACHABLE", text(relevant="${school} = 'yes' and ${school} = 'no'"), "survey", "D9", None),
    ("UNREACHABLE", text(relevant="false()"), "survey", "D9", None),
    ("UNREACHABLE", text(relevant="${age} > 5 and ${age} < 3"), "survey", "D9", None),
    ("UNREACHABLE", text(relevant="${school} = 'maybe'"), "survey", "D9", None),
    ("UNREACHABLE", asked({"type": "begin group", "name": "g", "label": "组", "relevant": "${school} = 'yes'"},
     {"type": "text", "name": "q", "label": "问", "relevant": "${school} = 'no'"}, {"type": "end group"}), "survey",
     "D10", None),
    ("UNREACHABLE_INSIDE", asked({"type": "begin group", "name": "g", "label": "组", "relevant": "1 = 2"},
     {"type": "text", "name": "q", "label": "问"}, {"type": "end group"}), "survey", "B10", None),
    ("SCORE_ADDS_CODE", scored("${i1} + number(${i2})"), "survey", "F11",
     "if(${i1} != '' and ${i1} < 8, number(${i1}), 0) + if(${i2} != '' and ${i2} < 8, number(${i2}), 0)"),
    ("SCORE_ADDS_CODE", scored("if(${i1} != '' and ${i1} != 8, ${i1}, 0) + 1"), "survey", "F11", None),
    ("SCALE_UNKNOWN", scale(["item", "med", "i11"]), "scales", "C3", "i1"),
    ("SCALE_ROW_UNKNOWN", scale(["itm", "med", "i1"]), "scales", "A3", "item"),
    ("SCALE_DOMAIN_UNKNOWN", scale(["item", "meds", "i1"]), "scales", "B3", "med"),
    ("SCALE_NUMBER", scale(band("low", "０", 100)), "scales", "J3", "0"),
    ("SCALE_LIST", scale(["item", "med", "school"]), "scales", "C3", None),
    ("SCALE_ITEM_TWICE", scale(["item", "med", "i1"], ["item", "med", "i1"]), "scales", "C4", None),
    ("SCALE_ADDS_CODE", {**scored("1"), "scales": [SCALES, ["scale", "med", "", "医", "H", "8", "7", "s", "s", "1"],
     ["item", "med", "i1"]]}, "scales", "G2", "9"),
    ("BAND_GAP", scale(band("low", 0, 24), band("mid", 26, 100)), "scales", "J4", "25"),
    ("BAND_GAP", scale(band("low", 0, 24), band("mid", 25, 99)), "scales", "K4", "100"),
    ("BAND_OVERLAP", scale(band("low", 0, 25), band("mid", 25, 100)), "scales", "J4", "26"),
    ("RULE_KIND", rule("R2", "wran", "*", "${school} = 'no'", "理", "R"), "rules", "B3", "warn"),
    ("RULE_OPTION", rule("R2", "block", "homes", "${school} = 'no'", "理", "R"), "rules", "C3", "home"),
    ("RULE_STRENGTH", rule("R2", "warn", "*", "${school} = 'no'", "理", "R", "", "advise"), "rules", "H3", "advice"),
    ("RULE_ID_DUPLICATE", rule("R1", "warn", "*", "${school} = 'no'", "理", "R"), "rules", "A3", None),
    ("RULE_REASON_MISSING", rule("R2", "warn", "*", "${school} = 'no'", "理"), "rules", "F3", None),
    ("RULE_THRESHOLD", rule("T1", "threshold", "age", "２５", "理", "R"), "rules", "D3", "25"),
    ("BLANK_NOT_TESTED", rule("R2", "warn", "*", "${age} > 4", "理", "R"), "rules", "D3",
     "${age} != '' and ${age} > 4"),
    ("BLANK_NOT_TESTED", rule("R2", "warn", "*", "${age} = 0", "理", "R"), "rules", "D3",
     "${age} != '' and ${age} = 0"),
    ("MIGRATION_ACTION", migration("2025.1", "age", "renam", "age"), "migrations", "C2", "rename"),
    ("MIGRATION_NAME", migration("2025.1", "years", "rename", "agee"), "migrations", "D2", "age"),
    ("MIGRATION_NAME", migration("2025.1", "agee", "map_value", "if(. = 8, 9, .)"), "migrations", "B2", "age"),
    ("MIGRATION_VERSION", migration("2026.1", "x", "drop"), "migrations", "A2", None),
    ("MIGRATION_VERSION", migration("v2025.1", "x", "drop"), "migrations", "A2", "2025.1"),
    ("FORM_ID_MISSING", sheets(settings=[["form_id", "version"], ["", "1"]]), "settings", "A2", None),
    ("FORM_ID_MISSING", sheets(settings=None), "", None, None),
    ("VERSION_MISSING", sheets(settings=[["form_id", "version"], ["sample", ""]]), "settings", "B2", None),
    ("VERSION_ODD", sheets(settings=[["form_id", "version"], ["sample", "2026年3版"]]), "settings", "B2", "2026.3"),
]  # fmt: skip
