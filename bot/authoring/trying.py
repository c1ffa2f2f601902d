"""try: what a draft would change, before it is saved or committed."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.authoring.compare import Change, Comparison, Rivalry, compared, logged_changes, rivalries
from bot.authoring.draft import Draft
from bot.authoring.examples import tried
from bot.authoring.findings import quoted
from bot.authoring.readings import by_key, readings, seen
from bot.authoring.verdicts import Seen
from bot.authoring.without import without
from bot.dataclass import dataclass, replace
from bot.library import built
from bot.problem import Place
from bot.text import visible

NAMED = 5
"""Places that are named of those that were left aside."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A draft, and what it does."""

    draft: Draft
    comparison: Comparison
    aside: tuple[Place, ...] = ()
    """What is not asked without the draft, for it speaks of something that only the draft holds."""

    @property
    def passes(self) -> bool:
        """Whether nothing breaks, and all its own examples are read as meant."""
        return not self.comparison.breaks and not self.comparison.misread


def trial(draft: Draft, cache: Path | None, questions: Iterable[str] = ()) -> Trial:
    """What the draft does to all examples, dialogues and logged questions; raises ContentError."""
    after = built(draft.after, cache)
    old = without(draft.before, cache)
    before = old.library
    now = tuple(tried(after))
    made = compared(readings(before, cache), by_key(seen(after, one) for one in now))
    asked = tuple(questions)
    intents = frozenset(file.id for file in draft.files if file.sort == "intent")
    logged = tuple(logged_changes(before, after, asked))
    rivals = rivalries(before, after, now, intents)
    whole = replace(made, asked=made.asked + len(asked), changes=(*made.changes, *logged), rivalries=rivals)
    return Trial(draft, whole, old.aside)


def text(made: Trial) -> Iterator[str]:
    """What changed, what competes, and one line on the whole."""
    known = {(file.sort, file.id) for file in made.draft.before.files}
    for file in made.draft.files:
        yield f"{visible(file.shown)}: {'changes' if (file.sort, file.id) in known else 'adds'} {file.sort} `{file.id}`"
    yield from changes_as_text(made.comparison)
    yield from map(_rivalry, made.comparison.rivalries)
    if made.aside:
        yield f"left aside without the draft, which is named there: {_listed(made.aside)}"
    yield summary(made.comparison)


def _listed(places: tuple[Place, ...]) -> str:
    more = f", and {len(places) - NAMED:,} more" if len(places) > NAMED else ""
    return visible(", ".join(map(str, places[:NAMED]))) + more


def changes_as_text(made: Comparison) -> Iterator[str]:
    """Each question that is read otherwise, those that break first."""
    for change in sorted(made.changes, key=lambda each: (not each.breaks, each.mends)):
        yield from _change(change)
    for one in made.misread:
        yield f"not as meant: {one.finding}"


def changes_as_items(made: Comparison) -> tuple[str, ...]:
    """The same, each question on one line."""
    items: list[str] = []
    for line in changes_as_text(made):
        if line.startswith(" ") and items:
            items[-1] += f"; {line.strip()}"
        else:
            items.append(line)
    return tuple(items)


def _change(change: Change) -> Iterator[str]:
    name = "breaks" if change.breaks else "mends" if change.mends else "changes"
    place = f"{change.place}: " if change.place else "asked in the chat: "
    yield f"{name}: {visible(place)}{quoted(change.ask)}"
    if change.breaks and change.before.meaning == change.after.meaning:
        yield f"    {change.wrong}"  # it is read as before, but something else is said
        return
    yield f"    was {change.before}{_words(change.before.words)}"
    yield f"    now {change.after}{_words(change.after.words)}"


def _words(words: tuple[str, ...]) -> str:
    return f" by {', '.join(map(quoted, words))}" if words else ""


def _rivalry(one: Rivalry) -> str:
    times = "1 question" if one.count == 1 else f"{one.count} questions"
    return f"competes: `{one.first}` with `{one.second}` in {times}, sharing {', '.join(map(quoted, one.words)) or '-'}"


def summary(made: Comparison) -> str:
    """How many questions were asked, and what came of them."""
    mended = sum(change.mends for change in made.changes)
    counts = {
        "break": len(made.breaks),
        "mended": mended,
        "read otherwise": len(made.changes) - len(made.breaks) - mended,
        "new and not as meant": len(made.misread),
    }
    said = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
    return f"{made.asked:,} questions asked without and with it: {said or 'nothing changes'}"


def as_json(made: Trial) -> str:
    """The same as one JSON object."""
    comparison = made.comparison
    whole = {
        "passes": made.passes,
        "asked": comparison.asked,
        "changes": list(map(_change_object, comparison.changes)),
        "misread": list(map(_misread_object, comparison.misread)),
        "left_aside": list(map(str, made.aside)),
        "rivalries": [
            {"intents": [one.first, one.second], "questions": one.count, "words": list(one.words)}
            for one in comparison.rivalries
        ],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1)


def _change_object(change: Change) -> dict[str, object]:
    return {
        "ask": change.ask,
        "place": str(change.place or ""),
        "breaks": change.breaks,
        "mends": change.mends,
        "before": str(change.before),
        "after": str(change.after),
    }


def _misread_object(one: Seen) -> dict[str, object]:
    return {"ask": one.ask, "place": str(one.place), "wrong": one.wrong}
