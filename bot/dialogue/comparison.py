"""Comparisons: two to four things on one axis, or on the rows in which they differ."""

from collections.abc import Sequence

from bot.content.language import filled
from bot.content.model import Entity, Fact, Intent
from bot.dataclass import replace
from bot.dialogue import bars, cues
from bot.dialogue.axes import foremost
from bot.dialogue.each import each
from bot.dialogue.figures import Figure, comparable, figure, ids_of, in_order, sources_of, years_of
from bot.dialogue.holders import CARD, DIFFERENCE, GENERAL
from bot.dialogue.known import entity_of, known
from bot.dialogue.notes import unplaced
from bot.dialogue.sentences import capital, enumerated
from bot.dialogue.values import Answer, Block, Choice, Note, Prose, Reading, Table
from bot.library import Library

ROWS = 7
"""Rows of a table of differences."""


def comparison(library: Library, reading: Reading) -> Answer:
    """The things side by side."""
    found = (entity_of(library, holder) for holder in reading.holders)
    entities = tuple(dict.fromkeys(entity for entity in found if entity))
    intent = library.content.intents.get(reading.intent)
    if intent and intent.topic != DIFFERENCE:
        made = _on_axis(library, reading, intent, entities) if intent.compare else _in_words(library, reading, intent)
        return made if made.kind == "comparison" else _otherwise(library, reading, intent, entities) or made
    return _overall(library, reading, entities)


def _otherwise(library: Library, reading: Reading, intent: Intent, entities: tuple[Entity, ...]) -> Answer | None:
    """That nothing is known on what was asked, and in what they differ all the same, if in anything."""
    made = _overall(library, reading, entities)
    said = filled(library.content.replies["compare_none"], title=intent.title)
    rest = tuple(block for block in made.blocks if not isinstance(block, Prose))
    return replace(made, blocks=(Prose(said), *rest), topics=(intent.topic,)) if rest else None


def _in_words(library: Library, reading: Reading, intent: Intent) -> Answer:
    """What each has to do with a topic that no figure measures; of yes or no, or which has more, no more than that."""
    made = each(library, reading, intent)
    word = "depends" if reading.polar else "no_verdict" if reading.side else ""
    lead = (Prose(library.content.replies[word]),) if word else ()
    return replace(made, blocks=(*lead, *made.blocks), suggestions=_next(library, intent))


def _on_axis(library: Library, reading: Reading, intent: Intent, entities: tuple[Entity, ...]) -> Answer:
    """One figure of each; a yes-or-no question gets its yes or no first."""
    assert intent.compare
    figures = tuple(figure(library, entity, intent.topic, intent.compare.by) for entity in entities)
    facts = [each.fact for each in figures]
    first = (_verdict(library, reading, intent, figures), *(_line(library, intent, each) for each in figures))
    blocks: list[Block] = [*_elsewhere(library, reading, facts), Prose(" ".join(part for part in first if part))]
    named = [(capital(each.entity.name), each.text(library), each.number or 0.0) for each in comparable(figures)]
    if drawn := bars.drawn(named):
        blocks.append(drawn)
    if any(each.grouped for each in figures):
        blocks.append(Note(library.content.replies["group_marked"]))
    return Answer(
        kind="comparison" if any(each.value for each in figures) else "no_fact",
        blocks=tuple(blocks),
        jobs=tuple(entity.id for entity in entities),
        topics=(intent.topic,),
        facts=ids_of(facts),
        sources=sources_of(library, facts),
        suggestions=_next(library, intent),
    )


def _line(library: Library, intent: Intent, each: Figure) -> str:
    """What one of them has, in a sentence."""
    assert intent.compare
    field = library.content.topics[intent.topic][intent.compare.by]
    title = intent.compare.title or field.title or field.name
    if each.value is None:
        return filled(library.content.replies["compare_missing"], job=capital(each.entity.plural), field=title)
    year = f" ({years_of([each.fact])})" if years_of([each.fact]) else ""
    return filled(
        library.content.replies["compare_line"],
        job=capital(each.entity.plural), field=title, value=each.text(library) + year,
    )  # fmt: skip


def _verdict(library: Library, reading: Reading, intent: Intent, figures: tuple[Figure, ...]) -> str:
    """Who has more; yes or no first, where that was asked; a tie is called one."""
    replies, ordered = library.content.replies, in_order(figures, "most")
    if len(ordered) < 2 or intent.compare is None:
        return replies["depends" if reading.polar else "no_verdict"] if reading.polar or reading.side else ""
    same = cues.is_level(reading.heard, library.tables)
    if len({each.number for each in ordered}) == 1:
        return _tie(library, reading, ordered, "yes" if same else "no")
    if reading.polar and same and not reading.side:
        return replies["no"]
    wanted = ordered[0] if reading.side != "least" else ordered[-1]
    if reading.polar:
        return replies["yes" if wanted.entity is figures[0].entity else "no"]
    field = library.content.topics[intent.topic][intent.compare.by]
    word = replies["less" if reading.side == "least" else "more"]
    return filled(
        replies["who_more"], job=capital(wanted.entity.plural), word=word, field=intent.compare.title or field.title
    )


