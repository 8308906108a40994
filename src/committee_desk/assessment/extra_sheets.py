"""The sheets that pyxform does not know: `scales`, `rules` and `migrations`."""

from ..errors import Refusal
from .values import Band, Migration, Rule, Scale, ScaleItem
from .workbook import Row, Sheet, Workbook


def read_scales(book: Workbook, names: frozenset[str]) -> tuple[tuple[Scale, ...], tuple[Band, ...]]:
    """The domains and the bands; refuses `assessment.scale_unknown` when one names a question that is not there."""
    sheet = book.sheet("scales")
    if sheet is None:
        return (), ()
    items: dict[str, list[ScaleItem]] = {}
    for row in sheet.rows:
        if row.get("row") == "item":
            _must_exist(row, sheet, "item", names)
            items.setdefault(row.get("scale"), []).append(
                ScaleItem(row.get("item"), _whole(row, sheet, "age_from_months"))
            )
    scales = tuple(_scale(row, sheet, items, names) for row in sheet.rows if row.get("row") == "scale")
    bands = tuple(
        _band(row, sheet) for row in sheet.rows if row.get("row") == "band" and row.get("item") != "na"
    )
    return scales, bands


def _scale(row: Row, sheet: Sheet, items: dict[str, list[ScaleItem]], names: frozenset[str]) -> Scale:
    for header in ("score_node", "band_node"):
        _must_exist(row, sheet, header, names)
    return Scale(
        key=row.get("scale"),
        label_zh=row.get("label_zh"),
        label_en=row.get("label_en"),
        items=tuple(items.get(row.get("scale"), ())),
        score_node=row.get("score_node"),
        band_node=row.get("band_node"),
        not_applicable=row.get("na_code") or "8",
        not_seen=row.get("not_seen_code") or "9",
        least_items=_whole(row, sheet, "min_items_or_from"),
        share_node=row.get("min_share"),
    )


def _band(row: Row, sheet: Sheet) -> Band:
    start, end = _whole(row, sheet, "min_items_or_from"), _whole(row, sheet, "max_or_to")
    return Band(
        row.get("item"), row.get("label_zh"), row.get("label_en"), start, end, bool(row.get("evidence"))
    )


def _must_exist(row: Row, sheet: Sheet, header: str, names: frozenset[str]) -> None:
    name = row.get(header)
    if name not in names:
        raise Refusal("assessment.scale_unknown", place=sheet.place(row.number, header), name=name)


def _whole(row: Row, sheet: Sheet, header: str) -> int:
    text = row.get(header) or "0"
    if not text.isdecimal():
        raise Refusal("assessment.scale_number", place=sheet.place(row.number, header), text=text)
    return int(text)


def read_rules(book: Workbook) -> tuple[Rule, ...]:
    """The rows of the sheet `rules`, as written; rows without an expression are left out."""
    sheet = book.sheet("rules")
    return () if sheet is None else tuple(_rule(row) for row in sheet.rows if row.get("when"))


def _rule(row: Row) -> Rule:
    return Rule(
        key=row.get("id"),
        kind=row.get("kind"),
        option=row.get("option"),
        when=row.get("when"),
        reason_zh=row.get("reason_zh"),
        reason_en=row.get("reason_en"),
        clause=row.get("clause"),
        strength=row.get("strength"),
        status=row.get("status"),
        supports=row.get("supports"),
        row=row.number,
    )


def read_migrations(book: Workbook) -> tuple[Migration, ...]:
    """The rows of the sheet `migrations`."""
    sheet = book.sheet("migrations")
    headers = ("from_version", "name", "action", "expression", "reason_zh", "reason_en")
    return (
        ()
        if sheet is None
        else tuple(Migration(*(row.get(header) for header in headers)) for row in sheet.rows)
    )
