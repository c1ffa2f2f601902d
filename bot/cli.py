"""Arguments: which front door is opened, and what the exit code says."""

import argparse
import os
import sys
from collections.abc import Sequence
from functools import partial
from typing import NoReturn

from bot import __version__
from bot.problem import ContentError
from bot.shell.commands import COMMANDS, Brief, as_wide_as_the_terminal
from bot.shell.talks import TALKS
from bot.shell.writing import WRITING
from bot.streams import complain

UNAVAILABLE = 69
"""The exit code where a package that the program needs is missing (EX_UNAVAILABLE)."""


class Parser(argparse.ArgumentParser):
    """argparse, whose messages repeat what was typed: they too go out by the one door."""

    def error(self, message: str) -> NoReturn:
        complain(f"{self.format_usage()}{self.prog}: error: {message}")
        raise SystemExit(2)


def parser(arguments: Sequence[str] = ()) -> argparse.ArgumentParser:
    """The options and commands; of arguments that begin with a command only that one, for no other can follow it."""
    made = Parser(
        prog="imaging-jobs",
        formatter_class=partial(as_wide_as_the_terminal, form=Brief),
        usage="imaging-jobs [OPTION ...] [COMMAND ...]",
        add_help=False,
    )
    made._optionals.title = None  # they stand right under the usage
    made.add_argument("-h", "--help", action="help", help="show this, or after a command what it takes")
    made.add_argument("--content", metavar="DIR", help="use the intents/ and facts/ of this folder")
    made.add_argument("--plain", action="store_true", help="chat line by line, for screen readers and pipes")
    made.add_argument(
        "--continue", dest="resume", action="store_const", const=0, help="go on with the last conversation"
    )
    made.add_argument("--resume", metavar="ID", type=int, help="go on with that conversation (`history` lists them)")
    made.add_argument("--no-history", dest="history", action="store_false", help="keep nothing of this conversation")
    made.add_argument(
        "--version", action="store_true", help="show the version; with --verbose the content's digest too"
    )
    made.add_argument("--verbose", action="store_true", help=argparse.SUPPRESS)
    commands = made.add_subparsers(
        title="commands (without one: a chat)", prog="imaging-jobs", dest="command", metavar="COMMAND"
    )
    every = (*COMMANDS, *TALKS, *WRITING)
    for command in [each for each in every if each.name in arguments[:1]] or every:
        command.add(commands)
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program; the exit code is the command's."""
    given = sys.argv[1:] if arguments is None else arguments
    options = parser(given).parse_args(given)
    try:
        return _answered(options)
    except MemoryError:
        pass  # what was being made is gone after this
    except Exception as error:  # of the program itself: here nobody is left who could answer it better
        from bot import fault

        if fault.is_wanted_whole():
            raise
        complain(f"imaging-jobs: {fault.told(error)}")
        return fault.CODE
    complain("imaging-jobs: there is not enough memory")
    return 1


def _answered(options: argparse.Namespace) -> int:
    """What the command gives, or what is told of a failure that is not the program's."""
    try:
        return _run(options)
    except ContentError as error:
        complain(f"{error}\n{_many(len(error.problems))}")
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return _unheard(0)
    except ImportError as error:
        return _missing(error)
    except OSError as error:
        complain(f"imaging-jobs: {error.strerror or error}{f': {error.filename}' if error.filename else ''}")
        return _unheard(1)


def _run(options: argparse.Namespace) -> int:
    from bot.shell import commands

    if options.version:
        return commands.version(options, __version__)
    if options.command:
        run: commands.Run = options.run
        return run(options)
    return commands.chat(options)


def _unheard(code: int) -> int:
    """What could not be written is given up, without a second error when Python closes the stream."""
    if sys.stdout is not None:
        try:
            sys.stdout.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code


def _missing(error: ImportError) -> int:
    """A package that is not installed, or too old, is named in one line; a mistake in the program is not hidden."""
    if (error.name or "bot").partition(".")[0] == "bot":
        raise error
    complain(f"imaging-jobs: {error}; install what it needs: python -m pip install imaging-jobs")
    return UNAVAILABLE


def _many(count: int) -> str:
    return "1 problem" if count == 1 else f"{count} problems"
