"""The chat as a person uses it: what keys do, and what is on the screen then."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList, Static

from bot.chat.answer import AnswerView
from bot.chat.app import ChatApp
from bot.chat.card import Card
from bot.chat.panel import Panel
from bot.chat.pick import Pick
from bot.chat.popup import Popup
from bot.chat.prompt import Prompt
from bot.chat.screen import ChatScreen
from bot.session.session import Session

PAY = "how much do mri techs earn"
SMALL, MIDDLE, WIDE = (40, 12), (80, 24), (120, 40)


def chat(app: ChatApp) -> ChatScreen:
    return next(screen for screen in app.screen_stack if isinstance(screen, ChatScreen))


@asynccontextmanager
async def running(app: ChatApp, size: tuple[int, int]) -> AsyncIterator[Pilot[None]]:
    """The chat with its prompt ready."""
    async with app.run_test(size=size) as pilot:
        for _ in range(200):
            if any(found.popup for found in app.screen.query(Prompt)):
                break
            await pilot.pause(0.02)
        yield pilot


def prompt(app: ChatApp) -> Prompt:
    return chat(app).query_one(Prompt)


def answers(app: ChatApp) -> list[str]:
    """The text of each turn on the screen."""
    return [str(view.visual) for view in chat(app).query(AnswerView)]


def note(app: ChatApp) -> str:
    return str(chat(app).query_one("#note", Static).visual)


async def say(pilot: Pilot[None], text: str) -> None:
    app = pilot.app
    assert isinstance(app, ChatApp)
    prompt(app).fill(text)
    await pilot.press("enter")
    await pilot.pause()


@pytest.mark.parametrize("size", [SMALL, (60, 16), MIDDLE, WIDE], ids=str)
async def test_an_answer_has_its_text_figures_and_source(app: ChatApp, size: tuple[int, int]) -> None:
    async with running(app, size=size) as pilot:
        await say(pilot, PAY)
        (shown,) = answers(app)
        assert "MRI technologists" in shown
        assert "█" in shown
        assert "[1] US Bureau of Labor Statistics" in shown


async def test_a_digit_on_the_empty_prompt_runs_a_question_to_begin_with(app: ChatApp) -> None:
    async with running(app, size=MIDDLE) as pilot:
        await pilot.press("1")
        await pilot.pause()
        assert chat(app).session.starters[0] in answers(app)[0]


async def test_a_digit_after_other_text_is_text(app: ChatApp) -> None:
    async with running(app, size=MIDDLE) as pilot:
        await pilot.press("c", "1")
        assert prompt(app).text == "c1"


async def test_only_the_last_answer_offers_questions(app: ChatApp) -> None:
    async with running(app, size=MIDDLE) as pilot:
        await say(pilot, PAY)
        offers = chat(app).session.offers
        assert offers[0] in answers(app)[0]
        await pilot.press("1")
        await pilot.pause()
        assert len(answers(app)) == 2
        assert f"   2 {offers[1]}" not in answers(app)[0]


async def test_a_wrong_spelling_is_said(app: ChatApp) -> None:
    async with running(app, size=MIDDLE) as pilot:
        await say(pilot, "mri tech salry")
        assert 'I read "salry" as salary.' in answers(app)[0]


async def test_several_lines_are_one_question(app: ChatApp) -> None:
    async with running(app, size=MIDDLE) as pilot:
        await pilot.press(*"pay", "ctrl+j", *"mri")
        assert prompt(app).text == "pay\nmri"
        await pilot.press("enter")
        await pilot.pause()
        assert [turn.question for turn in chat(app).session.turns] == ["pay mri"]


async def test_up_brings_back_questions_and_keeps_the_draft(app: ChatApp) -> None:
    async with running(app, size=MIDDLE) as pilot:
        await say(pilot, PAY)
        await pilot.press(*"dra", "up")
        assert prompt(app).text == PAY
        await pilot.press("down")
        assert prompt(app).text == "dra"


async def test_what_is_typed_is_completed_by_tab(app: ChatApp) -> None:
    async with running(app, size=MIDDLE) as pilot:
        await pilot.pause(0.5)
        await pilot.press(*"what is a nuclear medicine techn")
        assert prompt(app).suggestion == "ologist"
        await pilot.press("tab")
        assert prompt(app).text == "what is a nuclear medicine technologist"


@pytest.mark.parametrize(
    "typed", ["[/]", "[@click=app.exit]x[/]", "[red]pay", "\x1b]52;c;x\x07", "\u202eyap", "{0} %s <job>"]
)
async def test_whatever_is_typed_is_shown_as_text(app: ChatApp, typed: str) -> None:
    async with running(app, size=MIDDLE) as pilot:
        await say(pilot, typed)
        (shown,) = answers(app)
        assert not any(sign in shown for sign in "\x1b\x07\u202e")
        assert typed.strip("\x1b\x07\u202e").split("\x07")[0] in shown


async def test_a_slash_shows_commands_and_the_arrows_choose(app: ChatApp) -> None:
    async with running(app, size=MIDDLE) as pilot:
        await pilot.press(*"/he")
        popup = chat(app).query_one(Popup)
        assert popup.display
        assert popup.chosen == "help"
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, Panel)
        await pilot.press("escape")
        assert len(app.screen_stack) == 2


async def test_an_unknown_command_gets_the_likest(app: ChatApp) -> None:
    async with running(app, size=MIDDLE) as pilot:
        await say(pilot, "/xprt now")
        assert note(app) == "There is no /xprt. Did you mean /export?"


async def test_the_browser_of_jobs_narrows_and_asks(app: ChatApp) -> None:
    async with running(app, size=MIDDLE) as pilot:
        await pilot.press("f2")
        assert isinstance(app.screen, Pick)
        await pilot.press(*"dosim")
        await pilot.pause()
        names = [str(option.prompt) for option in app.screen.query_one(OptionList).options if not option.disabled]
        assert names == ["  Medical dosimetrist"]
        await pilot.press("enter")
        await pilot.pause()
        assert "dosimetrist" in answers(app)[0].lower()


async def test_the_card_stands_beside_the_chat_where_there_is_room(app: ChatApp) -> None:
    async with running(app, size=WIDE) as pilot:
        await say(pilot, PAY)
        await pilot.pause()
        card = chat(app).query_one(Card)
        assert card.region.width > 30
        await pilot.press("f8")
        await pilot.pause()
        assert not card.display or card.has_class("-away")


async def test_the_card_comes_over_the_chat_where_there_is_none(app: ChatApp) -> None:
    async with running(app, size=MIDDLE) as pilot:
        await say(pilot, PAY)
        await pilot.press("f8")
        assert isinstance(app.screen, Panel)


async def test_found_words_are_counted_and_closed_with_escape(app: ChatApp) -> None:
    async with running(app, size=MIDDLE) as pilot:
        await say(pilot, PAY)
        await say(pilot, "what does a radiologist do")
        await pilot.press("ctrl+f", *"median")
        await pilot.pause()
        assert str(chat(app).query_one("#found", Static).visual) == "1 of 1"
        await pilot.press("escape")
        assert prompt(app).has_focus


@pytest.mark.parametrize("command", ["/why", "/sources", "/help", "/privacy"])
async def test_a_panel_opens_and_closes(app: ChatApp, command: str) -> None:
    async with running(app, size=MIDDLE) as pilot:
        await say(pilot, PAY)
        await say(pilot, command)
        assert isinstance(app.screen, Panel)
        await pilot.press("escape")
        await pilot.pause()
        assert prompt(app).has_focus


async def test_a_source_is_opened_only_after_its_address_was_shown(
    app: ChatApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(ChatApp, "open_url", lambda self, url, new_tab=True: opened.append(url))
    async with running(app, size=MIDDLE) as pilot:
        await say(pilot, PAY)
        await pilot.press("ctrl+g")
        await pilot.pause()
        assert "https://www.bls.gov" in note(app)
        assert opened == []
        await pilot.press("ctrl+g")
        await pilot.pause()
        assert opened == ["https://www.bls.gov/oes/"]


async def test_copying_says_where_the_text_went(app: ChatApp) -> None:
    async with running(app, size=MIDDLE) as pilot:
        await say(pilot, PAY)
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert note(app).startswith("Handed to your terminal's clipboard.")
        assert "Source 1:" in app.clipboard


async def test_the_theme_changes_and_is_kept(app: ChatApp, home: Path) -> None:
    async with running(app, size=MIDDLE) as pilot:
        await say(pilot, "/theme light")
        assert app.theme == "light"
    assert (home / "config" / "imaging-jobs" / "config.yaml").read_text() == "theme: light\n"


async def test_ctrl_c_once_does_not_quit(app: ChatApp) -> None:
    async with running(app, size=MIDDLE) as pilot:
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert note(app) == "Press ^c again to quit."
        assert app.is_running


async def test_a_conversation_is_taken_up_as_it_was_shown(keeping: Session) -> None:
    app = ChatApp(lambda: keeping, keeping.settings)
    async with running(app, size=MIDDLE) as pilot:
        await say(pilot, PAY)
        await pilot.press("ctrl+n")
        await pilot.pause()
        assert answers(app) == []
        await say(pilot, "/resume")
        await pilot.pause()
        assert "MRI technologists" in answers(app)[0]
        await say(pilot, "and the outlook?")
        assert "mri_technologist" in chat(app).session.conversation.turns[-1].answer.jobs


async def test_deleting_asks_first(keeping: Session) -> None:
    app = ChatApp(lambda: keeping, keeping.settings)
    async with running(app, size=MIDDLE) as pilot:
        await say(pilot, PAY)
        await say(pilot, "/delete all")
        assert len(keeping.history.conversations()) == 1
        await say(pilot, "yes")
        assert keeping.history.conversations() == ()
        assert answers(app) == []


async def test_a_window_made_small_and_large_again_keeps_the_answer(app: ChatApp) -> None:
    async with running(app, size=WIDE) as pilot:
        await say(pilot, PAY)
        for size in (SMALL, (1, 1), MIDDLE):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert "MRI technologists" in answers(app)[0]
        assert prompt(app).has_focus


async def test_content_with_mistakes_is_not_taken_over(session: Session) -> None:
    from dataclasses import replace

    from bot.library import Library
    from bot.problem import ContentError, Place, Problem

    def broken() -> Library:
        raise ContentError([Problem(Place("intents/pay.yaml", 2, 1), "unknown key `keyword`")])

    app = ChatApp(lambda: replace(session, reload=broken), session.settings)
    async with running(app, size=MIDDLE) as pilot:
        before = chat(app).session.library
        await pilot.press("f5")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, Panel)
        assert chat(app).session.library is before
