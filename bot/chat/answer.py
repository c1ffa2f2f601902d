"""One turn on the screen: what was asked, the answer, its sources and what can be picked, as one piece of text."""

import re
from collections.abc import Iterator

from textual import events
from textual.content import Content, Span
from textual.style import Style
from textual.widgets import Static

from bot.chat.drawing import Look, drawn, flowing, styled, wrapped
from bot.content.language import Replies, filled
from bot.content.model import Source
from bot.dialogue.values import Choice, Turn
from bot.sharing.lines import FEW
from bot.text import can_open

INDENT = "  "


class AnswerView(Static):
    """A question and its answer; drawn anew when the width changes."""

    def __init__(self, turn: Turn, number: int, replies: Replies, look: Look, last: bool = True) -> None:
        super().__init__(markup=False, classes="turn")
        self.turn = turn
        self.number = number
        self.replies = replies
        self.last = last
        """Whether its suggestions can still be picked by number."""
        self.ascii = look.ascii
        self.sought = ""
        """Words that are lit up."""
        self.drawn = 0
        self.draw(look.width)

    def on_resize(self, event: events.Resize) -> None:
        if event.size.width != self.drawn:
            self.draw(event.size.width)

    def draw(self, width: int) -> None:
        """Draws the turn for a width."""
        self.drawn = width
        self.update(lit(Content("\n").join(self._lines(width)), self.sought))

    def seek(self, words: str) -> None:
        """Lights up the words wherever they stand."""
        if words.strip() != self.sought:
            self.sought = words.strip()
            self.draw(self.drawn)

    @property
    def line_found(self) -> int:
        """The first line with the words that are sought; the first of all where they are not seen."""
        text = str(self.visual)
        place = pattern(self.sought).search(text) if self.sought else None
        return text.count("\n", 0, place.start()) if place else 0

    @property
    def line_answered(self) -> int:
        """The first line of the answer, below a question that may be long."""
        return sum(1 for _ in self._asked(self.drawn))

    def step_back(self) -> None:
        """Another turn came: what this one suggested is no longer picked by number."""
        self.last = False
        self.draw(self.drawn or self.size.width)

    def _lines(self, width: int) -> Iterator[Content]:
        look = Look(width - len(INDENT), self.ascii)
        yield from self._asked(width)
        for line in self._answer(look):
            yield Content(INDENT) + line if line.plain else line

    def _asked(self, width: int) -> Iterator[Content]:
        yield from wrapped(styled(self.turn.question, "bold $asked"), width, "› " if not self.ascii else "> ", INDENT)
        yield Content("")

    def _answer(self, look: Look) -> Iterator[Content]:
        answer = self.turn.answer
        yield from drawn(answer.blocks, look)
        if answer.choices:
            yield Content("")
            yield from self._choices(answer.choices, look)
        yield from self._respelt(look)
        if answer.sources:
            yield Content("")
            yield from self._sources(answer.sources, look)
        if self.last and answer.suggestions and not answer.choices:
            yield Content("")
            yield from self._suggestions(answer.suggestions, look)

    def _choices(self, choices: tuple[Choice, ...], look: Look) -> Iterator[Content]:
        for at, choice in enumerate(choices, 1):
            yield from wrapped(self._pick(at, choice.text), look.width, "", "  ")

    def _pick(self, at: int, text: str) -> Content:
        """A number and what it stands for; a click picks it."""
        click = Style.from_meta({"@click": f"screen.pick({self.number}, {at})"})
        return Content.assemble((f"{at}", "bold $mark"), " ", text).stylize(click)

    def _respelt(self, look: Look) -> Iterator[Content]:
        for number, (typed, meant) in enumerate(self.turn.reading.heard.respelt.items()):
            if number == 0:
                yield Content("")
            said = filled(self.replies["read_as"], typed=typed, meant=meant)
            yield from wrapped(styled(said, "$quiet"), look.width)

    def _sources(self, sources: tuple[Source, ...], look: Look) -> Iterator[Content]:
        """Each on a line of its own with its title; where they are many or it is narrow, in short and as they fit."""
        short = look.narrow or len(sources) > FEW
        said = [(f"[{at}] ", self._source(at, one, short)) for at, one in enumerate(sources, 1)]
        if len(sources) > FEW and not look.narrow:
            yield from flowing([Content(mark) + one for mark, one in said], look.width)
            return
        for mark, one in said:
            yield from wrapped(one, look.width, mark, " " * len(mark))

    def _source(self, at: int, source: Source, short: bool) -> Content:
        """Publisher, title and date; a link."""
        title = "" if short else f", {source.title}"
        link = Style(link=source.address) if can_open(source.address) else Style()
        click = Style.from_meta({"@click": f"screen.source({self.number}, {at})"})
        said = Content.assemble((f"{source.publisher}{title}", "$link underline"), (f" ({source.dated})", "$quiet"))
        return said.stylize(link + click)

    def _suggestions(self, suggestions: tuple[Choice, ...], look: Look) -> Iterator[Content]:
        """All on one line where they fit."""
        picks = [self._pick(at, choice.text) for at, choice in enumerate(suggestions, 1)]
        line = Content("   ").join(picks)
        if line.cell_length <= look.width:
            yield line
            return
        for one in picks:
            yield from wrapped(one, look.width, "", "  ")


def lit(content: Content, words: str) -> Content:
    """The content with every place that holds the words turned around in color, broken into lines or not."""
    if not words:
        return content
    return content.add_spans([Span(*place.span(), "reverse") for place in pattern(words).finditer(content.plain)])


def pattern(words: str) -> re.Pattern[str]:
    """What finds the words, whatever stands between two of them."""
    return re.compile(r"\s+".join(map(re.escape, words.split())), re.IGNORECASE)
