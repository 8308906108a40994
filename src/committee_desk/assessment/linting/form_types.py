"""Types of questions that XLSForm knows, with the appearances and the parameters that each may carry (xlsform.org)."""

SELECTS = {
    "select_one": "select_one",
    "select one": "select_one",
    "select one from": "select_one",
    "select1": "select_one",
    "add select one prompt using": "select_one",
    "select_multiple": "select_multiple",
    "select all that apply": "select_multiple",
    "select all that apply from": "select_multiple",
    "add select multiple prompt using": "select_multiple",
    "rank": "rank",
    "select_one_external": "select_one_external",
    "select_one_from_file": "select_one_from_file",
    "select_multiple_from_file": "select_multiple_from_file",
    "select one from file": "select_one_from_file",
    "select multiple from file": "select_multiple_from_file",
}
CONTAINERS = {
    "group": "group",
    "repeat": "repeat",
    "lgroup": "repeat",
    "looped group": "repeat",
    "loop": "loop",
}
_SAME = {
    "int": "integer",
    "add integer prompt": "integer",
    "add decimal prompt": "decimal",
    "string": "text",
    "add text prompt": "text",
    "add note prompt": "note",
    "add date prompt": "date",
    "date time": "dateTime",
    "datetime": "dateTime",
    "add date time prompt": "dateTime",
    "add datetime prompt": "dateTime",
    "add acknowledge prompt": "acknowledge",
    "trigger": "acknowledge",
    "photo": "image",
    "add image prompt": "image",
    "add photo prompt": "image",
    "add audio prompt": "audio",
    "add video prompt": "video",
    "add file prompt": "file",
    "add barcode prompt": "barcode",
    "add calculate prompt": "calculate",
    "gps": "geopoint",
    "location": "geopoint",
    "add location prompt": "geopoint",
    "phone number": "phonenumber",
    "device id": "deviceid",
    "imei": "deviceid",
}
PLAIN = frozenset(
    [
        "integer",
        "decimal",
        "text",
        "note",
        "date",
        "time",
        "dateTime",
        "acknowledge",
        "range",
        "image",
        "audio",
        "video",
        "file",
        "barcode",
        "calculate",
        "hidden",
        "geopoint",
        "geotrace",
        "geoshape",
        "today",
        "start",
        "end",
        "username",
        "deviceid",
        "phonenumber",
        "email",
        "audit",
        "xml-external",
        "csv-external",
        "background-audio",
        "background-geopoint",
        "start-geopoint",
        "percentage",
        "simserial",
        "subscriberid",
        "osm",
    ]
)
META = frozenset(
    [
        "today",
        "start",
        "end",
        "username",
        "deviceid",
        "phonenumber",
        "email",
        "audit",
        "simserial",
        "subscriberid",
        "start-geopoint",
        "xml-external",
        "csv-external",
        "background-audio",
        "background-geopoint",
        "osm",
    ]
)
"""Types that a person neither sees nor answers, and that may lack a label."""
NUMERIC = frozenset({"integer", "decimal", "range", "percentage"})
CHOOSING = frozenset({"select_one", "select_multiple", "rank"})
UNSEEN = META | {"calculate", "hidden"}

_WIDTHS = frozenset(f"w{width}" for width in range(1, 13))
_EVERYWHERE = _WIDTHS | {"printer", "masked", "new", "hidden", "summary"}
_SELECTING = (
    frozenset(
        [
            "minimal",
            "autocomplete",
            "search",
            "quick",
            "compact",
            "quickcompact",
            "horizontal",
            "horizontal-compact",
            "vertical",
            "label",
            "list-nolabel",
            "list",
            "columns",
            "columns-pack",
            "no-buttons",
            "likert",
            "map",
            "image-map",
            "randomized",
            "quicksearch",
            "placement-map",
        ]
    )
    | {f"columns-{number}" for number in range(1, 13)}
    | {f"compact-{number}" for number in range(1, 13)}
    | {f"quickcompact-{number}" for number in range(1, 13)}
)
_BY_TYPE = {
    "text": "multiline numbers url ex: thousands-sep no-collapse masked",
    "integer": "thousands-sep numbers counter bearing ex: masked",
    "decimal": "thousands-sep numbers bearing ex: masked",
    "note": "multiline",
    "date": "no-calendar month-year year ethiopian coptic islamic bikram-sambat myanmar persian buddhist",
    "dateTime": "no-calendar month-year year ethiopian coptic islamic bikram-sambat myanmar persian buddhist",
    "time": "",
    "range": "vertical no-ticks picker rating distress",
    "image": "signature draw annotate new new-front new-rear textless selfie",
    "audio": "new",
    "video": "new selfie new-front new-rear",
    "file": "ex:",
    "geopoint": "placement-map maps hide-input",
    "geotrace": "placement-map maps hide-input",
    "geoshape": "placement-map maps hide-input",
    "barcode": "front",
    "rank": "",
    "acknowledge": "",
    "group": "field-list table-list summary intent compact horizontal group",
    "repeat": "field-list table-list summary compact",
}


def appearances(kind: str) -> frozenset[str]:
    """The appearances that suit the type *kind*; "ex:" stands for all that begin with it."""
    own = _SELECTING if kind.startswith("select") else frozenset(_BY_TYPE.get(kind, "").split())
    return own | _EVERYWHERE


ALL_APPEARANCES = frozenset().union(*(appearances(kind) for kind in ("select_one", *_BY_TYPE)))

_CHOICE_PARAMETERS = frozenset({"randomize", "seed"})
_FILE_PARAMETERS = _CHOICE_PARAMETERS | {"value", "label"}
PARAMETERS: dict[str, frozenset[str]] = {
    "select_one": _CHOICE_PARAMETERS,
    "select_multiple": _CHOICE_PARAMETERS,
    "rank": _CHOICE_PARAMETERS,
    "select_one_from_file": _FILE_PARAMETERS,
    "select_multiple_from_file": _FILE_PARAMETERS,
    "range": frozenset({"start", "end", "step", "tick_interval", "placeholder", "tick_labelset"}),
    "text": frozenset({"rows"}),
    "image": frozenset({"max-pixels", "app"}),
    "audio": frozenset({"quality"}),
    "background-audio": frozenset({"quality"}),
    "audit": frozenset(
        [
            "identify-user",
            "location-max-age",
            "location-min-interval",
            "location-priority",
            "track-changes",
            "track-changes-reasons",
        ]
    ),
    "geopoint": frozenset(
        {"allow-mock-accuracy", "capture-accuracy", "warning-accuracy", "reference-geometry"}
    ),
    "geotrace": frozenset({"allow-mock-accuracy", "incremental", "reference-geometry"}),
    "geoshape": frozenset({"allow-mock-accuracy", "incremental", "reference-geometry"}),
}
"""Parameters by type; other types take none."""


def plain_type(written: str) -> str | None:
    """The one name of a type without a list, as written in any of its ways; None for an unknown one."""
    lowered = " ".join(written.split())
    if lowered in PLAIN:
        return lowered
    lowered = lowered.lower()
    return lowered if lowered in PLAIN else _SAME.get(lowered)
