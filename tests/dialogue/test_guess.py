"""An unsure question about the job at hand is answered as the likeliest wish, and is not asked back."""

from bot.dialogue.context import Context, context
from bot.dialogue.guess import NEXT, guess, likelier, repeats
from bot.dialogue.scene import Scene
from bot.dialogue.values import Heard
from bot.language.intents import IntentScore
from bot.library import Library
from tests.dialogue.talk import heard, last, talk


def scene(bakery: Library, *scores: tuple[str, float], after: str = "what does a baker earn") -> Scene:
    """A question with these scores, after another."""
    before = context(talk(bakery, after)) if after else Context()
    return Scene(bakery, Heard("x", scores=tuple(IntentScore(ident, sure) for ident, sure in scores)), before)


def test_the_likeliest_wish_is_guessed(bakery: Library) -> None:
    found = guess(scene(bakery, ("schedule", 0.28), ("education", 0.2)), False)
    assert found is not None
    assert found.id == "schedule"


def test_nothing_is_guessed_where_small_talk_is_far_likelier(bakery: Library) -> None:
    assert guess(scene(bakery, ("oos_weather", 0.3), ("schedule", 0.15)), False) is None


def test_nothing_is_guessed_before_an_answer(bakery: Library) -> None:
    assert guess(scene(bakery, ("schedule", 0.28), after=""), True) is None


def test_words_that_hardly_speak_of_the_last_topic_ask_for_it_again(bakery: Library) -> None:
    found = guess(scene(bakery, ("pay", 0.15)), False)
    assert found is not None
    assert found.id == "pay"


def test_small_words_after_a_comparison_are_about_it(library: Library) -> None:
    before = context(talk(library, "does CT pay more than MRI"))
    assert repeats(Scene(library, heard(library, "by how much"), before))
    assert last(library, "does CT pay more than MRI", "by how much").answer.topics == ("pay",)


def order(bakery: Library, *scores: tuple[str, float], after: str = "what does a baker earn") -> list[str]:
    """The intents of a question with these scores, the likeliest first."""
    made = scene(bakery, *scores, after=after)
    return [score.intent for score in likelier(made, made.heard.scores)]


def test_what_is_asked_next_is_likelier_when_unsure(bakery: Library) -> None:
    near = 0.3 / NEXT + 0.01
    assert order(bakery, ("schedule", 0.3), ("pay", near)) == ["pay", "schedule"]
    assert order(bakery, ("schedule", 0.8), ("pay", near)) == ["schedule", "pay"]
    assert order(bakery, ("schedule", 0.3), ("pay", near), after="") == ["schedule", "pay"]


def test_small_talk_of_few_words_is_known_by_one_of_them(library: Library) -> None:
    answer = last(library, "how much do mri techs make", "k thx").answer
    assert answer.kind == "smalltalk"
