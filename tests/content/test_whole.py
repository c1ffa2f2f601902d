"""Each form of file is read whole: every key under its own name, and what was meant where one is mistyped."""

from collections.abc import Callable

import pytest

from bot.content.criteria import criterion
from bot.content.entry import Entry
from bot.content.facts import entity, sources
from bot.content.fields import fields
from bot.content.intents import example, intent
from bot.content.language import Lexicon, dialogue, lexicon, safety
from bot.content.model import (
    Compare,
    Criterion,
    Dialogue,
    Entity,
    EntityKind,
    Example,
    Field,
    Intent,
    Safety,
    Source,
    Turn,
    YesNo,
)
from bot.content.model import Test as Asked
from bot.problem import Place
from tests.content.test_told import FIELDS, told

NAMED = "name: n\nplural: ns\naliases: [a, b]\n"


def an_entity(kind: EntityKind, text: str) -> tuple[Entity, list[str]]:
    made, problems = told(lambda entry: entity(entry, kind, "id", FIELDS), NAMED + text)
    assert isinstance(made, Entity)
    assert (made.id, made.kind, made.name, made.plural, made.aliases) == ("id", kind, "n", "ns", ("a", "b"))
    return made, problems


def test_a_job_is_read_whole() -> None:
    text = "field: f\ndepartments: [d, e]\nlike: l\nmain: yes\nclues: [c]\nbeside: [s]\n"
    made, problems = an_entity("job", text)
    own = (made.field, made.departments, made.like, made.main, made.clues, made.beside)
    assert (own, problems) == (("f", ("d", "e"), "l", True, ("c",), ("s",)), [])


def test_a_job_is_a_main_one_only_where_it_says_so() -> None:
    assert an_entity("job", "field: f\n")[0].main is False
    assert an_entity("job", "field: f\nmain: no\n")[0].main is False


def test_a_field_is_read_whole() -> None:
    made, problems = an_entity("field", "job: j\nmeant: m\nmeant_in: [t]\n")
    assert ((made.job, made.meant, made.meant_in), problems) == (("j", "m", ("t",)), [])


def test_a_place_is_read_whole() -> None:
    made, problems = an_entity("place", "kind: state\nin: in N\ncodes: [NN]\nhome: yes\nparts: [town]\n")
    own = (made.sort, made.within, made.codes, made.home, made.parts)
    assert (own, problems) == (("state", "in N", ("NN",), True, ("town",)), [])


def test_a_term_is_read_whole() -> None:
    made, problems = an_entity("term", "job: j\nkind: k\ntopic: pay\nasked: [w]\nshort: s\nsource: q\n")
    own = (made.job, made.sort, made.topic, made.asked, made.short, made.source)
    assert (own, problems) == (("j", "k", "pay", ("w",), "s", "q"), [])


def test_an_occupation_outside_has_short_names() -> None:
    made, problems = an_entity("other", "beside: [s]\n")
    assert (made.beside, problems) == (("s",), [])


@pytest.mark.parametrize(
    ("kind", "key"),
    [("job", "codes"), ("field", "clues"), ("place", "like"), ("term", "departments"), ("other", "field")],
)
def test_what_belongs_to_another_kind_is_unknown(kind: EntityKind, key: str) -> None:
    _, problems = an_entity(kind, f"field: f\n{key}: x\n" if kind == "job" else f"{key}: x\n")
    assert [each.split(";")[0] for each in problems] == [f"f:{5 if kind == 'job' else 4}:1: unknown key `{key}`"]


def test_without_a_plural_the_name_stands_for_several() -> None:
    made, _ = told(lambda entry: entity(entry, "other", "id", FIELDS), "name: n\n")
    assert isinstance(made, Entity)
    assert (made.plural, made.aliases, made.facts) == ("n", (), {})


def test_a_topic_has_its_facts_in_the_order_written() -> None:
    first, second = "{where: A, rank: some, source: s, weak: yes}", "{rank: most, source: t, group: g}"
    text = f"facts:\n  pay:\n    - {first}\n    - {second}\n"
    made, problems = an_entity("other", text)
    kept = [(each.id, each.topic, each.source, each.group, each.weak) for each in made.facts["pay"]]
    assert kept == [("id.pay", "pay", "s", "", True), ("id.pay", "pay", "t", "g", False)]
    assert [each.text("rank") for each in made.facts["pay"]] == ["some", "most"]
    assert ([each.place.line for each in made.facts["pay"]], problems) == ([6, 7], [])


def test_what_is_said_beside_a_group_has_a_source() -> None:
    _, problems = an_entity("other", "facts:\n  pay:\n    - {group: g}\n    - {rank: most, group: g}\n")
    assert problems == ["f:7:7: has no source; write `source: ID` with an id of facts/sources"]


def test_a_topic_without_facts_is_none() -> None:
    assert an_entity("other", "facts:\n  pay: []\n")[0].facts == {}


