"""One cell each: what an ID, a date, a category, a grade or a phone means, in all the styles that counties send."""

import datetime
import re
from functools import cache, lru_cache
from typing import NamedTuple

from ..errors import Refusal
from ..identifiers import PersonName, ResidentId
from ..resources import toml_resource
from ..text import half_width, one_spaced, without_invisible
from .matching import parsed_certificate, parsed_id
from .sheets import Cell, text_of

_GAPS = re.compile(r"[\s\-]")
_FIFTEEN = re.compile("[0-9]{15}")
FORMULA_STARTS = frozenset("=@+-\t")
_FORMULA = re.compile(r"[=@]|[+\-][A-Za-z(]|\t")
_SCIENTIFIC = re.compile(r"[0-9](\.[0-9]+)?[Ee]\+?[0-9]{1,2}")
_LABELLED = re.compile(r"[\u4e00-\u9fff]+ ?:? ?([0-9][0-9Xx \-]{14,})")  # 身份证号：1408…
_REMEMBERED = 4_096  # texts of which a column holds only so many: townships, villages, relations, dates
_APOSTROPHES = "'’‘`＇"
_CHINESE_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_ID_CODES = {
    "identifiers.id_length": "ID_LENGTH",
    "identifiers.id_character": "ID_CHARACTER",
    "identifiers.id_checksum": "ID_CHECKSUM",
    "identifiers.id_date": "ID_DATE",
    "identifiers.id_region": "ID_REGION",
}
_NAME_CODES = {
    "identifiers.name_missing": "NAME_MISSING",
    "identifiers.name_masked": "NAME_MASKED",
    "identifiers.name_damaged": "NAME_DAMAGED",
    "identifiers.name_pua": "NAME_PUA",
}


class Understood(NamedTuple):
    """What a cell says (*text*, None if it says nothing usable) and the codes of what is wrong with it."""

    text: str | None
    codes: tuple[str, ...] = ()


def is_blank(text: str) -> bool:
    """Whether *text* is empty or one of the words for nothing (无, -, /)."""
    return not text or (len(text) < 8 and _says_nothing(text))


@lru_cache(_REMEMBERED)
def _says_nothing(text: str) -> bool:
    return half_width(text).strip().upper() in _blanks()


@lru_cache(_REMEMBERED, typed=True)
def tidy(cell: Cell) -> str | None:
    """Free text: invisible marks and outer spaces gone, None when blank."""
    text = one_spaced(without_invisible(text_of(cell)))
    return None if is_blank(text) else text


def read_name(cell: Cell) -> Understood:
    """A child's name in canonical spelling; a name with something lost in it stays as written, with its code."""
    written = text_of(cell)
    if is_blank(written):
        return Understood(None, ("NAME_MISSING",))
    try:
        return Understood(PersonName.parse(written).text)
    except Refusal as refusal:
        code = _NAME_CODES[refusal.key]
        return Understood(None if code == "NAME_MISSING" else one_spaced(written), (code,))


def read_resident_id(cell: Cell) -> Understood:
    """An identity number as text; damaged by a number cell or scientific notation: None and ID_DAMAGED."""
    written = plain_number(cell)
    if is_blank(written):
        return Understood(None, ("ID_MISSING",))
    if _damaged(cell, written):
        return Understood(None, ("ID_DAMAGED",))
    if _FIFTEEN.fullmatch(written):
        return _fifteen(written)
    if is_old_permanent_card(written):
        return Understood(written)
    try:
        return Understood(parsed_id(written).text)
    except Refusal as refusal:
        return Understood(written, (_ID_CODES[refusal.key],))


def read_certificate(cell: Cell) -> Understood:
    """A certificate number as text; None without a code when the child has no card."""
    written = plain_number(cell)
    if is_blank(written):
        return Understood(None)
    if isinstance(cell, int | float) or _SCIENTIFIC.fullmatch(written):
        return Understood(None, ("CERT_INVALID",))
    try:
        return Understood(parsed_certificate(written).text)
    except Refusal as refusal:
        return Understood(
            written, ("CERT_LENGTH" if refusal.key.endswith("certificate_length") else "CERT_INVALID",)
        )


