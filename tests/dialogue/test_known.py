"""What is known of something: its own facts, what it takes over, or its group's figures."""

from bot.dataclass import replace
from bot.dialogue.known import entity_of, kin, known, main_jobs, members, places_of
from bot.dialogue.values import Holder
from bot.library import Library
from tests.dialogue.talk import job


def test_own_facts_come_before_those_of_the_job_it_is_like(bakery: Library) -> None:
    found = known(bakery, job(bakery, "sourdough_baker"), "definition")
    assert found is not None
    assert found.owner.id == "sourdough_baker"


def test_what_is_not_written_is_taken_over(bakery: Library) -> None:
    found = known(bakery, job(bakery, "sourdough_baker"), "duties")
    assert found is not None
    assert (found.entity.id, found.owner.id, found.group) == ("sourdough_baker", "baker", None)


def test_pay_is_never_taken_over(bakery: Library) -> None:
    assert known(bakery, job(bakery, "ice_cream_maker"), "training_length") is not None
    figures = known(bakery, job(bakery, "ice_cream_maker"), "pay")
    assert figures is not None
    assert figures.number("median") == 20000


def test_a_groups_figures_are_known_as_the_groups(bakery: Library) -> None:
    found = known(bakery, job(bakery, "sourdough_baker"), "pay")
    assert found is not None
    assert found.group is job(bakery, "baker")
    assert found.number("median") == 40000


def test_what_is_said_beside_a_group_counts_and_comes_first(bakery: Library) -> None:
    own = replace(job(bakery, "baker").facts["schedule"][0], topic="pay", group="baker", source="guild_work")
    found = known(bakery, replace(job(bakery, "sourdough_baker"), facts={"pay": (own,)}), "pay")
    assert found is not None
    assert found.facts[0] is own
    assert (found.group, found.number("median")) == (job(bakery, "baker"), 40000)


def test_figures_of_two_places_are_not_mixed(bakery: Library) -> None:
    home, there = (known(bakery, job(bakery, "baker"), "pay", place) for place in ("", "Avalon"))
    assert home is not None
    assert there is not None
    assert (places_of(home), home.number("median"), there.number("median")) == (("Lyonesse",), 40000, 70000)
    assert known(bakery, job(bakery, "baker"), "pay", "Atlantis") is None


def test_the_first_entry_that_has_a_field_gives_it(bakery: Library) -> None:
    found = known(bakery, job(bakery, "baker"), "pay")
    assert found is not None
    assert found.fields["median"][1].source == "guild_pay"


def test_members_are_those_of_the_field_or_department_the_main_ones_first(bakery: Library) -> None:
    assert [one.id for one in members(bakery, "bread")] == ["baker", "miller", "pastry_chef", "sourdough_baker"]
    assert [one.id for one in kin(bakery, "baker")] == ["baker", "sourdough_baker"]
    assert {one.id for one in main_jobs(bakery)} == {"baker", "pastry_chef", "miller"}


def test_nobody_is_behind_an_unknown_name(bakery: Library) -> None:
    assert entity_of(bakery, Holder("other", "")) is None