def _tie(library: Library, reading: Reading, figures: tuple[Figure, ...], level: str) -> str:
    """That the figures are level; or that they are one, published for all of them together, which tells nothing."""
    replies = library.content.replies
    if sum(not each.grouped for each in figures) < 2:
        return replies["tie_group"]
    return (replies[level] + " " if reading.polar else "") + replies["tie"]


def _overall(library: Library, reading: Reading, entities: tuple[Entity, ...]) -> Answer:
    """What each is, then the rows in which they differ most."""
    replies = library.content.replies
    kept = tuple(found for entity in entities if (found := known(library, entity, _card(entity))))
    rows, facts = _rows(library, entities)
    said = tuple(first_sentence(each.fields["text"][0].text) for each in kept if "text" in each.fields)
    facts = [*(each.fields["text"][1] for each in kept if "text" in each.fields), *facts]
    if not said:
        said = tuple(f"{capital(entity.name)}: {entity.short}" for entity in entities if entity.short)
    names = enumerated(tuple(entity.name for entity in entities))
    head = filled(replies["compare_head"], names=names) if not said else ""
    text = Prose(" ".join(part for part in (head, *said) if part))
    blocks: list[Block] = [*_elsewhere(library, reading, facts), text]
    if rows:
        blocks.append(Table((("", *(capital(entity.name) for entity in entities)), *rows)))
    if any(replies["group_mark"] in cell for row in rows for cell in row):
        blocks.append(Note(replies["group_marked"]))
    terms = tuple(entity.source for entity in entities if entity.kind == "term" and entity.source)
    extra = tuple(library.content.sources[ident] for ident in terms if ident in library.content.sources)
    return Answer(
        kind="comparison",
        blocks=tuple(blocks),
        jobs=tuple(dict.fromkeys(ident for entity in entities if (ident := _who(entity)))),
        topics=(_shared_topic(entities) or DIFFERENCE,),
        facts=ids_of(facts),
        sources=tuple(dict.fromkeys((*sources_of(library, facts), *extra))),
        suggestions=_axes(library),
    )


def _elsewhere(library: Library, reading: Reading, facts: Sequence[Fact | None]) -> tuple[Note, ...]:
    """That the figures are not of the place that was named."""
    return tuple(map(Note, unplaced(library, reading, None, tuple(fact for fact in facts if fact))))


def _card(entity: Entity) -> str:
    """The topic on which it is said what a thing is."""
    return GENERAL if entity.kind == "term" else CARD


def _who(entity: Entity) -> str:
    """The job or occupation that a thing is, or stands for."""
    return entity.id if entity.kind in ("job", "other") else entity.job


def _shared_topic(entities: tuple[Entity, ...]) -> str:
    """The one topic that all terms belong to, if there is one."""
    topics = {entity.topic if entity.kind == "term" else "" for entity in entities}
    return topics.pop() if len(topics) == 1 else ""


def first_sentence(text: str) -> str:
    """The first sentence of a text."""
    return text.split(". ", 1)[0].rstrip(".") + "."


def _rows(library: Library, entities: tuple[Entity, ...]):  # type: ignore[no-untyped-def]
    """A row for each foremost intent, where at least two have a figure, those that differ first."""
    rows, facts, seen = [], [], set()
    for intent in foremost(library):
        assert intent.compare
        key = (intent.topic, intent.compare.by)
        figures = tuple(figure(library, entity, *key) for entity in entities)
        if key in seen or sum(each.value is not None for each in figures) < 2:
            continue
        seen.add(key)
        field = library.content.topics[intent.topic][intent.compare.by]
        differs = len({each.value.text for each in figures if each.value}) > 1
        title = capital(intent.compare.title or field.title or field.name)
        year = years_of(each.fact for each in figures)
        rows.append(
            (not differs, (f"{title}, {year}" if year else title, *(each.text(library) for each in figures)), figures)
        )
    rows.sort(key=lambda row: row[0])
    for _, _, figures in rows[:ROWS]:
        facts += [each.fact for each in figures]
    return tuple(cells for _, cells, _ in rows[:ROWS]), facts


def _axes(library: Library) -> tuple[Choice, ...]:
    return tuple(Choice(capital(intent.title), intent.id) for intent in foremost(library)[:3])


def _next(library: Library, intent: Intent) -> tuple[Choice, ...]:
    kept = (library.content.intents.get(ident) for ident in intent.follow_ups)
    return tuple(Choice(capital(each.title), each.id) for each in kept if each and each.compare)[:3]