def plain_number(cell: Cell) -> str:
    """A number cell without spaces, hyphens, apostrophes and widths, letters in capitals."""
    if isinstance(cell, str) and cell.isascii() and cell.isdecimal():
        return cell
    text = without_invisible(half_width(text_of(cell))).strip(_APOSTROPHES + " ")
    if "\u4e00" <= text[:1] <= "\u9fff" and (labelled := _LABELLED.fullmatch(text)):
        text = labelled[1]
    return text if is_blank(text) else _GAPS.sub("", text).upper()


def _damaged(cell: Cell, written: str) -> bool:
    """A number cell keeps 15 digits: a longer one has lost its end, even where the check character happens to fit."""
    if _SCIENTIFIC.fullmatch(written):
        return True
    return isinstance(cell, int | float) and not isinstance(cell, bool) and len(written) > 15


def is_old_permanent_card(written: str) -> bool:
    """A foreigner's permanent card of before 2023: nation (three letters), place (4), birth (YYMMDD), order, check."""
    found = re.fullmatch(r"[A-Z]{3}[0-9]{4}[0-9]{2}([0-9]{2})([0-9]{2})[0-9]{2}", written)
    return bool(found and 1 <= int(found[1]) <= 12 and 1 <= int(found[2]) <= 31)


def _fifteen(written: str) -> Understood:
    """An ID of before 1999: the century is put in and the check character added, and a person must look."""
    seventeen = f"{written[:6]}19{written[6:]}"
    full = seventeen + ResidentId.check_character(seventeen)
    try:
        return Understood(parsed_id(full).text, ("ID_15_DIGIT",))
    except Refusal as refusal:
        return Understood(written, ("ID_15_DIGIT", _ID_CODES[refusal.key]))


@lru_cache(_REMEMBERED, typed=True)
def read_date(cell: Cell, epoch_1904: bool = False) -> Understood:
    """A birth date as ISO 8601: Chinese, dotted, slashed, eight digits, spreadsheet serials of both epochs."""
    if isinstance(cell, datetime.datetime):
        return _iso(cell.year, cell.month, cell.day)
    if isinstance(cell, datetime.date):
        return Understood(cell.isoformat())
    if isinstance(cell, bool | datetime.time | datetime.timedelta):
        return Understood(None, ("BIRTH_INVALID",))
    text = re.sub(r"\s", "", without_invisible(half_width(text_of(cell)))).strip(_APOSTROPHES)
    if is_blank(text):
        return Understood(None)
    return _serial(text, epoch_1904) or _written(text)


def read_months(cell: Cell) -> frozenset[str]:
    """The months (YYYY-MM) that a cell without a day may mean: 2015年3月, 2015.03; the number 2015.1 is 1 or 10."""
    text = re.sub(r"\s", "", without_invisible(half_width(text_of(cell)))).strip(_APOSTROPHES)
    found = re.fullmatch(r"([0-9]{4})(?:年|[./\-])?([0-9]{1,2})月?", text)
    if found is None:
        return frozenset()
    months = {int(found[2])} | ({10} if isinstance(cell, float) and found[2] == "1" else set())
    return frozenset(f"{found[1]}-{month:02d}" for month in months if 1 <= month <= 12)


def read_short_year(cell: Cell) -> str | None:
    """The birth date of 15.3.4 or 15年3月4日, where the century is left to whoever knows it; here it is this one."""
    text = re.sub(r"\s", "", without_invisible(half_width(text_of(cell)))).strip(_APOSTROPHES)
    found = re.fullmatch(r"([0-9]{2})[年./\-]([0-9]{1,2})[月./\-]([0-9]{1,2})日?", text)
    return _iso(2000 + int(found[1]), int(found[2]), int(found[3])).text if found else None


def _serial(text: str, epoch_1904: bool) -> Understood | None:
    """Days since the epoch of the workbook: 1990 to 2035 is 32874–49674 from 1900, 1462 less from 1904."""
    if not re.fullmatch(r"[0-9]{5}(\.[0-9]+)?", text):
        return None
    start = datetime.date(1904, 1, 1) if epoch_1904 else datetime.date(1899, 12, 30)
    day = start + datetime.timedelta(days=int(float(text)))
    return Understood(day.isoformat()) if 1980 <= day.year <= 2060 else Understood(None, ("BIRTH_INVALID",))


