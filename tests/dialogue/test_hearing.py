"""One question becomes words, names, numbers, wishes and scores."""

import pytest

from bot.dialogue.hearing import by_group, once
from bot.language.intents import IntentScore
from bot.library import Library
from tests.dialogue.talk import heard


def test_names_are_spotted_and_stand_as_a_mark(bakery: Library) -> None:
    said = heard(bakery, "what does a pastry chef earn")
    assert [(mention.kind, mention.id) for mention in said.mentions] == [("job", "pastry_chef")]
    assert "<job>" in [word.word for word in said.marked]


def test_a_misspelt_word_is_respelt_and_said(bakery: Library) -> None:
    assert heard(bakery, "what does a bakker earn").respelt == {"bakker": "baker"}


def test_two_forms_of_one_name_side_by_side_are_one(bakery: Library) -> None:
    said = heard(bakery, "a pastry chef or cake maker")
    words, named = once(said.words, said.mentions)
    assert [mention.id for mention in named] == ["pastry_chef"]
    assert [word.word for word in words] == ["a", "pastry", "chef"]


@pytest.mark.parametrize("text", ["could you tell me what a baker is", "hi there what a baker is", "what a baker is"])
def test_politeness_around_a_question_is_taken_off(bakery: Library, text: str) -> None:
    assert [word.word for word in heard(bakery, text).words] == ["what", "a", "baker", "is"]


def test_politeness_alone_is_left(bakery: Library) -> None:
    assert heard(bakery, "tell me more").words != ()


@pytest.mark.parametrize(("text", "polar"), [("do bakers work at night", True), ("when do bakers work", False)])
def test_questions_for_yes_or_no_begin_with_a_verb(bakery: Library, text: str, polar: bool) -> None:
    assert heard(bakery, text).polar is polar


@pytest.mark.parametrize(("text", "bare"), [("and pastry chefs?", True), ("the baker", True), ("baker pay", False)])
def test_a_name_alone_says_nothing_else(bakery: Library, text: str, bare: bool) -> None:
    assert heard(bakery, text).bare is bare


def test_intents_of_one_group_share_their_confidence() -> None:
    scores = tuple(IntentScore(intent, 0.25, (), 1.0, 1.0) for intent in ("pay_hourly", "pay_start", "pay", "duties"))
    groups = {"pay_hourly": "pay", "pay_start": "pay", "pay": "pay", "duties": "duties"}
    assert [(one.intent, one.confidence) for one in by_group(scores, groups)] == [("pay", 0.75), ("duties", 0.25)]


def test_a_job_that_is_described_changes_nothing_of_what_is_asked(bakery: Library) -> None:
    said = heard(bakery, "what does the one with the bubbling jar earn")
    assert [(one.id, one.clue) for one in said.mentions] == [("sourdough_baker", "bubbling jar")]
    assert (said.named, said.bare) == ((), False)
    assert "<job>" not in [word.word for word in said.marked]


def test_chat_noise_says_nothing_beside_other_words(library: Library) -> None:
    assert [word.word for word in heard(library, "lol pay tbh").words] == ["pay"]
    assert [word.word for word in heard(library, "lol").words] == ["lol"]


def test_tell_me_more_is_no_politeness(library: Library) -> None:
    assert [word.word for word in heard(library, "okay, tell me more about it").words][:3] == ["tell", "me", "more"]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("don't bakers work nights", False),
        ("don't the bakers work nights", False),
        ("not bakers", True),
        ("don't show me bakers", True),
        ("don't want the bakers", True),
        ("I have no interest in bakers", True),
        ("who shows bakers around", False),
    ],
)
def test_a_not_before_who_is_asked_about_denies_nobody(bakery: Library, text: str, denied: bool) -> None:
    assert [one.denied for one in heard(bakery, text).mentions if one.kind == "job"] == [denied]


@pytest.mark.parametrize(
    ("text", "polar"),
    [
        ("so no nights?", True), ("no nights then?", True), ("no nights?", False), ("so nights?", False),
        ("so no nights", False), ("bakers work nights, right?", True), ("nights, right?", False),
        ("bakers work nights, right", False),
    ],
)  # fmt: skip
def test_a_remark_that_ends_as_a_question_asks_whether_it_is_so(bakery: Library, text: str, polar: bool) -> None:
    assert heard(bakery, text).polar is polar
