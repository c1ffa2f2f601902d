"""Notes beside an answer: nothing that was named is silently dropped, and nothing weak is said as if it were strong."""

from datetime import date

from bot.content.language import filled
from bot.content.model import Entity, Fact
from bot.dialogue.criteria import verdict
from bot.dialogue.details import untold
from bot.dialogue.holders import others, years
from bot.dialogue.known import Known, home, is_abroad, place_names
from bot.dialogue.sentences import capital, enumerated
from bot.dialogue.values import Note, Reading
from bot.library import Library

OLD = 18
"""Months after which a figure is said to be old."""


def notes(
    library: Library, reading: Reading, entity: Entity, here: Known | None, facts: tuple[Fact, ...], place: str
) -> tuple[Note, ...]:
    """Everything that has to be said beside the answer."""
    replies = library.content.replies
    said = [
        *_group(library, here, facts),
        *(replies["weak"] for _ in facts[:1] if any(fact.weak for fact in facts)),
        *_unmet(library, reading, entity),
        *_unknown(library, reading),
        *_disagreeing(library, here, facts),
        *_old(library, facts),
    ]
    return tuple(Note(text) for text in said)


def first_notes(
    library: Library, reading: Reading, entity: Entity, facts: tuple[Fact, ...], place: str
) -> tuple[Note, ...]:
    """What has to be said before the answer: that it does not hold for what was asked."""
    lacking = unplaced(library, reading, entity, facts, place) or undetailed(library, reading)
    return tuple(Note(text) for text in (*lacking, *_undated(library, reading, facts)))


def undetailed(library: Library, reading: Reading) -> tuple[str, ...]:
    """That nothing is known of the detail that was named."""
    named = untold(library, reading)
    return (filled(library.content.replies["no_detail"], detail=enumerated(named)),) if named else ()


def _group(library: Library, here: Known | None, facts: tuple[Fact, ...]) -> list[str]:
    """That the figures are those of a larger group."""
    if here is None or here.group is None or not any(fact in here.group.facts.get(here.topic, ()) for fact in facts):
        return []
    return [filled(library.content.replies["group"], group=here.group.plural, jobs=here.entity.plural)]


def unplaced(
    library: Library, reading: Reading, entity: Entity | None, facts: tuple[Fact, ...], place: str = ""
) -> tuple[str, ...]:
    """That nothing is known for the place that was named."""
    if not reading.places or place or not facts or (entity and entity.kind in ("place", "term")):
        return ()
    where = next((fact.text("where") for fact in facts if fact.text("where")), "")
    at = home(library)
    abroad = at if not where and any(is_abroad(library, ident) for ident in reading.places) else None
    template = library.content.replies["no_place" if where else "no_place_abroad" if abroad else "no_place_at_all"]
    name = enumerated(tuple(dict.fromkeys((*place_names(library, reading.places), *_strange_places(reading)))))
    name = name or library.content.replies["that_place"]
    said = filled(template, place=name, where=where or (abroad.name if abroad else ""))
    return () if where and where in place_names(library, reading.places) else (said,)


def _strange_places(reading: Reading) -> tuple[str, ...]:
    """The places that nothing is known of, as they were typed."""
    heard = reading.heard
    spans = ((one.start, one.end) for one in heard.mentions if one.kind == "place" and not one.id)
    typed = (heard.text[heard.words[start].start : heard.words[end - 1].end] for start, end in spans)
    return tuple(name if name != name.lower() else name.title() for name in typed)


def _undated(library: Library, reading: Reading, facts: tuple[Fact, ...]) -> list[str]:
    """That the figures are of another year than the one named."""
    told = [int(value.text) for fact in facts for value in fact.values.values() if value.field.type == "year"]
    named = [year for year in years(reading.heard) if not _holds(facts, year)]
    if not told or not named or min(told) <= int(named[0]) <= max(told):
        return []
    return [filled(library.content.replies["no_year"], year=named[0], other=str(max(told)))]


def _holds(facts: tuple[Fact, ...], year: str) -> bool:
    """Whether a field is of that year alone."""
    return any(name.endswith(year) for fact in facts for name in fact.values)


def _unmet(library: Library, reading: Reading, entity: Entity) -> list[str]:
    """How the job stands to the criteria that were named."""
    if entity.kind != "job" or reading.kind != "answer":
        return []
    made = []
    for asked in reading.criteria:
        judged = verdict(library, entity, asked)
        if judged.meets is None and judged.criterion.test.topic not in library.content.intents[reading.intent].topic:
            made.append(filled(library.content.replies["not_known_whether"], criterion=judged.criterion.title))
    return made


def _unknown(library: Library, reading: Reading) -> list[str]:
    """That nothing is known of an occupation outside that was named."""
    unknown = [mention for mention in reading.heard.mentions if mention.kind == "other" and not mention.id]
    if not unknown or reading.kind != "answer":
        return []
    words = " ".join(word.typed for word in reading.heard.words[unknown[0].start : unknown[0].end])
    return [filled(library.content.replies["no_other"], other=words)]


def _disagreeing(library: Library, here: Known | None, facts: tuple[Fact, ...]) -> list[str]:
    """Another value of the same field for the same place and year, from another source."""
    if here is None or len(here.facts) == 1:
        return []
    made = []
    for name, (value, fact) in here.fields.items():
        if fact not in facts or not value.field.ordered or value.field.type in ("year", "levels"):
            continue
        for other in here.facts:
            rival = other.values.get(name)
            same = other.text("year") == fact.text("year") and other.text("where") == fact.text("where")
            if rival and other is not fact and same and rival.text != value.text:
                made.append(_rival(library, value.field.title or name, rival.text, other))
    return made


def _rival(library: Library, title: str, text: str, fact: Fact) -> str:
    source = library.content.sources.get(fact.source)
    publisher = source.publisher if source else ""
    return filled(library.content.replies["disagreement"], publisher=publisher, field=title, value=text)


def _old(library: Library, facts: tuple[Fact, ...]) -> list[str]:
    """That a figure is older than a year and a half."""
    years = [int(fact.text("year")) for fact in facts if fact.text("year") and _has_figure(fact)]
    if not years or _months_since(max(years), library.today) <= OLD:
        return []
    return [filled(library.content.replies["old"], year=str(max(years)))]


def _has_figure(fact: Fact) -> bool:
    return any(value.field.type in ("money", "percent", "number") for value in fact.values.values())


def _months_since(year: int, today: date) -> int:
    """Months since the middle of a year."""
    return (today.year - year) * 12 + today.month - 6


__all__ = ["Note", "capital", "filled", "notes", "others"]
