"""A lesson writes an example, and a phrase where it is needed; it can be taken back; mistakes write nothing."""

import sys
from pathlib import Path

import pytest

from bot.authoring.teach import Fresh, Lesson, begun_id, candidates, teach, untaught, wording
from bot.dialogue.conversation import ask
from bot.dialogue.values import Conversation
from bot.library import Library, load
from bot.places import ContentFolders
from bot.problem import ContentError
from bot.session.session import Session
from bot.session.teaching import teaching

QUESTION = "what do magpies have on their plate"


def folders(folder: Path) -> ContentFolders:
    return ContentFolders((folder,), folder, False)


def test_a_misread_question_becomes_an_example_and_a_phrase(folder: Path, small: Library) -> None:
    taught = teach(small, folders(folder), Lesson(QUESTION, (), "food"), None)
    assert (taught.learnt, taught.phrase) == (True, "what do <job> have on their plate")
    text = (folder / "intents/food.yaml").read_text()
    assert "  - what do <job> have on their plate\nanswer:" in text
    assert text.endswith("  - ask: what do magpies have on their plate\n")


def test_a_question_that_is_read_right_becomes_an_example_only(folder: Path, small: Library) -> None:
    taught = teach(small, folders(folder), Lesson("what does a magpie eat", (), "food"), None)
    assert taught.phrase == ""
    assert load([folder]).content.intents["food"].phrases == small.content.intents["food"].phrases


def test_taking_a_lesson_back_leaves_the_file_as_it_was(folder: Path, small: Library) -> None:
    before = (folder / "intents/food.yaml").read_bytes()
    taught = teach(small, folders(folder), Lesson(QUESTION, (), "food"), None)
    assert untaught(taught) is small
    assert (folder / "intents/food.yaml").read_bytes() == before


def test_a_lesson_says_which_other_questions_it_breaks(folder: Path, small: Library) -> None:
    taught = teach(small, folders(folder), Lesson("could you describe the wren", (), "song"), None)
    assert [change.ask for change in taught.comparison.breaks] == ["could you describe the wren"]


def test_what_cannot_be_written_to_is_taught_in_the_own_folder(tmp_path: Path, folder: Path, small: Library) -> None:
    own = tmp_path / "own"
    taught = teach(small, ContentFolders((folder, own), own, True), Lesson(QUESTION, (), "food"), None)
    assert taught.learnt
    assert [path.name for path in own.rglob("*.yaml")] == ["food.yaml"]
    assert load([folder]).content.intents["food"].phrases == small.content.intents["food"].phrases


def test_a_new_intent_answers_at_once(folder: Path, small: Library) -> None:
    fresh = Fresh("who feeds: the birds", "Everybody who has a bird table does.")
    ident = begun_id(fresh.title, small)
    taught = teach(small, folders(folder), Lesson("who is it that puts the crumbs out", (), ident), None, fresh)
    assert ident == "who_feeds_the_birds"
    assert taught.learnt


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_a_mistake_writes_nothing(folder: Path, small: Library) -> None:
    (folder / "intents/food.yaml").write_text("phrases: {a: b}\n")
    with pytest.raises(ContentError):
        teach(small, folders(folder), Lesson(QUESTION, (), "food"), None)
    assert (folder / "intents/food.yaml").read_text() == "phrases: {a: b}\n"


def test_names_in_a_wording_become_signs(small: Library) -> None:
    assert wording(small, "So, is the Redbreast heavier than a wren?") == "So, is the <job> heavier than a <job>"


def test_intents_are_found_by_words_of_their_title_first(small: Library) -> None:
    assert [intent.id for intent in candidates(small, "eats")] == ["food"]


def test_teaching_in_the_chat_goes_line_by_line_and_can_be_undone(folder: Path) -> None:
    library = load([folder])
    session = Session(library, ask(library, Conversation(), QUESTION), folders=folders(folder))
    offered = teaching(session, "eats")
    assert offered.then is not None
    done = offered.then(offered.session, "1")
    assert done.then is not None
    assert QUESTION in (folder / "intents/food.yaml").read_text()
    done.then(done.session, "undo")
    assert QUESTION not in (folder / "intents/food.yaml").read_text()
