"""Intent files: what a question may want, how people say it, and how it is answered."""

from typing import cast

from bot.content.entry import Entry
from bot.content.fields import Fields
from bot.content.model import Compare, Example, Intent, IntentKind, YesNo
from bot.text import folded

KINDS = ("answer", "smalltalk", "help", "out_of_scope")

ACTS = (
    "more", "shorter", "simpler", "again", "sources", "age", "why", "back", "restart", "wrong", "not_that",
    "compare_them", "list_jobs", "quiz", "step", "skip_step", "both", "neither", "thanks", "yes", "no",
    "export", "delete_history", "claim",
)  # fmt: skip
"""What a conversation can do besides answering."""

ANSWER_KINDS = (
    "answer", "comparison", "ranking", "shortlist", "no_fact", "which_job", "which_intent",
    "smalltalk", "help", "out_of_scope", "safety", "fallback",
)  # fmt: skip


def intent(entry: Entry, ident: str, fields: Fields) -> Intent:
    """One intent."""
    kind = cast(IntentKind, entry.choice("kind", KINDS, "answer"))
    own = ident if ident in fields else "other"
    topic = entry.choice("topic", fields, "") if "topic" in entry.keys else entry.text("topic", own)
    made = Intent(
        id=ident,
        title=entry.needed("title"),
        topic=topic,
        kind=kind,
        act=entry.choice("act", ACTS),
        keywords=entry.texts("keywords"),
        phrases=entry.texts("phrases"),
        answer=entry.texts("answer"),
        more=entry.texts("more"),
        missing=entry.text("missing"),
        list=entry.text("list"),
        numbered=entry.yes("numbered"),
        say=_say(entry),
        yes_no=_yes_no(entry),
        compare=_compare(entry),
        follow_ups=entry.texts("follow_ups"),
        examples=tuple(example(each) for each in entry.entries("examples")),
        place=entry.place,
    )
    entry.close()
    return made


def _say(entry: Entry) -> dict[str, dict[str, str]]:
    """Field, level, words for it."""
    say = entry.entry("say")
    if say is None:
        return {}
    made = {}
    for name in say.keys:
        if levels := say.entry(name):
            made[name] = {level: levels.text(level) for level in levels.keys}
            levels.close()
    say.close()
    return made


def _yes_no(entry: Entry) -> YesNo | None:
    inner = entry.entry("yes_no")
    if inner is None:
        return None
    yes, no, unless = map(inner.texts, ("yes", "no", "unless"))
    made = YesNo(inner.needed("field"), yes, no, inner.text("over"), tuple(map(folded, unless)))
    inner.close()
    return made


def _compare(entry: Entry) -> Compare | None:
    inner = entry.entry("compare")
    if inner is None:
        return None
    made = Compare(
        by=inner.needed("by"),
        title=inner.text("title"),
        most=inner.texts("most"),
        least=inner.texts("least"),
        better=inner.choice("better", ("most", "least")),
    )
    inner.close()
    return made


def example(entry: Entry) -> Example:
    """A question that tests; without `intent` it belongs to the file it stands in."""
    jobs = entry.texts("jobs") or entry.texts("job")
    entry.node("jobs"), entry.node("job")
    made = Example(
        ask=entry.needed("ask"),
        after=entry.texts("after"),
        kind=entry.choice("kind", ANSWER_KINDS),
        intent=entry.text("intent"),
        topic=entry.text("topic"),
        jobs=jobs,
        says=entry.texts("says"),
        not_yet=entry.yes("not_yet"),
        place=entry.place,
    )
    entry.close()
    return made
