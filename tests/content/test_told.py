"""What each form of file tells its author: every mistake at its line, and what would be right."""

from collections.abc import Callable

import pytest

from bot.content import yamlfile
from bot.content.criteria import criterion
from bot.content.entry import Entry, Notes
from bot.content.facts import entity, sources
from bot.content.fields import fields
from bot.content.intents import intent
from bot.content.language import Bars, bars, filled, lexicon, replies, safety
from bot.content.model import EntityKind, Field, Value
from bot.content.values import value
from bot.content.yamlfile import Span, read, spans

FIELDS = {
    "pay": {
        "median": Field("median", "money"), "year": Field("year", "year"), "where": Field("where", "text"),
        "hours": Field("hours", "months"), "rank": Field("rank", "levels", ("none", "some", "most")),
        "tools": Field("tools", "list"), "growth": Field("growth", "percent"), "night": Field("night", "yes_no"),
    }
}  # fmt: skip

Reader = Callable[[Entry], object]


def told(reader: Reader, text: str) -> tuple[object, list[str]]:
    """What a reader makes of a file, and what it notes."""
    root, problems = read("f", text.encode())
    notes = Notes("f", problems=list(problems))
    made = reader(Entry(notes, root))
    return made, [str(each) for each in notes.problems]


def a_value(name: str) -> Reader:
    return lambda entry: value(entry, FIELDS["pay"][name])


VALUES: list[tuple[str, str, str]] = [
    ("median", "median: ''", "f:1:9: `median` is empty; fill it in or take it out"),
    ("median", "median: [a]", "f:1:9: `median` should be text"),
    ("median", "median: 5", "f:1:9: `median: 5` should be an amount with its currency, such as `$95,480` or `£37,338`"),
    ("median", "median: $2,000,000,000",
     "f:1:9: `median: $2,000,000,000` is out of all bounds; it should be at most 1,000,000,000"),
    ("growth", "growth: 7", "f:1:9: `growth: 7` should be a percentage, such as `6%` or `-1%`"),
    ("growth", "growth: 2000%", "f:1:9: `growth: 2000%` is out of all bounds; it should be at most 1000%"),
    ("hours", "hours: two", "f:1:8: `hours: two` should be a time, such as `24 months` or `2 years`"),
    ("night", "night: on", "f:1:8: `night: on` should be `yes` or `no`"),
    ("rank", "rank: mosst", "f:1:7: `rank: mosst` should be one of `none`, `some`, `most`; did you mean `most`?"),
    ("rank", "rank: 12", "f:1:7: `rank: 12` should be one of `none`, `some`, `most`"),
    ("tools", "tools: [a, {b: c}]",
     "f:1:12: `tools` should be a list of texts; text that holds `: ` needs quotes around it"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "problem"), VALUES, ids=[text for _, text, _ in VALUES])
def test_a_value_that_is_none_of_its_type_is_told(name: str, text: str, problem: str) -> None:
    assert told(a_value(name), text)[1] == [problem]


def test_what_is_not_written_is_no_value_and_no_mistake() -> None:
    assert [told(a_value(name), "other: x") for name in ("median", "tools")] == [(None, []), (None, [])]


def test_a_list_counts_its_items() -> None:
    made, _ = told(a_value("tools"), "tools: [a, b]")
    assert isinstance(made, Value)
    assert (made.text, made.number, made.items) == ("", 2.0, ("a", "b"))


TESTS = [
    ("is: [most]", ""), ("not: [none]", ""), ("at_least: some", ""), ("at_most: number", ""),
    ("words: [x]", "f:1:8: has no test; write `is`, `at_least`, `at_most` or `not`"),
    ("is: [lots]", "f:1:8: `lots` is no value of `rank`; known: `none`, `some`, `most`"),
    ("not: [mots]", "f:1:8: `mots` is no value of `rank`; did you mean `most`?"),
    ("at_least: any", "f:1:8: `any` is no value of `rank`; known: `none`, `some`, `most`"),
]  # fmt: skip


