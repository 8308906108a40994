"""Reads an XForm (the XML that pyxform makes, or that another tool made) into nodes, texts, lists and actions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..errors import Refusal
from .program import RawAction
from .tree import Node, local_name, number_nodes, tree_from_xml
from .values import Choice, ChoiceSource, Output, Phrase

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_JR = "http://openrosa.org/javarosa"
CONTROLS = frozenset({"input", "select", "select1", "rank", "range", "upload", "trigger", "secret"})
EXTERNAL_ORDER = 1 << 40


@dataclass(slots=True)
class Control:
    """What the body says about a node."""

    kind: str
    attributes: dict[str, str]
    label: Phrase = field(default_factory=Phrase)
    hint: Phrase = field(default_factory=Phrase)
    guidance: Phrase = field(default_factory=Phrase)
    image: Phrase = field(default_factory=Phrase)
    choices: ChoiceSource | None = None


@dataclass(slots=True)
class XForm:
    """A parsed XForm. *binds* and *controls* are by ref without positions."""

    title: str
    root: Node
    instances: dict[str, Node] = field(default_factory=dict)
    external: dict[str, str] = field(default_factory=dict)
    binds: dict[str, dict[str, str]] = field(default_factory=dict)
    controls: dict[str, Control] = field(default_factory=dict)
    repeats: dict[str, dict[str, str]] = field(default_factory=dict)
    actions: list[RawAction] = field(default_factory=list)
    itext: dict[str, dict[str, dict[str, tuple[str | Output, ...]]]] = field(default_factory=dict)
    languages: tuple[str, ...] = ()

    def phrase(self, name: str, form: str = "") -> Phrase:
        """The text *name* (kind *form*: empty, guidance, image …) in all languages."""
        by_language = self.itext.get(name, {})
        return Phrase(tuple((language, forms.get(form, ())) for language, forms in by_language.items()))

    def message(self, text: str) -> Phrase:
        """A message that is either written out or `jr:itext('name')`."""
        if text.startswith("jr:itext("):
            return self.phrase(text.partition("(")[2].rpartition(")")[0].strip("'\" "))
        return Phrase((("", (text,)),)) if text else Phrase()


def read_xform(xml: str | bytes) -> XForm:
    """The XForm in *xml*. Refuses `assessment.form_broken` when it is no XForm; external entities are never read."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError, fromstring

    try:
        html = fromstring(xml)
    except (ParseError, DefusedXmlException, ValueError) as fault:
        raise Refusal("assessment.form_broken", detail=str(fault)) from fault
    model = next((each for each in html.iter() if local_name(each.tag) == "model"), None)
    body = next((each for each in html.iter() if local_name(each.tag) == "body"), None)
    instances = [] if model is None else [each for each in model if local_name(each.tag) == "instance"]
    if model is None or body is None or not instances or len(instances[0]) == 0:
        raise Refusal("assessment.form_broken", detail="XForm: model, instance, body")
    title = next((each.text or "" for each in html.iter() if local_name(each.tag) == "title"), "")
    form = XForm(title, tree_from_xml(instances[0][0], prefixes={_JR: "jr"}))
    for place, instance in enumerate(instances[1:], 1):
        _read_instance(form, instance, place)
    _read_model(form, model)
    for element in body:
        _read_body(form, element)
    return form


def _read_instance(form: XForm, instance: Element, place: int) -> None:
    name = instance.get("id", "")
    if instance.get("src"):
        form.external[name] = instance.get("src", "")
    if len(instance):
        form.instances[name] = tree_from_xml(instance[0], first=EXTERNAL_ORDER * place)
        number_nodes(form.instances[name], EXTERNAL_ORDER * place)


def _read_model(form: XForm, model: Element) -> None:
    default: list[str] = []
    for element in model:
        kind = local_name(element.tag)
        if kind == "bind":
            attributes = {local_name(name): text for name, text in element.attrib.items()}
            form.binds[attributes.pop("nodeset", attributes.pop("ref", ""))] = attributes
        elif kind == "setvalue":
            form.actions += _actions(element, "")
        elif kind == "itext":
            for translation in element:
                language = translation.get("lang", "")
                (default if translation.get("default") else []).append(language)
                form.languages += (language,)
                for text in translation:
                    form.itext.setdefault(text.get("id", ""), {})[language] = _text_forms(text)
    form.languages = tuple(sorted(form.languages, key=lambda name: name not in default))


