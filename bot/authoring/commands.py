"""The shell commands of people who write content; each prints what a function of this folder found."""

import argparse
import gc
import os
import shlex
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.authoring import show
from bot.authoring.findings import Checked
from bot.content.entry import nearest
from bot.content.folder import Found, found
from bot.places import cache_folder, config_folder, content_folders, data_folder, history_folder
from bot.streams import complain, is_shown, write, write_colored
from bot.text import visible

if TYPE_CHECKING:
    from bot.authoring.review import Group
    from bot.library import Library
    from bot.problem import Problem

LOGGED = 500
"""Questions of the chat that a draft is tried on."""

FAILED = 2
"""Exit code of a check that found mistakes, and of content that cannot be loaded."""


def files_of(options: argparse.Namespace) -> Found:
    """The files of the content that the options name."""
    return found(content_folders(getattr(options, "dir", None) or options.content).read)


def check(options: argparse.Namespace) -> int:
    """Every problem in all files, then every example that is read otherwise."""
    from bot.authoring.check import checked

    if options.coverage:
        return _coverage(options)
    gc.disable()  # the process ends before there is anything to collect
    made = checked(files_of(options), cache_folder())
    _write_form(options, made)
    gc.freeze()  # nor is there any use in a last look through all of it
    return 0 if made.passes else FAILED


def _write_form(options: argparse.Namespace, made: Checked) -> None:
    """The findings; colors are for a terminal only."""
    text = "\n".join(_form(options, made))
    if is_colored() and not (options.json or options.ci):
        write_colored(text)
    else:
        write(text)


def _form(options: argparse.Namespace, made: Checked) -> Iterable[str]:
    """The findings in the form that is asked for."""
    if options.json:
        return (show.as_json(made),)
    if options.ci:
        return (*show.annotations(made, _before(options), options.warnings), show.summary(made))
    return show.text(made, is_colored(), options.warnings)


def _before(options: argparse.Namespace) -> str:
    """What leads from here to the content folder; nothing where one stands in it."""
    root = content_folders(options.dir or options.content).read[0]
    way = os.path.relpath(root, Path.cwd()).replace(os.sep, "/")
    return "" if way == "." else f"{way}/"


def _coverage(options: argparse.Namespace) -> int:
    """What is known of each job on each topic, and how old the sources are."""
    from bot.authoring import coverage
    from bot.library import built

    made = coverage.coverage(built(files_of(options), cache_folder()))
    put((coverage.as_json(made),) if options.json else coverage.text(made))
    return 0


def try_(options: argparse.Namespace) -> int:
    """What a draft would change, before it is saved or committed."""
    from bot.authoring import trying
    from bot.authoring.draft import draft

    folders = content_folders(options.content)
    made = draft(Path(options.file), found(folders.read), folders.write, folders.read)
    done = trying.trial(made, cache_folder(), logged_questions())
    put((trying.as_json(done),) if options.json else trying.text(done))
    return 0 if done.passes else FAILED


def schema(options: argparse.Namespace) -> int:
    """The JSON Schema of one sort of file; or all of them, written beside the content."""
    from bot.authoring import modelines
    from bot.content.content import Content
    from bot.library import trees

    folders = content_folders(options.content)
    listed = found(folders.read)
    topics = Content(trees((file for file in listed.files if file.sort == "fields"), [])).topics
    if options.sort:
        put((modelines.as_json(options.sort, topics),))
        return 0
    own = tuple(file for file in listed.files if (folders.write / file.shown).is_file())
    put((*modelines.write_schemas(folders.write, topics), *modelines.write_first_lines(folders.write, own)))
    return 0


def report(options: argparse.Namespace) -> int:
    """How well the intents are told apart."""
    from bot.authoring import insight
    from bot.library import built

    made = insight.insight(built(files_of(options), cache_folder()))
    put((insight.as_json(made),) if options.json else insight.text(made))
    return 0


