"""The chat's screen: the conversation, the prompt under it, and what keys and clicks do."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Static

from bot.chat import picking, readying, taking
from bot.chat.card import Card
from bot.chat.foot import Foot
from bot.chat.labor import Labor
from bot.chat.note import Note
from bot.chat.prompt import Prompt
from bot.chat.turns import Turns
from bot.session.registry import COMMANDS
from bot.session.session import Session, Then


class ChatScreen(Screen[None]):
    """One conversation. What the first picture does not need is imported after it."""

    AUTO_FOCUS = "#prompt"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(each.key, f"command('{each.name}')", each.name, priority=True) for each in COMMANDS if each.key),
        Binding("ctrl+f", "command('find')", priority=True),
        Binding("pageup", "page(-1)", priority=True),
        Binding("pagedown", "page(1)", priority=True),
        Binding("ctrl+home", "edge(False)", priority=True),
        Binding("ctrl+end", "edge(True)", priority=True),
        Binding("escape", "calm", priority=True),
        Binding("ctrl+c", "copy_or_quit", priority=True),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.pending: Then | None = None
        """Takes the next line, where a command asked something."""
        self.doing = ""
        """The command that asked."""
        self.quit_asked = 0.0
        self.labor = Labor(self)

    def compose(self) -> ComposeResult:
        yield Static(self._head(), id="head", markup=False)
        with Horizontal(id="middle"):
            yield Turns(self.session)
            yield Card()
        yield Note(self.labor)
        yield Prompt(self.session.say("ask_here"))
        yield Foot(self.session)

    def show_head(self) -> None:
        """What stands at the top, with the content as it is now."""
        self.query_one("#head", Static).update(self._head())

    def _head(self) -> str:
        count = len(self.session.library.content.jobs)
        return self.session.say("head", title=self.session.say("title"), count=str(count))

    async def on_mount(self) -> None:
        self.prompt.focus()  # AUTO_FOCUS does nothing while the window is in the background, nor when it comes back
        await self.log_view.show(self.session)
        self.settle()
        self.set_timer(0.05, self.get_ready)

    take, show_outcome, hear_of, begin = taking.take, taking.show, taking.hear_of, taking.begin
    get_ready = readying.get_ready

    def on_unmount(self) -> None:
        self.labor.stop()

    def glance(self) -> None:
        """Now and then: whether an author saved something, and how long work takes."""
        self.labor.glance()
        self.query_one(Note).glance()

    @property
    def prompt(self) -> Prompt:
        return self.query_one(Prompt)

    @property
    def log_view(self) -> Turns:
        return self.query_one(Turns)

    def settle(self) -> None:
        """Brings what stands around the conversation in line with it."""
        self.prompt.picks = min(9, len(self.session.offers)) if self.pending is None else 0
        self.query_one(Card).show(self.session)

    @on(Prompt.Sent)
    async def _sent(self, message: Prompt.Sent) -> None:
        self.prompt.remember(message.text)
        await self.take(message.text)

    @on(Prompt.Picked)
    async def _picked(self, message: Prompt.Picked) -> None:
        await self.take(str(message.number))

    async def pick_command(self, name: str) -> None:
        """A command that was clicked in the popup."""
        self.prompt.fill("")
        await self.take(f"/{name}")

    def note(self, text: str) -> None:
        """One line to be noticed, until the next one."""
        self.query_one(Note).say(text)

    action_command = taking.command
    action_begin = picking.begin
    action_pick = picking.pick
    action_source = picking.source
    action_copy_or_quit = picking.copy_or_quit

    def action_page(self, step: int) -> None:
        self.log_view.page(step)

    async def action_edge(self, down: bool) -> None:
        await self.log_view.go_to_edge(down)

    def close_find(self) -> None:
        """A key of the screen comes before the same key of the line to find words in."""
        from bot.chat.find import FindBar

        for bar in self.query(FindBar):
            bar.action_leave()

    def action_calm(self) -> None:
        """Esc: no popup, no note, nothing that was asked back, and back to the prompt."""
        self.pending = None
        if self.prompt.popup:
            self.prompt.popup.display = False
        self.close_find()
        self.note("")
        self.settle()
        self.prompt.focus()
