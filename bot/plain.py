"""The conversation line by line: for pipes, screen readers and small terminals."""

from collections.abc import Iterator

from bot.dataclass import replace
from bot.dialogue.prose import lines_of
from bot.dialogue.sentences import capital
from bot.session.registry import took
from bot.session.session import Outcome, Session
from bot.sharing.lines import turn_lines
from bot.streams import input_lines, is_typed, write
from bot.text import visible

LATEST = 3
"""Turns of an earlier conversation that are said again."""

__all__ = ["plain", "turn_lines"]


def plain(session: Session) -> int:
    """Greets, then answers each line until the input ends."""
    session = replace(session, aloud=True)
    for line in greeting(session):
        write(line)
    outcome = Outcome(session)
    for line in _lines(session):
        if not line.strip() and outcome.then is None:
            continue
        outcome = _answered(outcome, line)
        if outcome.do == "quit":
            break
    write(session.say("goodbye"))
    return 0


def greeting(session: Session) -> Iterator[str]:
    """What is said first: what this is, what is kept, and questions to begin with, or the conversation so far."""
    yield session.say("greeting")
    if session.history.is_new:
        yield session.say("history_first")
    yield from _resumed(session)
    if not session.resumed:
        yield session.say("try")
        yield from (f"{number}. {question}" for number, question in enumerate(session.starters, 1))
    yield ""


def _resumed(session: Session) -> Iterator[str]:
    """The latest turns of a conversation that goes on; all of them would be long to listen to."""
    left_out = max(0, len(session.resumed) - LATEST)
    if left_out:
        yield session.say("history_earlier", count=str(left_out))
    for turn in session.turns[left_out : len(session.resumed)]:
        yield f"{session.say('you')}: {turn.question}"
        yield from turn_lines(session.library, turn, aloud=True)
        yield ""


def _lines(session: Session) -> Iterator[str]:
    """Lines of standard input; a person at a terminal sees that it is their turn."""
    if not is_typed():
        yield from input_lines()
        return
    import readline  # noqa: F401 - gives input() its editing and its history
    import sys

    sys.stdin.reconfigure(errors="replace")  # type: ignore[union-attr]
    while True:
        try:
            yield input(f"{session.say('you')}: ")
        except EOFError:
            return


def _answered(before: Outcome, line: str) -> Outcome:
    """What comes of a line, written."""
    line = visible(line)
    outcome = before.then(before.session, line) if before.then else took(before.session, line)
    _write(before.session, outcome)
    while outcome.work is not None:  # nobody types meanwhile, so it is waited for
        earlier, outcome = outcome, outcome.work(lambda: False)(outcome.session)
        again = outcome.note == earlier.note
        _write(earlier.session, replace(outcome, note="") if again else outcome)
    write("")
    return outcome


def _write(before: Session, outcome: Outcome) -> None:
    for said in _said(before, outcome):
        write(said)


def _said(before: Session, outcome: Outcome) -> Iterator[str]:
    after = outcome.session
    if after.last is not None and after.last is not before.last and outcome.do != "redraw":
        yield from turn_lines(after.library, after.last, aloud=True)
        yield from _offers(after)
    if outcome.do == "redraw":
        yield from _resumed(after)
    if outcome.title:
        yield capital(outcome.title)
    for block in outcome.blocks:
        yield from lines_of(block)
    if outcome.note:
        yield outcome.note
    yield from _done(outcome)


def _offers(session: Session) -> Iterator[str]:
    """What can be asked next, by number, where the answer itself leaves no choice."""
    if session.last and session.last.answer.suggestions and not session.last.answer.choices:
        offers = "; ".join(f"{number}. {offer}" for number, offer in enumerate(session.offers, 1))
        yield f"{session.say('offers')} {offers}"


def _done(outcome: Outcome) -> Iterator[str]:
    """What a screen would do, line by line."""
    session = outcome.session
    if outcome.do == "find":
        yield from _found(session, outcome.argument)
    elif outcome.do == "theme":
        from bot.places import config_folder
        from bot.session.settings import keep

        keep(config_folder(), "theme", outcome.argument)
    elif outcome.do == "copy":
        from bot.sharing.clipboard import copied

        yield session.say("copied_native" if copied(outcome.argument) else "copied_not")
    elif outcome.do == "open":
        import webbrowser

        webbrowser.open(outcome.argument)


def _found(session: Session, words: str) -> Iterator[str]:
    """The lines that hold the words, each with the number of its turn."""
    wanted, any_found = words.lower(), False
    for number, turn in enumerate(session.turns, 1):
        lines = [turn.question, *turn_lines(session.library, turn)]
        for line in (line for line in lines if wanted in line.lower()):
            any_found = True
            yield f"{number}. {line}"
    if not any_found:
        yield session.say("find_none")
