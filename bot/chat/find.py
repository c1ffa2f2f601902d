"""Find in the conversation: a line above the prompt, the next place at Enter, the one before at Up."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static


class FindBar(Horizontal):
    """Words to look for, and which of how many places is shown."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "close", priority=True),
        Binding("enter,down,f3", "go(1)", "next", priority=True),
        Binding("up,shift+enter", "go(-1)", "previous", priority=True),
    ]

    @dataclass
    class Sought(Message):
        """Words to look for, and which way from the place that is shown (0: from the end)."""

        words: str
        step: int

    class Left(Message):
        """The person is done."""

    def __init__(self, hint: str) -> None:
        super().__init__(id="find")
        self.hint = hint
        self.display = False

    def compose(self) -> ComposeResult:
        yield Input(placeholder=self.hint, compact=True)
        yield Static("", markup=False, id="found")

    def open(self, words: str) -> None:
        """Shows the line with the words, and takes the focus."""
        self.display = True
        field = self.query_one(Input)
        field.value = words
        field.focus()

    def say(self, text: str) -> None:
        self.query_one("#found", Static).update(text)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        self.post_message(self.Sought(event.value, 0))

    def action_go(self, step: int) -> None:
        self.post_message(self.Sought(self.query_one(Input).value, step))

    def action_leave(self) -> None:
        self.display = False
        self.post_message(self.Left())
