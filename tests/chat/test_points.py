"""What the chat promises that no other test holds: the mouse, pastes, kept conversations, panels, settings."""

from pathlib import Path

import pytest
from textual.events import Paste
from textual.widgets import OptionList, Static

from bot.chat.answer import AnswerView
from bot.chat.app import ChatApp
from bot.chat.panel import Panel
from bot.chat.pick import Pick
from bot.chat.popup import Popup
from bot.chat.welcome import Welcome
from bot.dialogue.values import Bars
from bot.session.registry import COMMANDS, run
from bot.session.session import Session, asked
from bot.session.settings import Settings
from tests.chat.test_chat import MIDDLE, PAY, SMALL, WIDE, answers, chat, note, options, prompt, running, say
from tests.chat.test_turns import COMPARED, seen

SIZES = pytest.mark.parametrize("size", [SMALL, (60, 16), MIDDLE, WIDE], ids=str)


def place_of(view: Static, text: str) -> tuple[int, int]:
    """Where in a view a text stands."""
    lines = str(view.visual).split("\n")
    row = next(at for at, line in enumerate(lines) if text in line)
    return lines[row].index(text), row


async def test_a_click_runs_a_question_to_begin_with(app: ChatApp) -> None:
    async with running(app, MIDDLE) as pilot:
        welcome = chat(app).query_one(Welcome)
        await pilot.click(Welcome, offset=place_of(welcome, "How much does"))
        await pilot.pause(0.1)
        assert answers(app)[0].startswith("› How much does an MRI technologist earn?")


async def test_a_click_picks_what_an_answer_offers_the_earlier_ones_too(app: ChatApp) -> None:
    async with running(app, MIDDLE) as pilot:
        await say(pilot, PAY)
        offered = chat(app).session.offers[1]
        view = chat(app).query(AnswerView)[0]
        await pilot.click(AnswerView, offset=place_of(view, offered))
        await pilot.pause(0.1)
        assert offered in answers(app)[1].split("\n")[0]


async def test_a_click_on_a_source_asks_before_it_opens(app: ChatApp) -> None:
    async with running(app, MIDDLE) as pilot:
        await say(pilot, PAY)
        view = chat(app).query_one(AnswerView)
        await pilot.click(AnswerView, offset=place_of(view, "US Bureau"))
        await pilot.pause(0.1)
        assert "https://www.bls.gov/oes/" in note(app)


async def test_a_source_is_a_link_of_the_terminal_too(app: ChatApp) -> None:
    async with running(app, MIDDLE) as pilot:
        await say(pilot, PAY)
        view = chat(app).query_one(AnswerView)
        links = {
            segment.style.link for y in range(view.size.height) for segment in view.render_line(y) if segment.style
        }
        assert "https://www.bls.gov/oes/" in links


