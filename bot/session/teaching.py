"""/teach: what did you mean? One line after the other, on the screen and in plain mode alike."""

from collections.abc import Iterator, Sequence
from functools import partial

from bot.authoring.beside import Halt, library_beside, readings_beside
from bot.authoring.compare import compared
from bot.authoring.findings import quoted
from bot.authoring.teach import Begun, Fresh, Lesson, Taught, begin, begun_id, candidates, rivals, turn_of
from bot.authoring.trying import changes_as_items, summary
from bot.content.model import Intent
from bot.dataclass import replace
from bot.dialogue.prose import text_of
from bot.dialogue.values import Lines
from bot.library import Library
from bot.places import ContentFolders, cache_folder
from bot.problem import ContentError
from bot.session.fresh import ask_title
from bot.session.session import Finish, Offer, Outcome, Session, told

OFFERED = 6
"""Intents that are offered at once, line by line."""

FOUND = 40
"""Intents that a search on the screen shows."""

SHOWN = 10
"""Lines on what changed that are shown."""


def teaching(session: Session, words: str) -> Outcome:
    """Begins to teach the last question; with words, among the intents that hold them."""
    if session.last is None or session.folders is None:
        return told(session, "teach_nothing")
    turn = session.last
    alone = not turn.reading.carried
    after = () if alone else tuple(each.question for each in session.conversation.turns[-3:-1])
    near = rivals(session.library, turn)
    return meant(session, ((turn.question, after),), near, words)


Asked = tuple[tuple[str, tuple[str, ...]], ...]
"""Questions, each with what was said before it."""


def meant(session: Session, asked: Asked, near: Sequence[Intent], words: str = "") -> Outcome:
    """What did you mean? The intents that came near, or those that hold the words; then all questions are taught."""
    intents = tuple(candidates(session.library, words) if words else near)[:OFFERED]

    def picked(now: Session, line: str) -> Outcome:
        said = line.strip()
        if said.isdecimal() and 0 < int(said) <= len(intents):
            return _teach(now, asked, intents[int(said) - 1].id)
        if said in now.library.content.intents:
            return _teach(now, asked, said)
        if said.lower() in now.library.content.replies.sayings["teach_new_words"]:
            return ask_title(now, partial(_teach_new, asked))
        return meant(now, asked, near, said) if said else told(now, "let_be")

    title = session.say("teach_title_of", question=quoted(asked[0][0]))
    blocks = (Lines(tuple(f"{intent.title} ({intent.id})" for intent in intents), True),) if intents else ()
    offer = Offer(partial(_find, session, near), session.say("teach_find"))
    return Outcome(session, title, blocks, session.say("teach_ask"), picked, do="pick", argument=words, offer=offer)


def _find(session: Session, near: Sequence[Intent], words: str) -> tuple[tuple[str, str, str], ...]:
    """The intents that are left when some words were typed, and a new one."""
    found = candidates(session.library, words)[:FOUND] if words.strip() else near
    new = session.library.content.replies.sayings["teach_new_words"][0]
    return (*((each.title, each.id, each.id) for each in found), (session.say("teach_new"), "", new))


def _teach_new(asked: Asked, session: Session, fresh: Fresh) -> Outcome:
    return _teach(session, asked, begun_id(fresh.title, session.library), fresh)


def _teach(session: Session, asked: Asked, intent: str, fresh: Fresh | None = None) -> Outcome:
    """Writes the lessons down at once; they are learnt beside the conversation."""
    assert session.folders is not None
    lessons = [Lesson(question, after, intent) for question, after in asked]
    try:
        begun = begin(session.library, session.folders, lessons, fresh)
    except (ContentError, OSError) as error:
        return _failed(session, error)
    undoing = replace(session, undos=(*session.undos, partial(_undone, begun)))
    note = session.say("teach_busy", path=str(begun.edit.path))
    return Outcome(undoing, note=note, work=partial(_learnt, begun, session.folders))


def _failed(session: Session, error: Exception) -> Outcome:
    return told(session, "teach_failed", why=str(error).split("\n")[0])


def _learnt(begun: Begun, folders: ContentFolders, halt: Halt) -> Finish:
    """Reads all anew; what would be a mistake is taken back."""
    try:
        library = library_beside(folders.read, cache_folder(), halt, begun.before.today)
    except ContentError as error:
        return partial(_taken_back, error)
    return partial(_taken_over, begun, library)


def _taken_back(error: ContentError, session: Session) -> Outcome:
    """The lesson would be a mistake; it was the last, for a later one would have stopped this."""
    return _failed(undo(session, "").session, error)


def _taken_over(begun: Begun, library: Library, session: Session) -> Outcome:
    """The new content answers; what else it changes is looked at next."""
    after = replace(session, library=library)
    return Outcome(after, note=after.say("teach_looking"), work=partial(_held_against, begun, library))


def _held_against(begun: Begun, library: Library, halt: Halt) -> Finish:
    """Which other questions are read otherwise now."""
    old, new = (readings_beside(each, cache_folder(), halt) for each in (begun.before, library))
    return partial(_shown, Taught(begun, library, compared(old, new)))


def _shown(taught: Taught, session: Session) -> Outcome:
    """What was written, and what changed."""
    begun = taught.begun
    phrases = ", ".join(map(quoted, begun.phrases)) or "-"
    name = "teach_not_yet" if taught.missed else "teach_done"
    wrote = session.say(name, path=str(begun.edit.path), phrase=phrases)
    taught_ones = [lesson.question for lesson in begun.lessons]
    changed = [line for line in changes_as_items(taught.comparison) if not any(one in line for one in taught_ones)]
    lines = (wrote, *_answered(taught, session), *changed[:SHOWN], summary(taught.comparison))
    return Outcome(session, session.say("teach_result"), (Lines(lines),), session.say("teach_undo"), do="aside")


def _answered(taught: Taught, session: Session) -> Iterator[str]:
    """How the first question is answered now; where a fact is missing for that, where it belongs."""
    answer = turn_of(taught.library, taught.begun.lessons[0]).answer
    yield session.say("teach_now", answer=" ".join(text_of(answer).split()))
    if answer.kind == "no_fact" and answer.jobs:
        job = taught.library.content.jobs[answer.jobs[0]]
        yield session.say("teach_to_fill", path=job.place.file, topic=", ".join(answer.topics))


def undo(session: Session, argument: str) -> Outcome:
    """Takes back what was taught last, also while it is still being learnt."""
    return session.undos[-1](session) if session.undos else told(session, "undo_none")


def _undone(begun: Begun, session: Session) -> Outcome:
    """The file as it was; what answered before it answers again."""
    after = replace(session, undos=session.undos[:-1])
    try:
        begun.undo()
    except (ContentError, OSError) as error:
        return _failed(after, error)
    work = None
    if session.library.digest != begun.before.digest and session.folders is not None:
        work = partial(_restored, begun, session.folders)
    return Outcome(after, note=after.say("teach_undone"), halts=True, work=work)


def _restored(begun: Begun, folders: ContentFolders, halt: Halt) -> Finish:
    """The content as it is now: as it was before the lesson, unless something else was changed meanwhile."""
    try:
        library = library_beside(folders.read, cache_folder(), halt, begun.before.today)
    except ContentError as error:
        return partial(_failed, error=error)
    return lambda session: Outcome(replace(session, library=library), note=session.say("teach_undone"))
