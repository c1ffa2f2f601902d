"""An answer as plain lines: what JSON, plain mode, export and copy show."""

from collections.abc import Iterator

from bot.dialogue.values import Answer, Bars, Block, Heading, Lines, Note, Prose, Table


def text_of(answer: Answer) -> str:
    """The answer without its sources, choices and suggestions."""
    return "\n".join(line for block in answer.blocks for line in lines_of(block))


def lines_of(block: Block) -> Iterator[str]:
    """One block as lines that read well aloud; bars are left out where the sentences say the figures."""
    if isinstance(block, Prose | Note | Heading):
        yield block.text
    elif isinstance(block, Lines):
        for number, item in enumerate(block.items, 1):
            yield f"{number}. {item}" if block.numbered else f"- {item}"
    elif isinstance(block, Table):
        yield from _rows(block)
    elif isinstance(block, Bars):
        for bar in block.bars:
            yield f"{bar.title}: {bar.shown}"


def _rows(table: Table) -> Iterator[str]:
    """A table row by row: title, then each column's name and value."""
    _, *names = table.rows[0]
    for title, *cells in table.rows[1:]:
        yield f"{title}: " + "; ".join(f"{name} {cell}" for name, cell in zip(names, cells, strict=True))
