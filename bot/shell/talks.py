"""The shell commands of people who ask: kept conversations, export, completion, and the chat in a browser."""

import argparse
from typing import Any

from bot.shell.commands import Command, library_of
from bot.streams import complain, write

FORMATS = ("md", "html", "json", "txt")
LONGEST = 19
"""Digits that the number of a conversation may not have."""

TROUBLES = {
    "locked": "another copy of the program is using the history; try again",
    "readonly": "the history cannot be written",
    "full": "the disk is full",
    "strange": "what lies there is no file of this program",
    "newer": "a newer version of this program wrote the history",
}
ACTIONS = ("list", "show", "search", "rename", "delete", "path")


def history(options: argparse.Namespace) -> int:
    """Lists, shows, searches, renames or deletes kept conversations, or says where they are."""
    from bot.history.store import History
    from bot.places import history_folder

    kept = History(history_folder())
    try:
        return _asked(kept, options)
    finally:
        kept.close()


def _asked(kept: Any, options: argparse.Namespace) -> int:
    """What the action gives."""
    words = " ".join(options.words)
    if options.action == "path":
        write(str(kept.folder or ""))
        return 0
    if options.action in ("list", "search"):
        for one in kept.conversations(words):
            write(f"{one.id:>5}  {one.time}  {one.turns:>4}  {one.title}")
        return 0
    return _one(kept, options.action, options.words)


def _one(kept: Any, action: str, words: list[str]) -> int:
    """What is done with one conversation."""
    first, *rest = words or [""]
    if action == "delete" and first == "all":
        kept.delete()
        if kept.trouble in TROUBLES:  # of any other, the file was moved aside, and is deleted too
            complain(f"history delete: not done, {TROUBLES[kept.trouble]}")
        return 1 if kept.trouble in TROUBLES else 0
    if not (first.isdecimal() and len(first) < LONGEST and int(first)):
        complain(f"history {action}: give a conversation's number" + (" or all" if action == "delete" else ""))
        return 2
    done = True
    if action == "show":
        shown = "\n\n".join(f"> {turn.question}\n\n{turn.shown}" for turn in kept.turns(int(first)))
        if done := bool(shown):
            write(shown)
    elif action == "rename":
        done = kept.rename(int(first), " ".join(rest))
    else:
        done = kept.delete(int(first))
    if not done:
        complain(f"history {action}: there is no conversation {first}")
    return 0 if done else 1


def export(options: argparse.Namespace) -> int:
    """A kept conversation to standard output, or to a file that is not there yet."""
    from bot.session.opening import kept
    from bot.sharing.export import FORMATS

    session = kept(lambda: library_of(options), options.id)
    if not session.turns:
        complain("export: there is no such conversation; `imaging-jobs history` lists them")
        return 1
    text = FORMATS[options.format](session)
    if options.to is None:
        write(text.rstrip("\n"))
        return 0
    return _to_file(options.to, text, options.force)


def _to_file(name: str, text: str, over: bool) -> int:
    """Writes the file; over one that is there only if that is wanted."""
    import os
    from pathlib import Path

    from bot.atomic import replace_file

    if os.path.lexists(name) and not over:
        complain(f"export: {name} is already there; --force writes over it")
        return 1
    try:
        replace_file(Path(name), text.encode())
    except OSError as error:
        complain(f"export: {name} could not be written: {error.strerror}")
        return 1
    return 0


def completion(options: argparse.Namespace) -> int:
    """A completion script for a shell, made from the commands themselves."""
    from bot.cli import parser
    from bot.shell.completion import script

    write(script(options.shell, parser()))
    return 0


def serve(options: argparse.Namespace) -> int:
    """The chat in a browser."""
    from bot.shell.serve import serve as run

    return run(options.host, options.port, options.content)


def port(text: str) -> int:
    """A number that a port may have."""
    if not text.isdecimal() or not 0 < int(text) < 1 << 16:
        raise argparse.ArgumentTypeError(f"{text} is no port; a port is a number from 1 to 65535")
    return int(text)


TALKS = (
    Command(
        "history", "kept conversations", history,
        (
            (("action",), {"nargs": "?", "choices": ACTIONS, "default": "list", "help": "else list"}),
            (("words",), {"nargs": "*", "metavar": "WORDS", "help": "a number, a number and a title, or words"}),
        ),
    ),
    Command(
        "export", "write a kept conversation", export,
        (
            (("id",), {"nargs": "?", "type": int, "default": 0, "metavar": "ID", "help": "its number; else the last"}),
            (("--format",), {"choices": FORMATS, "default": "md", "help": "md, html, json or txt"}),
            (("--to",), {"metavar": "FILE", "help": "a file; else standard output"}),
            (("--force",), {"action": "store_true", "help": "write over a file that is there"}),
        ),
    ),
    Command("completion", "completion for a shell", completion, ((("shell",), {"choices": ("bash", "zsh", "fish")}),)),
    Command(
        "serve", "the chat in a browser", serve,
        (
            (("--host",), {"default": "127.0.0.1", "metavar": "HOST", "help": "else this computer only"}),
            (("--port",), {"type": port, "default": 8000, "metavar": "PORT", "help": "else 8000"}),
        ),
    ),
)  # fmt: skip
"""Every command of people who ask that keeps something or opens another door."""
