"""Names are spotted longest first, spelt wrongly too, and never in the words of another."""

import pytest

from bot.language.mentions import WEAK, Mention, mentions, replaced
from bot.language.names import ASKED, Frames, Name, names
from bot.language.spelling import Word

NAMES = names(
    [
        Name(("baker",), "job", "baker"),
        Name(("pastry", "chef"), "job", "pastry_chef"),
        Name(("pastry",), "field", "pastry"),
        Name(("chef",), "other", ""),
        Name(("bread",), "field", "bread"),
        Name(("bread",), "term", "bread"),
        Name(("rye",), "term", "rye", "ordinary"),
        Name(("ly",), "place", "lyonesse", "capitals"),
        Name(("butcher",), "other", ""),
        Name(("butcher",), "other", "butcher"),
        Name(("or", "tech"), "job", "or_tech"),
        Name(("proof",), "term", "proofing", ASKED),
        Name(("old", "dough"), "term", "old_dough", ASKED),
    ],
    Frames(
        frozenset({("what", "is"), ("keep", "saying")}),
        frozenset({("mean",), ("what", "is", "that")}),
        frozenset({("for",)}),
    ),
)
NOT = frozenset({"not", "no"})


def spotted(text: str) -> tuple[Mention, ...]:
    words, start = [], 0
    for typed in text.split():
        words.append(Word(typed.lower(), start, start + len(typed), typed))
        start += len(typed) + 1
    return mentions(words, NAMES, text, NOT)


def found(text: str) -> list[tuple[str, str]]:
    return [(one.kind, one.id) for one in spotted(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("what does a baker earn", [("job", "baker")]),
        ("pastry chef", [("job", "pastry_chef")]),
        ("pastry and a chef", [("field", "pastry"), ("other", "")]),
        ("baker or pastry chef", [("job", "baker"), ("job", "pastry_chef")]),
        ("bakers", []),
        ("", []),
    ],
)
def test_the_longest_name_wins_and_its_words_are_used_up(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("an OR tech", [("job", "or_tech")]), ("a baker or tech", [("job", "baker")]), ("OR TECH", []), ("Or tech", [])],
)
def test_a_name_that_begins_with_a_joint_wants_it_in_capitals(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_what_shares_a_name_is_kept_beside_it() -> None:
    (one,) = spotted("bread")
    assert (one.ids("field"), one.ids("term"), one.ids("job")) == (("bread",), ("bread",), ())


def test_an_entry_comes_before_a_name_without_one() -> None:
    assert spotted("butcher")[0].id == "butcher"


@pytest.mark.parametrize(
    ("text", "denied"),
    [("not a baker", True), ("not to be a baker", True), ("no I meant a baker", False), ("a baker not", False)],
)
def test_a_not_before_a_name_denies_it(text: str, denied: bool) -> None:
    """Fault 48."""
    assert spotted(text)[0].denied is denied


def test_a_not_denies_only_the_next_name() -> None:
    assert [one.denied for one in spotted("not a baker a pastry chef")] == [True, False]


@pytest.mark.parametrize(
    ("text", "names_it"),
    [
        ("bakers in LY", True),
        ("bakers in ly", True),
        ("ly bakers", False),
        ("bakers to ly", False),
        ("BAKERS LY", False),
        ("ly", False),
    ],
)
def test_a_code_has_to_be_typed_as_one(text: str, names_it: bool) -> None:
    """Fault 50."""
    assert (("place", "lyonesse") in found(text)) is names_it


def test_a_name_that_is_an_ordinary_word_is_less_sure() -> None:
    assert spotted("some rye")[0].sure == WEAK
    assert 0 < WEAK < 1
    assert spotted("some RYE")[0].sure == 1.0


def test_a_misspelt_name_is_as_sure_as_its_word() -> None:
    (one,) = mentions((Word("baker", 0, 5, "bakr", sure=0.9),), NAMES, "bakr", NOT)
    assert one.sure == 0.9


def test_marks_stand_for_spans() -> None:
    words = tuple(Word(word, place, place + 1, word) for place, word in enumerate(["a", "pastry", "chef", "earns"]))
    assert [word.word for word in replaced(words, [(1, 3, "<job>")])] == ["a", "<job>", "earns"]


def test_a_mark_stands_where_all_its_words_do() -> None:
    words = tuple(Word(word, 10 * place, 10 * place + 5, word) for place, word in enumerate(["a", "pastry", "chef"]))
    assert replaced(words, [(1, 3, "<job>")])[1] == Word("<job>", 10, 25, "<job>")


def test_a_name_has_at_most_twelve_words() -> None:
    for count, spoken in ((12, 1), (13, 0)):
        long = names([Name(tuple("abcdefghijklm"[:count]), "job", "long")])
        words = tuple(Word(letter, 0, 0, letter) for letter in "abcdefghijklm")
        assert len(mentions(words, long, "", NOT)) == spoken


@pytest.mark.parametrize(
    "text",
    [
        "what is proof",
        "what is a proof for bread",
        "what is the proof",
        "what does proof mean in bread",
        "the baker and they keep saying old dough",
        "old dough what is that",
    ],
)
def test_an_ordinary_word_is_a_name_where_its_meaning_is_asked(text: str) -> None:
    assert {one.id for one in spotted(text) if one.kind == "term"} & {"proofing", "old_dough"}


@pytest.mark.parametrize(
    "text",
    [
        "is there proof of that",
        "what is a proof baker",
        "what is the proof that bakers earn more",
        "my old dough what is that like",
        "what is in old dough",
        "proof",
    ],
)
def test_elsewhere_it_says_only_itself(text: str) -> None:
    assert not {one.id for one in spotted(text)} & {"proofing", "old_dough"}