@pytest.mark.parametrize(("test", "problem"), TESTS, ids=[test for test, _ in TESTS])
def test_what_a_criterion_asks_for_is_a_value_of_its_field(test: str, problem: str) -> None:
    text = f"field: pay.rank\ntitle: t\nbecause: b\nagainst: a\n{test}\n"
    assert told(lambda entry: criterion(entry, "c", FIELDS), text)[1] == ([problem] if problem else [])


SOURCES = [
    ("publisher: P\n", []),
    ("sources: {}\n", ["f:1:1: `publisher` is missing; write `publisher: ...`"]),
    ("publisher: P\nsources: x\n", ["f:2:10: `sources` should hold `key: value` lines, indented"]),
    ("publisher: P\nsources:\n  a: x\n", ["f:3:6: `a` should hold `key: value` lines, indented"]),
    ("publisher: P\nsources:\n  a: {title: T, address: 'ftp://x', date: 2025-13, read: 2026-01-32, kind: rumor}\n", [
        "f:3:43: `date: 2025-13` is no date; write `2025`, `2025-05` or `2025-05-31`",
        "f:3:58: `read: 2026-01-32` is no date; write `2025`, `2025-05` or `2025-05-31`",
        "f:3:76: `kind: rumor` is not known; known: `official`, `professional body`, `other`",
        "f:3:58: has no `read`; write the day the page was read: `read: 2026-11-23`",
        "f:3:26: `address` should begin with https://",
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "problems"), SOURCES, ids=["none", "no publisher", "text", "no source", "all wrong"])
def test_a_source_has_all_that_it_needs(text: str, problems: list[str]) -> None:
    assert told(sources, text)[1] == problems


@pytest.mark.parametrize("date", ["1990", "2100", "2025-01", "2025-12-31", "2024-25", "1999"])
def test_a_date_is_a_year_a_month_or_a_day(date: str) -> None:
    text = f"publisher: P\nsources: {{a: {{title: T, address: 'https://x', date: {date}, read: 2026}}}}"
    made, problems = told(sources, text)
    assert isinstance(made, tuple)
    assert ([source.date for source in made], problems) == ([date], [])


@pytest.mark.parametrize("date", ["1989", "2101", "25", "2025-1", "2025-00", "2025-05-32", "x025", "2025-05-01-01"])
def test_what_no_calendar_has_is_no_date(date: str) -> None:
    text = f"publisher: P\nsources: {{a: {{title: T, address: 'https://x', date: {date}, read: 2026}}}}"
    assert len(told(sources, text)[1]) == 1


def test_a_source_is_of_its_file_unless_it_says_another_publisher() -> None:
    text = (
        "publisher: P\nsources: {a: {title: T, address: 'https://x', read: 2026}, b: {title: T, address: 'https://y', "
    )
    made, problems = told(sources, text + "read: 2026, publisher: Q}}")
    assert isinstance(made, tuple)
    assert ([source.publisher for source in made], problems) == (["P", "Q"], [])


@pytest.mark.parametrize("kind", ["field", "place", "term"])
def test_only_jobs_and_occupations_outside_have_names_for_beside_others(kind: EntityKind) -> None:
    text = "name: n\nbeside: [b]\n"
    _, problems = told(lambda entry: entity(entry, kind, "e", FIELDS), text)
    assert [each[:27] for each in problems if "beside" in each] == ["f:2:1: unknown key `beside`"]
    _, problems = told(lambda entry: entity(entry, "other", "e", FIELDS), text)
    assert [each for each in problems if "beside" in each] == []


def test_money_says_where_and_when_and_from_whom() -> None:
    text = "name: n\nfield: f\nfacts:\n  pay: {median: $5}\n"
    assert told(lambda entry: entity(entry, "job", "j", FIELDS), text)[1] == [
        "f:4:8: has no source; write `source: ID` with an id of facts/sources",
        "f:4:8: has money and no `where`; write `where: ...`",
        "f:4:8: has money and no `year`; write `year: ...`",
    ]


SHARES = ["answer: 0.35", "named: .5", "ask: 0", "ask: 1"]


@pytest.mark.parametrize("text", SHARES)
def test_a_bar_is_a_share(text: str) -> None:
    name, _, number = text.partition(": ")
    assert told(bars, text) == (Bars(**{name: float(number)}), [])


def test_what_is_answered_has_to_be_surer_than_what_is_offered() -> None:
    usual = Bars()
    assert 0 < usual.ask < usual.named < usual.answer < 1


@pytest.mark.parametrize("share", ["1.5", "-0.2", "35%", "2", "0.3.5"])
def test_what_is_no_share_is_told(share: str) -> None:
    wrong = f"f:1:9: `answer: {share}` should be a share from 0 to 1, such as `0.35`"
    assert told(bars, f"answer: {share}") == (Bars(), [wrong])


def test_sayings_are_all_there_and_no_others() -> None:
    assert told(lambda entry: replies(entry, ("yes", "no")), "yes: Yes.\nnoo: No.\n")[1] == [
        "f:1:1: the saying `no` is missing; write `no: ...`",
        "f:2:1: unknown saying `noo`; did you mean `no`?",
    ]


def test_a_safety_group_without_an_answer_is_told() -> None:
    assert told(safety, "crisis:\n  words: [x]\n")[1] == ["f:2:3: `answer` is missing; write what is said"]


def test_unknown_keys_of_every_file_are_told() -> None:
    readers: tuple[Reader, ...] = (bars, lexicon, safety, fields)
    noted = [told(reader, "any:\n  x: {type: text, zzz: 1}\nzzz: {a: {b: c}}\n")[1] for reader in readers]
    assert all(any("zzz" in each or "unknown" in each for each in problems) for problems in noted)


def test_what_a_saying_is_filled_with_is_not_looked_at_again() -> None:
    assert filled("<a> of <b> <none>", a="<b>", b="x") == "<b> of x "
    assert filled("no names") == "no names"


def test_words_for_levels_that_are_no_list_are_told() -> None:
    made, problems = told(
        lambda entry: intent(entry, "i", FIELDS), "title: t\ntopic: pay\nphrases: [x]\nsay:\n  rank: x\n"
    )
    assert "f:5:9: `rank` should hold `key: value` lines, indented" in problems
    assert made.say == {}  # type: ignore[attr-defined]


def nested(levels: int) -> str:
    return "a: " + "[" * (levels - 1) + "]" * (levels - 1)


def test_nesting_is_read_to_its_last_level_and_no_deeper() -> None:
    assert read("f", nested(yamlfile.DEEPEST).encode())[1] == ()
    assert [str(each) for each in read("f", nested(yamlfile.DEEPEST + 1).encode())[1]] == [
        "f:1:27: is nested too deep; at most 24 levels are read"
    ]


def test_values_are_read_to_the_last_and_no_further() -> None:
    def listed(count: int) -> bytes:
        return ("a: [" + "x," * (count - 3) + "]").encode()  # the mapping, its key and its list count too

    assert read("f", listed(yamlfile.MOST))[1] == ()
    assert ["too many values" in str(each) for each in read("f", listed(yamlfile.MOST + 1))[1]] == [True]


@pytest.mark.parametrize("text", ["", "[a, b]", "- a\n- b\n", "{a: b}", "text"])
def test_what_is_no_block_of_lines_has_no_spans(text: str) -> None:
    assert spans(text) == ()


def test_the_span_of_a_list_in_brackets_ends_after_its_last_item() -> None:
    assert spans("a: [x, y ] # more\nb: [ ]\nc: [{k: v}]\n") == (
        Span("a", "flow", 3, 8, 3),
        Span("b", "flow", 21, 22, 3),
        Span("c", "flow", 28, 35, 3),
    )


def test_a_criterion_without_a_field_is_told_once() -> None:
    text = "title: t\nbecause: b\nagainst: a\nis: [x]\n"
    assert told(lambda entry: criterion(entry, "c", FIELDS), text)[1] == [
        "f:1:1: `field` is missing; write `field: ...`"
    ]
