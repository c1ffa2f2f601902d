"""The chat as a person uses it: what keys do, and what is on the screen then."""

import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from itertools import pairwise
from pathlib import Path

import pytest
from textual.events import AppBlur
from textual.pilot import Pilot
from textual.widgets import OptionList, Static
from textual.worker import WorkerState

from bot.chat.answer import AnswerView
from bot.chat.app import ChatApp
from bot.chat.aside import Aside
from bot.chat.card import Card
from bot.chat.find import FindBar
from bot.chat.panel import Panel
from bot.chat.pick import Pick
from bot.chat.popup import Popup
from bot.chat.prompt import Prompt
from bot.chat.readying import complete
from bot.chat.screen import ChatScreen
from bot.dataclass import replace
from bot.history.store import History
from bot.library import load
from bot.places import ContentFolders
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
    """Fault 34."""
    async with running(app, size=MIDDLE) as pilot:
        await pilot.press(*"pay", "ctrl+j", *"mri")
        assert prompt(app).text == "pay\nmri"
        await pilot.press("enter")
        await pilot.pause()
        assert [turn.question for turn in chat(app).session.turns] == ["pay mri"]


async def test_the_prompt_takes_keys_though_the_window_was_in_the_background_at_the_start(session: Session) -> None:
    def opened() -> Session:
        app.post_message(AppBlur())
        return session

    app = ChatApp(opened, session.settings)
    async with running(app, size=MIDDLE) as pilot:
        await pilot.press(*"pay")
        assert prompt(app).text == "pay"


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
    "typed",
    ["[/]", "[@click=app.exit]x[/]", "[red]pay", "\x1b]52;c;x\x07", "\u202eyap", "{0} %s <job>", '[1, "3"]', "[[[]]]]",
     "[link=http://a]x[/link]", "[type=x, v={'a[0]'}]"],
)  # fmt: skip
async def test_whatever_is_typed_is_shown_as_text(app: ChatApp, typed: str) -> None:
    """Fault 37."""
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
        await pilot.press(*"dosimetrist")
        await pilot.pause()
        names = [str(option.prompt) for option in app.screen.query_one(OptionList).options if not option.disabled]
        assert names[0] == "Medical dosimetrist"
        assert len(names) < 5
        await pilot.press("enter")
        await pilot.pause()
        assert "dosimetrist" in answers(app)[0].lower()


async def test_a_job_that_is_named_so_comes_before_one_with_such_another_name(app: ChatApp) -> None:
    async with running(app, size=MIDDLE) as pilot:
        await pilot.press("f2", *"mamm")
        await pilot.pause()
        prompts = [str(option.prompt) for option in app.screen.query_one(OptionList).options if not option.disabled]
        assert prompts[0] == "Mammographer"
        assert all("mamm" in prompt.lower() for prompt in prompts), prompts


async def test_a_list_begins_with_the_title_of_its_first_group_in_a_low_window_too(app: ChatApp) -> None:
    async with running(app, size=(40, 12)) as pilot:
        await pilot.press("f2", "down", "down", "up", "up")
        await pilot.pause()
        assert app.screen.query_one(OptionList).scroll_y == 0


async def test_no_word_of_a_list_is_cut_off(app: ChatApp) -> None:
    async with running(app, size=(40, 12)) as pilot:
        await pilot.press("f2", *"interventional")
        await pilot.pause()
        rows = ["".join(part.text for part in strip).strip() for strip in app.screen._compositor.render_strips()]
        assert ("Interventional radiology", "technologist") in list(pairwise(rows))


async def test_the_card_stands_beside_the_chat_where_there_is_room(app: ChatApp) -> None:
    async with running(app, size=WIDE) as pilot:
        await say(pilot, PAY)
        await pilot.pause()
        card = chat(app).query_one(Card)
        assert card.region.width > 30
        assert "2020  $74,690" in str(card.query_one(Static).visual)


async def test_the_card_can_be_put_away_and_brought_back(app: ChatApp) -> None:
    async with running(app, size=(120, 60)) as pilot:
        await say(pilot, PAY)
        for away in (True, False):
            await pilot.press("f8")
            await pilot.pause()
            assert chat(app).query_one(Card).has_class("-away") is away


async def test_a_card_that_is_cut_off_comes_over_the_chat_whole(app: ChatApp) -> None:
    async with running(app, size=(100, 24)) as pilot:
        await say(pilot, PAY)
        await pilot.pause()
        assert "2020" not in str(chat(app).query_one(Card).query_one(Static).visual)
        await pilot.press("f8")
        await pilot.pause()
        assert isinstance(app.screen, Panel)
        assert "2020  $74,690" in str(app.screen.query_one("#blocks", Static).visual)


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
        await pilot.pause()
        assert prompt(app).has_focus
        assert not chat(app).query_one(FindBar).display


