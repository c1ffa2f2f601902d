"""The chat's screen: the conversation, the prompt under it, and what keys and clicks do."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import OptionList, Static

from bot.chat.answer import AnswerView
from bot.chat.card import Card
from bot.chat.doing import Doing
from bot.chat.drawing import Look
from bot.chat.find import FindBar
from bot.chat.foot import foot
from bot.chat.log import Log
from bot.chat.popup import Popup
from bot.chat.prompt import Prompt
from bot.chat.welcome import Welcome
from bot.registry import COMMANDS, run, took
from bot.session import Outcome, Session, Then
from bot.text import visible


class ChatScreen(Doing, Screen[None]):
    """One conversation."""

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

    def compose(self) -> ComposeResult:
        popup = Popup(self.session)
        yield Static(self._head(), id="head", markup=False)
        with Horizontal(id="middle"):
            yield Log(id="log")
            yield Card()
        yield FindBar(self.session.say("find_ask"))
        yield popup
        yield Static(markup=False, id="note")
        yield Prompt(self.session.say("ask_here"), popup, self.session.history.questions())
        yield Static(foot(self.session), id="foot", markup=False)

    def _head(self) -> str:
        count = len(self.session.library.content.jobs)
        return self.session.say("head", title=self.session.say("title"), count=str(count))

    async def on_mount(self) -> None:
        await self.redraw()
        self.set_timer(0.2, self.get_ready)

    async def redraw(self) -> None:
        """Shows the whole conversation anew."""
        await self.log_view.remove_children()
        self.query_one(Card).job = ""
        await self.log_view.mount(Welcome(self.session))
        turns = self.session.turns
        asked = [turn.question for turn in turns]
        await self.log_view.mount_all(self._view(number, asked[number]) for number in range(len(turns)))
        for view in list(self.query(AnswerView))[:-1]:
            view.step_back()
        self.settle()
        if turns:
            self.log_view.call_after_refresh(self.log_view.edge, True)

    def _view(self, number: int, line: str) -> AnswerView:
        look = Look(self.log_view.scrollable_content_region.width or 80, self.app.has_class("-ascii"))
        return AnswerView(self.session.turns[number], number, self.session.library.content.replies, line, look)

    @property
    def prompt(self) -> Prompt:
        return self.query_one(Prompt)

    @property
    def log_view(self) -> Log:
        return self.query_one(Log)

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

    @on(OptionList.OptionSelected, "#popup")
    async def _clicked(self, event: OptionList.OptionSelected) -> None:
        self.prompt.fill("")
        await self.take(f"/{event.option.id}")

    async def take(self, line: str) -> None:
        """What comes of one line, shown."""
        line = "\n".join(map(visible, line.split("\n")))
        picked = self.session.picked(line) if self.pending is None else ""
        then, self.pending = self.pending, None
        outcome = then(self.session, line) if then else took(self.session, line)
        await self.show_outcome(outcome, f"{line.strip()} {picked}" if picked else "")

    async def show_outcome(self, outcome: Outcome, line: str = "", name: str = "") -> None:
        """The session after it, and whatever it wants shown or done."""
        before, self.session = self.session, outcome.session
        self.pending, self.doing = outcome.then, name if outcome.then else ""
        if outcome.do == "redraw":
            await self.redraw()
        elif self.session.last is not None and self.session.last is not before.last:
            await self._add(line)
        self.note(outcome.note)
        self.settle()
        await self.carry_out(outcome)

    async def _add(self, line: str) -> None:
        """One more turn at the end."""
        for view in list(self.query(AnswerView))[-1:]:
            view.step_back()
        turn = self.session.last
        await self.log_view.add(self._view(len(self.session.turns) - 1, line or (turn.question if turn else "")))

    def note(self, text: str) -> None:
        """One line to be noticed, until the next one."""
        note = self.query_one("#note", Static)
        note.update(visible(text))
        note.display = bool(text)

    async def action_command(self, name: str) -> None:
        """A key of the registry; the same key once more says yes to what its command asked."""
        if self.pending is not None and self.doing == name:
            await self.take(self.session.library.content.replies.sayings["yes_words"][0])
            return
        await self.show_outcome(run(self.session, name, ""), name=name)

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
