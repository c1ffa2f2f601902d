"""Slips of the hand in YAML, in words for people who do not know it; some of them YAML itself takes for text."""

import re
from collections.abc import Iterator, Sequence

MERGE = ("<<<<<<< ", ">>>>>>> ")
"""How the lines begin that a version control system leaves where it could not decide."""

NO_SPACE = re.compile(r"(?:- +)?(?P<place>[A-Za-z_]+):[^\s/:]")
"""A key whose colon has no space after it."""

QUOTED = re.compile(r"""(?:- +)?(?:[A-Za-z_]+: +)?(?P<place>(?P<mark>['"]).*)""")
"""A line whose value begins with a quote."""

DASHES = "–—−•·*"
"""What word processors make of the dash of a list."""

SIGNS = f"-“{DASHES}"
"""How a text begins that may hold a slip."""

Slip = tuple[int, int, str]
"""A line and a column counted from 1, and what is wrong there."""


def in_text(text: str, line: int, lines: Sequence[str]) -> Iterator[Slip]:
    """Slips in a text without quotes that begins in a line (counted from 1), which YAML takes for part of it."""
    if not text:
        return
    first = lines[line - 1] if line <= len(lines) else ""
    column = first.find(text.split("\n")[0].split(" ")[0]) + 1
    if re.match(r"-[^\W\d]", text):
        yield line, column, "a dash needs a space after it; or put quotes around the text"
    elif text[0] in DASHES and text[1:2] == " ":
        yield line, column, "a long dash is no dash of a list; write `- `, or put quotes around the text"
    elif text[0] == "“" and text[-1] == "”" and "“" not in text[1:]:
        yield line, column, 'curly quotes are part of the text; write straight ones (") or none'


def between(begin: int, end: int, lines: Sequence[str]) -> Iterator[Slip]:
    """Lines from the one after `begin` to `end` (counted from 1) of one text that look like further items of a list."""
    for number in range(begin + 1, min(end, len(lines)) + 1):
        line = lines[number - 1]
        if line.lstrip().startswith("- "):
            column = len(line) - len(line.lstrip()) + 1
            yield number, column, "a dash that stands further in than the one above is part of its text; move it left"


def in_lines(lines: Sequence[str], at: int) -> Slip | None:
    """What made a file no YAML, where reading broke off in a line (counted from 1); nothing where that is not known."""
    for number, line in enumerate(lines, 1):
        if line.startswith(MERGE):
            return number, 1, "is the mark of an unfinished merge; keep one of the two versions and no marks"
    for number in (at, at - 1):
        line = lines[number - 1] if 0 < number <= len(lines) else ""
        if found := NO_SPACE.match(line.lstrip()):
            return number, _column(line, found), "a colon needs a space after it"
        if (found := QUOTED.match(line.lstrip())) and found["place"].count(found["mark"]) > 2:
            wrong = "a quote within quotes ends the text; put the other sort of quotes around it"
            return number, _column(line, found), wrong
    return None


def in_brackets(lines: Sequence[str], line: int, column: int) -> Slip | None:
    """What is wrong with a list in brackets, or keys in braces, that begins at a place, or ends the lines before it."""
    signs = "[{"
    before = [*lines[: line - 1], lines[line - 1][:column]] if 0 < line <= len(lines) else [*lines]
    number, text = next(((at, one) for at, one in reversed([*enumerate(before, 1)]) if set(signs) & set(one)), (0, ""))
    place = max(map(text.rfind, signs))
    if place < 0:
        return None
    sign = text[place]
    close = "]}"[signs.index(sign)]
    if close in lines[number - 1][place:]:
        return number, place + 1, f"text between `{sign}` and `{close}` that holds such signs needs quotes around it"
    wrong = f"`{sign}` is opened and not closed; close it with `{close}`, or put quotes around the text"
    return number, place + 1, wrong


def _column(line: str, found: "re.Match[str]") -> int:
    """Where what was found stands in a line whose beginning was left out."""
    return len(line) - len(line.lstrip()) + found.start("place") + 1
