"""A fit quiz: at most eight questions, each a criterion, each skippable; it ends in three jobs with reasons."""

from bot.dataclass import replace
from bot.dialogue.notes import filled
from bot.dialogue.sentences import capital, enumerated
from bot.dialogue.shortlist import Judged, judge, pool, reason
from bot.dialogue.values import Answer, Asked, Choice, Holder, Lines, Note, Prose, Reading, Turn
from bot.library import Library

MOST = 8
"""Questions of a quiz."""

SHOWN = 3
"""Jobs it ends in."""

REPLIES = ("yes", "no", "skip")


def begin(library: Library, reading: Reading) -> Turn:
    """The first question."""
    return _next(library, replace(reading, kind="help", act="quiz", quiz=()))


def go_on(library: Library, asked: Reading, reply: str, question: str) -> Turn:
    """The next question after a reply, or the jobs that fit."""
    done = (*asked.quiz, (_questions(library)[len(asked.quiz)], reply))
    return _next(library, replace(asked, question=question, quiz=done))


def _questions(library: Library) -> tuple[str, ...]:
    """The criteria that have a question, in a fixed order."""
    return tuple(ident for ident, one in library.content.criteria.items() if one.quiz)[:MOST]


def _next(library: Library, reading: Reading) -> Turn:
    idents = _questions(library)
    if len(reading.quiz) >= len(idents):
        return _result(library, reading)
    replies = library.content.replies
    head = filled(replies["quiz"], number=str(len(reading.quiz) + 1), count=str(len(idents)))
    question = library.content.criteria[idents[len(reading.quiz)]].quiz
    choices = tuple(Choice(replies[f"quiz_{reply}"], reply=reply) for reply in REPLIES)
    return Turn(reading.question, reading, Answer("help", (Prose(f"{head} {question}"),), choices=choices))


def _result(library: Library, reading: Reading) -> Turn:
    """Three jobs, with the reasons for and one against."""
    criteria = tuple(Asked(ident) for ident, reply in reading.quiz if reply == "yes")
    final = replace(reading, kind="shortlist", act="", criteria=criteria)
    judged = sorted(
        judge(library, criteria, pool(library, final)), key=lambda each: (each.misses, not each.job.main, each.job.name)
    )
    best = judged[:SHOWN]
    blocks = (
        Prose(library.content.replies["quiz_result"]),
        Lines(tuple(_line(library, each) for each in best), True),
        Note(library.content.replies["quiz_note"]),
    )
    verdicts = [one for each in best for one in each.verdicts]
    topics = dict.fromkeys(library.content.criteria[one.criterion].test.topic for one in criteria)
    made = Answer(
        kind="shortlist",
        blocks=blocks,
        jobs=tuple(each.job.id for each in best),
        topics=tuple(topics) or ("skills",),
        facts=tuple(dict.fromkeys(one.fact for one in verdicts if one.fact)),
        sources=tuple(dict.fromkeys(library.content.sources[one.source] for one in verdicts if one.source)),
        suggestions=tuple(Choice(capital(each.job.name), "", Holder("job", each.job.id)) for each in best),
    )
    return Turn(reading.question, final, made)


def _line(library: Library, each: Judged) -> str:
    """A job with what speaks for it and one thing against it."""
    good = enumerated(tuple(reason(one, True) for one in each.verdicts if one.meets))
    bad = next((reason(one, False) for one in each.verdicts if one.meets is False), "")
    against = filled(library.content.replies["but"], against=bad) if good and bad else bad
    return f"{capital(each.job.name)}: {good}{against}" if good or against else capital(each.job.name)