def _text_forms(text: Element) -> dict[str, tuple[str | Output, ...]]:
    return {value.get("form", ""): parts_of(value) for value in text if local_name(value.tag) == "value"}


def parts_of(element: Element) -> tuple[str | Output, ...]:
    """The text of *element* with its `<output value="…"/>` places."""
    parts: list[str | Output] = [element.text or ""]
    for child in element:
        if local_name(child.tag) == "output":
            parts.append(Output((child.get("value") or child.get("ref") or "''").strip()))
        parts.append(child.tail or "")
    if isinstance(parts[0], str):
        parts[0] = parts[0].lstrip()
    if isinstance(parts[-1], str):
        parts[-1] = parts[-1].rstrip()
    return tuple(part for part in parts if part != "")


def _actions(element: Element, source: str) -> list[RawAction]:
    attributes = {local_name(name): text for name, text in element.attrib.items()}
    value = attributes.get("value") or _quoted(element.text or "")
    events = attributes.get("event", "").split()
    return [RawAction(event, attributes.get("ref", ""), value, source) for event in events]


def _quoted(text: str) -> str:
    """*text* as an XPath literal."""
    if "'" not in text:
        return f"'{text}'"
    return f'"{text}"' if '"' not in text else "concat('" + text.replace("'", "', \"'\", '") + "')"


def _read_body(form: XForm, element: Element) -> None:
    kind = local_name(element.tag)
    attributes = {local_name(name): text for name, text in element.attrib.items()}
    ref = attributes.get("ref") or attributes.get("nodeset") or ""
    if kind == "repeat":
        form.repeats[ref] = attributes
    if kind in CONTROLS or (kind in ("group", "repeat") and ref):
        control = form.controls.setdefault(ref, Control(kind, attributes))
        if kind in CONTROLS:
            control.kind = kind
        _read_texts(form, element, control)
    for child in element:
        inner = local_name(child.tag)
        if inner == "setvalue":
            form.actions += _actions(child, ref)
        elif inner in ("group", "repeat") or inner in CONTROLS:
            _read_body(form, child)


def _read_texts(form: XForm, element: Element, control: Control) -> None:
    items: list[Choice] = []
    for child in element:
        kind = local_name(child.tag)
        if kind == "label":
            control.label = _phrase(form, child)
            control.image = form.phrase(_itext_name(child), "image")
        elif kind == "hint":
            control.hint = _phrase(form, child)
            if child.get("ref"):
                control.guidance = form.phrase(_itext_name(child), "guidance")
        elif kind == "itemset":
            control.choices = _itemset(child)
        elif kind == "item":
            items.append(_item(form, child))
    if items:
        control.choices = ChoiceSource(fixed=tuple(items))


def _itext_name(element: Element) -> str:
    return (element.get("ref") or "").partition("(")[2].rpartition(")")[0].strip("'\" ")


def _phrase(form: XForm, element: Element) -> Phrase:
    if element.get("ref", "").startswith("jr:itext("):
        return form.phrase(_itext_name(element))
    return Phrase((("", parts_of(element)),))


def _item(form: XForm, element: Element) -> Choice:
    label, image, name = Phrase(), Phrase(), ""
    for child in element:
        if local_name(child.tag) == "label":
            label, image = _phrase(form, child), form.phrase(_itext_name(child), "image")
        elif local_name(child.tag) == "value":
            name = child.text or ""
    return Choice(name, label, image=image)


def _itemset(element: Element) -> ChoiceSource:
    nodeset = element.get("nodeset", "")
    value_name, label_name = "name", "label"
    for child in element:
        if local_name(child.tag) == "value":
            value_name = child.get("ref", "name")
        elif local_name(child.tag) == "label":
            label_name = child.get("ref", "label")
    quoted = nodeset.partition("instance(")[2].partition(")")[0].strip("'\" ")
    return ChoiceSource(quoted, nodeset, value_name, label_name)
