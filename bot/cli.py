"""Arguments: which front door is opened, and what the exit code says."""

import argparse
import sys
from collections.abc import Sequence

from bot import __version__
from bot.problem import ContentError
from bot.shell.commands import COMMANDS, as_wide_as_the_terminal
from bot.shell.talks import TALKS
from bot.shell.writing import WRITING


def parser() -> argparse.ArgumentParser:
    """The options and commands."""
    made = argparse.ArgumentParser(
        prog="imaging-jobs",
        formatter_class=as_wide_as_the_terminal,
        description="Ask in your own words; every answer has its source and date. Without a command: a chat.",
    )
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
    commands = made.add_subparsers(prog="imaging-jobs", dest="command", metavar="COMMAND")
    for command in (*COMMANDS, *TALKS, *WRITING):
        command.add(commands)
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program; the exit code is the command's."""
    options = parser().parse_args(arguments)
    try:
        return _run(options)
    except ContentError as error:
        print(f"{error}\n{_many(len(error.problems))}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return _broken_pipe()


def _run(options: argparse.Namespace) -> int:
    from bot.shell import commands

    if options.version:
        return commands.version(options, __version__)
    if options.command:
        run: commands.Run = options.run
        return run(options)
    return commands.chat(options)


def _broken_pipe() -> int:
    """Nobody reads any more: end quietly, without a second error when Python closes the stream."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _many(count: int) -> str:
    return "1 problem" if count == 1 else f"{count} problems"
