"""What is wrong with a list in brackets: where it begins, and what would be right."""

import pytest

from bot.content.slips import in_brackets

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
        (["a: [b {c} d]"], 1, 4, (1, 4, BETWEEN.format("[", "]"))),
        (["a: [b {c} d]"], 1, 8, (1, 7, BETWEEN.format("{", "}"))),
    ],
    ids=["none", "no line", "not closed", "lines later", "beyond the end", "the last one", "closed", "the inner one"],
)
def test_the_last_bracket_before_the_mistake_is_named(
    lines: list[str], line: int, column: int, said: tuple[int, int, str] | None
) -> None:
    assert in_brackets(lines, line, column) == said
