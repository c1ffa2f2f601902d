"""The context is derived from the turns, and from nothing else."""

from bot.dialogue.context import RECENT, Context, context
from bot.dialogue.values import Conversation, Holder
from bot.library import Library
from tests.dialogue.talk import BAKER, CHEF, talk

PAY = "what does a baker earn"


def test_nothing_said_leaves_nothing() -> None:
    assert context(Conversation()) == Context()


def test_the_subject_is_the_last_answer_about_something(bakery: Library) -> None:
    found = context(talk(bakery, PAY, "thanks", "qwlekj"))
    assert (found.intent, found.holders) == ("pay", (BAKER,))


def test_misses_are_counted_up_to_the_last(bakery: Library) -> None:
    assert context(talk(bakery, "qwlekj", "zxcvb")).misses == 2
    assert context(talk(bakery, "qwlekj", PAY)).misses == 0


def test_what_was_said_a_hundred_turns_ago_is_no_context(bakery: Library) -> None:
    """Fault 58: and costs nothing: the ten thousandth turn is as quick as the tenth."""
    two, thanks = talk(bakery, PAY, "and pastry chefs?").turns, talk(bakery, "thanks").turns
    assert context(Conversation((*two, *thanks * (RECENT - 2)))).listed == (BAKER, CHEF)
    assert context(Conversation((*two, *thanks * RECENT))) == context(Conversation(thanks * RECENT))


def test_jobs_spoken_of_one_after_the_other_are_a_list(bakery: Library) -> None:
    assert context(talk(bakery, PAY, "and pastry chefs?")).listed == (BAKER, CHEF)


def test_an_occupation_outside_that_was_compared_is_one_of_those(bakery: Library) -> None:
    compared = "do butchers earn more than bakers"
    assert set(context(talk(bakery, compared)).listed) == {BAKER, Holder("other", "butcher")}
    for question in ("which of them pays more", "compare them"):
        assert set(talk(bakery, compared, question).turns[-1].answer.jobs) == {"baker", "butcher"}


def test_those_that_were_compared_with_an_occupation_outside_are_asked_about(library: Library) -> None:
    turn = talk(library, "do nurses earn more than sonographers", "dead which of them is better").turns[-1]
    assert turn.answer.blocks


def test_start_over_forgets_everything(bakery: Library) -> None:
    assert context(talk(bakery, PAY, "start over")) == Context()


def test_a_question_that_waits_holds_its_choices(bakery: Library) -> None:
    found = context(talk(bakery, "what do they earn"))
    assert found.asked is not None
    assert (found.intent, [choice.holder for choice in found.choices]) == ("pay", [BAKER, CHEF])


def test_going_back_makes_the_earlier_subject_the_subject(bakery: Library) -> None:
    assert context(talk(bakery, PAY, "what does a pastry chef earn", "go back")).holders == (BAKER,)


def test_who_was_named_in_a_question_that_was_asked_back_stays_at_hand(bakery: Library) -> None:
    turns = talk(bakery, "the baker thing hmm whatnot", "how long is the training").turns
    assert turns[0].answer.kind == "which_intent"
    assert turns[1].answer.jobs == ("baker",)


def test_the_job_that_another_was_set_beside_in_passing_stays_the_main_one(library: Library) -> None:
    passing = talk(library, "what is a teleradiologist", "do they earn more than radiologists")
    assert context(passing).main == Holder("job", "teleradiologist")
    assert context(talk(library, "does ct pay more than mri")).main is None


def test_every_job_spoken_of_is_kept_the_last_one_last(bakery: Library) -> None:
    assert context(talk(bakery, PAY, "and pastry chefs?", "and bakers?")).spoken == (CHEF, BAKER)
