"""One line for each of several things."""

from bot.dialogue.each import each
from bot.dialogue.prose import text_of
from bot.dialogue.values import Answer, Holder, Lines, Reading
from bot.library import Library
from tests.dialogue.talk import BAKER, CHEF, last

MILLER = Holder("job", "miller")


def lines(library: Library, intent: str, *holders: Holder) -> Answer:
    return each(library, Reading("q", "answer", intent, holders), library.content.intents[intent])


def test_each_has_its_line_in_the_order_asked(bakery: Library) -> None:
    made = lines(bakery, "education", CHEF, BAKER)
    block = made.blocks[0]
    assert isinstance(block, Lines)
    assert [item.split(" ")[0] for item in block.items] == ["Pastry", "Bakers"]
    assert made.jobs == ("pastry_chef", "baker")
    assert made.sources


def test_where_nothing_is_known_of_any_there_is_no_fact(bakery: Library) -> None:
    assert lines(bakery, "licensing", CHEF, MILLER).kind == "no_fact"


def test_a_plain_question_without_a_job_is_answered_for_the_largest(bakery: Library) -> None:
    turn = last(bakery, "what degree must somebody study")
    assert turn.reading.broad
    assert turn.answer.kind == "answer"
    assert len(turn.answer.jobs) > 1
    assert turn.answer.choices
    assert bakery.content.replies["each"] in text_of(turn.answer)


def test_what_speaks_of_a_job_in_mind_is_asked_back(bakery: Library) -> None:
    assert last(bakery, "what degree does it need").answer.kind == "which_job"


def test_a_number_then_picks_one_of_them(bakery: Library) -> None:
    turn = last(bakery, "what degree must somebody study", "2")
    assert turn.answer.kind == "answer"
    assert len(turn.answer.jobs) == 1
