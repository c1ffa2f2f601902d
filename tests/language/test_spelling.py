"""What is known stays; the rest is repaired to the likeliest known word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.edits import likelihood
from bot.language.spelling import Word, load, respell, speller, vocabulary
from bot.language.words import Words, sorted_english
from bot.text import fold

ENGLISH = sorted_english(["audiologist", "play", "movie", "pilot", "ultra", "sound", "is", "Brandon", "the"])
VOCABULARY = {
    "radiologist": 9,
    "pay": 40,
    "plot": 5,
    "salary": 30,
    "sonographer": 20,
    "ultrasound": 25,
    "xray": 12,
    "ct": 20,
    "scan": 15,
    "definitely": 2,
    "brand": 3,
    "need": 30,
    "move": 4,
    "check": 8,
    "up": 9,
    "checkup": 2,
    "<job>": 99,
}
SPELLER = speller(VOCABULARY, Words(ENGLISH))


def meant(text: str) -> list[str]:
    return [word.word for word in respell(fold(text), SPELLER)]


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("salery", "salary"),
        ("sallary", "salary"),
        ("slaary", "salary"),
        ("salry", "salary"),
        ("radialogist", "radiologist"),
        ("sonagrapher", "sonographer"),
        ("sonogropher", "sonographer"),
        ("definately", "definitely"),
        ("nesd", "need"),
        ("ultrasund", "ultrasound"),
    ],
)
def test_a_mistyped_word_is_repaired(typed: str, word: str) -> None:
    assert meant(typed) == [word]


@pytest.mark.parametrize("word", ["pilot", "play", "movie", "audiologist", "brandon"])
def test_an_ordinary_word_or_name_is_not_pulled_to_a_keyword(word: str) -> None:
    assert meant(word) == [word]


def test_a_mistyped_ordinary_word_is_not_pulled_to_a_keyword() -> None:
    assert meant("audiologst") == ["audiologst"]


@pytest.mark.parametrize("word", ["cr", "pat", "ned", "xra"])
def test_a_word_of_less_than_four_letters_is_left(word: str) -> None:
    assert meant(word) == [word]


def test_a_word_far_from_all_others_is_left() -> None:
    assert meant("qwertzuiop") == ["qwertzuiop"]


@pytest.mark.parametrize("text", ["x ray", "x-ray", "xray"])
def test_a_word_typed_in_two_is_one(text: str) -> None:
    assert meant(text) == ["xray"]


def test_a_word_typed_in_two_keeps_the_place_of_both() -> None:
    assert respell(fold("an x ray"), SPELLER)[1] == Word("xray", 3, 8, "xray")


def test_a_word_of_six_letters_is_one_slip_off_at_most() -> None:
    assert meant("selory") == ["selory"]


def test_the_nearest_of_many_words_is_meant() -> None:
    near = speller({**{f"{letter}alking": 9 for letter in "abcdefghijklmnop"}, "walking": 1}, Words())
    assert [word.word for word in respell(fold("walkinb"), near)] == ["walking"]


@pytest.mark.parametrize(("typed", "word"), [("playyyy", "play"), ("neeeed", "need"), ("sccccan", "scan")])
def test_a_word_drawn_out_is_the_word(typed: str, word: str) -> None:
    assert meant(typed) == [word]


def test_a_word_drawn_out_that_is_none_is_left() -> None:
    assert meant("zzzzyyyx") == ["zzzzyyyx"]


def test_an_ordinary_word_that_is_no_likelier_stands_in_no_way() -> None:
    known = speller({"salary": 30}, Words(sorted_english(["salaps"])))
    assert [word.word for word in respell(fold("salars"), known)] == ["salary"]


def test_a_rare_word_of_two_letters_is_not_split_off() -> None:
    few = speller({"be": 2, "up": 3, "gamma": 5}, Words())
    assert [word.word for word in respell(fold("begamma upgamma"), few)] == ["begamma", "up", "gamma"]


def test_two_words_that_mean_something_stay_two() -> None:
    assert meant("check up") == ["check", "up"]


def test_words_typed_as_one_are_two_and_keep_their_places() -> None:
    assert respell(fold("a ctscan"), SPELLER)[1:] == (
        Word("ct", 2, 4, "ctscan", sure=0.9),
        Word("scan", 4, 8, "ctscan", sure=0.9),
    )


def test_a_repaired_word_keeps_its_place_and_counts_less() -> None:
    (word,) = respell(fold("  salery"), SPELLER)
    assert (word.word, word.start, word.end, word.typed) == ("salary", 2, 8, "salery")
    assert word.sure < 1


def test_a_word_mistyped_twice_is_repaired_twice() -> None:
    assert [(word.word, word.start) for word in respell(fold("salery or salery"), SPELLER)] == [
        ("salary", 0),
        ("or", 7),
        ("salary", 10),
    ]


def test_readings_nearly_as_likely_are_kept() -> None:
    close = speller({"cart": 5, "card": 5}, Words())
    (word,) = respell(fold("carp"), close)
    assert {word.word, *(other for other, _ in word.alternatives)} == {"card", "cart"}
    assert sum(share for _, share in word.alternatives) == pytest.approx(0.5)


def test_a_mark_is_never_respelt_nor_a_goal() -> None:
    assert meant("<job>") == ["job"]


def test_a_speller_is_the_same_after_the_cache() -> None:
    assert load(*SPELLER.dump(), SPELLER.words) == SPELLER


def test_nothing_is_respelt_without_a_vocabulary() -> None:
    assert [word.word for word in respell(fold("salery please"), speller({}, Words()))] == ["salery", "please"]


@given(st.text(max_size=60))
def test_any_text_keeps_its_places(text: str) -> None:
    words = respell(fold(text), SPELLER)
    assert all(0 <= word.start < word.end <= len(text) for word in words)


@given(st.sampled_from(sorted(word for word in VOCABULARY if word != "<job>")))
def test_a_word_of_the_vocabulary_means_only_itself(word: str) -> None:
    assert respell(fold(word), SPELLER) == (Word(word, 0, len(word), word),)


@given(st.text("abcdef", min_size=1, max_size=8))
def test_a_word_typed_right_is_certain(word: str) -> None:
    assert likelihood(word, word) == 1


@pytest.mark.parametrize(
    ("likelier", "less"),
    [("saalry", "saqary"), ("sallary", "salxary"), ("salery", "salkry"), ("sakary", "saqary"), ("salry", "alary")],
    ids=["swapped", "doubled", "by ear", "neighboring key", "not the first letter"],
)
def test_some_slips_are_likelier_than_others(likelier: str, less: str) -> None:
    assert likelihood(likelier, "salary") > likelihood(less, "salary")


def test_a_letter_written_by_ear_for_two_is_a_likely_slip() -> None:
    assert likelihood("sonografer", "sonographer") == likelihood("salery", "salary")


def test_a_vocabulary_counts_words_with_short_forms_written_out() -> None:
    words = Words(ENGLISH, rewrites={("whats",): ("what", "is")})
    phrases = [fold("whats the pay"), fold("the pay is what")]
    assert vocabulary(phrases, words) == {"what": 2, "is": 2, "the": 2, "pay": 2}


def test_a_figure_in_a_word_lies_beside_no_letter() -> None:
    assert 0 < likelihood("sa1ary", "salary") < likelihood("sakary", "salary")
