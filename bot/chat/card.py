"""The card of the job that is spoken of, beside the chat where there is room."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from bot.chat.drawing import Look, drawn
from bot.dialogue.values import Bars, Block
from bot.session.session import Session

WIDTH = 35
"""Columns of text on the card."""

TALL = 30
"""Lines from which on the figures of earlier years stand on it; a lower card would end in the middle of the rest."""


class Card(VerticalScroll, can_focus=False):
    """What there is to know of one job, in short."""

    def __init__(self) -> None:
        super().__init__(id="card")
        self.shown: tuple[str, tuple[Block, ...]] = ("", ())
        """The job and what is said of it."""

    def compose(self) -> ComposeResult:
        yield Static(markup=False)

    def show(self, session: Session) -> None:
        """Shows the job last spoken of; the same one is not drawn twice."""
        from bot.session.card import card_of

        found = card_of(session)
        self.set_class(not found[0], "-empty")
        if found != self.shown:
            self.shown = found
            self._draw()
            self.scroll_home(animate=False)

    def on_resize(self) -> None:
        self._draw()

    def _draw(self) -> None:
        title, blocks = self.shown
        fitting = [block for block in blocks if self.size.height >= TALL or not isinstance(block, Bars)]
        look = Look(WIDTH, self.app.has_class("-ascii"))
        lines = (Content.styled(title, "bold $mark"), Content(""), *drawn(fitting, look))
        self.query_one(Static).update(Content("\n").join(lines))

    @property
    def cut(self) -> bool:
        """Whether more is on it than can be seen."""
        return self.max_scroll_y > 0