def test_a_field_mistyped_gets_the_nearest_of_its_topic() -> None:
    _, problems = an_entity("other", "facts:\n  pay: {meedian: $5, source: s}\n")
    assert problems == ["f:5:9: unknown key `meedian`; did you mean `median`?"]


def test_a_topic_mistyped_is_told_at_its_key_and_once() -> None:
    made, problems = an_entity("other", "facts:\n  pey: {median: $5}\n")
    assert (made.facts, problems) == ({}, ["f:5:3: unknown topic `pey`; did you mean `pay`?"])


INTENT = """title: t
topic: pay
kind: help
act: more
keywords: [k]
phrases: [p, q]
answer: [a]
more: [m]
missing: none
list: tools
numbered: yes
say:
  rank: {none: nothing, most: all}
  night: {yes: at night}
yes_no: {field: rank, yes: [most], no: [none], over: "3"}
compare: {by: rank, title: ranks, most: [top], least: [low], better: least}
follow_ups: [f, g]
examples:
  - ask: e
"""


def test_an_intent_is_read_whole() -> None:
    made, problems = told(lambda entry: intent(entry, "i", FIELDS), INTENT)
    assert isinstance(made, Intent)
    assert problems == []
    assert (made.id, made.title, made.topic, made.kind, made.act) == ("i", "t", "pay", "help", "more")
    assert (made.keywords, made.phrases, made.answer, made.more) == (("k",), ("p", "q"), ("a",), ("m",))
    assert (made.missing, made.list, made.numbered, made.follow_ups) == ("none", "tools", True, ("f", "g"))
    assert made.say == {"rank": {"none": "nothing", "most": "all"}, "night": {"yes": "at night"}}
    assert made.yes_no == YesNo("rank", ("most",), ("none",), "3")
    assert made.compare == Compare("rank", "ranks", ("top",), ("low",), "least")
    assert [each.ask for each in made.examples] == ["e"]
    assert made.place == Place("f", 1, 1)


def test_an_intent_of_few_words_is_an_answer_on_the_topic_of_its_name() -> None:
    pay, hours = (lambda entry: intent(entry, "pay", FIELDS)), (lambda entry: intent(entry, "hours", FIELDS))
    made = [told(reader, "title: t\n")[0] for reader in (pay, hours)]
    kept = [(each.topic, each.kind, each.act, each.numbered) for each in made if isinstance(each, Intent)]
    assert kept == [("pay", "answer", "", False), ("other", "answer", "", False)]
    bare = [(each.say, each.yes_no, each.compare) for each in made if isinstance(each, Intent)]
    assert bare == [({}, None, None), ({}, None, None)]


MISTYPED: list[tuple[str, str]] = [
    ("topic: pey", "f:2:8: `topic: pey` is not known; did you mean `pay`?"),
    ("kind: anwser", "f:2:7: `kind: anwser` is not known; did you mean `answer`?"),
    ("act: mroe", "f:2:6: `act: mroe` is not known; did you mean `more`?"),
    ("numbered: on", "f:2:11: `numbered: on` is not known; known: `yes`, `no`"),
    ("compare: {by: rank, better: mots}", "f:2:29: `better: mots` is not known; did you mean `most`?"),
    ("compare: {byy: rank}", "f:2:10: `by` is missing; write `by: ...`"),
    ("yes_no: {feild: rank}", "f:2:9: `field` is missing; write `field: ...`"),
    ("compare: rank", "f:2:10: `compare` should hold `key: value` lines, indented"),
    ("yes_no: rank", "f:2:9: `yes_no` should hold `key: value` lines, indented"),
    ("say: rank", "f:2:6: `say` should hold `key: value` lines, indented"),
    ("say: {rank: {most: [a]}}", "f:2:20: `most` should be text"),
    ("examples: [text]", "f:2:12: `examples` should hold `key: value` lines"),
    ("answer: {a: b}", "f:2:9: `answer` should be a list of texts; text that holds `: ` needs quotes around it"),
]


@pytest.mark.parametrize(("line", "problem"), MISTYPED, ids=[line for line, _ in MISTYPED])
def test_a_slip_in_an_intent_is_told_at_its_place(line: str, problem: str) -> None:
    assert told(lambda entry: intent(entry, "i", FIELDS), f"title: t\n{line}\n")[1][0] == problem


EXAMPLE = "ask: q\nafter: [a, b]\nkind: ranking\nintent: i\ntopic: t\n{}\nsays: [s]\nnot_yet: yes\n"


@pytest.mark.parametrize(
    ("jobs", "meant"), [("job: j", ("j",)), ("jobs: [j, k]", ("j", "k")), ("job: x\njobs: [j]", ("j",))]
)
def test_an_example_is_read_whole(jobs: str, meant: tuple[str, ...]) -> None:
    made = told(example, EXAMPLE.format(jobs))
    assert made == (Example("q", ("a", "b"), "ranking", "i", "t", meant, ("s",), True, Place("f", 1, 1)), [])


