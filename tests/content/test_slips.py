"""Slips of the hand in a file: where each stands, and what would be right."""

import pytest

from bot.content.slips import Slip, between, in_brackets, in_lines, in_text

OPENED = "`{}` is opened and not closed; close it with `{}`, or put quotes around the text"
BETWEEN = "text between `{}` and `{}` that holds such signs needs quotes around it"


@pytest.mark.parametrize(
    ("lines", "line", "column", "said"),
    [
        (["a: b"], 1, 4, None),
        ([], 1, 1, None),
        (["a: [b"], 1, 4, (1, 4, OPENED.format("[", "]"))),
        (["a: [b", "c: d"], 2, 2, (1, 4, OPENED.format("[", "]"))),
        (["a: {b", "c: d"], 9, 1, (1, 4, OPENED.format("{", "}"))),
        (["a: [b]", "c: [d"], 2, 4, (2, 4, OPENED.format("[", "]"))),
        (["[b"], 1, 1, (1, 1, OPENED.format("[", "]"))),
        (["a: [b {c} d]"], 1, 4, (1, 4, BETWEEN.format("[", "]"))),
        (["a: [b {c} d]"], 1, 8, (1, 7, BETWEEN.format("{", "}"))),
    ],
    ids=[
        "none",
        "no line",
        "not closed",
        "lines later",
        "beyond the end",
        "the last one",
        "the first sign",
        "closed",
        "the inner one",
    ],
)
def test_the_last_bracket_before_the_mistake_is_named(
    lines: list[str], line: int, column: int, said: Slip | None
) -> None:
    assert in_brackets(lines, line, column) == said


DASH = "a dash that stands further in than the one above is part of its text; move it left"


def test_every_line_of_a_text_that_looks_like_an_item_is_named_at_its_dash() -> None:
    lines = ["a:", "  - b", "   - c", "     d", "       - e", " - f"]
    assert list(between(2, 5, lines)) == [(3, 4, DASH), (5, 8, DASH)]
    assert list(between(2, 99, lines))[2:] == [(6, 2, DASH)]
    assert list(between(3, 3, lines)) == []


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("-b", "a: -b", (1, 4, "a dash needs a space after it; or put quotes around the text")),
        ("-5", "a: -5", None),
        ("– b", "  – b", (1, 3, "a long dash is no dash of a list; write `- `, or put quotes around the text")),
        ("–b", "  –b", None),
        ("–", "  –", None),
        ("“b c”", "a: “b c”", (1, 4, 'curly quotes are part of the text; write straight ones (") or none')),
        ("“b” c", "a: “b” c", None),
        ("“b” “c”", "a: “b” “c”", None),
        ("b", "a: b", None),
        ("", "a:", None),
    ],
    ids=str,
)
def test_a_text_that_begins_like_something_else_is_named(text: str, line: str, said: Slip | None) -> None:
    assert list(in_text(text, 1, [line])) == ([said] if said else [])


def test_a_text_beyond_the_last_line_is_named_at_its_beginning() -> None:
    assert [slip[:2] for slip in in_text("-b", 5, ["a: -b"])] == [(5, 0)]


SPACE = "a colon needs a space after it"
QUOTES = "a quote within quotes ends the text; put the other sort of quotes around it"
MERGED = "is the mark of an unfinished merge; keep one of the two versions and no marks"


@pytest.mark.parametrize(
    ("lines", "at", "said"),
    [
        (["a: b", "<<<<<<< HEAD"], 1, (2, 1, MERGED)),
        (["a:b"], 1, (1, 1, SPACE)),
        (["x: y", "  - a:b"], 2, (2, 5, SPACE)),
        (["a:b", "c: d"], 2, (1, 1, SPACE)),
        (["a:b", "c:d"], 2, (2, 1, SPACE)),
        (["a:b", "c: d", "e: f"], 3, None),
        (["a: 'what's new'"], 1, (1, 4, QUOTES)),
        (['  - "so "big" it is"'], 1, (1, 5, QUOTES)),
        (["a: 'new'"], 1, None),
        (["a: http://x"], 1, None),
        (["a:b"], 9, None),
        (["a:b"], 2, (1, 1, SPACE)),
        ([], 1, None),
    ],
    ids=str,
)
def test_where_reading_broke_off_the_line_or_the_one_before_is_looked_at(
    lines: list[str], at: int, said: Slip | None
) -> None:
    assert in_lines(lines, at) == said
