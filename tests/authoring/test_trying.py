"""A draft is tried before it is saved: what breaks, what mends, what competes."""

import contextlib
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.authoring import trying
from bot.authoring.draft import draft
from bot.authoring.trying import Trial, trial
from bot.content.folder import found
from bot.library import checked
from bot.problem import ContentError
from tests.authoring.conftest import SMALL

SNACKS = """\
title: what treats it likes
topic: food
phrases:
  - what sort of food does a <job> like
  - which treats does a <job> like
  - what food do <job> like best
answer: [<Jobs> eat <eats>.]
examples:
  - ask: what treats do robins like
    job: robin
"""


def tried(path: Path, *questions: str) -> Trial:
    return trial(draft(path, found([SMALL]), SMALL), None, questions)


def test_a_draft_says_what_it_breaks_and_writes_nothing(tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in SMALL.rglob("*.yaml")}
    (tmp_path / "snacks.yaml").write_text(SNACKS)
    made = tried(tmp_path / "snacks.yaml")
    assert [change.ask for change in made.comparison.breaks] == ["what sort of food do magpis like"]
    assert not made.passes
    assert {path: path.read_bytes() for path in SMALL.rglob("*.yaml")} == before


def test_a_draft_names_the_intents_that_compete_and_the_words_they_share(tmp_path: Path) -> None:
    (tmp_path / "snacks.yaml").write_text(SNACKS)
    first = tried(tmp_path / "snacks.yaml").comparison.rivalries[0]
    assert (first.first, first.second, "food" in first.words) == ("snacks", "food", True)


def test_questions_of_the_chat_are_tried_too(tmp_path: Path) -> None:
    (tmp_path / "snacks.yaml").write_text(SNACKS)
    made = tried(tmp_path / "snacks.yaml", "which treats does a wren like").comparison
    assert [change.after.intent for change in made.changes if change.place is None] == ["snacks"]


def test_a_draft_that_changes_nothing_passes(tmp_path: Path) -> None:
    term = tmp_path / "facts" / "terms" / "plumage.yaml"
    term.parent.mkdir(parents=True)
    term.write_text("name: plumage\nshort: Plumage is all feathers of a bird.\nsource: handbook\n")
    made = tried(tmp_path)
    assert list(trying.text(made))[-1] == "29 questions asked without and with it: nothing changes"
    assert json.loads(trying.as_json(made))["passes"]


def test_a_draft_with_mistakes_names_the_line_of_the_draft(tmp_path: Path) -> None:
    (tmp_path / "snacks.yaml").write_text(SNACKS.replace("phrases", "phrase"))
    with pytest.raises(ContentError, match=r"snacks\.yaml:3:1: unknown key `phrase`; did you mean `phrases`\?"):
        tried(tmp_path / "snacks.yaml")


def test_a_draft_of_no_known_sort_is_told_where_to_lie(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("colour: red\n")
    with pytest.raises(ContentError, match="could be of any sort; put it into a folder named `intents`"):
        tried(tmp_path / "x.yaml")


def test_a_draft_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="is no file that can be read"):
        tried(tmp_path / "x.yaml")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(["intents", "facts/jobs", "facts/sources", "x"]), st.binary(max_size=80))
def test_any_bytes_are_a_draft_or_a_problem(tmp_path: Path, where: str, data: bytes) -> None:
    path = tmp_path / where / "any.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"title: a\n" + data)
    with contextlib.suppress(ContentError):
        assert checked(draft(path, found([SMALL]), SMALL).after)


def test_an_empty_draft_is_said_to_be_empty(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("# title: later\n")
    with pytest.raises(ContentError, match=r"x\.yaml: is empty; write `key: value` lines"):
        tried(tmp_path / "x.yaml")


def test_a_draft_that_is_no_yaml_is_told_the_line(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("title: a\n\tphrases: [b]\n")
    with pytest.raises(ContentError, match=r"x\.yaml:2:1: is indented with a tab; use spaces"):
        tried(tmp_path / "x.yaml")


def test_a_draft_that_holds_what_answers_leaves_nothing_to_compare_with(folder: Path) -> None:
    said = r"content: holds facts/_fields\.yaml, intents/_replies\.yaml, intents/_words\.yaml, without which"
    with pytest.raises(ContentError, match=said):
        draft(folder, found([folder]), folder)


def test_a_file_laid_on_top_is_tried_as_what_it_adds(tmp_path: Path) -> None:
    own = tmp_path / "own"
    (own / "intents").mkdir(parents=True)
    path = own / "intents" / "food.yaml"
    path.write_text("phrases:\n  - which treats does a <job> like\n")
    made = draft(path, found([SMALL, own]), own, (SMALL, own))
    assert [len(group) for group in made.before.groups] == [len(made.after.groups[0]), 0]
    assert trial(made, None).passes
    assert made.files[0].shown == path.as_posix()  # not the name of the file that it lies on


def test_a_draft_goes_where_it_would_be_written(tmp_path: Path) -> None:
    own = tmp_path / "own"
    (tmp_path / "food.yaml").write_text("phrases:\n  - which treats does a <job> like\nexamples: [{ask: any treats}]\n")
    made = draft(tmp_path / "food.yaml", found([SMALL, own]), own, (SMALL, own))
    assert [len(group) for group in made.after.groups] == [len(made.before.groups[0]), 1]


def test_only_intents_that_compete_more_than_before_are_named(tmp_path: Path) -> None:
    saved = (SMALL / "intents" / "definition.yaml").read_text()
    path = tmp_path / "intents" / "definition.yaml"
    path.parent.mkdir()
    path.write_text(saved)
    assert tried(path).comparison.rivalries == ()
    path.write_text(saved.replace("phrases:\n", "phrases:\n  - what does a <job> eat in a day\n"))
    assert "food" in {one.second for one in tried(path).comparison.rivalries}
