"""Sentences from templates: looked up, never run; left out where a field is missing."""

from dataclasses import replace

import pytest

from bot.dialogue.known import known
from bot.dialogue.sentences import Teller, enumerated, sentence_case, shown, with_article
from bot.library import Library
from tests.dialogue.talk import job


def teller(library: Library, ident: str, topic: str) -> Teller:
    entity = job(library, ident)
    say = library.content.intents["schedule"].say
    return Teller(library, entity, topic, known(library, entity, topic), say)


@pytest.mark.parametrize(
    ("template", "sentence"),
    [
        ("<Jobs> earn <median> (<year>).", "Bakers earn $40,000 (2026)."),
        ("<A job> is <a job>.", "A baker is a baker."),
        ("They train for <training_length.usual>.", "They train for 2 years."),
        ("<p25> is missing", None),
        ("<nonsense> too", None),
        ("no placeholder", "No placeholder."),
        ("{0} %s $x <Jobs>", "{0} %s $x Bakers."),
    ],
)
def test_a_template_is_filled_or_left_out(bakery: Library, template: str, sentence: str | None) -> None:
    assert teller(bakery, "baker", "pay").sentence(template) == sentence


def test_a_figure_is_told_with_the_year_of_its_own_entry(bakery: Library) -> None:
    baker = teller(bakery, "baker", "pay")
    assert baker.here is not None
    first = baker.here.facts[0]
    newer = {name: first.values[name] for name in ("median", "year")}
    older = {"p10": first.values["p10"], "year": replace(first.values["year"], text="2019")}
    facts = tuple(replace(first, values=each) for each in (newer, older, {"p90": first.values["p90"]}))
    told = replace(baker, here=replace(baker.here, facts=facts))
    assert told.sentence("<Jobs> earn <median> (<year>).") == "Bakers earn $40,000 (2026)."
    assert told.sentence("<Jobs> earn <p10> (<year>).") == "Bakers earn $30,000 (2019)."
    assert told.facts(("<p10> (<year>)",)) == (facts[1],)
    assert told.sentence("<Jobs> earn <p90> (<year>).") is None


def test_a_level_is_said_in_the_authors_words(bakery: Library) -> None:
    assert teller(bakery, "baker", "schedule").sentence("They <nights>.") == "They often work nights."


def test_the_facts_used_are_those_of_the_fields_named(bakery: Library) -> None:
    facts = teller(bakery, "baker", "pay").facts(("<Jobs> earn <median>.", "<training_length.usual>"))
    assert [fact.id for fact in facts] == ["baker.pay", "baker.training_length"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("MRI technologist", "an MRI technologist"),
        ("CT technologist", "a CT technologist"),
        ("x-ray", "an x-ray"),
        ("ultrasound tech", "an ultrasound tech"),
        ("unit", "a unit"),
        ("hour", "an hour"),
        ("one-year course", "a one-year course"),
        ("baker", "a baker"),
    ],
)
def test_the_article_is_chosen_as_it_is_spoken(name: str, said: str) -> None:
    assert with_article(name) == said


@pytest.mark.parametrize(
    ("items", "said"), [((), ""), (("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")]
)
def test_items_are_enumerated(items: tuple[str, ...], said: str) -> None:
    assert enumerated(items) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [("they  bake..", "They bake."), ("they bake .", "They bake."), ("a state license", "A state license.")],
)
def test_a_sentence_begins_large_and_ends_once(text: str, said: str) -> None:
    assert sentence_case(text) == said


def test_a_list_is_shown_as_words(bakery: Library) -> None:
    found = known(bakery, job(bakery, "baker"), "duties")
    assert found is not None
    assert shown(found.fields["tasks"][0]) == "knead the dough and mind the oven"


def test_a_list_does_not_name_the_job_itself(library: Library) -> None:
    said = Teller(library, job(library, "neuroradiologist"), "career_path", None, {})
    filled = replace(said, here=known(library, said.entity, "career_path")).sentence("To <next>.")
    assert filled is None or "neuroradiologist" not in filled
