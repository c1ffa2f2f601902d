"""/teach: what did you mean? One line after the other, on the screen and in plain mode alike."""

from dataclasses import replace

from bot.authoring.findings import quoted
from bot.authoring.teach import Fresh, Lesson, Taught, begun_id, candidates, rivals, teach, untaught
from bot.authoring.trying import changes_as_text, summary
from bot.content.model import Intent
from bot.dialogue.values import Lines
from bot.places import cache_folder
from bot.problem import ContentError
from bot.session.session import Outcome, Session

OFFERED = 6
"""Intents that are offered at once."""

SHOWN = 8
"""Lines on what changed that are shown."""


def teaching(session: Session, words: str) -> Outcome:
    """Begins to teach the last question; with words, among the intents that hold them."""
    if session.last is None or session.folders is None:
        return Outcome(session, note=session.say("teach_nothing"))
    found = candidates(session.library, words) if words else rivals(session.library, session.last)
    return _offer(session, found[:OFFERED])


def _offer(session: Session, intents: tuple[Intent, ...]) -> Outcome:
    """The intents to pick from, by number; other words search on."""
    lines = tuple(f"{intent.title} ({intent.id})" for intent in intents)

    def picked(now: Session, line: str) -> Outcome:
        said = line.strip()
        if said.isdecimal() and 0 < int(said) <= len(intents):
            return _teach(now, intents[int(said) - 1].id)
        if said.lower() in _words(now, "teach_new_words"):
            return _ask_title(now)
        return teaching(now, said) if said else Outcome(now, note=now.say("let_be"))

    blocks = (Lines(lines, True),) if lines else ()
    return Outcome(session, session.say("do_teach"), blocks, session.say("teach_ask"), picked)


def _words(session: Session, name: str) -> tuple[str, ...]:
    return session.library.content.replies.sayings.get(name, ())


def _ask_title(session: Session) -> Outcome:
    def titled(now: Session, title: str) -> Outcome:
        return _ask_answer(now, title.strip()) if title.strip() else Outcome(now, note=now.say("let_be"))

    return Outcome(session, note=session.say("teach_title"), then=titled)


def _ask_answer(session: Session, title: str) -> Outcome:
    def answered(now: Session, line: str) -> Outcome:
        if not line.strip():
            return Outcome(now, note=now.say("let_be"))
        return _teach(now, begun_id(title, now.library), Fresh(title, line.strip()))

    return Outcome(session, note=session.say("teach_answer"), then=answered)


def _teach(session: Session, intent: str, fresh: Fresh | None = None) -> Outcome:
    """Writes the lesson, answers the question anew, and shows what else changed."""
    assert session.folders is not None
    *before, turn = session.conversation.turns
    alone = not turn.reading.carried
    lesson = Lesson(turn.question, () if alone else tuple(each.question for each in before[-2:]), intent)
    try:
        taught = teach(session.library, session.folders, lesson, cache_folder(), fresh)
    except (ContentError, OSError) as error:
        return Outcome(session, note=session.say("teach_failed", why=str(error).split("\n")[0]))
    return _shown(replace(session, library=taught.library), taught)


def _shown(session: Session, taught: Taught) -> Outcome:
    """What was written and what changed; a word takes it back."""
    name = "teach_done" if taught.learnt else "teach_not_yet"
    wrote = session.say(name, path=str(taught.edit.path), phrase=quoted(taught.phrase) if taught.phrase else "-")
    changed = tuple(line for line in changes_as_text(taught.comparison) if taught.lesson.question not in line)
    lines = (wrote, *changed[:SHOWN], summary(taught.comparison))

    def undone(now: Session, line: str) -> Outcome:
        if line.strip().lower() not in _words(now, "teach_undo_words"):
            from bot.session.registry import took

            return took(now, line) if line.strip() else Outcome(now)
        try:
            return Outcome(replace(now, library=untaught(taught)), note=now.say("teach_undone"))
        except (ContentError, OSError) as error:
            return Outcome(now, note=now.say("teach_failed", why=str(error).split("\n")[0]))

    return Outcome(session, session.say("do_teach"), (Lines(lines),), session.say("teach_undo"), undone)
