"""Content that an author changed: fitted beside the conversation, with the last good one answering until then."""

from collections.abc import Sequence
from functools import partial

from bot.authoring.beside import Halt, library_beside, readings_beside
from bot.authoring.compare import compared
from bot.authoring.saved import wrong_in
from bot.authoring.trying import changes_as_items, summary
from bot.dataclass import replace
from bot.dialogue.values import Lines
from bot.library import Library
from bot.places import ContentFolders, cache_folder
from bot.problem import ContentError
from bot.session.session import Finish, Outcome, Session, shown, told

SHOWN = 12
"""Problems of changed content, or lines on what changed, that are shown at once."""


def reload(session: Session, argument: str) -> Outcome:
    """The content read anew; where it has mistakes the old one stays, and all of them are shown."""
    if session.folders is None:
        return told(session, "reload_same")
    work = partial(_renewed, session.library, session.folders, False)
    return Outcome(session, note=session.say("reload_busy"), work=work)


def saved(session: Session, paths: Sequence[str]) -> Outcome:
    """The content read anew because an author saved these files; what is wrong in them is said first."""
    if session.folders is None:
        return Outcome(session)
    work = partial(_looked_over, session.library, session.folders, paths)
    return Outcome(session, note=session.say("reload_busy"), work=work)


def looked_at_first(session: Session, paths: Sequence[str]) -> Outcome:
    """Whether a person's own files have mistakes, which left them aside at the start; else nothing is said."""
    if session.folders is None:
        return Outcome(session)
    roots = session.folders.read

    def looked(halt: Halt) -> Finish:
        problems = wrong_in(roots, paths)
        return partial(_noted, ContentError(problems)) if problems else Outcome

    return Outcome(session, work=looked)


def _looked_over(before: Library, folders: ContentFolders, paths: Sequence[str], halt: Halt) -> Finish:
    if problems := wrong_in(folders.read, paths):
        return partial(_noted, ContentError(problems))
    return _renewed(before, folders, True, halt)


def _renewed(before: Library, folders: ContentFolders, watched: bool, halt: Halt) -> Finish:
    try:
        library = library_beside(folders.read, cache_folder(), halt, before.today)
    except ContentError as error:
        return partial(_noted if watched else _listed, error)
    return partial(_taken_over, before, library, watched)


def _noted(error: ContentError, session: Session) -> Outcome:
    """The first mistake, with its file and line: whoever types is not interrupted."""
    first, count = str(error.problems[0]), len(error.problems)
    return told(session, "reload_mistake" if count == 1 else "reload_mistakes", problem=first, count=str(count))


def _listed(error: ContentError, session: Session) -> Outcome:
    problems = Lines(tuple(map(str, error.problems[:SHOWN])))
    return shown(session, session.say("reload_wrong", count=str(len(error.problems))), problems)


def _taken_over(before: Library, library: Library, watched: bool, session: Session) -> Outcome:
    """The new content answers from now on; what else it changes is looked at next."""
    if library.digest == session.library.digest:
        return told(session, "reload_sound" if watched else "reload_same")
    after = replace(session, library=library)
    return Outcome(after, note=after.say("reload_done"), work=partial(_held_against, before, library))


def _held_against(before: Library, library: Library, halt: Halt) -> Finish:
    """Which examples and dialogues are read otherwise now."""
    old, new = (readings_beside(each, cache_folder(), halt) for each in (before, library))
    made = compared(old, new)

    def finish(session: Session) -> Outcome:
        if not (made.changes or made.misread):
            return told(session, "reload_harmless", count=f"{made.asked:,}")
        lines = (*changes_as_items(made)[:SHOWN], summary(made))
        return replace(shown(session, session.say("reload_changes"), Lines(lines)), do="aside")

    return finish
