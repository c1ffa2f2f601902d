"""What is known of each job: no empty shell ships, and the table says what is a job's own."""

import json
from datetime import date

import pytest

from bot.authoring.coverage import GROUP, INHERITED, MISSING, OWN, as_json, coverage, months_old, text
from bot.content.model import Source
from bot.library import Library
from bot.problem import Place

MAIN, OTHER, ITS_OWN = 14, 9, 8
"""Topics that a main job has at least, that any other has, and of these those written for the job itself."""


def test_every_job_that_ships_has_enough_topics_and_enough_of_its_own(library: Library) -> None:
    made = coverage(library)
    wanted = {ident: MAIN if job.main else OTHER for ident, job in library.content.jobs.items()}
    topics = {ident: len(made.topics) - made.count(ident, MISSING) for ident in made.jobs}
    own = {ident: made.count(ident, OWN) + made.count(ident, GROUP) for ident in made.jobs}
    assert {ident: count for ident, count in topics.items() if count < wanted[ident]} == {}
    assert {ident: count for ident, count in own.items() if count < ITS_OWN} == {}


def test_the_table_tells_own_from_taken_over(small: Library) -> None:
    made = coverage(small)
    row = dict(zip(made.topics, made.jobs["wren"], strict=True))
    assert (row["size"], row["winter"], row["attract"]) == (OWN, INHERITED, INHERITED)
    assert made.count("magpie", MISSING) == 1
    assert made.count("magpie", GROUP) == 0


def test_the_table_has_a_sign_for_each_topic_and_the_ages(small: Library) -> None:
    lines = list(text(coverage(small)))
    assert lines[0] == "# own, + inherited, g group, . missing"
    assert any(line.startswith("wren") and "+" in line for line in lines)
    assert any(line.startswith("2 sources: 1 dated") for line in lines)


def test_json_has_every_job_and_topic(small: Library) -> None:
    kept = json.loads(as_json(coverage(small)))
    assert kept["jobs"]["magpie"]["attract"] == "missing"
    assert set(kept["sources"]) == {"handbook", "garden_watch"}


@pytest.mark.parametrize(
    ("written", "months"), [("2025-05", 18), ("2025", 11), ("2025-05-31", 18), ("2024-25", 11), ("", None)]
)
def test_the_age_of_a_source_is_counted_in_months(written: str, months: int | None) -> None:
    source = Source("s", "p", "t", "https://example.org", written, "2026-11-23", "other", "", Place("f"))
    assert months_old(source, date(2026, 11, 23)) == months
