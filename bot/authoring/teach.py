"""Teaching: a misread question becomes an example of its intent, and a phrase too where the words do not lead there."""

from collections.abc import Iterator, Sequence
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
    topic: str = ""
    """The facts that answer it; nothing where it is about the bot."""


@dataclass(frozen=True, slots=True)
class Begun:
    """Lessons that are written down, and not learnt yet."""

    lessons: tuple[Lesson, ...]
    edit: Edit
    phrases: tuple[str, ...]
    """The wordings that were added; none where the words led there already."""
    before: Library

    def undo(self) -> None:
        """Takes what was written back; raises ContentError where the file was changed meanwhile, or OSError."""
        apply(self.edit.undone)


@dataclass(frozen=True, slots=True)
class Taught:
    """What lessons did."""

    begun: Begun
    library: Library
    comparison: Comparison

    @property
    def missed(self) -> tuple[Lesson, ...]:
        """The questions that are not yet read as they should be."""
        return tuple(lesson for lesson in self.begun.lessons if not is_read(self.library, lesson))


def begin(before: Library, folders: ContentFolders, lessons: Sequence[Lesson], fresh: Fresh | None = None) -> Begun:
    """Writes lessons on one intent into its file: each an example, and a phrase where the words do not lead there.

    Raises ContentError, with nothing written, where the file cannot be edited, or OSError.
    """
    missed = [lesson for lesson in lessons if not is_read(before, lesson)]
    wordings = {" ".join(folded(text)): text for text in (wording(before, lesson.question) for lesson in missed)}
    phrases = tuple(wordings.values())
    edit = _edit(before, folders, lessons, phrases, fresh)
    apply(edit)
    return Begun(tuple(lessons), edit, phrases, before)


def teach(
    before: Library, folders: ContentFolders, lessons: Sequence[Lesson], cache: Path | None, fresh: Fresh | None = None
) -> Taught:
    """Begins lessons, reads all anew, and says what changed.

    Raises ContentError, with nothing written, where the file cannot be edited or the content would have mistakes.
    """
    begun = begin(before, folders, lessons, fresh)
    try:
        library = built(found(folders.read), cache, before.today)
    except ContentError:
        begun.undo()
        raise
    return Taught(begun, library, compared(readings(before, cache), readings(library, cache)))


def is_read(library: Library, lesson: Lesson) -> bool:
    return lesson.intent in intents_of(library, turn_of(library, lesson))


def turn_of(library: Library, lesson: Lesson) -> Turn:
    """The turn that the question of a lesson gets."""
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


def _edit(
    before: Library, folders: ContentFolders, lessons: Sequence[Lesson], phrases: Sequence[str], fresh: Fresh | None
) -> Edit:
    """The file of the intent with what is new in it."""
    shown = path_of("intent", lessons[0].intent)
    path = folders.write / shown
    old = path.read_bytes() if path.exists() else None
    intent = before.content.intents.get(lessons[0].intent)
    data = old if old is not None else _begun(shown, fresh)
    known = set(map(folded, intent.phrases)) if intent else set()
    for phrase in (each for each in phrases if folded(each) not in known):
        data = added(shown, data, "phrases", phrase)
    for lesson in (each for each in lessons if not (intent and _has_example(intent, each))):
        data = added(shown, data, "examples", _example(lesson, intent))
    return Edit(path, old, data)


def _has_example(intent: Intent, lesson: Lesson) -> bool:
    return any((each.ask, each.after) == (plain_text(lesson.question), lesson.after) for each in intent.examples)


def _begun(shown: str, fresh: Fresh | None) -> bytes:
    """A file that adds to a shipped one, or the beginning of a new intent."""
    lines = [first_line("intent", shown)]
    if fresh:
        topic = (f"topic: {fresh.topic}",) if fresh.topic else ()
        answer = ("answer:", f"  - {scalar(plain_text(fresh.answer))}")
        lines += [f"title: {scalar(plain_text(fresh.title))}", *topic, *answer]
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
    """The intents whose id, title, keywords or phrases hold the words, or words that begin so; the titles first."""
    wanted = folded(words)
    found_in = [
        (rank, intent.title, intent)
        for intent in library.content.intents.values()
        for rank, texts in enumerate(((intent.id, intent.title), intent.keywords, intent.phrases))
        if any(_holds(text, wanted) for text in texts)
    ]
    ordered = sorted(found_in, key=lambda each: each[:2])
    return tuple({intent.id: intent for _, _, intent in ordered}.values())


def _holds(text: str, wanted: Sequence[str]) -> bool:
    said = " " + text.lower().replace("_", " ").replace("-", " ")  # not folded: that takes a second for all phrases
    return all(f" {word}" in said for word in wanted)


def rivals(library: Library, turn: Turn) -> tuple[Intent, ...]:
    """The intents that a question came near to, but for the one it was read as."""
    said = intents_of(library, turn)
    near = (score.intent for score in turn.reading.heard.scores if score.intent not in said)
    return tuple(library.content.intents[ident] for ident in near if ident in library.content.intents)