def test_an_example_of_a_question_alone_expects_nothing_more() -> None:
    assert told(example, "ask: q\n") == (Example("q", (), "", "", "", (), (), False, Place("f", 1, 1)), [])


DIALOGUE = "title: t\nturns:\n  - {ask: q, kind: help, jobs: [j], topics: [p], says: [s], not_yet: yes}\n  - ask: r\n"


def test_a_dialogue_is_read_whole() -> None:
    turns = (
        Turn("q", "help", ("j",), ("p",), ("s",), True, Place("f", 3, 5)),
        Turn("r", "", (), (), (), False, Place("f", 4, 5)),
    )
    assert told(lambda entry: dialogue(entry, "d"), DIALOGUE) == (Dialogue("d", "t", turns), [])


CRITERION = (
    "title: t\nwords: [w]\navoid: [a]\nwant: [n]\ndrop: [d]\nfield: pay.rank\n"
    "is: [some]\nat_least: none\nat_most: most\nnot: [most]\nquiz: q\nbecause: b\nagainst: g\n"
)


def test_a_criterion_is_read_whole() -> None:
    made, problems = told(lambda entry: criterion(entry, "c", FIELDS), CRITERION)
    assert isinstance(made, Criterion)
    words = (made.words, made.avoid, made.want, made.drop)
    assert (words, problems) == ((("w",), ("a",), ("n",), ("d",)), [])
    assert (made.id, made.title, made.quiz, made.because, made.against) == ("c", "t", "q", "b", "g")
    assert made.test == Asked("pay", "rank", ("some",), "none", "most", ("most",))
    assert made.place == Place("f", 1, 1)


def test_a_criterion_of_a_field_that_is_none_gets_the_nearest() -> None:
    text = CRITERION.replace("pay.rank", "pay.rnak")
    wrong = "f:6:8: unknown field `pay.rnak`; did you mean `pay.rank`?"
    assert told(lambda entry: criterion(entry, "c", FIELDS), text)[1] == [wrong]


FIELD_FILE = """any:
  text: {type: text}
pay:
  median: {type: money, per: year, title: median pay}
  rank: {levels: [none, most], named: {most: [top]}}
hours: {}
"""


def test_every_topic_has_its_fields_and_those_of_any() -> None:
    text = Field("text", "text")
    pay = {
        "text": text,
        "median": Field("median", "money", (), "median pay", "year"),
        "rank": Field("rank", "levels", ("none", "most"), named=(("most", ("top",)),)),
    }
    assert told(fields, FIELD_FILE) == ({"pay": pay, "hours": {"text": text}}, [])


def test_a_word_for_a_level_that_is_none_is_told_at_its_key() -> None:
    _, problems = told(fields, "pay:\n  rank: {levels: [none, most], named: {mots: [top]}}\n")
    assert problems == ["f:2:40: `mots` is no level of this field; did you mean `most`?"]


def test_a_field_without_a_type_is_text() -> None:
    assert told(fields, "pay:\n  note: {title: a note}\n")[0] == {"pay": {"note": Field("note", "text", (), "a note")}}


def test_safety_is_read_in_the_order_of_its_urgency() -> None:
    text = "medical: {words: [m], answer: [c]}\ncrisis: {words: [w, x], not: [n], answer: [a, b]}\n"
    crisis, medical = Safety("crisis", ("w", "x"), ("n",), ("a", "b")), Safety("medical", ("m",), (), ("c",))
    assert told(safety, text) == ((crisis, medical), [])


def test_words_are_read_into_their_lists_and_tables() -> None:
    made, problems = told(lexicon, "negations: [no, not]\nordinals: {first: '1'}\n")
    assert isinstance(made, Lexicon)
    assert (made.lists["negations"], made.lists["most"], made.tables["ordinals"]) == (("no", "not"), (), {"first": "1"})
    assert (made.tables["units"], problems) == ({}, [])


SOURCE = (
    "publisher: P\nlicense: L\nsources:\n"
    "  a: {title: T, address: 'https://x', date: 2025-05, read: 2026, kind: official}\n"
)


def test_a_source_is_read_whole() -> None:
    kept = Source("a", "P", "T", "https://x", "2025-05", "2026", "official", "L", Place("f", 4, 6))
    assert told(sources, SOURCE) == ((kept,), [])


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (example, "ask: q\naks: r\n"),
        (sources, "publisher: P\npublsher: Q\n"),
        (safety, "crisis: {answer: [a], anwser: x}"),
    ],
    ids=["example", "sources", "safety"],
)
def test_a_key_too_many_is_told(read: Callable[[Entry], object], text: str) -> None:
    (problem,) = told(read, text)[1]
    assert "unknown key" in problem
    assert "did you mean" in problem