def calibrate(options: argparse.Namespace) -> int:
    """How sure a reading has to be, from half of the examples; the other half judges it."""
    from bot.atomic import replace_file
    from bot.authoring import calibrate as way
    from bot.library import load

    folders = content_folders(options.content)
    setting, judging = way.halves(way.cases(load(folders.read, cache_folder())))
    path = folders.write / "intents" / "_bars.yaml"
    replace_file(path, way.file_of(way.derived(setting)).encode())
    put((*way.reliability(judging), f"wrote {path}"))
    return 0


def review(options: argparse.Namespace) -> int:
    """Questions of kept conversations that were not answered well; they can be taught, or put aside."""
    from bot.authoring import review as reviewing
    from bot.library import built

    library = built(files_of(options), cache_folder())
    found_groups = reviewing.groups(
        reviewing.doubts(library, kept_conversations()), reviewing.ignored_in(data_folder())
    )
    chosen = options.ignore or (options.teach or [""])[0]
    if chosen and not any(group.id == chosen for group in found_groups):
        complain(f"no group {visible(chosen)}; {nearest(chosen, (group.id for group in found_groups))}")
        return FAILED
    if options.ignore:
        reviewing.ignore(data_folder(), options.ignore)
        return 0
    if options.teach:
        return _teach_group(options, library, found_groups)
    put((reviewing.as_json(found_groups),) if options.json else reviewing.text(library, found_groups))
    return 0


def _teach_group(options: argparse.Namespace, library: "Library", groups: "Sequence[Group]") -> int:
    """Teaches every question of a group."""
    from bot.authoring.teach import Lesson, teach
    from bot.authoring.trying import changes_as_text, summary

    ident, intent = options.teach
    if intent not in library.content.intents:
        complain(f"unknown intent {visible(intent)}; {nearest(intent, library.content.intents)}")
        return FAILED
    group = next(group for group in groups if group.id == ident)
    lessons = [Lesson(each.question, each.after, intent) for each in group.questions]
    taught = teach(library, content_folders(options.content), lessons, cache_folder())
    put((f"wrote {taught.begun.edit.path}", *changes_as_text(taught.comparison), summary(taught.comparison)))
    return 0


def kept_conversations() -> Iterator[tuple[str, ...]]:
    """The questions of each kept conversation, the oldest first; none where the person keeps no history."""
    from bot.history.store import FILE, History
    from bot.session.settings import settings

    folder = history_folder()
    if folder is None or not (folder / FILE).is_file() or not settings(config_folder())[0].history:
        return
    history = History(folder)
    for conversation in reversed(history.conversations()):
        yield tuple(turn.question for turn in history.turns(conversation.id))


def new(options: argparse.Namespace) -> int:
    """Begins a file, says where it is and which blanks it has."""
    from bot.authoring.beginning import begun, blanks

    folders = content_folders(options.content)
    made = begun(folders, options.sort, options.name, options.like)
    put((f"wrote {made.path}", *_to_fill_in(made.blanks)))
    if not options.edit:
        return 0
    code = _edited(made.path)
    if code == 0:
        put((f"edited {made.path}", *_to_fill_in(blanks(folders, options.sort, options.name))))
    return code


def _to_fill_in(problems: "Iterable[Problem]") -> Iterator[str]:
    yield from (f"  to fill in: {problem}" for problem in problems)


def _edited(path: Path) -> int:
    """Opens the file in the editor of the person."""
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not editor:
        complain("no editor is known; set EDITOR")
        return 1
    return subprocess.call([*shlex.split(editor), str(path)])


def logged_questions() -> tuple[str, ...]:
    """What was asked in the chat on this machine, if it is kept."""
    asked = [question for questions in kept_conversations() for question in questions]
    return tuple(dict.fromkeys(asked))[-LOGGED:]


def put(lines: Iterable[str]) -> None:
    """All lines to standard output at once."""
    write("\n".join(lines))


def is_colored() -> bool:
    """Whether standard output is a terminal that shows color, and the person has not declined it."""
    return is_shown() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