async def test_of_several_sources_one_is_picked(app: ChatApp, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(ChatApp, "open_url", lambda self, url, new_tab=True: opened.append(url))
    async with running(app, MIDDLE) as pilot:
        await say(pilot, COMPARED)
        await pilot.press("ctrl+g")
        await pilot.pause(0.1)
        assert isinstance(app.screen, Pick)
        await pilot.press("down", "enter")
        await pilot.pause(0.1)
        assert chat(app).session.conversation.turns[0].answer.sources[1].address in note(app)
        await say(pilot, "yes")
        assert opened == [chat(app).session.conversation.turns[0].answer.sources[1].address]


@SIZES
async def test_many_sources_take_fewer_lines_than_there_are(app: ChatApp, size: tuple[int, int]) -> None:
    async with running(app, size) as pilot:
        await say(pilot, COMPARED)
        text, count = answers(app)[0], len(chat(app).session.conversation.turns[0].answer.sources)
        assert count > 6
        assert all(f"[{at}] " in text for at in range(1, count + 1))
        assert size[0] < 80 or text[text.index("[1] ") : text.index(f"[{count}] ")].count("\n") < count


async def test_what_a_question_compares_ranks_or_tells_of_pay_has_bars(library: object, session: Session) -> None:
    for question in (PAY, "which imaging jobs pay the most", "mri or ct tech, who earns more"):
        answer = asked(session, question).session.conversation.turns[-1].answer
        assert any(isinstance(block, Bars) for block in answer.blocks), question


async def test_a_paste_of_several_lines_is_kept_whole(app: ChatApp) -> None:
    async with running(app, MIDDLE) as pilot:
        app.post_message(Paste("what does a\nsonographer\nearn"))
        await pilot.pause(0.1)
        assert prompt(app).text == "what does a\nsonographer\nearn"
        await pilot.press("enter")
        await pilot.pause(0.1)
        assert "sonographers" in answers(app)[0].lower()


async def test_a_command_of_the_popup_is_clicked(app: ChatApp) -> None:
    async with running(app, MIDDLE) as pilot:
        await pilot.press(*"/priv")
        await pilot.click(Popup, offset=(4, 0))
        await pilot.pause(0.1)
        assert isinstance(app.screen, Panel)


async def test_the_palette_holds_the_registry_and_nothing_else(app: ChatApp) -> None:
    async with running(app, MIDDLE):
        listed = list(app.get_system_commands(app.screen))
        assert [each.title for each in listed] == [f"/{each.name}" for each in COMMANDS]


async def test_the_palette_carries_a_command_out(app: ChatApp) -> None:
    async with running(app, MIDDLE) as pilot:
        await pilot.press("ctrl+p", *"privacy")
        await pilot.pause(0.8)
        await pilot.press("enter")
        await pilot.pause(0.5)
        assert isinstance(app.screen, Panel)


@pytest.mark.parametrize("command", [each for each in COMMANDS if each.key], ids=lambda each: each.name)
async def test_a_key_does_what_its_command_does(keeping: Session, command) -> None:  # type: ignore[no-untyped-def]
    """Something comes of it at once: a panel, a list, a note, an answer, or the end."""
    app = ChatApp(lambda: keeping, keeping.settings)
    async with running(app, MIDDLE) as pilot:
        await say(pilot, PAY)
        before = (len(app.screen_stack), note(app), len(answers(app)), app.theme, chat(app).query_one("#find").display)
        await pilot.press(command.key)
        await pilot.pause(0.2)
        if command.name == "quit":
            assert not app.is_running or app.leaving
            return
        after = (len(app.screen_stack), note(app), len(answers(app)), app.theme, chat(app).query_one("#find").display)
        assert after != before


@SIZES
@pytest.mark.parametrize("command", ["/help", "/why", "/sources"])
async def test_a_panel_shows_how_to_leave_it(app: ChatApp, size: tuple[int, int], command: str) -> None:
    async with running(app, size) as pilot:
        await say(pilot, COMPARED)
        await say(pilot, command)
        await pilot.pause(0.2)
        keys = app.screen.query(Static).last()
        assert str(keys.visual) == "Esc goes back."
        assert keys.region.height == 1
        assert keys.region.bottom <= size[1]


@SIZES
async def test_the_line_that_was_found_is_seen(app: ChatApp, size: tuple[int, int]) -> None:
    async with running(app, size) as pilot:
        await say(pilot, COMPARED)
        await say(pilot, PAY)
        await pilot.press("ctrl+f", *"Mayo")
        await pilot.pause(0.3)
        assert "Mayo" in "\n".join(seen(app))


async def test_a_conversation_is_renamed_found_and_taken_up(keeping: Session) -> None:
    app = ChatApp(lambda: keeping, keeping.settings)
    async with running(app, MIDDLE) as pilot:
        await say(pilot, PAY)
        await say(pilot, "/rename about magnets")
        assert "about magnets" in note(app)
        await pilot.press("ctrl+n")
        await say(pilot, "what does a radiologist do")
        await pilot.press("ctrl+t", *"magnet")
        await pilot.pause(0.2)
        assert [line.split("  ")[0] for line in options(app).splitlines()] == ["about magnets"]
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert answers(app)[0].startswith(f"› {PAY}")


async def test_a_conversation_is_deleted_from_the_list_after_a_yes(keeping: Session) -> None:
    app = ChatApp(lambda: keeping, keeping.settings)
    async with running(app, MIDDLE) as pilot:
        await say(pilot, PAY)
        await pilot.press("ctrl+t")
        await pilot.pause(0.1)
        await pilot.press("ctrl+d")
        await pilot.pause(0.1)
        assert keeping.history.conversations()
        await say(pilot, "yes")
        assert not keeping.history.conversations()


@pytest.mark.parametrize("form", ["md", "html", "json", "txt"])
async def test_the_conversation_is_exported_and_never_over_a_file_unasked(
    app: ChatApp, tmp_path: Path, form: str
) -> None:
    path = tmp_path / f"talk.{form}"
    async with running(app, MIDDLE) as pilot:
        await say(pilot, PAY)
        await say(pilot, f"/export {form} {path}")
        assert "MRI technologists" in path.read_text(encoding="utf-8")
        path.write_text("mine")
        await say(pilot, f"/export {form} {path}")
        await say(pilot, "no")
        assert path.read_text() == "mine"
        await say(pilot, f"/export {form} {path}")
        await say(pilot, "yes")
        assert "MRI technologists" in path.read_text(encoding="utf-8")


async def test_the_history_is_spoken_of_at_the_first_start_only(keeping: Session) -> None:
    app = ChatApp(lambda: keeping, keeping.settings)
    async with running(app, MIDDLE) as pilot:
        assert "on this computer only" in str(chat(app).query_one(Welcome).visual)
        await say(pilot, PAY)
        await pilot.press("ctrl+n")
        await pilot.pause(0.2)
        assert "on this computer only" not in str(chat(app).query_one(Welcome).visual)


async def test_what_is_selected_is_copied_and_does_not_quit(app: ChatApp) -> None:
    async with running(app, MIDDLE) as pilot:
        await say(pilot, PAY)
        chat(app).text_select_all()
        await pilot.press("ctrl+c", "ctrl+c")
        await pilot.pause(0.1)
        assert "MRI technologists" in app.clipboard
        assert app.is_running


async def test_ctrl_c_twice_quits(app: ChatApp) -> None:
    async with running(app, MIDDLE) as pilot:
        await pilot.press("ctrl+c", "ctrl+c")
        await pilot.pause(0.1)
        assert app.leaving


@pytest.mark.parametrize("command", ["f1", "f2", "f3", "f8", "ctrl+t", "ctrl+g"])
async def test_after_what_lay_over_it_the_prompt_has_the_keys(keeping: Session, command: str) -> None:
    app = ChatApp(lambda: keeping, keeping.settings)
    async with running(app, MIDDLE) as pilot:
        await say(pilot, PAY)
        await pilot.press(command)
        await pilot.pause(0.2)
        await pilot.press("escape")
        await pilot.pause(0.2)
        await pilot.press("x")
        assert prompt(app).text == "x"


@pytest.mark.parametrize(("length", "least", "most"), [("short", 20, 200), ("long", 250, 5000)])
async def test_answers_have_the_length_of_the_settings(session: Session, length: str, least: int, most: int) -> None:
    settings = Settings(answers=length)  # type: ignore[arg-type]
    app = ChatApp(lambda: Session(session.library, settings=settings), settings)
    async with running(app, MIDDLE) as pilot:
        await say(pilot, PAY)
        text = "\n".join(
            block.text for block in chat(app).session.conversation.turns[0].answer.blocks if hasattr(block, "text")
        )
        assert least < len(text) < most


async def test_a_low_window_shows_one_line_a_command(app: ChatApp) -> None:
    async with running(app, SMALL) as pilot:
        await pilot.press("slash")
        await pilot.pause(0.1)
        popup = chat(app).query_one(Popup)
        assert popup.virtual_size.height == popup.option_count


def test_many_sources_are_told_in_short_where_they_are_read_aloud(session: Session) -> None:
    from bot.sharing.lines import turn_lines

    turn = asked(session, COMPARED).session.conversation.turns[-1]
    whole, aloud = (list(turn_lines(session.library, turn, each)) for each in (False, True))
    assert len(whole) == len(aloud)
    assert sum("https://" in line for line in whole) > 6
    assert not any("https://" in line for line in aloud)


def test_the_help_names_no_keys_where_there_are_none(session: Session) -> None:
    from bot.dataclass import replace

    said = [run(replace(session, aloud=aloud), "help", "") for aloud in (False, True)]
    keys = ["F1" in str(outcome.blocks) or "Tab" in str(outcome.blocks) for outcome in said]
    assert keys == [True, False]


@pytest.mark.parametrize("key", ["slash", "f2"])
async def test_the_lit_line_is_told_from_the_others_without_color(
    session: Session, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = ChatApp(lambda: session, session.settings, no_color=True)
    async with running(app, MIDDLE) as pilot:
        await pilot.press(key)
        await pilot.pause(0.2)
        listed = app.screen.query_one(OptionList)
        lines = [listed.render_line(y) for y in range(listed.size.height)]
        turned = [any(part.style and part.style.reverse for part in line) for line in lines]
        assert sum(turned) == 1


async def test_enter_after_a_digit_that_picked_asks_nothing(app: ChatApp) -> None:
    async with running(app, size=MIDDLE) as pilot:
        await pilot.press("1", "enter")
        await pilot.pause()
        assert [turn.question for turn in chat(app).session.conversation.turns] == [chat(app).session.starters[0]]
