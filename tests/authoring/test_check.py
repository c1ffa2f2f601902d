"""check names every problem with its line, in all files and between them, in one run."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.authoring import examples, hands, readings, show
from bot.authoring.check import checked
from bot.authoring.examples import Test, Tried
from bot.cli import main
from bot.content.folder import found
from bot.library import Library, built
from tests.authoring.conftest import SMALL, Change


def problems(folder: Path) -> list[str]:
    return [str(finding) for finding in checked(found([folder])).findings if finding.is_grave]


def test_content_of_another_field_passes() -> None:
    assert problems(SMALL) == []


BETWEEN = {
    "unknown key": (
        "intents/size.yaml", "keywords: [weigh,", "keyword: [weigh,",
        "intents/size.yaml:2:1: unknown key `keyword`; did you mean `keywords`?",
    ),
    "field that no topic has": (
        "intents/size.yaml", "<weight> grams.", "<wieght> grams.",
        "intents/size.yaml:14:5: `<wieght>` is no field of `size`; did you mean `weight`?",
    ),
    "field to compare by": (
        "intents/size.yaml", "by: weight", "by: wait",
        "intents/size.yaml:18:7: `wait` is no field of `size`; did you mean `weight`?",
    ),
    "level that a field lacks": (
        "intents/nest.yaml", "yes: [often]", "yes: [oftn]",
        "intents/nest.yaml:18:9: `oftn` is no level of `box`; did you mean `often`?",
    ),
    "follow-up that is no intent": (
        "intents/size.yaml", "follow_ups: [food, nest]", "follow_ups: [food, nests]",
        "intents/size.yaml:22:20: unknown intent `nests`; did you mean `nest`?",
    ),
    "example with an unknown job": (
        "intents/size.yaml", "job: robin", "job: robbin",
        "intents/size.yaml:25:10: unknown job `robbin`; did you mean `robin`?",
    ),
    "phrase in two intents": (
        "intents/size.yaml", "  - how heavy is a <job>\n", "  - What does a <job> eat?\n",
        "intents/size.yaml:5:5: the phrase `What does a <job> eat?` is also in intents/food.yaml:4:5;"
        " it can teach only one of them",
    ),
    "alias claimed twice": (
        "facts/jobs/wren.yaml", "[jenny wren]", "[jenny wren, Redbreast]",
        "facts/jobs/wren.yaml:3:23: the name `Redbreast` is already that of `robin` (facts/jobs/robin.yaml:3:11);"
        " take it out of one of them",
    ),
    "clue claimed twice": (
        "facts/jobs/magpie.yaml", "main: yes", "clues: [up pointing tail]",
        "facts/jobs/wren.yaml:30:9: the clue `tail pointing up` is already that of `magpie`"
        " (facts/jobs/magpie.yaml:5:9); take it out of one of them",
    ),
    "clue that is another's name": (
        "facts/jobs/wren.yaml", "pointing up]", "pointing up, pied crow]",
        "facts/jobs/wren.yaml:30:27: the clue `pied crow` is a name of `magpie`, and a name comes before a clue;"
        " take it out",
    ),
    "unknown source": (
        "facts/jobs/wren.yaml", "source: handbook", "source: handbok",
        "facts/jobs/wren.yaml:10:13: unknown source `handbok`; did you mean `handbook`?",
    ),
    "unknown topic": (
        "facts/jobs/wren.yaml", "  size:", "  sise:",
        "facts/jobs/wren.yaml:11:3: unknown topic `sise`; did you mean `size`?",
    ),
    "number that is none": (
        "facts/jobs/wren.yaml", "weight: 9", "weight: nine",
        "facts/jobs/wren.yaml:12:13: `weight: nine` should be a number, such as `228,000`",
    ),
    "department that is no field": (
        "facts/jobs/wren.yaml", "main: yes", "departments: [crows, hedges]",
        "facts/jobs/wren.yaml:6:22: unknown field `hedges`; known: `crows`, `garden_birds`, `songbirds`",
    ),
    "group that is the job itself": (
        "facts/jobs/robin.yaml", "    usual: 2 years\n    source: handbook", "    group: robin",
        "facts/jobs/robin.yaml:27:12: `group: robin` is the job itself; name another job",
    ),
    "figure out of all bounds": (
        "facts/jobs/wren.yaml", "usual: 2 years", "usual: 2000 years",
        "facts/jobs/wren.yaml:28:12: `usual: 2000 years` is out of all bounds; it should be at most 100 years",
    ),
    "dialogue on an unknown topic": (
        "intents/_dialogues/two_birds.yaml", "topics: [size]", "topics: [sizes]",
        "intents/_dialogues/two_birds.yaml:6:14: unknown topic `sizes`; did you mean `size`?",
    ),
    "like in a circle": (
        "facts/jobs/robin.yaml", "main: yes", "like: wren",
        "facts/jobs/robin.yaml:5:7: `like` runs in a circle (`robin`, `wren`); take one out",
    ),
    "fact without a source": (
        "facts/jobs/magpie.yaml", "    weight: 220\n    length: 46\n    source: handbook", "    weight: 220",
        "facts/jobs/magpie.yaml:11:5: has no source; write `source: ID` with an id of facts/sources",
    ),
    "address that is no page's": (
        "facts/sources/handbook.yaml", "address: https://example.org/handbook", "address: javascript:alert(1)",
        "facts/sources/handbook.yaml:5:14: `address` should begin with https://",
    ),
    "bound that is no value": (
        "facts/criteria/small.yaml", '"50"', "fifty",
        "facts/criteria/small.yaml:3:8: `fifty` is no value of `weight`; nothing is known here",
    ),
    "criterion of an unknown field": (
        "facts/criteria/small.yaml", "field: size.", "field: sise.",
        "facts/criteria/small.yaml:3:8: unknown field `sise.weight`; did you mean `size.weight`?",
    ),
    "answer left out": (
        "intents/size.yaml", "answer:\n", "answers:\n",
        "intents/size.yaml:1:1: `answer` is missing; write what is said",
    ),
    "dead criterion": (
        "facts/criteria/small.yaml", '"50"', '"5"',
        "facts/criteria/small.yaml:1:1: no job meets `small`; look at what it asks of its field",
    ),
    "intent that is never reached": (
        "intents/elsewhere.yaml", "", "title: x\nkind: out_of_scope\nanswer: [No.]\n",
        "intents/elsewhere.yaml:1:1: `elsewhere` can never be reached; write `phrases:` that people would say",
    ),
}  # fmt: skip


HIDING = (
    "unknown topic", "dead criterion", "intent that is never reached", "bound that is no value",
    "criterion of an unknown field", "answer left out",
)  # fmt: skip
"""What hides another one of them, or is seen only where all else is right."""


@pytest.mark.parametrize(("shown", "old", "new", "said"), BETWEEN.values(), ids=BETWEEN)
def test_a_mistake_is_named_at_its_line(
    folder: Path, change: Change, shown: str, old: str, new: str, said: str
) -> None:
    """Faults 25, 26 and 27."""
    change(shown, old, new)
    assert said in problems(folder)


def test_all_mistakes_of_all_files_are_named_in_one_run(folder: Path, change: Change) -> None:
    cases = [case for name, case in BETWEEN.items() if name not in HIDING]
    for shown, old, new, _ in cases:
        change(shown, old, new)
    found_in_all = problems(folder)
    assert [said for _, _, _, said in cases if said not in found_in_all] == []


def test_a_broken_file_is_one_problem_and_not_many(folder: Path, change: Change) -> None:
    change("facts/sources/handbook.yaml", "publisher: The", 'publisher: "The')
    said = "a quote is opened and not closed; close it after the text"
    assert problems(folder) == [f"facts/sources/handbook.yaml:1:12: {said}"]


def test_a_misread_example_names_what_it_was_read_as_and_by_which_words(folder: Path, change: Change) -> None:
    change("intents/food.yaml", "examples:\n", "examples:\n  - ask: how heavy is a wren\n")
    (said,) = problems(folder)
    assert said.startswith('intents/food.yaml:18:5: "how heavy is a wren" should be `food`, is answer `size`')
    assert 'decided by "heavy"' in said


def test_what_is_only_worth_a_thought_is_a_warning(folder: Path, change: Change) -> None:
    """Fault 25: a day that has not come yet may be the clock's mistake."""
    change("facts/sources/handbook.yaml", "    read: 2026-01-15\n    kind", "    read: 2099-01-15\n    kind")
    page = "title: T\n    address: https://example.org\n    read: 2026\n"
    change("facts/sources/unused.yaml", "", f"publisher: P\nsources:\n  unused:\n    {page}")
    change("intents/size.yaml", "<length> centimeters long.", "<length> centimeters long in <where>.")
    made = checked(found([folder]))
    assert made.passes
    assert [str(finding) for finding in made.findings if "unused" in finding.place.file] == [
        "facts/sources/unused.yaml:4:5: warning: no fact uses the source `unused`; take it out if none will",
        "facts/sources/unused.yaml:4:5: warning: source `unused` has no `date`; answers will say that it is undated",
    ]
    assert "facts/sources/handbook.yaml:4:5: warning: `read: 2099-01-15` lies in the future" in str(made.findings[0])
    assert "no fact on `size` has the field `where`" in "\n".join(map(str, made.findings))


