"""What is said beside the conversation and stands in it: what a lesson or a change of the content did."""

from textual import events
from textual.content import Content
from textual.widgets import Static

from bot.chat.answer import INDENT
from bot.chat.drawing import Look, drawn
from bot.dialogue.values import Block


class Aside(Static):
    """Blocks under a title; drawn anew when the width changes."""

    def __init__(self, title: str, blocks: tuple[Block, ...], look: Look) -> None:
        super().__init__(markup=False, classes="turn")
        self.heading = title
        self.blocks = blocks
        self.ascii = look.ascii
        self.draw(look.width)

    def on_resize(self, event: events.Resize) -> None:
        self.draw(event.size.width)

    def draw(self, width: int) -> None:
        look = Look(width - len(INDENT), self.ascii)
        lines = (Content(INDENT) + line for line in drawn(self.blocks, look))
        self.update(Content("\n").join((Content.styled(self.heading, "bold $mark"), *lines)))
