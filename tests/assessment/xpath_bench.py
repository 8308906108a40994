"""What the tests of this room evaluate expressions with: a small tree and a fixed clock."""

import xml.etree.ElementTree as ET
from datetime import date, datetime
from zoneinfo import ZoneInfo

from committee_desk.assessment.evaluation import Context, World
from committee_desk.assessment.functions import FUNCTIONS
from committee_desk.assessment.special_forms import FORMS
from committee_desk.assessment.tree import Node, tree_from_xml
from committee_desk.assessment.xpath_compiler import Compiler, NoScope
from committee_desk.assessment.xpath_parser import parse

SHANGHAI = ZoneInfo("Asia/Shanghai")
DAY = date(2026, 4, 21)


def world() -> World:
    return World(DAY, lambda: datetime(2026, 4, 21, 14, 30, 5, tzinfo=SHANGHAI), SHANGHAI)


def tree(xml: str) -> Node:
    return tree_from_xml(ET.fromstring(xml))


def value(expression: str, xml: str = "<data/>") -> object:
    """The value of *expression* at the root element of *xml*; a node-set as the list of its strings."""
    compiled = Compiler(NoScope(), FUNCTIONS, FORMS).compile(parse(expression))
    found = compiled.run(Context(tree(xml).children[0], world()))
    return [node.string() for node in found] if isinstance(found, list) else found
