"""A lesson writes an example, and a phrase where it is needed; it can be taken back; mistakes write nothing."""

import sys
from pathlib import Path

import pytest

from bot.authoring.beside import Stopped, library_beside, readings_beside
from bot.authoring.readings import readings
from bot.authoring.teach import Fresh, Lesson, begun_id, candidates, teach, wording
from bot.dialogue.conversation import ask
from bot.dialogue.prose import text_of
from bot.dialogue.values import Conversation
from bot.library import Library, load
from bot.places import ContentFolders
from bot.problem import ContentError
from bot.session.registry import took
from bot.session.session import Outcome, Session
from bot.session.teaching import teaching

QUESTION = "what do magpies have on their plate"


def folders(folder: Path) -> ContentFolders:
    return ContentFolders((folder,), folder, False)


def test_a_misread_question_becomes_an_example_and_a_phrase(folder: Path, small: Library) -> None:
    taught = teach(small, folders(folder), [Lesson(QUESTION, (), "food")], None)
    assert (taught.missed, taught.begun.phrases) == ((), ("what do <job> have on their plate",))
    text = (folder / "intents/food.yaml").read_text()
    assert "  - what do <job> have on their plate\nanswer:" in text
    assert text.endswith("  - ask: what do magpies have on their plate\n")


def test_a_question_that_is_read_right_becomes_an_example_only(folder: Path, small: Library) -> None:
    taught = teach(small, folders(folder), [Lesson("what does a magpie eat", (), "food")], None)
    assert taught.begun.phrases == ()
    assert load([folder]).content.intents["food"].phrases == small.content.intents["food"].phrases


def test_taking_a_lesson_back_leaves_the_file_as_it_was(folder: Path, small: Library) -> None:
    before = (folder / "intents/food.yaml").read_bytes()
    taught = teach(small, folders(folder), [Lesson(QUESTION, (), "food")], None)
    taught.begun.undo()
    assert (folder / "intents/food.yaml").read_bytes() == before


def test_a_lesson_says_which_other_questions_it_breaks(folder: Path, small: Library) -> None:
    taught = teach(small, folders(folder), [Lesson("could you describe the wren", (), "song")], None)
    assert [change.ask for change in taught.comparison.breaks] == ["could you describe the wren"]


def test_what_cannot_be_written_to_is_taught_in_the_own_folder(tmp_path: Path, folder: Path, small: Library) -> None:
    own = tmp_path / "own"
    taught = teach(small, ContentFolders((folder, own), own, True), [Lesson(QUESTION, (), "food")], None)
    assert not taught.missed
    assert [path.name for path in own.rglob("*.yaml")] == ["food.yaml"]
    assert load([folder]).content.intents["food"].phrases == small.content.intents["food"].phrases


def test_a_new_intent_answers_at_once(folder: Path, small: Library) -> None:
    fresh = Fresh("who feeds: the birds", "Everybody who has a bird table does.")
    ident = begun_id(fresh.title, small)
    taught = teach(small, folders(folder), [Lesson("who is it that puts the crumbs out", (), ident)], None, fresh)
    assert ident == "who_feeds_the_birds"
    assert not taught.missed


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_a_mistake_writes_nothing(folder: Path, small: Library) -> None:
    (folder / "intents/food.yaml").write_text("phrases: {a: b}\n")
    with pytest.raises(ContentError):
        teach(small, folders(folder), [Lesson(QUESTION, (), "food")], None)
    assert (folder / "intents/food.yaml").read_text() == "phrases: {a: b}\n"


def test_names_in_a_wording_become_signs(small: Library) -> None:
    assert wording(small, "So, is the Redbreast heavier than a wren?") == "So, is the <job> heavier than a <job>"


def test_intents_are_found_by_words_of_their_title_first(small: Library) -> None:
    assert [intent.id for intent in candidates(small, "eats")] == ["food"]


def test_alike_questions_are_taught_at_once(folder: Path, small: Library) -> None:
    alike = ("what do magpies have on their plate", "what do wrens have on their plate")
    taught = teach(small, folders(folder), [Lesson(question, (), "food") for question in alike], None)
    assert (taught.missed, taught.begun.phrases) == ((), ("what do <job> have on their plate",))
    assert [each.ask for each in load([folder]).content.intents["food"].examples][-2:] == list(alike)


def done(outcome: Outcome) -> Outcome:
    """What comes of an outcome once its work is done."""
    while outcome.work is not None:
        outcome = outcome.work(lambda: False)(outcome.session)
    return outcome


@pytest.fixture
def asked(folder: Path) -> Session:
    """A session whose last question was misread."""
    library = load([folder])
    return Session(library, ask(library, Conversation(), QUESTION), folders=folders(folder))


def taught_food(session: Session) -> Outcome:
    offered = teaching(session, "eats")
    assert offered.then is not None
    return offered.then(offered.session, "1")


def test_a_lesson_is_written_at_once_and_learnt_later(asked: Session, folder: Path) -> None:
    begun = taught_food(asked)
    assert QUESTION in (folder / "intents/food.yaml").read_text()
    assert begun.session.library is asked.library
    after = done(begun).session
    assert ask(after.library, Conversation(), QUESTION).turns[-1].reading.intent == "food"


@pytest.mark.parametrize("learnt", [True, False], ids=["once it is learnt", "while it is learnt"])
def test_one_word_takes_a_lesson_back(asked: Session, folder: Path, learnt: bool) -> None:
    before = (folder / "intents/food.yaml").read_bytes()
    begun = taught_food(asked)
    undone = took((done(begun) if learnt else begun).session, "undo")
    assert undone.halts
    assert (folder / "intents/food.yaml").read_bytes() == before
    assert done(undone).session.library.digest == asked.library.digest


