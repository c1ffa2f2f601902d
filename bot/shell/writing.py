"""The shell commands of people who write content: what each is called, and which options it has."""

import argparse
from typing import Any

from bot.shell.commands import Command, Run

SORTS = (
    "intent", "job", "field", "term", "place", "other", "detail", "criterion", "dialogue", "sources", "fields",
    "words", "replies", "safety", "bars",
)  # fmt: skip
"""The sorts of content files."""


NEW = ("intent", "job", "term", "place", "other", "field", "detail", "criterion", "dialogue")
"""The sorts that can be begun."""


def _writing(name: str) -> Run:
    """A command whose code is imported when it runs."""

    def run(options: argparse.Namespace) -> int:
        from importlib import import_module

        made: int = getattr(import_module("bot.authoring.commands"), name)(options)
        return made

    return run


def _yes(name: str, said: str) -> tuple[tuple[str, ...], dict[str, Any]]:
    """An option that is there or not."""
    return (name,), {"action": "store_true", "help": said}


JSON = _yes("--json", "one JSON object")

WRITING = (
    Command(
        "check", "check all content", _writing("check"),
        (
            (("dir",), {"nargs": "?", "metavar": "DIR", "help": "a content folder"}),
            JSON,
            _yes("--ci", "in the form that a build service shows on a change"),
            _yes("--warnings", "show the warnings too"),
            _yes("--coverage", "what is known of each job on each topic, and the ages of the sources"),
        ),
    ),
    Command(
        "try", "show what a draft would change", _writing("try_"),
        ((("file",), {"metavar": "FILE", "help": "a file, or a folder of files"}), JSON),
    ),
    Command(
        "new", "begin a file to fill in", _writing("new"),
        (
            (("sort",), {"choices": NEW, "help": ", ".join(NEW)}),
            (("name",), {"metavar": "NAME", "help": "its id, which is the file name: small letters, digits and _"}),
            (("--like",), {"metavar": "ID", "help": "take over what a neighbor has"}),
            _yes("--edit", "open it in $EDITOR"),
        ),
    ),
    Command(
        "review", "kept questions that were not answered well", _writing("review"),
        (
            JSON,
            (("--teach",), {"nargs": 2, "metavar": ("ID", "INTENT"), "help": "teach the questions of a group"}),
            (("--ignore",), {"metavar": "ID", "help": "put a group aside"}),
        ),
    ),
    Command("calibrate", "derive from the examples how sure an answer has to be", _writing("calibrate")),
    Command("report", "how well the intents are told apart, and by what", _writing("report"), (JSON,)),
    Command(
        "schema", "the JSON Schema of a sort of file; alone, writes them all",
        _writing("schema"),
        ((("sort",), {"nargs": "?", "metavar": "SORT", "choices": SORTS, "help": ", ".join(SORTS)}),),
    ),
)  # fmt: skip
