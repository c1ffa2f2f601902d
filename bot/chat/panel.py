"""A panel over the chat: a title and blocks to read - help, why, sources, a card."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Static

from bot.chat.drawing import Look, drawn, wrap
from bot.dialogue.values import Block

MARGIN = 8
"""Columns that the panel's frame takes at most."""


class Panel(ModalScreen[None]):
    """Blocks under a title; Esc goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter,f1,ctrl+q", "dismiss(None)", "back"),
        Binding("up,k", "scroll(-1)", "up"),
        Binding("down,j", "scroll(1)", "down"),
        Binding("pageup", "scroll(-12)", "page up"),
        Binding("pagedown,space", "scroll(12)", "page down"),
    ]

    def __init__(self, title: str, blocks: tuple[Block, ...], keys: str) -> None:
        super().__init__()
        self.heading = title
        self.blocks = blocks
        self.keys = keys

    def compose(self) -> ComposeResult:
        with Vertical(classes="panel"):
            yield Static(Content.styled(self.heading, "bold $mark"), markup=False)
            with VerticalScroll(can_focus=False):
                yield Static(markup=False, id="blocks")
            yield Static(Content.styled(self.keys, "$quiet"), markup=False)

    def on_resize(self, event: events.Resize) -> None:
        look = Look(min(event.size.width - MARGIN, 100), self.app.has_class("-ascii"))
        self.query_one("#blocks", Static).update(Content("\n").join(drawn(self.blocks, look)))
        title = len(wrap(self.heading, max(1, look.width)))
        self.query_one(VerticalScroll).styles.max_height = max(1, event.size.height - _frame(event.size) - title)

    def action_scroll(self, step: int) -> None:
        self.query_one(VerticalScroll).scroll_relative(y=step, animate=False)


def _frame(size: Size) -> int:
    """The lines around the blocks besides the title: the keys, and where there is room two empty ones and a border."""
    low, narrow = size.height < 14, size.width < 60
    return 1 + (0 if low else 2) + (0 if low or narrow else 2)
