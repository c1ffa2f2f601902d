"""Drawing: the blocks of an answer as styled text of a width; what data holds is never read as markup."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style

from bot.dataclass import dataclass
from bot.dialogue.values import Bar, Bars, Block, Heading, Lines, Note, Prose, Table

EIGHTHS = " ▏▎▍▌▋▊▉"
"""A bar's last cell, by eighths."""

NARROW = 56
"""Below so many columns bars and tables stand line by line."""

COLUMN = 14
"""Cells that a column needs at least; in less, every word would stand on a line of its own."""

GAP = "  "
"""Between two columns."""

LONGEST_BAR = 44
"""Cells of the longest bar; a longer one only shows how wide the window is."""

WIDEST = 96
"""Columns that a line of text may have; longer lines are hard to read."""


@dataclass(frozen=True, slots=True)
class Look:
    """How wide, and with which signs."""

    width: int
    ascii: bool = False
    """Whether only plain signs are drawn."""

    @property
    def narrow(self) -> bool:
        return self.width < NARROW


def drawn(blocks: Iterable[Block], look: Look) -> Iterator[Content]:
    """The lines of the blocks; an empty line stands between two, but none after a heading."""
    above: Block | None = None
    for block in blocks:
        if above is not None and not isinstance(above, Heading):
            yield Content("")
        yield from _block(block, look)
        above = block


def _block(block: Block, look: Look) -> Iterator[Content]:
    if isinstance(block, Prose):
        yield from wrapped(Content(block.text), look.width)
    elif isinstance(block, Note | Heading):
        style = "bold $quiet" if isinstance(block, Heading) else "$quiet"
        lines = block.text.split("\n")
        for line in lines:
            yield from wrapped(Content.styled(line, style), look.width, rest="  " if len(lines) > 1 else "")
    elif isinstance(block, Lines):
        yield from _items(block, look)
    elif isinstance(block, Table):
        yield from _table(block, look)
    elif isinstance(block, Bars):
        yield from _bars(block.bars, look)


def wrapped(line: Content, width: int, first: str = "", rest: str = "") -> Iterator[Content]:
    """A line in as many as it needs; `first` and `rest` stand before the first and the others."""
    room = max(8, min(width, WIDEST) - max(map(cell_len, (first, rest))))
    for number, part in enumerate(line.wrap(room)):
        yield Content(rest if number else first) + part.rstrip()


def flowing(parts: Iterable[Content], width: int) -> Iterator[Content]:
    """Parts one after the other, as many on a line as fit."""
    line = Content("")
    for part in parts:
        joined = line + Content("   ") + part if line else part
        if line and joined.cell_length > min(width, WIDEST):
            yield from wrapped(line, width, "", "    ")
            joined = part
        line = joined
    yield from wrapped(line, width, "", "    ")


def styled(text: str, style: Style | str) -> Content:
    return Content.styled(text, style)


def _items(block: Lines, look: Look) -> Iterator[Content]:
    for number, item in enumerate(block.items, 1):
        mark = f"{number}. " if block.numbered else "- " if look.ascii else "• "
        yield from wrapped(Content(item), look.width, mark.rjust(4), "    ")


def _table(table: Table, look: Look) -> Iterator[Content]:
    """Columns side by side, their cells on several lines where it is narrow; line by line where not even that fits."""
    widths = fitted([max(map(cell_len, column)) for column in zip(*table.rows, strict=True)], look.width)
    if widths is None:
        yield from _stacked(table, look)
        return
    for number, row in enumerate(table.rows):
        cells = [wrap(cell, width) for cell, width in zip(row, widths, strict=True)]
        for parts in zip_longest(*cells, fillvalue=""):
            line = GAP.join(padded(part, width) for part, width in zip(parts, widths, strict=True))
            yield styled(line.rstrip(), "bold" if number == 0 else "")


def fitted(widths: Sequence[int], room: int) -> list[int] | None:
    """The widths of columns that fit, the widest made narrower first; nothing where a column would be too narrow."""
    made = list(widths)
    while (over := sum(made) + len(GAP) * (len(made) - 1) - room) > 0:
        widest = made.index(max(made))
        made[widest] -= max(1, min(over, made[widest] - sorted(made)[-2]))
        if made[widest] < COLUMN:
            return None
    return made


def wrap(text: str, width: int) -> list[str]:
    """A text in lines of a width in cells."""
    return [str(line).rstrip() for line in Content(text).wrap(width)] or [""]


def _stacked(table: Table, look: Look) -> Iterator[Content]:
    _, *names = table.rows[0]
    for title, *cells in table.rows[1:]:
        yield from wrapped(styled(title, "bold"), look.width)
        for name, cell in zip(names, cells, strict=True):
            yield from wrapped(Content(f"{name}: {cell}"), look.width, "  ", "    ")


def _bars(bars: Sequence[Bar], look: Look) -> Iterator[Content]:
    """Title, figure and bar on one line; where that is too narrow, the bar stands below."""
    title = max(cell_len(bar.title) for bar in bars)
    shown = max(cell_len(bar.shown) for bar in bars)
    room = min(look.width - title - shown - 3, LONGEST_BAR)
    if room < 8:
        yield from _bars_below(bars, look)
        return
    for bar in bars:
        figure = " " * (shown - cell_len(bar.shown)) + bar.shown
        yield Content(f"{padded(bar.title, title)}  {figure} ") + styled(length(bar.share, room, look.ascii), "$bar")


def _bars_below(bars: Sequence[Bar], look: Look) -> Iterator[Content]:
    for bar in bars:
        yield from wrapped(Content(f"{bar.title}: {bar.shown}"), look.width)
        yield Content("  ") + styled(length(bar.share, min(look.width - 4, LONGEST_BAR), look.ascii), "$bar")


def length(share: float, room: int, ascii_only: bool = False) -> str:
    """A bar for a share from 0 to 1 of `room` cells; what is not nothing is at least a sliver."""
    if ascii_only:
        return "#" * max(round(share * room), 1 if share > 0 else 0)
    eighths = max(round(share * room * 8), 1 if share > 0 else 0)
    return "█" * (eighths // 8) + (EIGHTHS[eighths % 8] if eighths % 8 else "")


def padded(text: str, width: int) -> str:
    """`text` with spaces up to a width in cells, cut where it is longer."""
    while cell_len(text) > width:
        text = text[:-1]
    return text + " " * (width - cell_len(text))
