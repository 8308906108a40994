"""What is built in one go: a block, or a few rows of a matrix."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .blocks import Block, Kind

#: Rows of a matrix that are built in one piece.
_ROWS = 4


@dataclass(frozen=True, slots=True)
class Piece:
    """Some of a block's questions."""

    block: Block
    refs: tuple[str, ...]


def pieces_of(blocks: Sequence[Block]) -> Iterator[Piece]:
    """The pieces of *blocks*: a few rows of a matrix, or one block of another kind."""
    for block in blocks:
        if block.kind is Kind.SCALE:
            for at in range(0, len(block.refs), _ROWS):
                yield Piece(block, block.refs[at : at + _ROWS])
        else:
            yield Piece(block, block.refs)
