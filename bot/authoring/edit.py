"""Putting lines into a file that an author wrote: comments and layout stay, and nothing else changes."""

import errno
import re
from collections.abc import Mapping
from pathlib import Path

from bot.atomic import replace_file
from bot.content.tree import Branch, Leaf, Node, Series
from bot.content.yamlfile import UNSEEN_PATTERN, Span, read, spans
from bot.dataclass import dataclass
from bot.problem import ContentError, Place, Problem
from bot.text import visible

Item = str | Mapping[str, str | tuple[str, ...]]
"""One item of a list: a text, or keys with texts."""

SAFE = re.compile(r"[A-Za-z0-9<][^\"'`\[\]{},#&*!|%@\\:]*")
"""Text that means the same in YAML with and without quotes."""

BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Edit:
    """One file before and after; None is a file that is not there."""

    path: Path
    before: bytes | None
    after: bytes | None

    @property
    def undone(self) -> "Edit":
        return Edit(self.path, self.after, self.before)


def apply(edit: Edit) -> None:
    """Writes the file, unless somebody changed it meanwhile; raises ContentError or OSError."""
    now = edit.path.read_bytes() if edit.path.exists() else None
    if now != edit.before:
        raise ContentError([Problem(Place(edit.path.name), "was changed meanwhile; nothing was written")])
    if edit.after is None:
        edit.path.unlink()
        return
    if edit.before is not None and not edit.path.stat().st_mode & 0o222:  # moving a new file there would not ask
        raise PermissionError(errno.EACCES, "is marked as not to be written", str(edit.path))
    edit.path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(edit.path, edit.after)


def added(shown: str, data: bytes, key: str, item: Item) -> bytes:
    """The file with one more item in the list under a key; raises ContentError where that cannot be done safely."""
    root, problems = read(shown, data)
    if problems:
        raise ContentError(problems)
    text = data.decode("utf-8")
    mark, body = (BOM, text[1:]) if text.startswith(BOM) else ("", text)
    made = (mark + _added(body, key, cleaned(item), shown)).encode()
    if not _is_only_longer(root, read(shown, made), key, cleaned(item)):
        raise _by_hand(shown, key)
    return made


def cleaned(item: Item) -> Item:
    """The item without anything that no content may hold."""
    if isinstance(item, str):
        return plain_text(item)
    return {key: _cleaned_value(value) for key, value in item.items()}


def _cleaned_value(value: str | tuple[str, ...]) -> str | tuple[str, ...]:
    return plain_text(value) if isinstance(value, str) else tuple(map(plain_text, value))


def plain_text(text: str) -> str:
    """One line of signs that can be seen."""
    return " ".join(UNSEEN_PATTERN.sub("", visible(text)).split())


def _added(text: str, key: str, item: Item, shown: str) -> str:
    found = spans(text)
    if not found:
        raise _by_hand(shown, key)
    span = next((each for each in found if each.key == key), None)
    end = _line_end(text)
    if span is None:
        return _ended(text, end) + f"{key}:{end}" + _block(item, 2, end)
    if span.form == "flow":
        return _into_flow(text, span, item)
    if span.form == "one":
        return _from_one(text, span, item, end)
    if span.form == "other":
        raise _by_hand(shown, key)
    column = span.column if span.form == "block" else 2
    return _after_line(text, span.end, _block(item, column, end), end)


def _after_line(text: str, place: int, lines: str, end: str) -> str:
    """The text with lines put in after the line of a place."""
    found = re.compile(r"\r\n|\r|\n").search(text, place)
    if found is None:
        return _ended(text, end) + lines
    return text[: found.end()] + lines + text[found.end() :]


def _into_flow(text: str, span: Span, item: Item) -> str:
    """[a, b] with one more: before the bracket, after a comma unless it is the first."""
    comma = "" if span.end == span.start + 1 else ", "
    return text[: span.end] + comma + _flow(item) + text[span.end :]


def _from_one(text: str, span: Span, item: Item, end: str) -> str:
    """One text alone becomes a list of it and the new one."""
    before = text[: span.start].rstrip(" \t")
    longer = f"{before}{end}  - {text[span.start :]}"
    place = len(before) + len(end) + 4 + span.end - span.start
    return _after_line(longer, place, _block(item, 2, end), end)


def _block(item: Item, column: int, end: str) -> str:
    """An item as lines with a dash."""
    if isinstance(item, str):
        return f"{' ' * column}- {scalar(item)}{end}"
    lines = [f"{key}: {_value(value)}{end}" for key, value in item.items()]
    return "".join(f"{' ' * column}{'  ' if number else '- '}{line}" for number, line in enumerate(lines))


def _flow(item: Item) -> str:
    if isinstance(item, str):
        return scalar(item)
    return "{" + ", ".join(f"{key}: {_value(value)}" for key, value in item.items()) + "}"


def _value(value: str | tuple[str, ...]) -> str:
    return scalar(value) if isinstance(value, str) else "[" + ", ".join(map(scalar, value)) + "]"


def scalar(text: str) -> str:
    """A text as YAML, in quotes where it needs them."""
    if SAFE.fullmatch(text) and not text.endswith(" "):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _line_end(text: str) -> str:
    found = re.search(r"\r\n|\r|\n", text)
    return found[0] if found else "\n"


def _ended(text: str, end: str) -> str:
    return text if not text or text.endswith(("\n", "\r")) else text + end


def _is_only_longer(root: Branch, after: tuple[Branch, tuple[Problem, ...]], key: str, item: Item) -> bool:
    """Whether the file says what it said before, and the item."""
    made, problems = after
    before = {each.text: plain(value) for each, value in root.pairs}
    listed = before.get(key, [])
    wanted = [*(listed if isinstance(listed, list) else [listed] if listed else []), _plain_item(item)]
    return not problems and plain(made) == {**before, key: wanted}


def plain(node: Node) -> object:
    """A node without its places."""
    if isinstance(node, Leaf):
        return node.text
    if isinstance(node, Series):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.pairs}


def _plain_item(item: Item) -> object:
    if isinstance(item, str):
        return item
    return {key: value if isinstance(value, str) else list(value) for key, value in item.items()}


def _by_hand(shown: str, key: str) -> ContentError:
    wrong = f"`{key}` is written in a way that only a person can add to; put the line in by hand"
    return ContentError([Problem(Place(shown), wrong)])
