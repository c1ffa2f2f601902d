"""The conversation as Markdown; signs that Markdown would read are escaped."""

from collections.abc import Iterator

from bot.content.model import Source
from bot.dialogue.values import Bars, Block, Lines, Table, Turn
from bot.session.session import Session
from bot.text import can_open

SIGNS = "\\`*_{}[]<>#|!~"


def markdown(session: Session) -> str:
    """A heading for each question, its answer below it, and the sources with links."""
    turns = (line for turn in session.turns for line in _turn(session, turn))
    return f"# {_escaped(session.say('title'))}\n\n" + "\n".join(turns) + "\n"


def _turn(session: Session, turn: Turn) -> Iterator[str]:
    yield f"## {_escaped(turn.question)}\n"
    for block in turn.answer.blocks:
        yield "\n".join(_block(block)) + "\n"
    for number, choice in enumerate(turn.answer.choices, 1):
        yield f"{number}. {_escaped(choice.text)}"
    for number, one in enumerate(turn.answer.sources, 1):
        yield f"{_escaped(session.say('source'))} {number}: {_source(one)}\n"


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        yield from _table(block)
    elif isinstance(block, Bars):
        yield from (f"- {_escaped(bar.title)}: {_escaped(bar.shown)}" for bar in block.bars)
    elif isinstance(block, Lines):
        for number, item in enumerate(block.items, 1):
            yield f"{number}. {_escaped(item)}" if block.numbered else f"- {_escaped(item)}"
    else:
        yield from (f"{_escaped(line)}  " for line in block.text.split("\n"))


def _table(table: Table) -> Iterator[str]:
    head, *rows = ("| " + " | ".join(map(_escaped, row)) + " |" for row in table.rows)
    yield head
    yield "|" + "---|" * len(table.rows[0])
    yield from rows


def _source(source: Source) -> str:
    title = f"{_escaped(source.publisher)}, {_escaped(source.title)}"
    return f"[{title}]({linked(source.address)}) ({source.dated})"


def linked(address: str) -> str:
    """An address that may stand as a link; nothing where it is not a safe one."""
    safe = address.replace("(", "%28").replace(")", "%29").replace(" ", "%20").replace('"', "%22")
    return safe if can_open(address) else ""


def _escaped(words: str) -> str:
    return "".join(f"\\{sign}" if sign in SIGNS else sign for sign in words)
