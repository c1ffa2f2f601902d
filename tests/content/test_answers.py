"""What is said: never a template that was not filled, and nothing that anybody wrote is ever run. Rows are those of the
fault catalogue."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.authoring.edit import scalar
from bot.dialogue.answer import answer
from bot.dialogue.context import Context
from bot.dialogue.conversation import ask
from bot.dialogue.prose import text_of
from bot.dialogue.values import Conversation, Holder, Length, Reading
from bot.library import Library, load

LEFT = re.compile(r"[{}]|\$qf|\bNone\b(?! (?:is|are|of|that)\b)|\bnan\b|TODO|\[object|<[A-Za-z_. ]+>|\(\s*\)|\s[.,]")
"""Signs of a template that was not filled, or of a value that is none."""

LENGTHS: tuple[Length, ...] = ("short", "normal", "long")


@pytest.mark.parametrize("length", LENGTHS)
def test_row_31_every_answer_of_every_intent_on_every_job_is_filled(library: Library, length: Length) -> None:
    assert [said for said in _answers(library, length) if LEFT.search(said)] == []


def _answers(library: Library, length: Length) -> list[str]:
    intents = [each for each in library.content.intents.values() if each.kind == "answer" and not each.act]
    readings = (
        Reading("", "answer", intent.id, (Holder("job", job),), length=length)
        for intent in intents
        for job in library.content.jobs
    )
    return [f"{reading.intent} {text_of(answer(library, reading, Context()))}" for reading in readings]


INJECTIONS = ["{x.__class__}", "{0}", "%s", "$x", "{{", "{f:>999999999}", "%(a)s", "\\g<0>", "<weight>", "{{7*7}}"]


@pytest.mark.parametrize("text", INJECTIONS)
def test_row_30_what_looks_like_a_template_is_said_as_it_is(folder: Path, text: str) -> None:
    job = folder / "facts/jobs/robin.yaml"
    named = job.read_text().replace("name: robin", f"name: {scalar(f'robin {text}')}")
    job.write_text(named.replace("    text: R", f"    text: {scalar(text)} # "))
    said = text_of(ask(load([folder]), Conversation(), "what is a redbreast").turns[-1].answer)
    assert said.startswith(text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.sampled_from("ab{}%$<>\\.:_0s "), max_size=20))
def test_row_30_no_question_is_ever_formatted(bakery: Library, text: str) -> None:
    assert ask(bakery, Conversation(), text).turns[-1].answer.blocks
