"""The content without a draft holds: what names only what the draft brings is left aside there, and said."""

from pathlib import Path

import pytest

from bot.authoring.draft import draft
from bot.authoring.trying import Trial, as_json, text, trial
from bot.content.folder import found
from bot.problem import ContentError
from tests.authoring.conftest import Change

SNACKS = """\
title: what treats it likes
topic: food
phrases: [which treats does a <job> like]
answer: [<Jobs> eat <eats>.]
"""
FINCH = "name: finch\nplural: finches\nfield: songbirds\nlike: robin\n"


def tried(folder: Path, shown: str) -> Trial:
    return trial(draft(folder / shown, found([folder]), folder), None)


def aside(made: Trial) -> list[str]:
    return [line for line in text(made) if line.startswith("left aside")]


def test_an_example_elsewhere_that_names_the_draft_is_left_aside(folder: Path, change: Change) -> None:
    change("intents/snacks.yaml", "", SNACKS)
    change(
        "intents/food.yaml", "examples:\n", "examples:\n  - ask: which treats does a wren like\n    intent: snacks\n"
    )
    made = tried(folder, "intents/snacks.yaml")
    assert aside(made) == ["left aside without the draft, which is named there: intents/food.yaml:19:13"]
    assert made.passes, list(text(made))
    assert '"left_aside": [\n  "intents/food.yaml:19:13"\n ]' in as_json(made)


def test_a_saved_file_that_others_name_is_tried(folder: Path) -> None:
    made = tried(folder, "intents/food.yaml")
    assert aside(made) == [
        "left aside without the draft, which is named there: intents/attract.yaml:14:14, "
        "intents/definition.yaml:14:20, intents/difference.yaml:10:20, intents/size.yaml:22:14, "
        "intents/song.yaml:14:14, and 1 more"
    ]


def test_a_job_that_others_are_like_is_tried_with_their_dialogues(folder: Path, change: Change) -> None:
    change("facts/jobs/finch.yaml", "", FINCH)
    change("facts/jobs/siskin.yaml", "", FINCH.replace("finch", "siskin").replace("like: robin", "like: finch"))
    change(
        "intents/_dialogues/seen.yaml", "", "title: a finch\nturns:\n  - ask: how heavy is a finch\n    jobs: [finch]\n"
    )
    made = tried(folder, "facts/jobs/finch.yaml")
    assert "facts/jobs/siskin.yaml:4:7" in aside(made)[0]
    assert "intents/_dialogues/seen.yaml:4:12" in aside(made)[0]
    assert made.passes, list(text(made))


def test_a_source_that_only_the_draft_holds_takes_its_facts_along(folder: Path, change: Change) -> None:
    change("facts/sources/county.yaml", "", "publisher: County\nsources:\n  count:\n    title: T\n"
           "    address: https://example.org/c\n    read: 2026-02-03\n    kind: official\n")  # fmt: skip
    change("facts/jobs/wren.yaml", "source: handbook", "source: count")
    assert "facts/jobs/wren.yaml" in aside(tried(folder, "facts/sources/county.yaml"))[0]


def test_a_mistake_that_stands_without_the_draft_too_is_a_mistake(folder: Path, change: Change) -> None:
    change("intents/snacks.yaml", "", SNACKS)
    change("intents/food.yaml", "follow_ups: [nest", "follow_ups: [nests")
    with pytest.raises(ContentError, match="unknown intent `nests`"):
        tried(folder, "intents/snacks.yaml")
