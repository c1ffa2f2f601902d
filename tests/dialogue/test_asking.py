"""Asking back offers what is likeliest; declining says what can be asked."""

from bot.dialogue.prose import text_of
from bot.library import Library
from tests.dialogue.talk import BAKER, last, told


def test_the_job_is_asked_for_with_those_that_have_the_fact(bakery: Library) -> None:
    answer = last(bakery, "what do they earn").answer
    assert [choice.text for choice in answer.choices] == ["Baker", "Pastry chef"]
    assert answer.topics == ("pay",)


def test_the_wish_is_asked_for_with_what_is_asked_most(bakery: Library) -> None:
    answer = told(bakery, "", BAKER, kind="which_intent")
    assert [choice.intent for choice in answer.choices][:3] == ["definition", "duties", "pay"]
    assert "bakers" in text_of(answer)


def test_out_of_scope_says_what_its_file_says(bakery: Library) -> None:
    assert text_of(last(bakery, "will it snow tomorrow").answer) == "I know no weather."


def test_the_first_miss_suggests_and_the_second_offers_choices(bakery: Library) -> None:
    first, second = last(bakery, "qwlekj zxcvb").answer, last(bakery, "qwlekj zxcvb", "mnbvc lkjh").answer
    assert (first.choices, bool(first.suggestions)) == ((), True)
    assert len(second.choices) == 3


def test_choices_after_a_miss_keep_the_job_spoken_of(bakery: Library) -> None:
    answer = last(bakery, "what does a pastry chef earn", "qwlekj", "zxcvb").answer
    assert {choice.holder.id for choice in answer.choices if choice.holder} <= {"pastry_chef"}


def test_an_empty_question_is_asked_to_be_one(bakery: Library) -> None:
    assert text_of(last(bakery, "").answer) in (
        bakery.content.replies["empty"], bakery.content.replies["out_of_scope"]
    )  # fmt: skip
