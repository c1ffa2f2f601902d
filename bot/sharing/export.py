"""Export: the conversation as Markdown, stand-alone HTML, JSON or text; never over a file unasked."""

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path

from bot.atomic import replace_file
from bot.session.deeds import is_yes
from bot.session.session import Outcome, Session, told
from bot.sharing.jsonform import json_line
from bot.sharing.lines import turn_lines
from bot.sharing.markdown import markdown
from bot.sharing.page import page
from bot.text import visible

NAME = "imaging-jobs"
"""The file's name, where none is given."""


def text(session: Session) -> str:
    """The conversation as plain text."""
    turns = ("\n".join((f"> {turn.question}", "", *turn_lines(session.library, turn))) for turn in session.turns)
    return "\n\n".join(turns) + "\n"


def as_json(session: Session) -> str:
    """The conversation as a list of the objects that `ask --json` prints."""
    asked = (turn.question for turn in session.conversation.turns)
    turns = [json.loads(json_line(turn, question)) for turn, question in zip(session.turns, asked, strict=True)]
    return json.dumps(turns, ensure_ascii=False, indent=1) + "\n"


FORMATS: Mapping[str, Callable[[Session], str]] = {"md": markdown, "html": page, "json": as_json, "txt": text}


def chosen(argument: str, folder: Path) -> tuple[str, Path]:
    """Format and path from what was typed after /export: a format, a path, or both."""
    first, _, rest = argument.partition(" ")
    if first in FORMATS:
        form, name = first, rest.strip()
    else:
        name = argument.strip()
        form = Path(name).suffix.lstrip(".").lower() or "md"
    return form, folder / Path(visible(name)).expanduser() if name else _free(folder, form)


def _free(folder: Path, form: str) -> Path:
    """A name that no file has yet."""
    return next(path for number in range(1, 10_000) if not (path := folder / f"{NAME}-{number}.{form}").exists())


def exported(session: Session, form: str, path: Path, over: bool = False) -> Outcome:
    """Writes the file; where there is one already, asks first."""

    def sure(after: Session, line: str) -> Outcome:
        return exported(after, form, path, over=True) if is_yes(after, line) else told(after, "let_be")

    if os.path.lexists(path) and not over:
        return Outcome(session, note=session.say("export_over", path=str(path)), then=sure)
    try:
        replace_file(path, FORMATS[form](session).encode())
    except OSError as error:
        return told(session, "export_failed", path=str(path), why=error.strerror or "")
    return told(session, "exported", path=str(path))
