"""Teaching: a misread question becomes an example of its intent, and a phrase too where the words do not lead there."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.authoring.compare import Comparison, compared
from bot.authoring.edit import Edit, Item, added, apply, plain_text, scalar
from bot.authoring.examples import intents_of
from bot.authoring.modelines import first_line
from bot.authoring.new import path_of, suggested
from bot.authoring.readings import readings
from bot.content.folder import found
from bot.content.model import Intent
from bot.dialogue.conversation import ask
from bot.dialogue.hearing import hear
from bot.dialogue.values import Conversation, Turn
from bot.library import Library, built
from bot.places import ContentFolders
from bot.problem import ContentError
from bot.tables import mark_of
from bot.text import clean, folded


@dataclass(frozen=True, slots=True)
class Lesson:
    """A question, what was said before it, and what it should have been read as."""

    question: str
    after: tuple[str, ...]
    intent: str


@dataclass(frozen=True, slots=True)
class Fresh:
    """An intent that does not exist yet."""

    title: str
    answer: str


@dataclass(frozen=True, slots=True)
class Taught:
    """What a lesson did."""

    lesson: Lesson
    edit: Edit
    phrase: str
    """The wording that was added, or nothing where the words led there already."""
    before: Library
    library: Library
    comparison: Comparison
    learnt: bool
    """Whether the question is read as it should be now."""


def teach(
    before: Library, folders: ContentFolders, lesson: Lesson, cache: Path | None, fresh: Fresh | None = None
) -> Taught:
    """Writes the example, and the phrase where it is needed, reads all anew, and says what changed.

    Raises ContentError, with nothing written, where the file cannot be edited or the content would have mistakes.
    """
    phrase = "" if _is_read(before, lesson) else wording(before, lesson.question)
    edit = _edit(before, folders, lesson, phrase, fresh)
    apply(edit)
    try:
        library = built(found(folders.read), cache, before.today)
    except ContentError:
        apply(edit.undone)
        raise
    changed = compared(readings(before, cache), readings(library, cache))
    return Taught(lesson, edit, phrase, before, library, changed, _is_read(library, lesson))


def untaught(taught: Taught) -> Library:
    """Takes the lesson back; raises ContentError where the file was changed meanwhile."""
    apply(taught.edit.undone)
    return taught.before


def _is_read(library: Library, lesson: Lesson) -> bool:
    return lesson.intent in intents_of(_turn(library, lesson))


def _turn(library: Library, lesson: Lesson) -> Turn:
    conversation = Conversation()
    for question in (*lesson.after, lesson.question):
        conversation = ask(library, conversation, question)
    return conversation.turns[-1]


def wording(library: Library, question: str) -> str:
    """The question with a sign in place of each name: how much does a <job> make."""
    text = clean(question).text
    heard = hear(text, library.tables)
    parts, place = [], 0
    for mention in heard.mentions:
        start, end = heard.words[mention.start].start, heard.words[mention.end - 1].end
        parts += [text[place:start], mark_of(mention, library.tables)]
        place = end
    return " ".join("".join((*parts, text[place:])).split()).rstrip("?!. ")


def _edit(before: Library, folders: ContentFolders, lesson: Lesson, phrase: str, fresh: Fresh | None) -> Edit:
    """The file of the intent with what is new in it."""
    shown = path_of("intent", lesson.intent)
    path = folders.write / shown
    old = path.read_bytes() if path.exists() else None
    intent = before.content.intents.get(lesson.intent)
    data = old if old is not None else _begun(shown, fresh)
    if phrase and not (intent and folded(phrase) in map(folded, intent.phrases)):
        data = added(shown, data, "phrases", phrase)
    if not (intent and _has_example(intent, lesson)):
        data = added(shown, data, "examples", _example(lesson, intent))
    return Edit(path, old, data)


def _has_example(intent: Intent, lesson: Lesson) -> bool:
    return any((each.ask, each.after) == (plain_text(lesson.question), lesson.after) for each in intent.examples)


def _begun(shown: str, fresh: Fresh | None) -> bytes:
    """A file that adds to a shipped one, or the beginning of a new intent."""
    lines = [first_line("intent", shown)]
    if fresh:
        lines += [f"title: {scalar(plain_text(fresh.title))}", "answer:", f"  - {scalar(plain_text(fresh.answer))}"]
    else:
        lines += ["# What I taught the bot; it adds to the intent that came with it.", "keywords: []"]
    return "\n".join((*lines, "")).encode()


def _example(lesson: Lesson, intent: Intent | None) -> Item:
    item: dict[str, str | tuple[str, ...]] = {"ask": lesson.question}
    if lesson.after:
        item["after"] = lesson.after
    if intent and intent.kind == "out_of_scope":
        item["kind"] = intent.kind
    return item


def begun_id(title: str, library: Library) -> str:
    """An id for a new intent, from its title, that no intent has."""
    name = suggested(title)[:40]
    return next(ident for ident in _numbered(name) if ident not in library.content.intents)


def _numbered(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}_{number}" for number in range(2, 1000))


def candidates(library: Library, words: str) -> tuple[Intent, ...]:
    """The intents whose id, title, keywords or phrases hold the words, the titles first."""
    wanted = folded(words)
    found_in = [
        (rank, intent.title, intent)
        for intent in library.content.intents.values()
        for rank, texts in enumerate(((intent.id, intent.title), intent.keywords, intent.phrases))
        if any(all(word in folded(text.replace("_", " ")) for word in wanted) for text in texts)
    ]
    ordered = sorted(found_in, key=lambda each: each[:2])
    return tuple({intent.id: intent for _, _, intent in ordered}.values())


def rivals(library: Library, turn: Turn) -> tuple[Intent, ...]:
    """The intents that a question came near to, but for the one it was read as."""
    near = (score.intent for score in turn.reading.heard.scores if score.intent not in intents_of(turn))
    return tuple(library.content.intents[ident] for ident in near if ident in library.content.intents)
