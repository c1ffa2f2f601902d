"""The prompt: several lines, earlier questions at the arrow keys, completion, digits that pick while it is empty."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events
from textual.binding import Binding
from textual.document._document import EditResult
from textual.document._edit import Edit
from textual.message import Message
from textual.strip import Strip
from textual.widgets import TextArea

from bot.text import visible

if TYPE_CHECKING:
    from bot.chat.popup import Popup

KEYS = {
    "enter": "send",
    "ctrl+j": "newline",
    "shift+enter": "newline",
    "tab": "complete",
    "up": "earlier",
    "down": "later",
    "ctrl+d": "end",
}
"""Our own keys, and the action of each."""

EDITING = {
    key: each.action
    for each in TextArea.BINDINGS
    if isinstance(each, Binding)
    for key in each.key.split(",")
    if key not in KEYS
}
"""The library's keys, and the action of each."""


class Prompt(TextArea):
    """Where the person types."""

    @dataclass
    class Sent(Message):
        """A line was sent."""

        text: str

    @dataclass
    class Picked(Message):
        """A digit was typed while nothing else was."""

        number: int

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder=placeholder, id="prompt", compact=True, highlight_cursor_line=False)
        self.popup: Popup | None = None
        """The commands that fit, once there is one."""
        self.past: tuple[str, ...] = ()
        """What was sent, the oldest first."""
        self.place = 0
        """Where in it we are; at its end stands the draft."""
        self.draft = ""
        self.picks = 0
        """How many things can be picked by a digit."""
        self.rest: Callable[[str], str] = lambda line: ""
        """What is offered after a line."""

    def edit(self, edit: Edit) -> EditResult:
        """The one door for typed and pasted text: what no reader sees is left out."""
        edit.text = "\n".join(map(visible, edit.text.splitlines())) + ("\n" if edit.text.endswith("\n") else "")
        return super().edit(edit)

    def render_line(self, y: int) -> Strip:
        """A window of a column or two leaves no room for a sign; the library would fail to break its lines there."""
        return super().render_line(y) if self.content_size.width > 0 else Strip.blank(self.size.width)

    def remember(self, text: str) -> None:
        """Keeps a question for the arrow keys; the same twice in a row is kept once, an empty one not."""
        if text.strip() and self.past[-1:] != (text,):
            self.past = (*self.past, text)
        self.place, self.draft = len(self.past), ""

    def fill(self, text: str) -> None:
        """Puts a text into the prompt, the cursor at its end."""
        self.text = text
        self.move_cursor(self.document.end)

    def update_suggestion(self) -> None:
        """What is offered in grey: only at the end of a single line."""
        at_end = self.document.line_count == 1 and self.cursor_at_end_of_text
        self.suggestion = self.rest(self.text) if at_end else ""
        if self.popup:
            self.popup.offer(self.text)

    @property
    def chosen(self) -> str:
        """The command that is lit up in the popup, or nothing."""
        return self.popup.chosen if self.popup else ""

    def action_send(self) -> None:
        text = self.text
        if self.chosen and self.chosen != text.strip("/ "):
            text = f"/{self.chosen}"
        self.fill("")
        self.post_message(self.Sent(text))

    def action_newline(self) -> None:
        self.insert("\n")

    def action_end(self) -> None:
        """As in a shell: takes away the letter under the cursor, and leaves where there is none at all."""
        if self.text:
            self.action_delete_right()
        else:
            self.app.exit()

    def action_complete(self) -> None:
        """Takes over what is offered, in the popup or in grey."""
        if self.chosen:
            self.fill(f"/{self.chosen} ")
        elif self.suggestion:
            self.insert(self.suggestion)

    def action_earlier(self) -> None:
        if self.popup and self.popup.display:
            self.popup.move(-1)
        elif not self.navigator.is_first_wrapped_line(self.cursor_location):
            self.action_cursor_up()
        elif self.place > 0:
            self._go(self.place - 1)

    def action_later(self) -> None:
        if self.popup and self.popup.display:
            self.popup.move(1)
        elif not self.navigator.is_last_wrapped_line(self.cursor_location):
            self.action_cursor_down()
        elif self.place < len(self.past):
            self._go(self.place + 1)

    def _go(self, place: int) -> None:
        """Shows what was sent at a place; the draft is kept while one looks back."""
        if self.place == len(self.past):
            self.draft = self.text
        self.place = place
        self.fill(self.past[place] if place < len(self.past) else self.draft)

    async def _on_key(self, event: events.Key) -> None:
        """All keys are taken here and none by a binding, which would come after letters that were typed later."""
        number = int(event.character) if event.character and event.character in "123456789" else 0
        if number and not self.text and number <= self.picks:
            self.post_message(self.Picked(number))
        elif event.key in KEYS:
            getattr(self, f"action_{KEYS[event.key]}")()
        elif event.key in EDITING:
            await self.run_action(EDITING[event.key])
        else:
            await super()._on_key(event)
            return
        event.stop()
        event.prevent_default()
