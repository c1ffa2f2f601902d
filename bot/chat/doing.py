"""What commands ask of the screen: panels, lists, copying, themes; imported when the first one is carried out."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from bot.chat.aside import Aside
from bot.chat.card import Card
from bot.chat.find import FindBar
from bot.chat.panel import Panel
from bot.chat.pick import Group, Pick
from bot.content.model import Entity
from bot.dialogue.sentences import capital
from bot.history import keeping
from bot.places import config_folder
from bot.session import deeds
from bot.session.session import Outcome
from bot.session.settings import keep
from bot.sharing.clipboard import copied

if TYPE_CHECKING:
    from bot.chat.screen import ChatScreen

ROOM = (100, 14)
"""Columns and lines from which on the card stands beside the chat."""


def carry_out(screen: "ChatScreen", outcome: Outcome) -> None:
    """Does what the outcome asks of a screen; without a word for it, shows its blocks."""
    if outcome.do in DO:
        DO[outcome.do](screen, outcome)
    elif outcome.title:
        panel(screen, outcome)


def panel(screen: "ChatScreen", outcome: Outcome) -> None:
    """Blocks to read, over the chat."""
    screen.app.push_screen(Panel(capital(outcome.title), outcome.blocks, screen.session.say("panel_keys")))


def leave(screen: "ChatScreen", outcome: Outcome) -> None:
    screen.app.exit()


def card(screen: "ChatScreen", outcome: Outcome) -> None:
    """Beside the chat where there is room, else over it; so it is where it stands beside the chat and is cut off."""
    beside = screen.query_one(Card)
    room = screen.app.size.width >= ROOM[0] and screen.app.size.height >= ROOM[1]
    if not room or (beside.cut and not beside.has_class("-away")):
        panel(screen, outcome)
    else:
        beside.toggle_class("-away")


def jobs(screen: "ChatScreen", outcome: Outcome) -> None:
    """The browser of jobs; the one picked is asked about."""

    def find(words: str) -> list[Group]:
        groups = deeds.by_field(screen.session, words)
        return [Group(title, tuple(item(job, words) for job in jobs)) for title, jobs in groups]

    def item(job: Entity, words: str) -> tuple[str, str, str]:
        return capital(job.name), deeds.other_name(job, words), job.name

    async def picked(name: str | None) -> None:
        if name:
            await screen.take(name)

    say = screen.session.say
    title = capital(say("do_jobs").split(";")[0])
    screen.app.push_screen(Pick(title, say("jobs_filter"), say("jobs_keys"), find, outcome.argument), picked)


def history(screen: "ChatScreen", outcome: Outcome) -> None:
    """The kept conversations; the one picked is taken up."""

    say = screen.session.say

    def find(words: str) -> list[Group]:
        kept = screen.session.history.conversations(words)
        beside = (f"{one.time}  {say('history_turns')}: {one.turns}" for one in kept)
        return [Group("", tuple((one.title, said, str(one.id)) for one, said in zip(kept, beside, strict=True)))]

    async def picked(ident: str | None) -> None:
        if ident:
            do = keeping.delete if ident.startswith("-") else keeping.resume
            await screen.show_outcome(do(screen.session, ident.lstrip("-")), name="history")

    title = capital(say("do_history"))
    made = Pick(title, say("history_find"), say("history_pick"), find, outcome.argument, drops=True)
    screen.app.push_screen(made, picked)


def pick(screen: "ChatScreen", outcome: Outcome) -> None:
    """What can be picked, over the chat; the line of the one picked goes on as if it were typed."""
    offer = outcome.offer
    assert offer is not None

    def find(words: str) -> list[Group]:
        return [Group("", offer.find(words))]

    async def picked(line: str | None) -> None:
        await screen.take(line or "")

    say = screen.session.say
    made = Pick(capital(outcome.title), offer.hint, say("pick_keys"), find, outcome.argument, about=offer.about)
    screen.note("")
    screen.app.push_screen(made, picked)


def aside(screen: "ChatScreen", outcome: Outcome) -> None:
    """Blocks in the conversation, which is no interruption; they are no part of it."""
    log = screen.log_view
    screen.run_worker(log.put(Aside(capital(outcome.title), outcome.blocks, log.look)))


def copy(screen: "ChatScreen", outcome: Outcome) -> None:
    """The machine's clipboard first; else the terminal's, which does not say whether it took it.

    In a browser the machine is the server's.
    """
    native = not screen.app.is_web and copied(outcome.argument)
    if not native:
        screen.app.copy_to_clipboard(outcome.argument)
    screen.note(screen.session.say("copied_native" if native else "copied_terminal"))


def open_address(screen: "ChatScreen", outcome: Outcome) -> None:
    screen.app.open_url(outcome.argument)
    screen.note(screen.session.say("opened"))


def theme(screen: "ChatScreen", outcome: Outcome) -> None:
    """Shows the theme, and keeps the choice."""
    screen.app.theme = outcome.argument
    keep(config_folder(), "theme", outcome.argument)


def find(screen: "ChatScreen", outcome: Outcome) -> None:
    screen.query_one(FindBar).open(outcome.argument)


DO: Mapping[str, Callable[["ChatScreen", Outcome], None]] = {
    "quit": leave,
    "card": card,
    "jobs": jobs,
    "history": history,
    "copy": copy,
    "open": open_address,
    "theme": theme,
    "pick": pick,
    "aside": aside,
    "find": find,
}
"""What a screen does for each word of an outcome; a word that is not here needs nothing more."""
