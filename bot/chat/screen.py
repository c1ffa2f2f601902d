"""The chat's screen: the conversation, the prompt under it, and what keys and clicks do."""

from __future__ import annotations

import asyncio
import gc
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Static

from bot.authoring.watch import EVERY
from bot.chat import picking
from bot.chat.card import Card
from bot.chat.foot import Foot
from bot.chat.labor import Labor
from bot.chat.prompt import Prompt
from bot.chat.turns import Turns
from bot.sealed import let_go
from bot.session.registry import COMMANDS, run, took
from bot.session.session import Outcome, Session, Then, retried
from bot.text import visible

AGAIN = 20.0
"""Seconds after which what could not be kept is tried again."""


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
        self.noted = ""
        self.progressing = True
        """Whether the note tells of work, or would if there were some."""

    def compose(self) -> ComposeResult:
        yield Static(self._head(), id="head", markup=False)
        with Horizontal(id="middle"):
            yield Turns(self.session)
            yield Card()
        yield Static(markup=False, id="note")
        yield Prompt(self.session.say("ask_here"))
        yield Foot(self.session)

    def _head(self) -> str:
        count = len(self.session.library.content.jobs)
        return self.session.say("head", title=self.session.say("title"), count=str(count))

    async def on_mount(self) -> None:
        self.prompt.focus()  # AUTO_FOCUS does nothing while the window is in the background, nor when it comes back
        await self.log_view.show(self.session)
        self.settle()
        self.set_timer(0.05, self.get_ready)

    async def get_ready(self) -> None:
        """What can wait until after the first picture: completion, the popup, finding, watching the content."""
        from bot.chat.find import FindBar
        from bot.chat.popup import Popup

        popup = Popup(self.session)
        await self.mount(FindBar(self.session), popup, before="#note")
        self.prompt.past = (*self.session.history.questions(), *self.prompt.past)
        self.prompt.place = len(self.prompt.past)
        self.prompt.popup = popup
        self.complete()
        self.labor.watch()
        self.set_interval(EVERY, self.glance)
        self.set_interval(AGAIN, self.keep)
        gc.enable()
        gc.collect()
        gc.freeze()

    @work(exclusive=True)
    async def complete(self) -> None:
        """What the prompt can complete with this content; keys that are typed meanwhile come between two steps."""
        from bot.session.ghost import gathering

        for made in gathering(self.session.library):
            await asyncio.sleep(0)
            if made and (left := self.query(Prompt)):  # none once the chat is being left
                left.first().rest = made.rest
        let_go()

    def on_unmount(self) -> None:
        self.labor.stop()

    def glance(self) -> None:
        """Now and then: whether an author saved something, and how long work takes."""
        self.labor.glance()
        if self.progressing and self.noted != self.labor.progress:
            self.note("")

    def keep(self) -> None:
        """Now and then: what could not be kept is tried again, without a question to begin it."""
        self.session = retried(self.session)

    async def hear_of(self, outcome: Outcome) -> None:
        """What came of work beside the conversation; a question that waits for its answer goes on waiting."""
        renewed = outcome.session.library is not self.session.library
        self.session = outcome.session
        if renewed:
            self.complete()
            self.query_one("#head", Static).update(self._head())
        self.begin(outcome)
        self.pending = outcome.then or self.pending
        if self.pending is outcome.then:
            self.note(outcome.note)
        self.settle()
        self.carry_out(outcome)

    def begin(self, outcome: Outcome) -> None:
        """Begins the work that an outcome asks for, or stops what it makes needless."""
        if outcome.halts:
            self.labor.stop()
        if outcome.work is not None:
            self.labor.wrote()
            self.labor.begin(outcome.work, outcome.note)

    def carry_out(self, outcome: Outcome) -> None:
        """Does what only a screen can do."""
        if outcome.do or outcome.title:
            from bot.chat.doing import carry_out

            carry_out(self, outcome)

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

    async def take(self, line: str) -> None:
        """What comes of one line, shown."""
        line = "\n".join(map(visible, line.split("\n")))
        then, self.pending = self.pending, None
        outcome = then(self.session, line) if then else took(self.session, line)
        await self.show_outcome(outcome)

    async def show_outcome(self, outcome: Outcome, name: str = "") -> None:
        """The session after it, and whatever it wants shown or done."""
        before, self.session = self.session, outcome.session
        self.begin(outcome)
        self.pending, self.doing = outcome.then, name if outcome.then else ""
        if outcome.do == "redraw":
            await self.log_view.show(self.session)
        elif self.session.last is not None and self.session.last is not before.last:
            await self.log_view.add(self.session)
            self.call_after_refresh(let_go)
        self.note(outcome.note)
        self.settle()
        self.carry_out(outcome)

    def note(self, text: str) -> None:
        """One line to be noticed, until the next one."""
        note = self.query_one("#note", Static)
        self.progressing = not text or (self.labor.busy and text == self.labor.said)
        self.noted = self.labor.progress if self.progressing else text
        note.update(visible(self.noted))
        note.display = bool(self.noted)

    async def action_command(self, name: str) -> None:
        """A key of the registry; the same key once more says yes to what its command asked."""
        if self.pending is not None and self.doing == name:
            await self.take(self.session.library.content.replies.sayings["yes_words"][0])
            return
        await self.show_outcome(run(self.session, name, ""), name=name)

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
