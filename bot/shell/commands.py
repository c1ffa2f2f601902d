"""The commands of the shell: what each is called, which options it has, and what it does."""

import argparse
import gc
import os
import sys
from collections.abc import Callable
from typing import Any

from bot.dataclass import dataclass
from bot.streams import complain, input_lines, is_terminal, write

Run = Callable[[argparse.Namespace], int]

EXIT = {"out_of_scope": 3, "fallback": 3, "which_job": 4, "which_intent": 4}
"""Exit codes of `ask "…"` by kind of answer; any other kind is 0."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command of the shell."""

    name: str
    help: str
    run: Run
    arguments: tuple[tuple[tuple[str, ...], dict[str, Any]], ...] = ()

    def add(self, commands: Any) -> None:
        """Adds it to the parser."""
        made = commands.add_parser(
            self.name, help=self.help, description=self.help, formatter_class=as_wide_as_the_terminal
        )
        made.add_argument("--content", metavar="DIR", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        for names, options in self.arguments:
            made.add_argument(*names, **options)
        made.set_defaults(run=self.run)


def as_wide_as_the_terminal(
    prog: str, form: type[argparse.HelpFormatter] = argparse.HelpFormatter
) -> argparse.HelpFormatter:
    """How help is set; left to itself, argparse imports shutil for the width whenever an option is added."""
    try:
        width = int(os.environ.get("COLUMNS", "")) if os.environ.get("COLUMNS") else os.get_terminal_size().columns
    except (OSError, ValueError):
        width = 80
    return form(prog, width=max(20, width - 2))


class Brief(argparse.HelpFormatter):
    """The help of the whole program, which fits a screen of 24 lines: no line is empty or says only COMMAND."""

    def _format_action(self, action: argparse.Action) -> str:
        if isinstance(action, argparse._SubParsersAction):
            return "".join(map(self._format_action, action._get_subactions()))
        return super()._format_action(action)

    def format_help(self) -> str:
        return super().format_help().replace("\n\n", "\n")


def library_of(options: argparse.Namespace):  # type: ignore[no-untyped-def]
    """The library of the content that the options name; mistakes in a person's own files on top leave those aside."""
    from bot.library import load
    from bot.places import cache_folder, content_folders
    from bot.problem import ContentError

    folders, cache = content_folders(options.content).read, cache_folder()
    try:
        return load(folders, cache, slow=_tell_slow)
    except ContentError as error:
        if len(folders) == 1:
            raise
        alone = _alone(folders[0], error)
        complain(f"{error}\nYour own files are left aside until they are mended; what ships answers.")
        return alone


def _alone(folder: Any, error: Exception):  # type: ignore[no-untyped-def]
    """The library without what lies on top; where that has mistakes too, all of them are raised."""
    from bot.library import load
    from bot.places import cache_folder
    from bot.problem import ContentError

    try:
        return load((folder,), cache_folder(), slow=_tell_slow)
    except ContentError:
        raise error from None


def _tell_slow(content: Any) -> None:
    """Tells a person at a terminal that the first start takes some seconds."""
    if sys.stderr is not None and sys.stderr.isatty():
        complain(content.replies["first_time"])


def ask(options: argparse.Namespace) -> int:
    """One question, or one a line from standard input."""
    if options.question == "-":
        return _ask_lines(options)
    gc.disable()  # the process ends before there is anything to collect
    from bot.dialogue.conversation import ask as answer
    from bot.dialogue.values import Conversation

    library = library_of(options)
    turn = answer(library, Conversation(), options.question).turns[-1]
    _print_turn(options, library, turn, options.question)
    gc.freeze()  # nor is there any use in a last look through all of it
    return EXIT.get(turn.answer.kind, 0)


def _ask_lines(options: argparse.Namespace) -> int:
    """A question a line; with --conversation the lines are turns, and an empty line starts anew."""
    from bot.dialogue.conversation import ask as answer
    from bot.dialogue.values import Conversation

    library, conversation = library_of(options), Conversation()
    for line in input_lines():
        if not line.strip():
            conversation = Conversation()
            continue
        conversation = answer(library, conversation, line)
        _print_turn(options, library, conversation.turns[-1], line)
        if not options.conversation:
            conversation = Conversation()
    return 0


def _print_turn(options: argparse.Namespace, library: Any, turn: Any, question: str) -> None:
    if options.json:
        from bot.sharing.jsonform import json_line
        from bot.text import visible

        write(json_line(turn, visible(question)))
    else:
        from bot.sharing.lines import turn_lines

        write("\n".join(turn_lines(library, turn)))


def why(options: argparse.Namespace) -> int:
    """How a question is read."""
    from bot.dialogue.conversation import ask as answer
    from bot.dialogue.prose import lines_of
    from bot.dialogue.values import Conversation
    from bot.dialogue.why import whole

    library = library_of(options)
    turn = answer(library, Conversation(), options.question).turns[-1]
    for block in whole(library, turn):
        write("\n".join(lines_of(block)))
    return EXIT.get(turn.answer.kind, 0)


def jobs(options: argparse.Namespace) -> int:
    """All jobs, by field."""
    content = library_of(options).content
    for field in dict.fromkeys(job.field for job in content.jobs.values()):
        write(content.entities["field"][field].name if field in content.entities["field"] else field)
        for job in sorted((job for job in content.jobs.values() if job.field == field), key=lambda job: job.name):
            write(f"  {job.name} ({job.id})")
    return 0


def version(options: argparse.Namespace, number: str) -> int:
    write(f"imaging-jobs {number}")
    if options.verbose:
        from bot.places import content_folders

        folders = content_folders(options.content)
        write(f"content {library_of(options).digest} ({'shipped' if folders.shipped else folders.read[0]})")
    return 0


def chat(options: argparse.Namespace) -> int:
    """The chat: on the screen, or line by line where there is no terminal."""
    from bot.session.settings import wanted

    settings = wanted()
    if options.plain or not is_terminal():
        from bot.plain import plain

        session = _session(options, settings)
        try:
            return plain(session)
        finally:
            session.history.end()
    from bot.chat.app import run

    return run(lambda: _session(options, settings), settings, lambda: _ready(options, settings))


def _session(options: argparse.Namespace, settings: Any, library: Any = None):  # type: ignore[no-untyped-def]
    """A session as the options and the settings want it."""
    from bot.places import content_folders
    from bot.session.opening import opened

    folders = content_folders(options.content)
    return opened(lambda: library or library_of(options), options.history, options.resume, folders, settings)


def _ready(options: argparse.Namespace, settings: Any):  # type: ignore[no-untyped-def]
    """The same, where the content was compiled before; else nothing."""
    from bot.library import ready
    from bot.places import cache_folder, content_folders

    cache = cache_folder()
    library = ready(content_folders(options.content).read, cache) if cache else None
    return _session(options, settings, library) if library else None


QUESTION = (("question",), {"help": "the question; - reads one a line from standard input"})

COMMANDS = (
    Command(
        "ask", "answer one question", ask,
        (
            QUESTION,
            (("--json",), {"action": "store_true", "help": "one JSON object a question"}),
            (("--conversation",), {"action": "store_true", "help": "lines are turns of one conversation"}),
        ),
    ),
    Command("why", "show how a question is read", why, (QUESTION,)),
    Command("jobs", "list the jobs", jobs),
)  # fmt: skip
