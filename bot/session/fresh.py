"""/teach, something new: what it is about, which facts answer it, and a sentence with a blank where the fact goes."""

from collections.abc import Callable, Iterator
from functools import partial

from bot.authoring.teach import Fresh
from bot.content.agreement_intents import NAMING, PLACEHOLDER, is_field
from bot.dialogue.values import Lines, Prose
from bot.library import Library
from bot.session.session import Offer, Outcome, Session, told

BLANKS = 8
"""Blanks that are named at once."""

Done = Callable[[Session, Fresh], Outcome]
"""Takes the new intent."""


def ask_title(session: Session, done: Done) -> Outcome:
    """What is it about?"""

    def titled(now: Session, line: str) -> Outcome:
        return _ask_topic(now, line.strip(), done) if line.strip() else told(now, "let_be")

    return Outcome(session, note=session.say("teach_title"), then=titled)


def _ask_topic(session: Session, title: str, done: Done) -> Outcome:
    """Which facts answer it?"""
    topics = tuple(_topics(session.library))
    none = session.say("teach_topic_none")

    def picked(now: Session, line: str) -> Outcome:
        said = line.strip()
        ids = (*(ident for _, ident in topics), none)
        chosen = ids[int(said) - 1] if said.isdecimal() and 0 < int(said[:4]) <= len(ids) else said
        if chosen in ids:
            return _ask_sentence(now, Fresh(title, "", "" if chosen == none else chosen), done)
        return _ask_topic(now, title, done) if said else told(now, "let_be")

    lines = Lines((*(f"{name} ({ident})" for name, ident in topics), none), True)
    first = Prose(session.say("teach_topic_first"))
    offer = Offer(partial(_find, session, topics), session.say("teach_find"), (first,))
    heading, note = session.say("teach_topic"), session.say("teach_topic_ask")
    return Outcome(session, heading, (lines, first), note, picked, do="pick", offer=offer)


def _topics(library: Library) -> Iterator[tuple[str, str]]:
    """What each topic is called, and its id: the title of the intent that is named for it, or of one that has it."""
    intents = library.content.intents.values()
    titles = {intent.topic: intent.title for intent in reversed(tuple(intents))}
    titles |= {intent.id: intent.title for intent in intents}
    yield from ((titles.get(topic, topic.replace("_", " ")), topic) for topic in library.content.topics)


def _find(session: Session, topics: tuple[tuple[str, str], ...], words: str) -> tuple[tuple[str, str, str], ...]:
    """The topics that are left when some words were typed, and none of them."""
    wanted = words.lower().split()
    left = ((name, ident) for name, ident in topics if all(word in f"{name} {ident}".lower() for word in wanted))
    none = session.say("teach_topic_none")
    return (*((name, ident, ident) for name, ident in left), (none, "", none))


def _ask_sentence(session: Session, fresh: Fresh, done: Done, note: str = "") -> Outcome:
    """What should be answered? It is asked again until the sentence can be said."""

    def answered(now: Session, line: str) -> Outcome:
        if not line.strip():
            return told(now, "let_be")
        made = Fresh(fresh.title, line.strip(), fresh.topic)
        wrong = _wrong(now, made)
        return _ask_sentence(now, made, done, wrong) if wrong else done(now, made)

    return Outcome(session, note=note or _how(session, fresh.topic), then=answered)


def _how(session: Session, topic: str) -> str:
    if not topic:
        return session.say("teach_answer_me")
    return session.say("teach_answer", blanks=_blanks(session.library, topic), example=_example(session.library, topic))


def _wrong(session: Session, fresh: Fresh) -> str:
    """Why a sentence cannot be said; nothing where it can."""
    found, topics = PLACEHOLDER.findall(fresh.answer), session.library.content.topics
    if not fresh.topic:
        return session.say("teach_answer_me") if found else ""
    blanks = _blanks(session.library, fresh.topic)
    for name in found:
        if name not in NAMING and not is_field(name, fresh.topic, topics):
            return session.say("teach_wrong_blank", blank=f"<{name}>", blanks=blanks)
    return session.say("teach_no_blank", blanks=blanks) if all(name in NAMING for name in found) else ""


def _blanks(library: Library, topic: str) -> str:
    """The fields of a topic that facts have, those that most have first."""
    held = [name for job in library.content.jobs.values() for fact in job.facts.get(topic, ()) for name in fact.values]
    order = sorted(set(held), key=lambda name: (-held.count(name), name))
    return ", ".join(f"<{name}>" for name in (order or [*library.content.topics[topic]])[:BLANKS])


def _example(library: Library, topic: str) -> str:
    """A sentence that is said of this topic already."""
    intents = library.content.intents
    said = (intent.answer for intent in intents.values() if intent.topic == topic)
    sentences = (sentence for answer in said for sentence in answer if PLACEHOLDER.search(sentence))
    return next(sentences, f"<Jobs>: {_blanks(library, topic).split(', ')[0]}.")