def _written(text: str) -> Understood:
    text = re.sub(r"[T ]?[0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?$", "", text) if ":" in text else text
    if re.fullmatch(r"[0-9]{8}", text):
        return _iso(int(text[:4]), int(text[4:6]), int(text[6:]))
    chinese = _chinese_date(text)
    found = re.fullmatch(
        r"([0-9]{4})(?:年|[./\\\-、])([0-9]{1,2})(?:月|[./\\\-、])([0-9]{1,2})[日号.]?生?", chinese
    )
    if found:
        return _iso(int(found[1]), int(found[2]), int(found[3]))
    return Understood(None, ("BIRTH_INVALID",))


def _chinese_date(text: str) -> str:
    """二〇一五年三月十四日 as digits: years digit by digit, months and days as numbers."""
    found = re.fullmatch(
        r"([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]+)月([一二三四五六七八九十]+)[日号]", text
    )
    if not found:
        return text
    return f"{found[1].translate(_CHINESE_DIGITS)}年{_small_number(found[2])}月{_small_number(found[3])}日"


def _small_number(text: str) -> int:
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return int(text.translate(_CHINESE_DIGITS))
    return 10 * int((tens or "一").translate(_CHINESE_DIGITS)) + int(
        (ones or "零").translate(_CHINESE_DIGITS)
    )


def _iso(year: int, month: int, day: int) -> Understood:
    try:
        return Understood(datetime.date(year, month, day).isoformat())
    except ValueError:
        return Understood(None, ("BIRTH_INVALID",))


@lru_cache(1024, typed=True)
def read_sex(cell: Cell) -> Understood:
    """`male` or `female`."""
    text = re.sub(r"\s", "", half_width(text_of(cell))).upper()
    if is_blank(text):
        return Understood(None)
    for sex, words in toml_resource("roster", "spellings.toml")["sex"].items():
        if text in words:
            return Understood(sex)
    return Understood(None, ("SEX_UNMAPPED",))


@lru_cache(1024, typed=True)
def read_category(cell: Cell) -> Understood:
    """The category's digit 1–7; a diagnosis is asked and not guessed, two categories are not one."""
    text = _compact(cell)
    if is_blank(text):
        return Understood(None, ("CATEGORY_MISSING",))
    if re.fullmatch(r"[1-7]", text):
        return Understood(text)
    if re.fullmatch(r"[1-7]([,，、/和][1-7])+", text):
        return Understood(None, ("CATEGORY_MULTIPLE",))
    found = _categories_in(text)
    if "7" in found or text.startswith("多重"):
        return Understood("7")
    if len(found) > 1:
        return Understood(None, ("CATEGORY_MULTIPLE",))
    return Understood(found.pop()) if found else Understood(None, ("CATEGORY_UNMAPPED",))


def _categories_in(text: str) -> set[str]:
    asked = toml_resource("roster", "spellings.toml")["category_asked"]["words"]
    for word in asked:
        text = text.replace(word, "")
    return {
        digit
        for digit, words in toml_resource("roster", "spellings.toml")["category"].items()
        if any(word in text for word in words)
    }


@lru_cache(1024, typed=True)
def read_grade(cell: Cell) -> Understood:
    """The grade's digit 1–4, 1 the heaviest: 4, 四, 肆级, IV, 四级."""
    text = _compact(cell).removeprefix("残疾")
    if is_blank(text):
        return Understood(None, ("LEVEL_MISSING",))
    plain = re.sub(r"(等?级|等)$", "", text)
    for digit, words in toml_resource("roster", "spellings.toml")["grade"].items():
        if plain in words:
            return Understood(digit)
    return grade_inside(text) or Understood(None, ("LEVEL_UNMAPPED",))


def grade_inside(text: str) -> Understood | None:
    """The grade in 智力残疾二级 or 肢体三级; None where no such word is."""
    found = re.search(
        r"([1-4]|[一二三四壹贰叁肆]|[ⅠⅡⅢⅣ]|IV|I{1,3})级", re.sub(r"\s", "", half_width(text)).upper()
    )
    return read_grade(found[1]) if found else None


def _compact(cell: Cell) -> str:
    """Without white space, full-width forms and a trailing `.0`."""
    return re.sub(r"\s", "", without_invisible(half_width(text_of(cell)))).upper().strip(_APOSTROPHES)


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet program could take the text for a formula: = or @ first, or + and - before a letter."""
    return bool(_FORMULA.match(text))


@cache
def _blanks() -> frozenset[str]:
    return frozenset(
        half_width(word).upper() for word in toml_resource("roster", "spellings.toml")["blank"]["words"]
    )
