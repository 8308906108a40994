"""A person's name in one spelling: dots unified, stand-ins mapped, masked and damaged names refused."""

import re
import unicodedata
from dataclasses import dataclass

from ..errors import Refusal
from ..text import half_width_letters, has_private_use, is_han, map_stand_ins, one_spaced, without_invisible

# Code points that keyboards and programs offer for the dot inside names (阿依古丽·买买提);
# U+00B7 is the one that household registers use.
_DOTS = "\u00b7\u0387\u1427\u16eb\u2022\u2027\u2219\u22c5\u2e31\u2e33\u30fb\ua78f\uff65"
_DOT = "·"
_PLACEHOLDERS = frozenset(
    {"无", "空", "不详", "未知", "待定", "待补", "无名", "姓名", "儿童姓名", "学生姓名", "N/A", "NA", "NULL"}
)
_MASKS = re.compile(r"[*＊×✕✖╳○◯●]|某")
_PLAIN = re.compile(r"(?:(?!某|锟斤拷|烫烫)[\u4e00-\u9fff]){2,}")
"""Nothing to unify, nothing masked, nothing lost: nearly every name."""
_DAMAGE = re.compile(r"[\ufffd\ufffe?？□■〓\ud800-\udfff]|锟斤拷|烫烫")


@dataclass(frozen=True, slots=True, repr=False)
class PersonName:
    """A name in canonical spelling; two spellings of one name are equal. Build it with `parse`."""

    text: str

    @classmethod
    def parse(cls, written: str) -> "PersonName":
        """The canonical name in *written*.

        Refuses with identifiers.name_missing (nothing that names a person), name_masked (张*, 李某某, 王xx),
        name_damaged (characters lost on the way) or name_pua (a private-use character that no table knows).
        """
        if _PLAIN.fullmatch(written) and written not in _PLACEHOLDERS:
            return cls(written)
        _refuse_damaged(written)
        text = _unified(written)
        if text.upper() in _PLACEHOLDERS or not any(mark.isalpha() or _is_lost(mark) for mark in text):
            if _MASKS.search(text):
                raise Refusal("identifiers.name_masked")
            raise Refusal("identifiers.name_missing")
        if _MASKS.search(text) or _masked_by_letters(text):
            raise Refusal("identifiers.name_masked")
        if has_private_use(text):
            raise Refusal("identifiers.name_pua", clause="GB 18030-2022", code=_first_private_use(text))
        return cls(text)

    @property
    def mixes_scripts(self) -> bool:
        """Whether Latin letters stand among Chinese characters: often pinyin in place of a rare character."""
        return any(map(is_han, self.text)) and bool(re.search(r"[A-Za-zÀ-ʯ]", self.text))

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"PersonName({len(self.text)} characters)"  # never the name itself: a traceback may be kept


def _refuse_damaged(written: str) -> None:
    if _DAMAGE.search(written):
        raise Refusal("identifiers.name_damaged")


def _unified(written: str) -> str:
    text = without_invisible(map_stand_ins(written))
    text = unicodedata.normalize("NFC", one_spaced(half_width_letters(text)))
    text = re.sub(rf"\s*[{_DOTS}]\s*", _DOT, text)
    text = _dots_typed_as_stops(text)
    return _without_padding(text).strip(_DOT + " ")


def _dots_typed_as_stops(text: str) -> str:
    """A full stop between Chinese characters was meant as ·."""
    marks = list(text)
    for place in range(1, len(marks) - 1):
        if marks[place] in ".．" and is_han(marks[place - 1]) and is_han(marks[place + 1]):
            marks[place] = _DOT
    return "".join(marks)


def _without_padding(text: str) -> str:
    """Spaces between Chinese characters only fill a column of names: 张　三 is 张三."""
    marks = [
        mark
        for place, mark in enumerate(text)
        if not (
            mark == " " and 0 < place < len(text) - 1 and is_han(text[place - 1]) and is_han(text[place + 1])
        )
    ]
    return "".join(marks)


def _masked_by_letters(text: str) -> bool:
    """Whether x stands where Chinese characters were: 王xx, 李X."""
    found = re.search(r"(.)[xX]+$", text)
    return bool(found and is_han(found.group(1)))


def _is_lost(mark: str) -> bool:
    return unicodedata.category(mark) == "Co"


def _first_private_use(text: str) -> str:
    return next(f"U+{ord(mark):04X}" for mark in text if _is_lost(mark))
