"""What files say of each other: only what cannot be so is told."""

import shutil
from pathlib import Path

import pytest

from bot.content.content import Tree
from bot.content.whereabouts import whereabouts
from bot.content.yamlfile import read
from bot.problem import Place
from tests.mistakes import problems


@pytest.fixture
def folder(bakery_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(bakery_folder, tmp_path / "bakery"))


FIGURES = {
    "rising": ("$30,000", "$40,000", ""),
    "the same": ("$40,000", "$40,000", ""),
    "falling": (
        "$40,001",
        "$40,000",
        "`median` is less than `p10`; percentiles should rise: p10, p25, median, p75, p90",
    ),
}


@pytest.mark.parametrize(("low", "middle", "wrong"), FIGURES.values(), ids=FIGURES)
def test_percentiles_rise_or_stay(folder: Path, low: str, middle: str, wrong: str) -> None:
    """Fault 25."""
    path = folder / "facts/jobs/baker.yaml"
    text = path.read_text(encoding="utf-8")
    old = 'median: "$40,000", p10: "$30,000"'
    assert old in text
    path.write_text(text.replace(old, f'median: "{middle}", p10: "{low}"'), encoding="utf-8")
    assert [said.partition(": ")[2] for said in problems(folder)] == ([wrong] if wrong else [])


