"""Find in the conversation: a line above the prompt, the next place at Enter, the one before at Up."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Static

from bot.chat.turns import Turns
from bot.session.session import Session, holding


class FindBar(Horizontal):
    """Words to look for, and which of how many places is shown."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "close", priority=True),
        Binding("enter,down,f3", "go(1)", "next", priority=True),
        Binding("up,shift+enter", "go(-1)", "previous", priority=True),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(id="find")
        self.session = session
        self.display = False
        self.place = 0

    def compose(self) -> ComposeResult:
        yield Input(placeholder=self.session.say("find_ask"), compact=True)
        yield Static("", markup=False, id="found")

    def open(self, words: str) -> None:
        """Shows the line with the words, and takes the focus."""
        self.display = True
        field = self.query_one(Input)
        field.value = words
        field.focus()

    @on(Input.Changed)
    async def _changed(self, event: Input.Changed) -> None:
        event.stop()
        await self.seek(event.value, 0)

    async def action_go(self, step: int) -> None:
        await self.seek(self.query_one(Input).value, step)

    async def seek(self, words: str, step: int) -> None:
        """Lights the words up, and shows the turn that is `step` further; without a step the last one."""
        turns = self.screen.query_one(Turns)
        found = holding(turns.session, words)
        if found:
            self.place = (self.place + step) % len(found) if step else len(found) - 1
            await turns.reach(found[self.place])
        for view in turns.views:
            view.seek(words)
        if found:
            view = turns.views[found[self.place] - turns.first]
            turns.lead(view, view.line_found)
        self._say(len(found), words)

    def _say(self, count: int, words: str) -> None:
        """Which of how many."""
        at = self.session.say("find_at", number=str(self.place + 1), count=str(count))
        none = self.session.say("find_none") if words.strip() else ""
        self.query_one("#found", Static).update(at if count else none)

    def action_leave(self) -> None:
        self.display = False
        for view in self.screen.query_one(Turns).views:
            view.seek("")
        self.screen.query_one("#prompt").focus()
