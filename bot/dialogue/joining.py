"""Joining: several answers said one after the other, as one."""

from collections.abc import Sequence

from bot.dialogue.values import Answer


def joined(answers: Sequence[Answer]) -> Answer:
    """The answers as one, of the first one's kind and with its suggestions; what several name or say stands once."""
    return Answer(
        kind=answers[0].kind,
        blocks=tuple(dict.fromkeys(block for answer in answers for block in answer.blocks)),
        jobs=tuple(dict.fromkeys(job for answer in answers for job in answer.jobs)),
        topics=tuple(dict.fromkeys(topic for answer in answers for topic in answer.topics)),
        facts=tuple(dict.fromkeys(fact for answer in answers for fact in answer.facts)),
        sources=tuple(dict.fromkeys(source for answer in answers for source in answer.sources)),
        suggestions=answers[0].suggestions,
    )
