"""The first line of a file that tells editors its schema, and the schemas beside the content."""

import json
from collections.abc import Iterator
from pathlib import Path

from bot.atomic import replace_file
from bot.authoring.recorder import SORTS
from bot.authoring.schema import schema
from bot.content.fields import Fields
from bot.content.folder import File

FOLDER = "schema"
"""Where the schemas lie, beside `intents` and `facts`."""

MARK = "# yaml-language-server: $schema="
BOM = b"\xef\xbb\xbf"


def as_json(sort: str, fields: Fields) -> str:
    """One schema as text."""
    return json.dumps(schema(sort, fields), ensure_ascii=False, indent=1)


def first_line(sort: str, shown: str) -> str:
    """The line that leads from a file to its schema: `shown` is its path in the content folder."""
    return f"{MARK}{'../' * shown.count('/')}{FOLDER}/{sort}.json"


def write_schemas(root: Path, fields: Fields) -> Iterator[str]:
    """Writes every schema; gives the files written."""
    (root / FOLDER).mkdir(parents=True, exist_ok=True)
    for sort in SORTS:
        shown = f"{FOLDER}/{sort}.json"
        data = (as_json(sort, fields) + "\n").encode()
        if not (root / shown).is_file() or (root / shown).read_bytes() != data:
            replace_file(root / shown, data)
            yield shown


def write_first_lines(root: Path, files: tuple[File, ...]) -> Iterator[str]:
    """Puts the line before each file that lacks it; gives the files written."""
    for file in files:
        if file.sort in SORTS and (data := with_first_line(file)) != file.data:
            replace_file(root / file.shown, data)
            yield file.shown


def with_first_line(file: File) -> bytes:
    """The file with its first line; as it is where it has one, or where it says something of YAML itself (%)."""
    mark, text = (BOM, file.data[3:]) if file.data.startswith(BOM) else (b"", file.data)
    if text.startswith((MARK.encode(), b"%")):
        return file.data
    end = b"\r\n" if text.split(b"\n", 1)[0].endswith(b"\r") else b"\n"
    return mark + first_line(file.sort, file.shown).encode() + end + text
