"""Any sequence of turns gives an answer, and the context holds only what was said."""

import json
import unicodedata

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from bot.dialogue.context import context
from bot.dialogue.conversation import ask
from bot.dialogue.prose import text_of
from bot.dialogue.values import Answer, Conversation
from bot.library import Library
from bot.sharing.jsonform import json_line
from bot.text import LONGEST

NAMES = {"baker": "baker", "pastry chef": "pastry_chef", "miller": "miller", "sourdough baker": "sourdough_baker"}

WISHES = ("what does a {} earn", "what does a {} do", "hours of a {}", "how do I become a {}", "what is a {}")

FOLLOW_UPS = (
    "and a {}?", "how long does that take?", "no, I meant a {}", "not a {}", "which of those pays more",
    "compare them", "and no nights", "nights are fine", "the second one", "what is step 2", "can I skip that",
)  # fmt: skip

ACTS = (
    "tell me more", "shorter", "simpler", "say that again", "what is your source", "how old is that figure", "why",
    "go back", "start over", "that is wrong", "thanks", "both", "neither", "yes", "no", "skip", "help me choose",
    "list the jobs", "which job pays the most", "over 45k", "I want to die", "what do they earn", "help",
)  # fmt: skip

UNSEEN = frozenset({"Cc", "Cf", "Cs"})
"""Categories that no answer may hold: controls, bidi and zero-width signs, surrogates."""

names = st.sampled_from(sorted(NAMES))


class Talk(RuleBasedStateMachine):
    """A conversation with a person who may say anything."""

    library: Library

    @initialize()
    def begin(self) -> None:
        self.conversation = Conversation()
        self.listed: set[str] = set()

    def say(self, text: str) -> Answer:
        before, self.conversation = self.conversation, ask(self.library, self.conversation, text)
        assert ask(self.library, before, text) == self.conversation
        assert self.conversation.turns[:-1] == before.turns
        answer = self.conversation.turns[-1].answer
        self.listed |= {
            *answer.jobs,
            *(each.holder.id for each in (*answer.choices, *answer.suggestions) if each.holder),
        }
        return answer

    @rule(wish=st.sampled_from(WISHES), name=names)
    def ask_fully(self, wish: str, name: str) -> None:
        assert self.say(wish.format(name)).jobs == (NAMES[name],)

    @rule(text=st.sampled_from(FOLLOW_UPS), name=names)
    def follow_up(self, text: str, name: str) -> None:
        self.say(text.format(name))

    @rule(text=st.sampled_from(ACTS))
    def act(self, text: str) -> None:
        self.say(text)

    @rule(number=st.integers(-1, 99))
    def pick(self, number: int) -> None:
        self.say(str(number))

    @rule(text=st.text(max_size=30))
    def babble(self, text: str) -> None:
        self.say(text)

    @rule(first=names, second=names)
    def undo(self, first: str, second: str) -> None:
        """Going back gives the answer before the last one."""
        before = self.say(f"what is a {first}")
        self.say(f"what does a {second} earn")
        assert self.say("go back") == before

    @invariant()
    def it_has_an_answer(self) -> None:
        for turn in self.conversation.turns[-1:]:
            assert text_of(turn.answer)
            assert is_visible(text_of(turn.answer))

    @invariant()
    def the_context_holds_only_what_was_said_or_shown(self) -> None:
        found = context(self.conversation)
        said = " ".join(turn.question.lower() for turn in self.conversation.turns)
        named = {ident for name, ident in NAMES.items() if name in said}
        held = {holder.id for holder in (*found.holders, *found.listed) if holder.kind == "job"}
        assert held <= named | self.listed
        assert {one.criterion for one in found.criteria} <= set(self.library.content.criteria)


def is_visible(text: str) -> bool:
    """Whether a reader sees every character; lines may end."""
    return not any(unicodedata.category(each) in UNSEEN for each in text if each != "\n")


def test_any_sequence_of_turns_keeps_what_it_promises(bakery: Library) -> None:
    talk = type("BakeryTalk", (Talk,), {"library": bakery})
    run_state_machine_as_test(talk, settings=settings(max_examples=40, stateful_step_count=20, deadline=None))


FOREIGN = st.text(st.characters(categories=["L", "N", "P", "S", "Z", "C", "M"]), max_size=80)


@settings(max_examples=200, deadline=2000, suppress_health_check=[HealthCheck.too_slow])
@given(text=FOREIGN)
def test_any_text_gets_an_answer_that_can_be_shown(library: Library, text: str) -> None:
    turn = ask(library, Conversation(), text).turns[-1]
    line = json_line(turn, turn.question)
    assert text_of(turn.answer)
    assert is_visible(text_of(turn.answer))
    assert is_visible(line)
    assert json.loads(line)["kind"] == turn.answer.kind


@settings(max_examples=20, deadline=2000)
@given(
    part=st.sampled_from(["mri ", "a", "pay? ", "and ", "9", "not no ", "\u0301", "x-", "or ", "$70k ", "."]),
    count=st.integers(1, 3 * LONGEST),
)
def test_a_long_question_is_answered_in_time(library: Library, part: str, count: int) -> None:
    assert text_of(ask(library, Conversation(), part * count).turns[-1].answer)
