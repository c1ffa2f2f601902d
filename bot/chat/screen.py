"""The chat's screen: the conversation, the prompt under it, and what keys and clicks do."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Static

from bot.chat.answer import AnswerView
from bot.chat.drawing import Look
from bot.chat.log import Log
from bot.chat.prompt import Prompt
from bot.chat.welcome import Welcome
from bot.session import Outcome, Session, asked


class ChatScreen(Screen[None]):
    """One conversation."""

    AUTO_FOCUS = "#prompt"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "page(-1)", priority=True),
        Binding("pagedown", "page(1)", priority=True),
        Binding("ctrl+home", "edge(False)", priority=True),
        Binding("ctrl+end", "edge(True)", priority=True),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    def compose(self) -> ComposeResult:
        yield Static(self._head(), id="head", markup=False)
        with Log(id="log"):
            yield Welcome(self.session)
        yield Prompt(self.session.say("ask_here"))
        yield Static(self.session.say("keys"), id="foot", markup=False)

    def _head(self) -> str:
        content = self.session.library.content
        return f"imaging-jobs · {self.session.say('title')} · {len(content.jobs)}"

    def on_mount(self) -> None:
        self._offer()

    @property
    def prompt(self) -> Prompt:
        return self.query_one(Prompt)

    @property
    def log_view(self) -> Log:
        return self.query_one(Log)

    def _offer(self) -> None:
        """Tells the prompt how many things a digit can pick."""
        self.prompt.picks = min(9, len(self.session.offers))

    @on(Prompt.Sent)
    async def _sent(self, message: Prompt.Sent) -> None:
        self.prompt.remember(message.text)
        await self.take(message.text)

    @on(Prompt.Picked)
    async def _picked(self, message: Prompt.Picked) -> None:
        await self.take(str(message.number))

    async def take(self, line: str) -> None:
        """What comes of one line, shown."""
        shown = self._as_asked(line)
        outcome = asked(self.session, line)
        await self._show(outcome, shown)

    def _as_asked(self, line: str) -> str:
        """The question as it stands in the conversation: a number with what it stands for."""
        number = int(line) if line.strip().isdecimal() and len(line) < 3 else 0
        offers = self.session.offers
        return f"{number} {offers[number - 1]}" if 0 < number <= len(offers) else line

    async def _show(self, outcome: Outcome, line: str) -> None:
        self.session = outcome.session
        if outcome.turn and self.session.last:
            for view in self.query(AnswerView):
                if view.last:
                    view.step_back()
            number = len(self.session.conversation.turns) - 1
            look = Look(self.log_view.scrollable_content_region.width, self.app.has_class("-ascii"))
            view = AnswerView(self.session.last, number, self.session.library.content.replies, line, look)
            await self.log_view.add(view)
        self._offer()

    async def action_begin(self, number: int) -> None:
        """Asks one of the questions to begin with."""
        await self.take(self.session.starters[number - 1])

    async def action_pick(self, turn: int, number: int) -> None:
        """Picks what a turn offers; of an earlier turn it is asked anew, in its words."""
        turns = self.session.conversation.turns
        if turn == len(turns) - 1:
            await self.take(str(number))
        else:
            answer = turns[turn].answer
            await self.take((answer.choices or answer.suggestions)[number - 1].text)

    def action_page(self, step: int) -> None:
        self.log_view.page(step)

    def action_edge(self, down: bool) -> None:
        self.log_view.edge(down)