def test_the_line_and_a_caret_stand_under_each_problem(folder: Path, change: Change) -> None:
    change("intents/size.yaml", "keywords:", "keyword:")
    assert list(show.text(checked(found([folder])))) == [
        "intents/size.yaml:2:1: unknown key `keyword`; did you mean `keywords`?",
        "    2 | keyword: [weigh, weight, heavy, big, long, size, grams, large]",
        "      | ^",
        "1 mistake; nothing was loaded, so no example was asked",
    ]


def test_a_build_service_gets_commands_with_file_and_line(folder: Path, change: Change) -> None:
    change("intents/size.yaml", "keywords:", "keyword:")
    assert list(show.annotations(checked(found([folder])), "content/")) == [
        "::error file=content/intents/size.yaml,line=2,col=1::unknown key `keyword`; did you mean `keywords`?"
    ]


def test_json_has_every_part_of_a_problem(folder: Path, change: Change) -> None:
    change("intents/size.yaml", "keywords:", "keyword:")
    (problem,) = json.loads(show.as_json(checked(found([folder]))))["problems"]
    assert problem["file"] == "intents/size.yaml"
    assert (problem["line"], problem["column"], problem["level"]) == (2, 1, "error")
    assert (problem["wrong"], problem["right"]) == ("unknown key `keyword`", "did you mean `keywords`?")


