"""The card of the job that is spoken of, beside the chat where there is room."""

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from bot.chat.drawing import Look, drawn
from bot.session.session import Session

WIDTH = 36
"""Columns of text on the card."""


class Card(VerticalScroll, can_focus=False):
    """What there is to know of one job, in short."""

    def __init__(self) -> None:
        super().__init__(id="card")
        self.job = ""

    def compose(self):  # type: ignore[no-untyped-def]
        yield Static(markup=False)

    def show(self, session: Session) -> None:
        """Shows the job last spoken of; the same one is not drawn twice."""
        from bot.session.deeds import card_of

        title, blocks = card_of(session)
        self.set_class(not title, "-empty")
        if title and title != self.job:
            self.job = title
            look = Look(WIDTH, self.app.has_class("-ascii"))
            lines = (Content.styled(title, "bold $mark"), Content(""), *drawn(blocks, look))
            self.query_one(Static).update(Content("\n").join(lines))
            self.scroll_home(animate=False)
