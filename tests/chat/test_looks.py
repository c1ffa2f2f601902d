"""Looks: every text can be read on its ground, and figures are drawn to scale."""

import pytest
from textual.color import Color

from bot.chat.answer import INDENT, AnswerView
from bot.chat.app import ChatApp
from bot.chat.drawing import Look, drawn, length
from bot.chat.foot import foot
from bot.chat.themes import CONTRAST, DARK, LIGHT, OWN
from bot.dialogue.values import Bar, Bars, Lines, Prose, Table
from bot.library import Library
from bot.session.session import Session
from bot.session.settings import Settings
from tests.chat.test_chat import running, say
from tests.dialogue.talk import last


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


SCREENS = {
    "answer": (),
    "commands": ("slash",),
    "find": ("f3", *"median"),
    "jobs": ("f2",),
    "help": ("f1",),
    "typed": (*"what is a nuclear medicine techn",),
    "selected": (*"pay", "shift+left"),
}
"""What can stand on the screen, and the keys that bring it there."""


def unreadable(app: ChatApp) -> set[str]:
    """Texts of the front screen with too little contrast; lines, bars and what is behind a panel are no text."""
    shown = next(iter(app.screen.query(".panel")), app.screen).region
    strips = app.screen._compositor.render_strips()[shown.y : shown.bottom]
    parts = [part for strip in strips for part in strip.crop(shown.x, shown.right)]
    return {
        part.text
        for part in parts
        if any(sign.isalnum() for sign in part.text)
        and part.style is not None
        and contrast(*(color.get_truecolor().hex for color in (part.style.color, part.style.bgcolor) if color))
        < READABLE
    }


@pytest.mark.parametrize("theme", ["dark", "light", "contrast"])
@pytest.mark.parametrize("keys", SCREENS.values(), ids=SCREENS)
async def test_everything_on_the_screen_can_be_read(session: Session, keys: tuple[str, ...], theme: str) -> None:
    app = ChatApp(lambda: session, Settings(theme=theme))
    async with running(app, size=(110, 30)) as pilot:
        await say(pilot, "mri tech salry")
        await pilot.press(*keys)
        await pilot.pause()
        assert unreadable(app) == set()


@pytest.mark.parametrize(
    ("share", "drawn"), [(0.0, ""), (0.001, "▏"), (0.5, "████"), (0.55, "████▍"), (1.0, "████████")]
)
def test_a_bar_is_drawn_to_an_eighth_of_a_cell(share: float, drawn: str) -> None:
    assert length(share, 8) == drawn


def test_a_bar_without_such_signs_is_made_of_number_signs() -> None:
    assert length(0.5, 8, True) == "####"


def test_a_table_wraps_its_cells_before_it_is_told_line_by_line() -> None:
    table = Table((("", "MRI technologist", "Diagnostic medical sonographer"), ("Median pay", "$95,480", "$96,590")))
    assert [line.plain for line in drawn([table], Look(48))] == [
        "            MRI technologist  Diagnostic medical",
        "                              sonographer",
        "Median pay  $95,480           $96,590",
    ]
    assert [line.plain for line in drawn([table], Look(36))][:2] == [
        "Median pay",
        "  MRI technologist: $95,480",
    ]


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


@pytest.mark.parametrize(
    ("width", "last"), [(80, "^o copy  / commands  ^q quit"), (58, "^g source  / commands  ^q quit"), (30, "^q quit")]
)
def test_the_foot_shows_the_keys_that_fit(session: Session, width: int, last: str) -> None:
    line = foot(session, width)
    assert line.plain.startswith("F1 help  ")
    assert line.plain.endswith(last)
    assert line.cell_length <= width


def test_suggestions_that_fit_are_not_broken(bakery: Library) -> None:
    turn = last(bakery, "what does a baker earn")
    offers = "   ".join(f"{at} {choice.text}" for at, choice in enumerate(turn.answer.suggestions, 1))
    for width in range(len(offers), len(offers) + 4):
        view = AnswerView(turn, 0, bakery.content.replies, Look(width + len(INDENT)))
        assert f"{INDENT}{offers}" in str(view.visual).split("\n")
