"""Figures of several things are put in order, in one currency, a group's marked."""

from dataclasses import replace

from bot.dialogue.figures import Figure, comparable, figure, ids_of, in_order, sources_of, years_of
from bot.library import Library
from tests.dialogue.talk import job

JOBS = ("miller", "baker", "pastry_chef", "sourdough_baker", "ice_cream_maker")


def figures(library: Library) -> tuple[Figure, ...]:
    return tuple(figure(library, job(library, ident), "pay", "median") for ident in JOBS)


def test_the_most_comes_first_and_equals_by_whose_own_it_is(bakery: Library) -> None:
    ordered = [each.entity.id for each in in_order(figures(bakery), "most")]
    assert ordered == ["pastry_chef", "baker", "sourdough_baker", "ice_cream_maker"]


def test_the_least_comes_first(bakery: Library) -> None:
    assert in_order(figures(bakery), "least")[0].entity.id == "ice_cream_maker"


def test_what_has_no_number_is_not_compared(bakery: Library) -> None:
    assert "miller" not in {each.entity.id for each in comparable(figures(bakery))}


def test_a_missing_figure_and_a_groups_figure_are_shown_as_such(bakery: Library) -> None:
    shown = {each.entity.id: each.text(bakery) for each in figures(bakery)}
    assert shown["miller"] == bakery.content.replies["no_figure"]
    assert shown["sourdough_baker"] == "$40,000" + bakery.content.replies["group_mark"]


def test_a_figure_that_covers_a_wider_occupation_is_marked_like_a_groups(bakery: Library) -> None:
    own = figure(bakery, job(bakery, "baker"), "pay", "median")
    assert own.fact is not None
    wider = replace(own.fact, values={**own.fact.values, "covers": own.fact.values["year"]})
    assert (own.grouped, replace(own, fact=wider).grouped) == (False, True)


def test_one_figure_alone_may_be_that_of_a_wider_occupation(bakery: Library) -> None:
    own = figure(bakery, job(bakery, "baker"), "pay", "median")
    assert own.fact is not None
    marked = [replace(own.fact, values={**own.fact.values, name: own.fact.values["year"]}) for name in OF_FIGURES]
    assert [replace(own, fact=fact).grouped for fact in marked] == [True, False]


OF_FIGURES = ("median_of", "p10_of")


def test_facts_sources_and_years_are_named_once(bakery: Library) -> None:
    facts = [each.fact for each in figures(bakery)]
    assert ids_of(facts) == ("baker.pay", "pastry_chef.pay", "ice_cream_maker.pay")
    assert [source.id for source in sources_of(bakery, facts)] == ["guild_pay", "guild_old"]
    assert years_of(facts) == "2020 to 2026"
    assert years_of([None]) == ""
