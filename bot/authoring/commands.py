"""The shell commands of people who write content; each prints what a function of this folder found."""

import argparse
import os
import shlex
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from bot.authoring import show
from bot.authoring.findings import Checked
from bot.content.folder import Found, found
from bot.places import cache_folder, content_folders, data_folder
from bot.streams import write

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
    made = checked(files_of(options), cache_folder())
    put(_form(options, made))
    return 0 if made.passes else FAILED


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
    made = draft(Path(options.file), found(folders.read), folders.read[0])
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


def new(options: argparse.Namespace) -> int:
    """Begins a file, says where it is and which blanks it has."""
    from bot.authoring.beginning import begun

    folders = content_folders(options.content)
    made = begun(folders, options.sort, options.name, options.like)
    put((f"wrote {made.path}", *(f"  to fill in: {problem}" for problem in made.blanks)))
    return _edited(made.path) if options.edit else 0


def _edited(path: Path) -> int:
    """Opens the file in the editor of the person."""
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not editor:
        print("no editor is known; set EDITOR", file=sys.stderr)
        return 1
    return subprocess.call([*shlex.split(editor), str(path)])


def logged_questions() -> tuple[str, ...]:
    """What was asked in the chat on this machine, if it is kept."""
    from bot.history import FILE, History

    folder = data_folder()
    return History(folder).questions(LOGGED) if (folder / FILE).is_file() else ()


def put(lines: Iterable[str]) -> None:
    """All lines to standard output at once."""
    write("\n".join(lines))


def is_colored() -> bool:
    """Whether standard output is a terminal that shows color, and the person has not declined it."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
