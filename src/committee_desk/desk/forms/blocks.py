"""What stands under what in a section: runs of scale questions, single fields, notes, headings, repeats."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from committee_desk.assessment import FormNode, Section, Session

#: Questions of one part of a column: what is built together.
MOST_TOGETHER = 15
_SCALE_WORDS = frozenset({"likert", "list-nolabel", "list"})
#: Appearances of a row that only repeats the heads of the columns (the matrix has its own), and of no row at all.
_UNSEEN = frozenset({"label", "hidden"})


class Kind(StrEnum):
    """How a block is shown."""

    SCALE = "scale"
    FIELD = "field"
    NOTE = "note"
    HEADING = "heading"
    REPEAT = "repeat"


@dataclass(frozen=True, slots=True)
class Block:
    """Nodes that are shown together: a run of scale questions with one list, else a single node."""

    kind: Kind
    refs: tuple[str, ...]


def blocks_of(session: Session, section: Section) -> tuple[Block, ...]:
    """The blocks of *section* in the form's order; whether they are shown now is asked later."""
    if section.is_repeat:
        return (Block(Kind.REPEAT, (section.key,)),)
    top = session.form.node(section.key)
    if top is None:
        return ()
    if top.parent < 0:
        loose = (session.form.nodes[number] for number in section.nodes)
        return _merged(_leaf(session, node, f"{section.key}/{node.name}") for node in loose)
    return _merged(_inside(session, top, section.key))


def instance_blocks(session: Session, ref: str) -> tuple[Block, ...]:
    """The blocks of one instance of a repeat, `/data/school[2]`."""
    return _merged(_inside(session, session.definition(ref), ref))


def parts_of(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], ...]:
    """*blocks* in runs of about a dozen questions; a repeat stands alone."""
    parts: list[list[Block]] = []
    weight = 0
    for block in blocks:
        heavy = len(block.refs) if block.kind is not Kind.REPEAT else MOST_TOGETHER
        if not parts or weight + heavy > MOST_TOGETHER:
            parts.append([])
            weight = 0
        parts[-1].append(block)
        weight += heavy
    return tuple(tuple(part) for part in parts)


def stops_of(session: Session, blocks: Sequence[Block]) -> Iterator[str]:
    """The questions of *blocks* in their order, those of every instance and hidden ones too."""
    for block in blocks:
        if block.kind is Kind.REPEAT:
            ref = block.refs[0]
            for place in range(1, session.count(ref) + 1):
                yield from stops_of(session, instance_blocks(session, f"{ref}[{place}]"))
        elif block.kind in (Kind.SCALE, Kind.FIELD):
            yield from block.refs


def is_scale(node: FormNode) -> bool:
    """Whether the question is a row of a matrix: one of a fixed list of answers."""
    fixed = node.choices is not None and "[" not in node.choices.nodeset
    return node.control == "select1" and fixed and bool(_SCALE_WORDS.intersection(node.appearance))


def scale_key(node: FormNode) -> str:
    """What questions of one matrix have in common."""
    return node.choices.list_name if node.choices is not None else ""


def _inside(session: Session, above: FormNode, prefix: str) -> Iterator[tuple[Block, str]]:
    for number in session.form.program.schema.children[above.number]:
        node = session.form.nodes[number]
        ref = f"{prefix}/{node.name}"
        if node.kind == "repeat":
            yield Block(Kind.REPEAT, (ref,)), ""
        elif node.kind == "group":
            if node.label.plain():
                yield Block(Kind.HEADING, (ref,)), ""
            yield from _inside(session, node, ref)
        elif node.control and not _is_unseen(node):
            yield _leaf(session, node, ref)


def _is_unseen(node: FormNode) -> bool:
    """Rows that repeat the matrix's head, the head that pyxform makes for a table-list, and what is never shown."""
    return bool(_UNSEEN.intersection(node.appearance)) or node.name.startswith("generated_table_list_label_")


def _leaf(session: Session, node: FormNode, ref: str) -> tuple[Block, str]:
    if node.kind == "note":
        return Block(Kind.NOTE, (ref,)), ""
    if is_scale(node):
        return Block(Kind.SCALE, (ref,)), scale_key(node)
    return Block(Kind.FIELD, (ref,)), ""


def _merged(found: Iterator[tuple[Block, str]]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    last = ""
    for block, key in found:
        room = blocks and blocks[-1].kind is Kind.SCALE and len(blocks[-1].refs) < MOST_TOGETHER
        if block.kind is Kind.SCALE and last == key and room:
            blocks[-1] = Block(Kind.SCALE, blocks[-1].refs + block.refs)
        else:
            blocks.append(block)
        last = key
    return tuple(blocks)