WRONG = {
    "a field that means a job that is none": (
        "facts/fields/cakes.yaml", "name: cakes\nmeant: bakerr\n",
        "facts/fields/cakes.yaml:2:8: unknown job `bakerr`; did you mean `baker`?",
    ),
    "a short form without a source": (
        "facts/terms/sourness.yaml", "name: sourness\nshort: How sour it is.\n",
        "facts/terms/sourness.yaml:2:8: has `short` and no `source` for it; write `source: ID`",
    ),
    "a name that is another's name": (
        "facts/jobs/oven_hand.yaml", "name: oven hand\naliases: [Baker]\nfield: bread\n",
        "facts/jobs/oven_hand.yaml:2:11: the name `Baker` is already that of `baker` (facts/jobs/baker.yaml:1:7);"
        " take it out of one of them",
    ),
    "a detail of no job": (
        "facts/details/tips.yaml",
        "name: tips\nfacts:\n  pay: {text: Few tip., jobs: [bakers], source: guild_work}\n",
        "facts/details/tips.yaml:3:32: unknown job or field `bakers`; did you mean `baker`?",
    ),
    "a detail of no topic": (
        "facts/details/tips.yaml", "name: tips\ntopics: [pai]\n",
        "facts/details/tips.yaml:2:10: unknown topic `pai`; did you mean `pay`?",
    ),
    "a detail that is asked about nowhere": (
        "facts/details/tips.yaml", "name: tips\n",
        "facts/details/tips.yaml:1:7: is asked about nowhere; write `topics: [...]` or a fact",
    ),
    "a phrase about what is nothing": (
        "intents/ovens.yaml", "title: ovens\ntopic: other\nphrases: [the oven of a <jbo>]\nanswer: [Hot.]\n",
        "intents/ovens.yaml:3:11: `<jbo>` stands for nothing in a phrase; did you mean `job`?",
    ),
    "an answer with a field of no topic": (
        "intents/ovens.yaml", "title: ovens\ntopic: pay\nphrases: [hot oven]\nanswer: [It is <medain>.]\n",
        "intents/ovens.yaml:4:10: `<medain>` is no field of `pay`; did you mean `median`?",
    ),
    "a word for a level of what is no level": (
        "intents/ovens.yaml",
        "title: ovens\ntopic: schedule\nphrases: [hot oven]\nanswer: [Hot.]\nsay:\n  nights: {usuall: often}\n",
        "intents/ovens.yaml:6:12: `usuall` is no level of `nights`; did you mean `usual`?",
    ),
    "a follow-up that is none": (
        "intents/ovens.yaml",
        "title: ovens\ntopic: other\nphrases: [hot oven]\nanswer: [Hot.]\nfollow_ups: [pay, duteis]\n",
        "intents/ovens.yaml:5:19: unknown intent `duteis`; did you mean `duties`?",
    ),
    "a job like itself": (
        "facts/jobs/oven_hand.yaml", "name: oven hand\nfield: bread\nlike: oven_hand\n",
        "facts/jobs/oven_hand.yaml:3:7: `like` runs in a circle (`oven_hand`); take one out",
    ),
    "a publisher without sources": (
        "facts/sources/nobody.yaml", "publisher: Nobody\nsources: none\n",
        "facts/sources/nobody.yaml:2:10: `sources` should hold `key: value` lines, indented",
    ),
    "a source in two files": (
        "facts/sources/twin.yaml",
        "publisher: Twin\nsources:\n  mill:\n    title: T\n    address: https://example.org\n    read: 2026\n",
        "facts/sources/twin.yaml:3:3: source `mill` is written in two files",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("shown", "text", "wrong"), WRONG.values(), ids=WRONG)
def test_a_file_that_cannot_stand_beside_the_others_is_told(folder: Path, shown: str, text: str, wrong: str) -> None:
    path = folder / shown
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    assert wrong in problems(folder)


def test_topics_without_an_order_are_not_compared(folder: Path) -> None:
    path = folder / "intents/duties.yaml"
    path.write_text(
        path.read_text(encoding="utf-8") + "compare:\n  by: text\n  most: [latest]\n  least: [earliest]\n",
        encoding="utf-8",
    )
    assert any("`text` has no order to compare by; choose a figure or levels" in said for said in problems(folder))


def test_a_topic_of_fields_that_is_no_list_of_them_is_told(folder: Path) -> None:
    path = folder / "facts/_fields.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "weather: sunny\n", encoding="utf-8")
    assert any("`weather` should hold `key: value` lines" in said for said in problems(folder))


def test_a_place_that_no_file_has_is_told_as_it_is() -> None:
    root, _ = read("facts/jobs/a.yaml", b"name: a\n")
    found = whereabouts({"jobs": {"a": (Tree("facts/jobs/a.yaml", root),)}})
    nowhere = Place("facts/jobs/a.yaml", 9, 1)
    assert found.at(nowhere, "name") == nowhere
    assert found.at(Place("facts/jobs/a.yaml", 1, 1), "name") == Place("facts/jobs/a.yaml", 1, 7)
    assert found.at(Place("facts/jobs/b.yaml", 1, 1), "name") == Place("facts/jobs/b.yaml", 1, 1)


def test_a_text_is_found_under_its_key_however_deep_it_lies() -> None:
    root, _ = read("i.yaml", b"say:\n  nights: {some: x, usual: at night}\nlist: [a, [b, c]]\n")
    found, entry = whereabouts({"intents": {"i": (Tree("i.yaml", root),)}}), Place("i.yaml", 1, 1)
    assert found.at(entry, "say", "at night") == Place("i.yaml", 2, 28)
    assert found.at(entry, "say", "usual") == Place("i.yaml", 2, 21)
    assert found.at(entry, "say.nights", "some") == Place("i.yaml", 2, 12)
    assert found.at(entry, "list", "c") == Place("i.yaml", 3, 15)
    assert found.at(entry, "list", "d") == entry
    assert found.at(entry, "say.weekends", "some") == entry


def test_a_short_name_that_two_claim_is_told(folder: Path) -> None:
    for ident in ("one", "two"):
        path = folder / f"facts/others/{ident}.yaml"
        path.write_text(f"name: {ident} hand\nbeside: [{ident}, the Boss]\nfacts: {{}}\n", encoding="utf-8")
    wrong = "the short name `the Boss` is already that of `one`; take it out of one of them"
    assert [said for said in problems(folder) if "short name" in said] == [f"facts/others/two.yaml:2:15: {wrong}"]


def test_the_group_of_another_job_is_fine(folder: Path) -> None:
    assert "group: baker" in (folder / "facts/jobs/sourdough_baker.yaml").read_text(encoding="utf-8")
    assert problems(folder) == []
