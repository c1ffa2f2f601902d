"""/review: questions of kept conversations that were not answered well; each can be taught, put aside or exported."""

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from bot.atomic import replace_file
from bot.authoring.beside import Halt, Stopped
from bot.authoring.findings import quoted
from bot.authoring.review import Doubt, Group, as_json, doubts, groups, ignore, ignored_in
from bot.dataclass import replace
from bot.dialogue.values import Lines, Prose
from bot.library import Library
from bot.places import data_folder
from bot.session.session import Finish, Offer, Outcome, Session, shown, told
from bot.session.teaching import meant

MOST = 300
"""Conversations that are looked through, the latest; more take longer than anybody waits."""

SHOWN = 20
"""Groups that are shown at once, line by line."""


def review(session: Session, argument: str) -> Outcome:
    """Looks the kept conversations through, beside this one."""
    if not session.history.on:
        return told(session, "history_off")
    kept = session.history.conversations()[:MOST]
    talks = [tuple(turn.question for turn in session.history.turns(one.id)) for one in reversed(kept)]
    return Outcome(session, note=session.say("review_busy"), work=partial(_looked_through, session.library, talks))


def _looked_through(library: Library, talks: Sequence[Sequence[str]], halt: Halt) -> Finish:
    found: list[Doubt] = []
    for talk in talks:
        if halt():
            raise Stopped
        found += doubts(library, [talk])
    made = groups(found, ignored_in(data_folder()))
    return lambda session: listed(session, made)


def listed(session: Session, found: tuple[Group, ...]) -> Outcome:
    """The groups, the largest first; one is picked by its number."""
    if not found:
        return told(session, "review_none")

    def picked(now: Session, line: str) -> Outcome:
        said = line.strip()
        if said in now.library.content.replies.sayings["review_export_words"]:
            return _exported(now, found, "all")
        place = int(said) - 1 if said.isdecimal() and len(said) < 6 else -1
        return _one(now, found, place) if 0 <= place < len(found) else told(now, "let_be")

    lines = Lines(tuple(f"{_name(group)} ({_why(session, group)})" for group in found[:SHOWN]), True)
    title = session.say("review_title", count=str(len(found)))
    offer = Offer(partial(_find, session, found), session.say("review_find"))
    return Outcome(session, title, (lines,), session.say("review_ask"), picked, do="pick", offer=offer)


def _name(group: Group) -> str:
    return group.doubts[0].question


def _why(session: Session, group: Group) -> str:
    """Why it is here, and how often."""
    return session.say(f"review_{group.doubts[0].sort}", count=str(len(group.doubts)))


def _find(session: Session, found: Sequence[Group], words: str) -> tuple[tuple[str, str, str], ...]:
    """The groups with a question that holds the words."""
    wanted = words.lower().strip()
    return tuple(
        (_name(group), _why(session, group), str(place))
        for place, group in enumerate(found, 1)
        if any(wanted in each.question.lower() for each in group.doubts)
    )


def _one(session: Session, found: tuple[Group, ...], place: int) -> Outcome:
    """One group: its questions, the nearest intents, the words that nobody taught, and what can be done with it."""
    group = found[place]
    rest = (*found[:place], *found[place + 1 :])
    doings = {
        "teach": lambda now: _taught(now, group),
        "ignore": lambda now: _ignored(now, group, rest),
        "export": lambda now: _exported(now, (group,), group.id),
    }
    names = {name: session.say(f"review_{name}") for name in doings}

    def picked(now: Session, line: str) -> Outcome:
        said = line.strip().lower()
        numbered = dict(zip(("1", "2", "3"), doings, strict=True))
        chosen = numbered.get(said, said)
        return doings[chosen](now) if chosen in doings else listed(now, found) if said else told(now, "let_be")

    about = _about(session, group)
    made = shown(session, f"{_name(group)} ({_why(session, group)})", *about, Lines(tuple(names.values()), True))
    options = tuple((title, "", name) for name, title in names.items())
    offer = Offer(lambda words: tuple(each for each in options if words.lower() in each[0]), "", about)
    return replace(made, note=session.say("review_do"), then=picked, do="pick", offer=offer)


def _about(session: Session, group: Group) -> tuple[Prose | Lines, ...]:
    questions = Lines(tuple(each.question for each in group.questions))
    intents = session.library.content.intents
    near = [f"{intents[ident].title} {sure:.2f}" for ident, sure in group.doubts[0].nearest if ident in intents]
    said = [Prose(session.say("review_near", intents=", ".join(near) or "-"))]
    if group.unknown:
        said.append(Prose(session.say("review_unknown", words=", ".join(map(quoted, group.unknown)))))
    return (questions, *said)


def _taught(session: Session, group: Group) -> Outcome:
    """What was meant by them? The nearest intents are offered."""
    if session.folders is None:
        return told(session, "teach_nothing")
    intents = session.library.content.intents
    near = [intents[ident] for ident, _ in group.doubts[0].nearest if ident in intents]
    return meant(session, tuple((each.question, each.after) for each in group.questions), near)


def _ignored(session: Session, group: Group, rest: tuple[Group, ...]) -> Outcome:
    """Puts a group aside, and goes on with the others."""
    try:
        ignore(data_folder(), group.id)
    except OSError as error:
        return told(session, "export_failed", path=str(data_folder()), why=error.strerror or "")
    return listed(session, rest)


def _exported(session: Session, found: Sequence[Group], name: str) -> Outcome:
    """Writes groups to a file that is not there yet."""
    path = _free(Path.cwd(), name)
    try:
        replace_file(path, (as_json(found) + "\n").encode())
    except OSError as error:
        return told(session, "export_failed", path=str(path), why=error.strerror or "")
    return told(session, "exported", path=str(path))


def _free(folder: Path, name: str) -> Path:
    """A name that no file has yet."""
    tails = ("", *(f"-{number}" for number in range(2, 1000)))
    return next(path for tail in tails if not os.path.lexists(path := folder / f"review-{name}{tail}.json"))
