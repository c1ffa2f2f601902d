"""Details: what is known of one is told in place of the standing entry, and what is not known is said first."""

from pathlib import Path

import pytest

from bot.dataclass import replace
from bot.dialogue.answer import answer
from bot.dialogue.context import Context
from bot.dialogue.prose import text_of
from bot.dialogue.values import Answer, Note, Prose, Reading
from bot.library import Library, load
from tests.conftest import TODAY
from tests.dialogue.talk import BAKER, heard, last, talk

FILES = {
    "tips": """
name: tips
aliases: [gratuity, money in the jar]
facts:
  pay:
    - {text: Guests leave little., source: guild_work}
    - {text: Guests leave a penny a bun., jobs: [pastry_chef], source: guild_work}
    - {text: In Avalon guests leave nothing., where: Avalon, source: guild_work}
""",
    "tip_tax": """
name: tax on tips
aliases: [gratuity]
topics: [pay]
facts: {schedule: {text: Tips come at noon., source: guild_work}}
""",
    "uniforms": "{name: uniforms, aliases: [white coat], topics: [pay, schedule]}",
    "sweets_bonus": """
name: a bonus in sweets
facts: {pay: {text: Bread jobs pay one., jobs: [bread], weak: yes, source: guild_old}}
""",
}
"""Files of details, laid on top of the bakery."""


@pytest.fixture(scope="module")
def detailed(bakery_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Library:
    own = tmp_path_factory.mktemp("details")
    folder = own / "facts" / "details"
    folder.mkdir(parents=True)
    for name, text in FILES.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return load([bakery_folder, own], None, TODAY)


def told(library: Library, *questions: str) -> Answer:
    return last(library, *questions).answer


def first(answer: Answer) -> str:
    block = answer.blocks[0]
    assert isinstance(block, Prose | Note)
    return block.text


def test_what_is_known_of_a_detail_is_the_answer(detailed: Library) -> None:
    said = told(detailed, "what does a baker earn in tips")
    assert (first(said), said.facts) == ("Guests leave little.", ("tips.pay",))
    assert (said.jobs, said.topics) == (("baker",), ("pay",))
    assert [source.id for source in said.sources] == ["guild_work"]


def test_what_is_known_of_this_job_comes_before_what_holds_for_all(detailed: Library) -> None:
    assert first(told(detailed, "what does a pastry chef earn in tips")) == "Guests leave a penny a bun."


def test_what_is_known_of_the_place_comes_first(detailed: Library) -> None:
    assert first(told(detailed, "what does a baker earn in tips in Avalon")) == "In Avalon guests leave nothing."


def test_what_holds_for_a_field_holds_for_its_jobs(detailed: Library) -> None:
    assert first(told(detailed, "pay of a baker, is there a bonus in sweets")) == "Bread jobs pay one."
    assert "I have nothing on a bonus in sweets" in first(
        told(detailed, "pay of an ice cream maker, a bonus in sweets")
    )


def test_what_rests_on_a_weak_source_is_called_so(detailed: Library) -> None:
    assert detailed.content.replies["weak"] in text_of(told(detailed, "pay of a baker, is there a bonus in sweets"))


def test_of_what_nothing_is_known_that_is_said_before_what_is(detailed: Library) -> None:
    said = told(detailed, "what does a baker earn with a white coat")
    assert first(said) == "I have nothing on uniforms. What I know:"
    assert "$40,000" in text_of(said)


def test_nothing_is_answered_with_yes_or_no_that_nothing_is_known_of(detailed: Library) -> None:
    assert "Yes" in text_of(told(detailed, "do bakers work nights"))
    assert "Yes" not in text_of(told(detailed, "do bakers work nights in a white coat"))


def test_outside_its_topics_a_detail_says_nothing(detailed: Library) -> None:
    plain = told(detailed, "how long is the training of a baker")
    assert told(detailed, "how long is the training of a baker for tips") == plain


def test_a_slip_of_the_hand_is_no_other_detail(detailed: Library) -> None:
    assert first(told(detailed, "what does a baker earn in gratuty")) == "Guests leave little."


def test_of_what_holds_for_all_no_job_is_asked(detailed: Library) -> None:
    said = told(detailed, "is the pay tips")
    assert (said.kind, first(said), said.jobs) == ("answer", "Guests leave little.", ())


def test_who_wants_more_gets_the_whole_entry(detailed: Library) -> None:
    assert "$40,000" in text_of(told(detailed, "what does a baker earn in tips", "tell me more"))


def test_the_detail_is_not_what_the_conversation_is_about(detailed: Library) -> None:
    turns = talk(detailed, "what does a baker earn in tips", "and the nights?").turns
    assert turns[-1].answer.jobs == ("baker",)


def test_of_two_with_one_name_the_one_on_the_topic_is_told(detailed: Library) -> None:
    assert first(told(detailed, "what does a baker earn in gratuity")) == "Guests leave little."
    assert first(told(detailed, "do bakers work nights for gratuity")) == "Tips come at noon."


def test_what_nothing_is_known_of_is_said_beside_what_is(detailed: Library) -> None:
    said = told(detailed, "what does a baker earn in tips with a white coat")
    assert first(said) == "I have nothing on uniforms. What I know:"
    assert "Guests leave little." in text_of(said)


def test_facts_of_elsewhere_are_called_so(detailed: Library) -> None:
    said = told(detailed, "what does a baker earn in tips in Lyonesse")
    assert any("Lyonesse" in block.text for block in said.blocks if isinstance(block, Note))


def test_what_is_known_of_the_one_detail_named_is_told_where_the_wish_is_unclear(detailed: Library) -> None:
    reading = Reading("q", "which_intent", "pay", (BAKER,), heard=heard(detailed, "gratuity"))
    assert first(answer(detailed, reading, Context())) == "Guests leave little."
    two = replace(reading, heard=heard(detailed, "gratuity tips"))
    assert answer(detailed, two, Context()).kind == "which_intent"
