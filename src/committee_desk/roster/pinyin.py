"""How a child's name sorts and is searched: pinyin syllables and initials, with surnames read as surnames."""

SURNAMES = {
    "单": "shan",
    "曾": "zeng",
    "解": "xie",
    "查": "zha",
    "仇": "qiu",
    "盖": "ge",
    "朴": "piao",
    "任": "ren",
    "区": "ou",
    "尉迟": "yu chi",
    "万俟": "mo qi",
    "长孙": "zhang sun",
    "澹台": "tan tai",
    "宓": "mi",
    "员": "yun",
    "召": "shao",
    "折": "she",
    "乜": "nie",
    "缪": "miao",
    "逄": "pang",
    "覃": "qin",
    "隗": "wei",
    "晟": "cheng",
    "訾": "zi",
    "祭": "zhai",
    "种": "chong",
    "黑": "he",
    "那": "na",
}
"""Surnames that pypinyin reads as ordinary words (单 dan, 曾 ceng …); measured, so the table is ours."""


def sort_key(name: str) -> tuple[str, str]:
    """(`zhou xiao he`, `zxh`): syllables joined by blanks, and their initials; what has no reading stays itself."""
    from pypinyin import Style, lazy_pinyin

    head = next((name[:n] for n in (2, 1) if name[:n] in SURNAMES), "")
    syllables = SURNAMES[head].split() if head else []
    rest = "".join(character for character in name[len(head) :] if character not in " ·")
    syllables += [part.lower() for part in lazy_pinyin(rest, style=Style.NORMAL, errors="default")]
    return " ".join(syllables)[:400], "".join(syllable[0] for syllable in syllables if syllable)[:80]