def test_a_lesson_that_would_be_a_mistake_is_taken_back(asked: Session, folder: Path) -> None:
    (folder / "intents/song.yaml").write_text("nonsense: here\n")
    before = (folder / "intents/food.yaml").read_bytes()
    after = done(taught_food(asked))
    assert "intents/song.yaml" in after.note
    assert (folder / "intents/food.yaml").read_bytes() == before
    assert (after.session.undos, after.session.library) == ((), asked.library)


def test_work_that_nobody_waits_for_is_stopped(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(Stopped):
        library_beside([folder], tmp_path / "cache", lambda: True)
    assert not list(tmp_path.glob("cache/*.cache"))


def test_what_is_fitted_beside_is_what_is_fitted_here(folder: Path, tmp_path: Path) -> None:
    beside = library_beside([folder], tmp_path / "cache", lambda: False)
    assert list(tmp_path.glob("cache/*.cache"))
    assert beside.tables.weights == load([folder]).tables.weights
    assert readings_beside(beside, tmp_path / "cache", lambda: False) == readings(beside)
    assert list(tmp_path.glob("cache/*.verdicts"))


def test_mistakes_found_beside_are_those_found_here(folder: Path, tmp_path: Path) -> None:
    (folder / "intents/food.yaml").write_text("phrases: {a: b}\n")
    with pytest.raises(ContentError) as beside:
        library_beside([folder], tmp_path / "cache", lambda: False)
    with pytest.raises(ContentError) as here:
        load([folder])
    assert beside.value.problems == here.value.problems


@pytest.mark.parametrize("words", ["plate", "pla", "thei pla"])
def test_intents_are_found_by_the_beginnings_of_words(folder: Path, words: str) -> None:
    path = folder / "intents/food.yaml"
    path.write_text(path.read_text().replace("phrases:", "phrases:\n  - what is on their plate", 1))
    assert [intent.id for intent in candidates(load([folder]), words)] == ["food"]


def typed(session: Session, *lines: str) -> Outcome:
    """What comes of lines typed one after the other, once something is to be taught."""
    outcome = teaching(session, "")
    for line in lines:
        assert outcome.then is not None
        outcome = outcome.then(outcome.session, line)
    return outcome


ABOUT_ME = "none of these: it is about me"


def test_a_new_intent_is_asked_for_line_by_line(asked: Session, folder: Path) -> None:
    begun = typed(asked, "new", "what is on the plate", "food")
    assert (
        begun.note
        == "What should I answer? Put a blank where the fact goes: <eats>, <seeds>. So is said: <Jobs> eat <eats>."
    )
    after = typed(asked, "new", "what is on the plate", "food", "On the plate of <jobs>: <eats>.")
    assert (folder / "intents/what_is_on_the_plate.yaml").read_text().splitlines()[1:5] == [
        "title: what is on the plate",
        "topic: food",
        "answer:",
        '  - "On the plate of <jobs>: <eats>."',
    ]
    turn = ask(done(after).session.library, Conversation(), QUESTION).turns[-1]
    assert text_of(turn.answer).startswith("On the plate of magpies: ")


@pytest.mark.parametrize(
    ("topic", "sentence", "note"),
    [
        (
            "food",
            "They eat a lot.",
            "That would be said of all alike. Put a blank where the fact goes: <eats>, <seeds>.",
        ),
        (
            "food",
            "<Jobs> eat a lot.",
            "That would be said of all alike. Put a blank where the fact goes: <eats>, <seeds>.",
        ),
        ("food", "<Jobs> eat <eat>.", "<eat> is no blank of these facts. These are: <eats>, <seeds>."),
        (
            ABOUT_ME,
            "<Jobs> eat a lot.",
            "What should I answer? One sentence about me, without blanks: what is said of the world needs facts.",
        ),
    ],
    ids=["no blank", "no blank but a name", "no such blank", "a name where it is about the bot"],
)
def test_a_sentence_that_cannot_be_said_is_asked_for_again(
    asked: Session, folder: Path, topic: str, sentence: str, note: str
) -> None:
    again = typed(asked, "new", "what is on the plate", topic, sentence)
    assert (again.note, again.work) == (note, None)
    assert not (folder / "intents/what_is_on_the_plate.yaml").exists()
    assert again.then is not None
    answer = "Nothing is." if topic == ABOUT_ME else "<Jobs> eat <eats>."
    assert "intents/what_is_on_the_plate.yaml" in again.then(again.session, answer).note


def test_facts_are_picked_by_number_or_words_and_left_by_an_empty_line(asked: Session) -> None:
    offered = typed(asked, "new", "what is on the plate")
    assert offered.offer is not None
    assert offered.offer.find("eats") == (("what it eats", "food", "food"), (ABOUT_ME, "", ABOUT_ME))
    number = [ident for _, ident, _ in offered.offer.find("")].index("food") + 1
    assert "<eats>" in typed(asked, "new", "what is on the plate", str(number)).note
    assert typed(asked, "new", "what is on the plate", "foods").title == offered.title
    assert typed(asked, "new", "what is on the plate", "").note == asked.say("let_be")


def test_a_lesson_says_how_the_question_is_answered_now_and_where_a_fact_is_missing(
    asked: Session, folder: Path
) -> None:
    magpie = folder / "facts/jobs/magpie.yaml"
    magpie.write_text(magpie.read_text().replace("    eats: [insects, scraps, seeds, eggs]\n", ""))
    result = done(typed(asked, "new", "what is on the plate", "food", "On the plate of <jobs>: <eats>."))
    said = " ".join(map(str, result.blocks))
    assert "Your question is answered now:" in said
    assert "The fact is missing; write it into facts/jobs/magpie.yaml, under food." in said