def test_color_is_put_around_the_place_and_the_message(folder: Path, change: Change) -> None:
    change("intents/size.yaml", "keywords:", "keyword:")
    first = next(iter(show.text(checked(found([folder])), colored=True)))
    assert first.startswith("\x1b[1mintents/size.yaml:2:1\x1b[0m\x1b[31m: unknown key")


def test_the_exit_code_is_0_or_2(folder: Path, change: Change, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(folder)]) == 0
    change("intents/size.yaml", "keywords:", "keyword:")
    assert main(["check", str(folder)]) == 2


def test_a_folder_without_content_is_refused(tmp_path: Path) -> None:
    assert problems(tmp_path) == [f"{tmp_path}: holds no content; it should hold the folders `intents` and `facts`"]


def test_examples_are_asked_once_for_the_same_content(tmp_path: Path) -> None:
    first = checked(found([SMALL]), tmp_path)
    assert list(tmp_path.glob("*.verdicts"))
    assert checked(found([SMALL]), tmp_path) == first


MISREAD = "examples:\n  - ask: does it live to be very old\n"


def test_only_questions_that_are_new_are_asked_again(
    folder: Path, change: Change, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change("intents/size.yaml", "examples:\n", MISREAD)
    before = checked(found([folder]), tmp_path / "cache").findings
    change("intents/size.yaml", "examples:\n", "# a remark\nexamples:\n  - ask: is a wren big\n")
    alone = checked(found([folder])).findings
    asked = list[Test]()

    def noted(library: Library, test: Test) -> Iterator[Tried]:
        asked.append(test)
        return examples.asked(library, test)

    monkeypatch.setattr(readings, "asked", noted)
    after = checked(found([folder]), tmp_path / "cache").findings
    assert [meant.ask for test in asked for _, meant in examples.questions(test)] == ["is a wren big"]
    assert {(each.ask, each.place.line + 2) for each in before if each.ask} == {
        (each.ask, each.place.line) for each in after if each.ask
    }
    assert after == alone


def test_a_changed_answer_is_checked_as_afresh(folder: Path, change: Change, tmp_path: Path) -> None:
    checked(found([folder]), tmp_path / "cache")
    change("intents/size.yaml", "answer:\n", "answer:\n  - <Jobs> are hefty.\n")
    assert checked(found([folder]), tmp_path / "cache") == checked(found([folder]))


@pytest.mark.parametrize("compiled", [True, False], ids=["by another process", "where that finds nothing"])
def test_many_questions_are_asked_in_two_processes(
    small: Library, compiled: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readings, "MANY", 1)
    monkeypatch.setattr(hands, "processors", lambda: 2)
    if compiled:
        built(found([SMALL]), tmp_path, small.today)
    assert [*readings.readings(small, tmp_path).values()] == [*readings.readings(small).values()]


SAID = "title: moulting\nphrases: [when does a <job> moult, do <job> lose feathers]\nanswer: [{said}]\n"


def test_what_is_said_of_a_job_needs_a_field_of_a_fact(folder: Path, change: Change) -> None:
    change("intents/moult.yaml", "", SAID.format(said="<Jobs> moult in summer."))
    assert problems(folder) == [
        "intents/moult.yaml:3:10: says something of <Jobs> with no field of a fact, so with no source; "
        "write a field, such as `<text>`, and what it stands for into `facts/`"
    ]


@pytest.mark.parametrize("said", ["I do not watch feathers.", "<Jobs> moult like this. <definition.text>"])
def test_what_the_bot_says_of_itself_or_from_a_fact_is_right(folder: Path, change: Change, said: str) -> None:
    change("intents/moult.yaml", "", SAID.format(said=said))
    assert problems(folder) == []
