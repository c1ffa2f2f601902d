"""The tables fitted to the content: what is a name, what a word, what stands for it."""

import pytest

from bot.content.model import Intent
from bot.fitted import group_of, read_phrase
from bot.language.mentions import Mention
from bot.library import Library
from bot.tables import MARKS, mark_of


def named(library: Library, first: str) -> set[tuple[str, str]]:
    return {(name.kind, name.id) for name in library.tables.names.get(first, ())}


@pytest.mark.parametrize("first", ["baker", "bakers", "patissier", "patissiers"])
def test_names_aliases_and_plurals_are_names(bakery: Library, first: str) -> None:
    assert "job" in {kind for kind, _ in named(bakery, first)}


def test_a_code_is_a_name_that_needs_capitals(bakery: Library) -> None:
    (code,) = (name for name in bakery.tables.names["ly"] if name.words == ("ly",))
    assert (code.id, code.needs) == ("lyonesse", "capitals")


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("<job> salary", ["<job>", "salary"]),
        ("what does a baker earn", ["what", "do", "a", "<job>", "earn"]),
        ("what is <term>", ["what", "is", "<term>"]),
    ],
)
def test_a_phrase_is_read_as_a_question_is(bakery: Library, phrase: str, words: list[str]) -> None:
    read = [word.word for word in read_phrase(phrase, bakery.tables)]
    assert [word for word in read if word not in ("do", "does")] == [word for word in words if word != "do"]


def test_a_term_that_stands_for_a_job_is_marked_as_one(bakery: Library) -> None:
    assert mark_of(Mention("term", "sourdough", 0, 1), bakery.tables) == "<job>"
    assert mark_of(Mention("term", "dough", 0, 1), bakery.tables) == "<term>"
    assert set(MARKS) == {"job", "field", "place", "other", "term"}


def test_intents_on_one_topic_are_one_group(bakery: Library) -> None:
    groups = bakery.tables.groups
    assert groups["pay"] == groups["pay_hourly"] == "pay"
    assert groups["oos_recipes"] == groups["oos_weather"]
    assert groups["thanks"] != groups["greeting"]


def test_an_act_is_a_group_of_its_own(bakery: Library) -> None:
    more: Intent = bakery.content.intents["more"]
    assert group_of(more) == "act more"


def test_the_intents_that_compare_are_known(bakery: Library) -> None:
    assert set(bakery.tables.comparing) == {"pay", "schedule", "training_length"}


def test_word_groups_of_extremes_name_their_intent_and_side(bakery: Library) -> None:
    assert {(name.kind, name.id) for name in bakery.tables.axes.starting("earns")} == {
        ("most", "pay"),
        ("least", "pay"),
    }


def test_no_phrase_of_safety_is_respelt(bakery: Library) -> None:
    sorts = {"words", "never", "who", "signs", "unless"}
    assert {name.kind for shelf in bakery.tables.safety.values() for name in shelf} <= sorts
