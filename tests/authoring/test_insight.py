"""The report says how well intents are told apart and what would help."""

import json

import pytest

from bot.authoring.insight import Insight, as_json, insight, text
from bot.library import Library


@pytest.fixture(scope="module")
def made(small: Library) -> Insight:
    return insight(small)


def test_every_intent_has_its_words_and_its_share(made: Insight) -> None:
    size = next(one for one in made.intents if one.id == "size")
    assert {"big", "heavy"} & set(size.words)
    assert size.phrases == 9
    assert 0.5 < made.accuracy <= 1


def test_examples_stand_by_confidence(made: Insight) -> None:
    sure = [each[1] for one in made.intents if one.id == "food" for each in one.examples]
    assert sure == sorted(sure, reverse=True)
    assert sure


def test_intents_with_too_little_are_named(made: Insight) -> None:
    assert "difference: only 4 phrases" in list(text(made))


def test_json_holds_the_confusions(made: Insight) -> None:
    kept = json.loads(as_json(made))
    assert set(kept) == {"accuracy", "intents", "confusions", "contested"}
    assert kept["intents"]["size"]["too_little"] is False
