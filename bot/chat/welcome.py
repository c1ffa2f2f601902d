"""The welcome: what this is, and questions to begin with that run when they are picked."""

from collections.abc import Iterator

from textual import events
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from bot.chat.drawing import styled, wrapped
from bot.session.session import Session


class Welcome(Static):
    """Stands at the beginning of every conversation."""

    def __init__(self, session: Session) -> None:
        super().__init__(markup=False, id="welcome", classes="turn")
        self.session = session

    def on_mount(self) -> None:
        self.first = self.session.history.is_new

    def on_resize(self, event: events.Resize) -> None:
        self.update(Content("\n").join(self._lines(event.size.width)))

    def _lines(self, width: int) -> Iterator[Content]:
        say = self.session.say
        yield from wrapped(styled(say("greeting"), "bold"), width)
        yield Content("")
        if self.session.history.is_new:
            yield from wrapped(styled(say("history_first"), "$quiet"), width)
            yield Content("")
        yield Content(say("try"))
        for at, question in enumerate(self.session.starters, 1):
            click = Style.from_meta({"@click": f"screen.begin({at})"})
            line = Content.assemble((str(at), "bold $mark"), " ", question).stylize(click)
            yield from wrapped(line, width, "  ", "    ")
