"""What of the conversation is seen, and what of it is drawn."""

import pytest
from textual.widgets import Static

from bot.chat.app import ChatApp
from bot.chat.turns import MORE, SHOWN, Turns
from bot.chat.welcome import Welcome
from tests.chat.test_chat import MIDDLE, PAY, SMALL, WIDE, answers, chat, prompt, running, say

COMPARED = "Compare a radiologic technologist and a nuclear medicine technologist"


def seen(app: ChatApp) -> list[str]:
    """The lines of the conversation that are in view."""
    log = chat(app).query_one(Turns)
    strips = app.screen._compositor.render_strips()
    rows = strips[log.region.y : log.region.bottom]
    return ["".join(segment.text for segment in row)[: log.region.right].strip() for row in rows]


@pytest.mark.parametrize("size", [SMALL, (60, 16), MIDDLE, WIDE], ids=str)
async def test_a_long_answer_is_seen_from_its_beginning(app: ChatApp, size: tuple[int, int]) -> None:
    async with running(app, size=size) as pilot:
        await say(pilot, COMPARED)
        await pilot.pause(0.3)
        assert any(line.startswith("› Compare") for line in seen(app))


async def test_a_short_answer_below_others_ends_where_the_view_ends(app: ChatApp) -> None:
    async with running(app, size=MIDDLE) as pilot:
        await say(pilot, COMPARED)
        await say(pilot, PAY)
        await pilot.pause(0.3)
        log = chat(app).log_view
        assert log.scroll_y == log.max_scroll_y
        assert f"› {PAY}" in seen(app)


async def test_the_welcome_is_seen_from_its_beginning(app: ChatApp) -> None:
    async with running(app, size=SMALL) as pilot:
        await pilot.pause(0.3)
        assert "Ask anything" in "".join(seen(app)[:2])


@pytest.mark.parametrize("size", [SMALL, (100, 30), WIDE], ids=str)
async def test_what_is_seen_first_stays_when_the_window_changes(app: ChatApp, size: tuple[int, int]) -> None:
    async with running(app, size=MIDDLE) as pilot:
        await say(pilot, PAY)
        await say(pilot, COMPARED)
        await pilot.resize_terminal(*size)
        await pilot.pause(0.3)
        assert any(line.startswith("› Compare") for line in seen(app))


async def test_who_scrolls_away_is_left_there(app: ChatApp) -> None:
    async with running(app, size=MIDDLE) as pilot:
        await say(pilot, COMPARED)
        await say(pilot, COMPARED)
        await pilot.press("pageup")
        await pilot.pause(0.2)
        before = seen(app)
        await pilot.press("a")
        await pilot.pause(0.2)
        assert seen(app) == before
        assert not before[0].startswith("› Compare")


async def long_talk(app: ChatApp, count: int) -> None:
    for number in range(count):
        await chat(app).take(f"how much do mri techs earn in city {number}")


async def test_only_the_latest_turns_are_drawn(app: ChatApp) -> None:
    async with running(app, size=MIDDLE):
        await long_talk(app, SHOWN + 2 * MORE)
        assert SHOWN <= len(answers(app)) <= SHOWN + MORE
        assert not chat(app).query_one(Welcome).display


async def test_earlier_turns_come_when_one_scrolls_there(app: ChatApp) -> None:
    async with running(app, size=MIDDLE) as pilot:
        await long_talk(app, SHOWN + 2 * MORE)
        await pilot.press("ctrl+home")
        await pilot.pause(0.5)
        assert "city 0" in answers(app)[0]
        assert chat(app).query_one(Welcome).display
        await say(pilot, PAY)
        assert len(answers(app)) <= SHOWN + 1


async def test_the_turn_at_the_top_stays_in_view_when_earlier_ones_come(app: ChatApp) -> None:
    async with running(app, size=MIDDLE) as pilot:
        await long_talk(app, SHOWN + MORE + 1)
        log = chat(app).log_view
        first = log.first
        assert first
        log.let_scroll()
        log.scroll_to(y=0, animate=False)
        await pilot.pause(0.5)
        assert log.first < first
        assert f"city {first}" in "\n".join(seen(app)[:3])


async def test_words_are_found_in_turns_that_are_not_drawn(app: ChatApp) -> None:
    async with running(app, size=MIDDLE) as pilot:
        await long_talk(app, SHOWN + 2 * MORE)
        await pilot.press("ctrl+f", *"in city 2", "enter")
        await pilot.pause(0.5)
        assert str(chat(app).query_one("#found", Static).visual) == "1 of 11"
        assert "in city 2" in "\n".join(seen(app)[:3])
        assert prompt(app).text == ""


async def test_a_picked_number_is_shown_with_what_it_stood_for(app: ChatApp) -> None:
    async with running(app, size=MIDDLE) as pilot:
        await say(pilot, PAY)
        offered = chat(app).session.offers[1]
        await pilot.press("2")
        await pilot.pause()
        assert answers(app)[-1].startswith(f"› 2 {offered}")
