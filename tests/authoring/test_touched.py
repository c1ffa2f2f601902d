"""Where sentences or facts changed, only the questions that touch them are asked again, and all come out as afresh."""

from pathlib import Path

import pytest

from bot.authoring import examples, readings
from bot.authoring.touched import Listening, parts
from bot.content.folder import found
from bot.dialogue.conversation import ask
from bot.dialogue.values import Conversation
from bot.library import Library, built
from tests.authoring.conftest import Change

EDITS = {
    "an answer": ("intents/size.yaml", "answer:\n", "answer:\n  - <Jobs> are hefty.\n"),
    "what is missing": ("intents/size.yaml", "missing: I", "missing: Alas, I"),
    "a fact": ("facts/jobs/robin.yaml", "weight: 18", "weight: 19"),
    "a fact less": ("facts/jobs/robin.yaml", "  nest:\n    eggs: 5\n    box: sometimes\n    source: handbook\n", ""),
    "a topic less of those that a ranking is of": (
        "facts/jobs/wren.yaml", "  size:\n    weight: 9\n    length: 10\n    source: handbook\n", "",
    ),
    "a line that moved": ("facts/jobs/robin.yaml", "facts:\n", "# a remark\nfacts:\n"),
}  # fmt: skip


@pytest.mark.parametrize("edit", EDITS)
def test_all_come_out_as_afresh_and_few_are_asked(
    edit: str, folder: Path, change: Change, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = built(found([folder]), tmp_path / "cache")
    readings.readings(before, tmp_path / "cache", alone=True)
    change(*EDITS[edit])
    after = built(found([folder]), tmp_path / "cache")
    fresh = readings.readings(after)
    asked = list[examples.Test]()

    def noted(library: Library, test: examples.Test):  # type: ignore[no-untyped-def]
        asked.append(test)
        return examples.asked(library, test)

    monkeypatch.setattr(readings, "asked", noted)
    assert readings.readings(after, tmp_path / "cache", alone=True) == fresh
    assert len(asked) < len(tuple(examples.tests(after.content)))
    assert bool(asked) == (edit != "a line that moved")


def test_what_a_question_touches_is_what_it_says(small: Library) -> None:
    listening = Listening(small)
    listening.begin()
    ask(listening.library, Conversation(), "how heavy is a wren")
    first = listening.touched()
    listening.begin()
    ask(listening.library, Conversation(), "where does a robin nest")
    second = listening.touched()
    assert {"intent size", "job wren size"} <= {*first}
    assert {"intent nest", "job robin nest"} <= {*second}
    assert not {"intent size", "job wren size"} & {*second}


def test_listening_changes_no_answer(small: Library) -> None:
    listening = Listening(small)
    asked = [meant.ask for test in examples.tests(small.content) for _, meant in examples.questions(test)]
    answers = [
        [ask(library, Conversation(), each).turns[-1].answer for each in asked]
        for library in (small, listening.library)
    ]
    assert answers[0] == answers[1]


def test_parts_differ_where_what_they_hold_does(small: Library, folder: Path, change: Change) -> None:
    change(*EDITS["a fact"])
    before, after = parts(small.content), parts(built(found([folder])).content)
    assert {part for part in before if before[part] != after[part]} == {"job robin size"}
    change(*EDITS["a fact less"])
    later = parts(built(found([folder])).content)
    assert {part for part in after if after[part] != later.get(part)} == {"job robin", "job robin nest"}
