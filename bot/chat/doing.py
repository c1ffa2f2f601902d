"""What commands ask of the screen: panels, lists, finding, copying, themes, reading content anew."""

import time
from functools import partial

from textual import on, work
from textual.screen import Screen

from bot import deeds, keeping
from bot.chat.answer import AnswerView
from bot.chat.card import Card
from bot.chat.find import FindBar
from bot.chat.panel import Panel
from bot.chat.pick import Group, Pick
from bot.chat.prompt import Prompt
from bot.clipboard import copied
from bot.dialogue.sentences import capital
from bot.ghost import ghost
from bot.places import config_folder
from bot.session import Outcome, Session
from bot.settings import keep

TWICE = 1.5
"""Seconds within which a second ctrl+c quits."""


class Doing(Screen[None]):
    """The part of the chat's screen that carries out what only a screen can do."""

    session: Session
    quit_asked = 0.0
    stamp = 0
    found_at = -1

    async def show_outcome(self, outcome: Outcome, line: str = "", name: str = "") -> None:
        raise NotImplementedError

    def note(self, text: str) -> None:
        raise NotImplementedError

    async def take(self, line: str) -> None:
        raise NotImplementedError

    async def carry_out(self, outcome: Outcome) -> None:
        """Does what the outcome asks of a screen; without a word for it, shows its blocks."""
        do = getattr(self, f"_do_{outcome.do}", None) if outcome.do else None
        if do:
            do(outcome)
        elif outcome.title:
            self.app.push_screen(Panel(capital(outcome.title), outcome.blocks, self.session.say("panel_keys")))

    def _do_quit(self, outcome: Outcome) -> None:
        self.app.exit()

    def _do_card(self, outcome: Outcome) -> None:
        """Beside the chat where there is room, else over it."""
        if self.app.size.width >= 100 and self.app.size.height >= 14:
            self.query_one(Card).toggle_class("-away")
        else:
            self.app.push_screen(Panel(capital(outcome.title), outcome.blocks, self.session.say("panel_keys")))

    def _do_jobs(self, outcome: Outcome) -> None:
        def find(words: str) -> list[Group]:
            groups = deeds.by_field(self.session, words)
            return [Group(title, tuple((capital(job.name), "", job.name) for job in jobs)) for title, jobs in groups]

        say = self.session.say
        self._pick(
            Pick(capital(say("do_jobs").split(";")[0]), say("jobs_filter"), say("jobs_keys"), find, outcome.argument)
        )

    def _pick(self, screen: Pick) -> None:
        async def picked(name: str | None) -> None:
            if name:
                await self.take(name)

        self.app.push_screen(screen, picked)

    def _do_history(self, outcome: Outcome) -> None:
        def find(words: str) -> list[Group]:
            kept = self.session.history.conversations(words)
            return [Group("", tuple((one.title, f"{one.time}  {one.turns}", str(one.id)) for one in kept))]

        say = self.session.say
        pick = Pick(
            capital(say("do_history")), say("history_find"), say("history_pick"), find, outcome.argument, drops=True
        )
        self.app.push_screen(pick, self._history_picked)

    async def _history_picked(self, ident: str | None) -> None:
        if ident:
            do = keeping.delete if ident.startswith("-") else keeping.resume
            await self.show_outcome(do(self.session, ident.lstrip("-")), name="history")

    def _do_copy(self, outcome: Outcome) -> None:
        """The machine's clipboard first; else the terminal's, which does not say whether it took it."""
        if copied(outcome.argument):
            self.note(self.session.say("copied_native"))
            return
        self.app.copy_to_clipboard(outcome.argument)
        self.note(self.session.say("copied_terminal"))

    def _do_open(self, outcome: Outcome) -> None:
        self.app.open_url(outcome.argument)
        self.note(self.session.say("opened"))

    def _do_theme(self, outcome: Outcome) -> None:
        self.app.theme = outcome.argument
        keep(config_folder(), "theme", outcome.argument)

    def _do_reload(self, outcome: Outcome) -> None:
        self.reload()

    @work(thread=True, exclusive=True)
    def reload(self) -> None:
        """Reads the content beside the conversation: a compile takes seconds."""
        outcome = deeds.reload(self.session, "")
        self.app.call_from_thread(self._reloaded, outcome)  # type: ignore[arg-type]

    async def _reloaded(self, outcome: Outcome) -> None:
        from bot.dataclass import replace

        library = outcome.session.library
        await self.show_outcome(replace(outcome, session=replace(self.session, library=library)))
        self.get_ready()

    def get_ready(self) -> None:
        """What can wait until after the first picture: completion, and watching the content."""
        self.query_one(Prompt).rest = ghost(self.session.library).rest

    def _do_find(self, outcome: Outcome) -> None:
        self.query_one(FindBar).open(outcome.argument)

    @on(FindBar.Sought)
    def _sought(self, message: FindBar.Sought) -> None:
        """Lights the words up, and shows the next turn that holds them."""
        views = list(self.query(AnswerView))
        for view in views:
            view.seek(message.words)
        found = [view for view in views if view.found]
        self.found_at = (self.found_at + message.step) % len(found) if found and message.step else len(found) - 1
        bar = self.query_one(FindBar)
        if found:
            bar.say(self.session.say("find_at", number=str(self.found_at + 1), count=str(len(found))))
            self.call_after_refresh(partial(found[self.found_at].scroll_visible, animate=False, top=True))
        else:
            bar.say(self.session.say("find_none") if message.words.strip() else "")

    @on(FindBar.Left)
    def _left(self) -> None:
        for view in self.query(AnswerView):
            view.seek("")
        self.query_one(Prompt).focus()

    async def action_source(self, turn: int, number: int) -> None:
        """A click on a source asks before it opens."""
        await self.show_outcome(deeds.open_of(self.session, turn, number), name="open")

    def action_calm(self) -> None:
        """Esc: no popup, no note, and back to the prompt."""
        prompt = self.query_one(Prompt)
        prompt.popup.display = False
        self.note("")
        prompt.focus()

    def action_copy_or_quit(self) -> None:
        """Copies what is selected; with nothing selected, twice in a row quits."""
        selected = self.get_selected_text() or self.query_one(Prompt).selected_text
        if selected:
            self.clear_selection()
            self._do_copy(Outcome(self.session, argument=selected))
        elif time.monotonic() - self.quit_asked < TWICE:
            self.app.exit()
        else:
            self.quit_asked = time.monotonic()
            self.note(self.session.say("quit_ask"))