@pytest.mark.parametrize("keys", [("slash",), ("f3",)], ids=" ".join)
async def test_a_line_above_the_prompt_moves_nothing_sideways(app: ChatApp, keys: tuple[str, ...]) -> None:
    async with running(app, size=WIDE) as pilot:
        await say(pilot, PAY)
        before = chat(app).query_one(Card).region.x
        await pilot.press(*keys)
        await pilot.pause()
        assert chat(app).query_one(Card).region.x == before


@pytest.mark.parametrize("command", ["/why", "/sources", "/help", "/privacy"])
async def test_a_panel_opens_and_closes(app: ChatApp, command: str) -> None:
    async with running(app, size=MIDDLE) as pilot:
        await say(pilot, PAY)
        await say(pilot, command)
        assert isinstance(app.screen, Panel)
        await pilot.press("escape")
        await pilot.pause()
        assert prompt(app).has_focus


async def test_what_could_not_be_kept_is_kept_after_a_while(
    app: ChatApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 79: nobody asks anything more, and the disk has room again."""
    monkeypatch.setattr("bot.chat.readying.AGAIN", 0.05)
    (tmp_path / "history").write_text("a file where the folder should be")
    async with running(app, MIDDLE) as pilot:
        chat(app).session = replace(chat(app).session, history=History(tmp_path / "history"))
        await say(pilot, PAY)
        assert "not kept" in note(app)
        (tmp_path / "history").unlink()
        for _ in range(200):
            if chat(app).session.id:
                break
            await pilot.pause(0.02)
        await say(pilot, "and CT?")
        with closing(History(tmp_path / "history")) as history:
            (one,) = history.conversations()
        assert (one.id, one.turns) == (chat(app).session.id, 2)


async def test_a_source_is_opened_only_after_its_address_was_shown(
    app: ChatApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 94."""
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


BIRDS = Path(__file__).parent.parent / "otherfield"


@pytest.fixture
def birds(tmp_path: Path) -> Path:
    """Content that a test may change."""
    return Path(shutil.copytree(BIRDS, tmp_path / "birds"))


@pytest.fixture
def writing(birds: Path, tmp_path: Path) -> ChatApp:
    """The chat of somebody who writes that content."""
    session = Session(
        load([birds]), history=History(tmp_path / "history"), folders=ContentFolders((birds,), birds, False)
    )
    return ChatApp(lambda: session, session.settings)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


async def until(pilot: Pilot[None], true: Callable[[], bool]) -> None:
    """Waits for what is done beside the chat."""
    for _ in range(1000):
        if true():
            return
        await pilot.pause(0.02)
    raise AssertionError("it never came")


def panel(app: ChatApp) -> str:
    return "\n".join(str(each.visual) for each in app.screen.query("#blocks").results(Static))


def asides(app: ChatApp) -> str:
    return "\n".join(str(each.visual) for each in chat(app).query(Aside))


async def test_content_with_mistakes_is_not_taken_over(writing: ChatApp, birds: Path) -> None:
    """Fault 22."""
    change(birds / "intents/size.yaml", "keywords:", "keyword:")
    async with running(writing, size=MIDDLE) as pilot:
        before = chat(writing).session.library
        await pilot.press("f5")
        await until(pilot, lambda: "intents/size.yaml:2:1: unknown key `keyword`" in panel(writing))
        assert chat(writing).session.library is before


async def test_a_saved_mistake_is_noted_and_nothing_is_in_the_way(writing: ChatApp, birds: Path) -> None:
    async with running(writing, size=MIDDLE) as pilot:
        await pilot.press(*"how he")
        change(birds / "intents/size.yaml", "keywords:", "keyword:")
        await until(pilot, lambda: "unknown key" in note(writing))
        assert note(writing).startswith("intents/size.yaml:2:1: unknown key `keyword`; did you mean `keywords`?")
        await pilot.press(*"avy is a wren", "enter")
        await pilot.pause()
        assert "Wrens weigh about 9 grams." in answers(writing)[0]


async def test_a_file_that_is_mended_is_seen_and_told(writing: ChatApp, birds: Path) -> None:
    async with running(writing, size=MIDDLE) as pilot:
        change(birds / "intents/size.yaml", "keywords:", "keyword:")
        await until(pilot, lambda: "unknown key" in note(writing))
        change(birds / "intents/size.yaml", "keyword:", "keywords:")
        await until(pilot, lambda: "Reading the changed content" in note(writing))
        await until(pilot, lambda: "No mistake is in the content" in note(writing))


async def test_a_saved_file_answers_by_itself(writing: ChatApp, birds: Path) -> None:
    async with running(writing, size=MIDDLE) as pilot:
        change(birds / "facts/jobs/wren.yaml", "weight: 9", "weight: 8")
        await until(pilot, lambda: "all 29 examples are read as before" in note(writing))
        await say(pilot, "how heavy is a wren")
        assert "Wrens weigh about 8 grams." in answers(writing)[0]


MISREAD = "what do magpies have on their plate"


async def taught(pilot: Pilot[None]) -> None:
    """Asks, presses the key of teaching, searches and picks."""
    await say(pilot, MISREAD)
    await pilot.press("f6")
    await pilot.pause()
    assert isinstance(pilot.app.screen, Pick)
    await pilot.press(*"eats")
    await pilot.pause()
    await pilot.press("enter")
    await pilot.pause()


async def test_teaching_goes_on_beside_the_chat(writing: ChatApp, birds: Path) -> None:
    async with running(writing, size=MIDDLE) as pilot:
        before = chat(writing).session.library
        await taught(pilot)
        assert MISREAD in (birds / "intents/food.yaml").read_text()
        await say(pilot, "how heavy is a wren")  # answered by what was known before
        assert "Wrens weigh about 9 grams." in answers(writing)[-1]
        await until(pilot, lambda: "Learnt. Written to" in asides(writing))
        assert chat(writing).session.library is not before
        await say(pilot, MISREAD)
        assert "Magpies eat" in answers(writing)[-1]


@pytest.mark.parametrize("learnt", [True, False], ids=["learnt", "under way"])
async def test_one_key_takes_a_lesson_back(writing: ChatApp, birds: Path, learnt: bool) -> None:
    before = (birds / "intents/food.yaml").read_bytes()
    async with running(writing, size=MIDDLE) as pilot:
        digest = chat(writing).session.library.digest
        await taught(pilot)
        if learnt:
            await until(pilot, lambda: "Learnt. Written to" in asides(writing))
        await pilot.press("f7")
        await until(pilot, lambda: note(writing) == "Taken back; the file is as it was.")
        chat(writing).labor.glance()  # what it wrote itself is no news
        assert note(writing) == "Taken back; the file is as it was."
        await until(pilot, lambda: chat(writing).session.library.digest == digest and not chat(writing).labor.busy)
    assert (birds / "intents/food.yaml").read_bytes() == before


async def test_what_is_gathered_while_the_chat_is_left_is_no_fault(writing: ChatApp) -> None:
    async with running(writing, size=MIDDLE) as pilot:
        screen = chat(writing)
        gathering = complete(screen)
        await screen.prompt.remove()
        await gathering.wait()
        await pilot.pause()
    assert gathering.state is WorkerState.SUCCESS


async def test_a_lesson_that_is_left_writes_nothing(writing: ChatApp, birds: Path) -> None:
    before = (birds / "intents/food.yaml").read_bytes()
    async with running(writing, size=MIDDLE) as pilot:
        await say(pilot, MISREAD)
        await pilot.press("f6", "escape")
        await pilot.pause()
        await say(pilot, "how heavy is a wren")
        assert "Wrens weigh about 9 grams." in answers(writing)[-1]
    assert (birds / "intents/food.yaml").read_bytes() == before


async def test_a_question_that_was_not_answered_is_reviewed_and_taught(writing: ChatApp, birds: Path) -> None:
    async with running(writing, size=MIDDLE) as pilot:
        await say(pilot, "do magpies like chess and crumpets")
        await say(pilot, "/review")
        await until(pilot, lambda: isinstance(writing.screen, Pick))
        await pilot.press("enter")
        await until(pilot, lambda: "teach what was meant" in options(writing))
        assert '"crumpets"' in str(writing.screen.query_one(".about", Static).visual)
        await pilot.press("enter")
        await until(pilot, lambda: "something new" in options(writing))
        await pilot.press(*"eats", "enter")
        await until(pilot, lambda: "Learnt. Written to" in asides(writing))
    assert "crumpets" in (birds / "intents/food.yaml").read_text()


async def test_a_question_that_is_put_aside_is_not_reviewed_again(writing: ChatApp) -> None:
    async with running(writing, size=MIDDLE) as pilot:
        await say(pilot, "do magpies like chess and crumpets")
        await say(pilot, "/review")
        await until(pilot, lambda: isinstance(writing.screen, Pick))
        await pilot.press("enter")
        await until(pilot, lambda: "teach what was meant" in options(writing))
        await pilot.press("down", "enter")
        await until(pilot, lambda: note(writing).startswith("There is nothing to review"))


def options(app: ChatApp) -> str:
    return "\n".join(str(option.prompt) for each in app.screen.query(OptionList) for option in each.options)
