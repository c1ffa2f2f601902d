"""Looks: every text can be read on its ground, and figures are drawn to scale."""

import pytest
from textual.color import Color

from bot.chat.drawing import Look, drawn, length
from bot.chat.themes import CONTRAST, DARK, LIGHT, OWN
from bot.dialogue.values import Bar, Bars, Lines, Prose, Table


def contrast(one: str | None, other: str | None) -> float:
    """The contrast ratio of two colors (WCAG 2.2)."""
    dark, light = sorted(luminance(Color.parse(each or "")) for each in (one, other))
    return (light + 0.05) / (dark + 0.05)


def luminance(color: Color) -> float:
    """The relative luminance of a color (WCAG 2.2)."""
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


READABLE = 4.5
"""The least contrast of text (WCAG 2.2, 1.4.3)."""


@pytest.mark.parametrize("theme", [DARK, LIGHT, CONTRAST], ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["background", "surface"])
def test_every_color_of_text_can_be_read(theme, ground: str) -> None:  # type: ignore[no-untyped-def]
    behind = getattr(theme, ground)
    texts = (theme.foreground, *(theme.variables[name] for name in OWN if name != "bar"))
    assert [text for text in texts if contrast(text, behind) < READABLE] == []


def test_a_highlighted_line_can_be_read() -> None:
    for theme in (DARK, LIGHT, CONTRAST):
        assert contrast(theme.background, theme.variables["mark"]) >= READABLE


@pytest.mark.parametrize(
    ("share", "drawn"), [(0.0, ""), (0.001, "▏"), (0.5, "████"), (0.55, "████▍"), (1.0, "████████")]
)
def test_a_bar_is_drawn_to_an_eighth_of_a_cell(share: float, drawn: str) -> None:
    assert length(share, 8) == drawn


def test_a_bar_without_such_signs_is_made_of_number_signs() -> None:
    assert length(0.5, 8, True) == "####"


@pytest.mark.parametrize("width", [8, 20, 36, 56, 78, 200])
def test_no_line_is_wider_than_the_window(width: int) -> None:
    """Fault 43."""
    blocks = (
        Prose("a long sentence " * 9),
        Table((("job", "pay", "school"), ("technologist", "$80,110", "two years"), ("doctor", "$1", "many"))),
        Bars((Bar("lowest tenth", "$55,980", 0.4), Bar("highest tenth", "$118,660", 1.0))),
        Lines(("one thing " * 9, "日本語の長い文" * 9), numbered=True),
    )
    assert [line.plain for line in drawn(blocks, Look(width)) if line.cell_length > max(width, 12)] == []
