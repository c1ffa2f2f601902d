"""What is learnt of phrases, to the figure: every answer rests on it, so no change of it may come unmeant.

Where a change is meant, `python -m tests.language.test_fitting` writes the figures anew.
"""

import json
from pathlib import Path

import pytest

from bot.language import fitting
from bot.language.fitting import fit
from bot.language.intents import scores
from bot.language.spelling import Word
from bot.language.weights import Weights

PHRASES = {
    "pay": ["how much does a <job> make", "what is the salary of a <job>", "<job> pay", "do they earn good money",
            "is the pay of a <job> good", "how much money is there in it"],
    "hours": ["what hours does a <job> work", "do they work nights", "is there weekend work", "how long is a shift",
              "how many hours a week does a <job> work"],
    "school": ["how long is the training", "what degree do i need", "which school is best", "do i need a degree",
               "how long does it take to become a <job>"],
    "duties": ["what does a <job> do", "what do they do all day", "a day in the life of a <job>",
               "what is the work like"],
    "stress": ["is it hard work", "is being a <job> stressful", "how stressful is the work", "do they burn out"],
    "outlook": ["is there work for a <job>", "are there jobs", "is the field growing", "will there be jobs"],
    "cost": ["how much does school cost", "is the training expensive", "what does the degree cost"],
    "two": ["which field pays best", "which fields are there"],
    "lone": ["tell me a joke"],
}  # fmt: skip
KEYWORDS = {"pay": ["salary", "wage", "money"], "hours": ["nights", "weekends"], "stress": ["burnout"]}

QUESTIONS = (
    "what is the pay of a <job>", "how long is the shift of a <job>", "do i need a degree for it",
    "is the work of a <job> hard", "what does school cost", "a wage", "tell me of a zebra", "do they work weekends",
    "how much does a <job> make",
)  # fmt: skip

KEPT = Path(__file__).with_name("learnt.json")


def words(text: str) -> tuple[Word, ...]:
    """Words as they are after spelling; `weekend` stands in a group, one is misspelt, one could be two."""
    alike = {"weekends": ("free",), "weekend": ("free",)}
    made = tuple(Word(word, 0, 0, word, alike=alike.get(word, ())) for word in text.split())
    return tuple(Word("wage", 0, 0, "wagr", (("work", 0.3),), 0.9) if one.word == "wage" else one for one in made)


def fitted() -> Weights:
    keywords = {intent: [words(text) for text in texts] for intent, texts in KEYWORDS.items()}
    return fit([(intent, words(text)) for intent, texts in PHRASES.items() for text in texts], keywords)


def figures() -> list[float | str]:
    """What is learnt and what comes of it; sums stand for the thousands of weights."""
    weights = fitted()
    numbers = weights.values or weights.counts
    owned = sum((owner + 1) * value for owner, value in zip(weights.owners, numbers, strict=True))
    read = [scores(words(text), weights) for text in QUESTIONS]
    return [
        sum(weights.rarity), len(numbers), sum(numbers), owned, *weights.sureness, *weights.leaning,
        *(each for scored in read for one in scored[:3] for each in (one.intent, one.confidence)),
        *(each for scored in read for piece in scored[0].evidence[:3] for each in piece),
    ]  # fmt: skip


def counted(monkeypatch: pytest.MonkeyPatch) -> list[float | str]:
    """The same as where phrases are many."""
    monkeypatch.setattr(fitting, "MANY", 0)
    return figures()


def kept(name: str) -> list[object]:
    """What they were, as nearly as any machine reckons them."""
    figures = json.loads(KEPT.read_text("utf-8"))[name]
    return [each if isinstance(each, str) else pytest.approx(each, rel=1e-5, abs=1e-6) for each in figures]


def test_what_is_learnt_of_few_phrases_is_what_it_was() -> None:
    assert figures() == kept("few")


def test_what_is_counted_of_many_phrases_is_what_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    assert counted(monkeypatch) == kept("many")


def test_a_word_of_very_many_intents_tells_none_of_them_from_another() -> None:
    made = fit([(f"of {letter}", words(f"what is the {3 * letter}")) for letter in "abcdefghijklmnopqrstuvwxyz"])
    read = {letter: scores(words(f"what is the {3 * letter}"), made)[0].intent for letter in "abcxyz"}
    assert read == {letter: f"of {letter}" for letter in "abcxyz"}


def test_of_too_many_features_words_and_stems_stay_and_the_rarest_pairs_go(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = set(fitted().features)
    monkeypatch.setattr(fitting, "MOST", 300)
    some = set(fitted().features)
    assert {one for one in whole if one[0] != "." and "+" not in one and "_" not in one} < some < whole
    assert len(some) <= 300
    assert ".#how" in some
    assert "a+joke" not in some


if __name__ == "__main__":
    with pytest.MonkeyPatch.context() as patch:
        KEPT.write_text(json.dumps({"few": figures(), "many": counted(patch)}, indent=1) + "\n", "utf-8")
