"""Clues: words that describe a job where nothing names it, and never more than that."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.clues import CLUED, Clues, clued, shelved, stem
from bot.language.mentions import Mention, mentions
from bot.language.names import Name, names
from bot.language.spelling import Word

NAMES = names(
    [
        Name(("baker",), "job", "baker"),
        Name(("sour", "baker"), "job", "baker"),
        Name(("pastry", "chef"), "job", "pastry_chef"),
        Name(("bread",), "field", "bread"),
        Name(("rye",), "term", "rye"),
        Name(("flour",), "term", "flour"),
        Name(("icing",), "term", "icing"),
        Name(("avalon",), "place", "avalon"),
        Name(("nut", "butcher"), "other", ""),
        Name(("pie",), "job", "pastry_chef", "ordinary"),
    ]
)
CLUES = Clues(
    shelved(
        [
            (("feed", "sour", "jar"), "sourdough_baker"),
            (("sour", "bread"), "sourdough_baker"),
            (("bubbling", "jar"), "sourdough_baker"),
            (("mend", "ovens"), "oven_fitter"),
            (("wedding", "icing"), "pastry_chef"),
            (("hot", "oven"), "baker"),
            (("hot", "oven", "glaze"), "glazer"),
            (("tall", "hat"), "baker"),
            (("tall", "hat"), "pastry_chef"),
            (("sweet", "or", "salty"), "pastry_chef"),
            (("without", "yeast"), "flatbread_baker"),
            (("nut", "roast"), "roaster"),
        ]
    ),
    frozenset({"field bread", "term rye", "term icing"}),
    {"sourdough_baker": frozenset({"job baker", "field bread"}), "baker": frozenset({"field bread"})},
)
NOT = frozenset({"not", "without"})


def spoken(text: str) -> tuple[Word, ...]:
    words, start = [], 0
    for typed in text.split(" "):
        plain = typed.strip(",.?")
        words.append(Word(plain.lower(), start, start + len(plain), plain))
        start += len(typed) + 1
    return tuple(words)


def found(text: str) -> tuple[Mention, ...]:
    words = spoken(text)
    return clued(words, mentions(words, NAMES, text, NOT), CLUES, text, NOT)


def jobs(text: str) -> list[str]:
    return [one.id for one in found(text) if one.kind == "job"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("who does mend ovens", ["oven_fitter"]),
        ("mending the old oven", ["oven_fitter"]),
        ("the oven that she mended", ["oven_fitter"]),
        ("the oven that my old aunt mended", ["oven_fitter"]),
        ("the oven of my old aunt was mended", []),
        ("she mended what my old aunt oven did", ["oven_fitter"]),
        ("she mended what my old aunt her oven did", []),
        ("an oven or mending", []),
        ("feed that very sour old glass jar", ["sourdough_baker"]),
        ("jar of glass sour and old feed", ["sourdough_baker"]),
        ("feed that very very very very old sour jar", []),
        ("mend it", []),
        ("ovens, mend", []),
        ("not mend ovens", []),
        ("mend without ovens", []),
        ("risen without any yeast", ["flatbread_baker"]),
        ("not without yeast", []),
        ("who mends rye ovens", ["oven_fitter"]),
    ],
)
def test_the_words_of_a_clue_stand_near_each_other_in_any_order(text: str, expected: list[str]) -> None:
    assert jobs(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sour bread", ["sourdough_baker"]),
        ("a baker with a bubbling jar", ["sourdough_baker"]),
        ("a pastry chef with a bubbling jar", ["pastry_chef"]),
        ("rye from a bubbling jar", []),
        ("flour from a bubbling jar", ["sourdough_baker"]),
        ("a wedding with icing", ["pastry_chef"]),
        ("feed a sour baker jar", ["baker"]),
        ("mend the oven of a baker", ["baker"]),
        ("not a pastry chef, a bubbling jar", ["pastry_chef", "sourdough_baker"]),
        ("a pastry chef or mending ovens", ["pastry_chef", "oven_fitter"]),
        ("a baker or a bubbling jar", ["baker", "sourdough_baker"]),
        ("the nut butcher mends ovens", ["oven_fitter"]),
        ("a nut roast", ["roaster"]),
        ("the nut butcher roasts", []),
    ],
    ids=[
        "a field is more general", "so is the job it is like", "another job is not", "nor what another does",
        "a term that is no subject says nothing", "a name within the clue is part of it",
        "a part of a name describes nobody", "a job that it is not like", "what is denied stands in no way",
        "what is set beside it stands in no way", "nor gives way", "nor does an occupation", "a clue of two words",
        "a part of an occupation's name describes nobody",
    ],
)  # fmt: skip
def test_a_clue_gives_way_to_any_name_that_is_not_more_general(text: str, expected: list[str]) -> None:
    assert jobs(text) == expected


def test_a_name_that_is_hardly_meant_stands_in_no_way() -> None:
    words = spoken("pie and a bubbling jar")
    weak = (Mention("job", "pastry_chef", 0, 1, 0.5),)
    assert "sourdough_baker" in {one.id for one in clued(words, weak, CLUES, "pie and a bubbling jar", NOT)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a tall hat", []),
        ("a hot oven", ["baker"]),
        ("a hot oven for glaze", ["glazer"]),
        ("mend the oven and feed the sour jar", ["sourdough_baker"]),
    ],
)
def test_the_longer_clue_wins_and_two_jobs_are_none(text: str, expected: list[str]) -> None:
    assert jobs(text) == expected


def test_a_joint_parts_no_clue_that_holds_it() -> None:
    assert jobs("sweet or salty") == ["pastry_chef"]


def test_of_a_job_and_one_it_is_like_the_finer_is_meant() -> None:
    assert jobs("a hot oven and a bubbling jar") == ["sourdough_baker"]


def test_a_described_job_is_less_sure_than_a_named_one_and_keeps_its_words() -> None:
    (one,) = found("who mends old ovens in avalon")[:1]
    assert (one.sure, one.clue, one.kind) == (CLUED, "mends ovens", "job")


def test_a_described_job_stands_where_its_words_do() -> None:
    assert found("who mends ovens here") == (Mention("job", "oven_fitter", 1, 3, CLUED, clue="mends ovens"),)
    assert [(one.id, one.start, one.end) for one in found("mend avalon ovens")] == [
        ("oven_fitter", 0, 1), ("avalon", 1, 2)
    ]  # fmt: skip


def test_a_clue_in_the_words_of_a_place_says_nothing_of_a_job() -> None:
    words = spoken("in avalon")
    named = mentions(words, NAMES, "in avalon", NOT)
    assert clued(words, named, Clues(shelved([(("avalon",), "oven_fitter")])), "in avalon", NOT) == named


def test_what_a_name_says_itself_is_kept_beside_the_clue() -> None:
    (one,) = found("sour bread")
    assert one.ids("field") == ("bread",)


@pytest.mark.parametrize(
    "words",
    [("mends", "mended", "mending", "mend"), ("scan", "scanning", "scans"), ("baby", "babies"), ("nurse", "nurses")],
)
def test_endings_do_not_matter(words: tuple[str, ...]) -> None:
    assert len({stem(word) for word in words}) == 1


@pytest.mark.parametrize("word", ["ct", "bed", "king", "glass", ""])
def test_short_words_keep_their_endings(word: str) -> None:
    assert stem(word) == word


SPOKEN = ("feed", "sour", "jar", "bread", "mend", "ovens", "not", "baker", "pastry", "chef", "tall", "hat", "a")
SAID = st.lists(st.sampled_from(SPOKEN), min_size=1, max_size=30)


@given(SAID)
def test_whatever_is_said_a_named_job_stays_and_at_most_one_is_described(said: list[str]) -> None:
    text = " ".join(said)
    words = spoken(text)
    named = mentions(words, NAMES, text, NOT)
    got = clued(words, named, CLUES, text, NOT)
    assert len({one.id for one in got if one.clue}) <= 1
    assert {one.id for one in named if one.id == "pastry_chef"} <= {one.id for one in got}
    assert [(one.start, one.end) for one in got] == sorted((one.start, one.end) for one in got)


@given(st.text(max_size=60))
def test_a_stem_is_never_empty_and_never_longer(text: str) -> None:
    assert bool(stem(text)) == bool(text)
    assert len(stem(text)) <= len(text)
