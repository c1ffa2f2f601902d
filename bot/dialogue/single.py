"""An answer about one thing: sentences from its facts, its list, bars, and what has to be said beside them."""

from itertools import islice

from bot.content.model import Entity, Fact, Intent, Source
from bot.dataclass import dataclass, replace
from bot.dialogue import bars, yesno
from bot.dialogue.extremes import lists_told
from bot.dialogue.figures import sources_of
from bot.dialogue.holders import CARD, DUTIES, GENERAL, LETTERS, NAMING, REGIONAL, practice
from bot.dialogue.joining import joined
from bot.dialogue.known import Known, entity_of, is_known, known, place_names
from bot.dialogue.notes import first_notes, notes
from bot.dialogue.sentences import Teller, capital
from bot.dialogue.values import Answer, Block, Choice, Holder, Kind, Lines, Prose, Reading
from bot.library import Library

SAID = ("yes", "no", "none")
"""First words of a text that answers a yes-or-no question itself."""

MOST = "most"
"""The side of an extreme that a list answers: it begins with the most."""

PAIR = 2

SHOWN = 2
"""Entries of a place that one answer tells."""

SUGGESTED = 3
"""Follow-up questions that are offered."""


@dataclass(frozen=True, slots=True)
class Told:
    """The sentences of an answer, and the facts behind them."""

    sentences: tuple[str, ...]
    facts: tuple[Fact, ...]
    missing: bool
    """Whether what was asked is not known."""


def single(library: Library, reading: Reading) -> Answer:
    """The answer to a question about one thing (or about several, one after the other)."""
    intent = library.content.intents[reading.intent]
    if not reading.holders:
        return Answer("answer", (Prose(" ".join(intent.answer)),), topics=(intent.topic,))
    chosen = _chosen(library, reading, intent)
    answers = tuple(_about(library, each, intent, one) for one in chosen for each in _by_place(library, reading, one))
    return answers[0] if len(answers) == 1 else _in_turn(answers)


def _by_place(library: Library, reading: Reading, holder: Holder) -> tuple[Reading, ...]:
    """The reading for each of several places of which something is known: "pay in the US against Canada"."""
    intent, entity = library.content.intents[reading.intent], entity_of(library, holder)
    if entity is None or len(reading.places) < PAIR:
        return (reading,)
    each = [replace(reading, places=(one,)) for one in dict.fromkeys(reading.places)]
    told = tuple(one for one in each if _place(library, one, entity, intent) or _local(library, one, intent))
    return told if len(told) >= PAIR else (reading,)


def _chosen(library: Library, reading: Reading, intent: Intent) -> tuple[Holder, ...]:
    """The things to speak of: of a job and a term only the job, of two jobs on a way from one to the other the goal."""
    jobs = tuple(holder for holder in reading.holders if holder.kind == "job")
    if intent.topic == GENERAL:
        terms = (practice(library, holder) if holder.kind == "job" else holder for holder in reading.holders)
        return tuple(dict.fromkeys(terms))[:3]
    if len(jobs) > 1 and intent.topic not in (CARD, DUTIES) and not intent.compare and not reading.carried:
        return jobs[-1:]
    return (jobs or reading.holders)[:3]


def _in_turn(answers: tuple[Answer, ...]) -> Answer:
    """Several answers as one; it is an answer where only some are."""
    same = all(answer.kind == answers[0].kind for answer in answers)
    return joined(answers) if same else replace(joined(answers), kind="answer")


def _about(library: Library, reading: Reading, intent: Intent, holder: Holder) -> Answer:
    """The answer about one thing."""
    entity = entity_of(library, holder)
    assert entity is not None, holder
    place = _place(library, reading, entity, intent)
    if entity.kind == "job" and not place and (local := _local(library, reading, intent)):
        return _there(library, reading, intent, holder, local)
    topic = _topic(entity, intent)
    strange = topic == REGIONAL and bool(reading.places) and not place and entity.kind != "place"
    here = None if strange else known(library, entity, topic, place)  # how it is elsewhere says nothing of there
    told = _told(library, reading, intent, entity, here, place)
    beside = notes(library, reading, entity, here, told.facts, place)
    lead = "" if told.missing else yesno.lead(library, reading, intent, entity, here)
    blocks: list[Block] = [Prose(_run(lead, told.sentences))] if told.sentences or lead else []
    if not told.missing:
        blocks += _shape(intent, here, reading)
    listed = here is not None and _is_ordered(library, reading, intent, here)
    kind: Kind = "no_fact" if told.missing else "ranking" if listed else "answer"
    return Answer(
        kind=kind,
        blocks=(*first_notes(library, reading, entity, told.facts, place), *blocks, *beside),
        jobs=_jobs(entity),
        topics=_topics(intent, entity),
        facts=tuple(dict.fromkeys(fact.id for fact in told.facts)),
        sources=sources_of(library, told.facts) if told.missing else _sources(library, told.facts, entity, here),
        suggestions=suggestions(library, intent, holder),
    )


def _jobs(entity: Entity) -> tuple[str, ...]:
    """The job that an answer is about; letters after a name are about the job whose letters they are."""
    if entity.kind == "job":
        return (entity.id,)
    return (entity.job,) if entity.sort == LETTERS and entity.job else ()


def _is_ordered(library: Library, reading: Reading, intent: Intent, here: Known) -> bool:
    """Whether an extreme is asked for, and a list, which begins with the most, answers it: the best paid states. A list
    without figures, such as skills, is in no order."""
    names = (intent.list,) if intent.list else lists_told(library, intent)
    lists = (here.fields[name][0] for name in names if name in here.fields)
    asked = bool(reading.side) if intent.list else reading.side == MOST
    return asked and any(sign.isdigit() for value in lists for sign in "".join(value.items))


def _local(library: Library, reading: Reading, intent: Intent) -> Known | None:
    """What a place that was named says itself on the topic: the license rules of Ohio hold for every job there."""
    for ident in reading.places:
        place = library.content.entities["place"].get(ident)
        own = intent.id != intent.topic and ident == library.tables.home  # there the intent's own words hold
        if place and intent.topic in place.facts and not own:
            return known(library, place, intent.topic)
    return None


def _there(library: Library, reading: Reading, intent: Intent, holder: Holder, local: Known) -> Answer:
    """The answer about a job from the facts of a place."""
    facts = local.facts[:SHOWN]
    said = tuple(dict.fromkeys(fact.text("text") for fact in facts if fact.text("text")))
    entity = entity_of(library, holder)
    assert entity is not None
    return Answer(
        kind="answer" if said else "no_fact",
        blocks=(
            Prose(_run(yesno.lead(library, reading, intent, local.entity, local), said)),
            *notes(library, reading, local.entity, local, facts, ""),
        ),
        jobs=(entity.id,),
        topics=tuple(dict.fromkeys((intent.topic, REGIONAL))),
        facts=tuple(dict.fromkeys(fact.id for fact in facts)),
        sources=sources_of(library, facts),
        suggestions=suggestions(library, intent, holder),
    )


def _run(lead: str, sentences: tuple[str, ...]) -> str:
    """Yes, no or it depends, and the sentences after it; nothing before a text that says so itself."""
    first = sentences[0].split(" ")[0].rstrip(".,:").lower() if sentences else ""
    return " ".join(part for part in ("" if first in SAID else lead, *sentences) if part)


def _topic(entity: Entity, intent: Intent) -> str:
    """The topic of the entity's facts that answers the intent: a term's meaning is its general facts."""
    if entity.kind in ("term", "field") and intent.topic in NAMING and intent.topic not in entity.facts:
        return GENERAL
    if entity.kind == "place" and intent.topic not in entity.facts:
        return REGIONAL
    return intent.topic


def _place(library: Library, reading: Reading, entity: Entity, intent: Intent) -> str:
    """The name of the place asked for, if the entity's facts on the topic hold there."""
    if entity.kind == "place":
        return ""
    named = place_names(library, reading.places)
    return next((name for name in named if known(library, entity, _topic(entity, intent), name)), "")


def _told(library: Library, reading: Reading, intent: Intent, entity: Entity, here: Known | None, place: str) -> Told:
    """The sentences for the length wanted, and the facts they rest on."""
    teller = Teller(library, entity, here.topic if here else intent.topic, here, intent.say, place)
    answer = _list_first(library, reading, intent, tuple(_plain(intent, entity, here)))
    templates = (
        answer[:1] if reading.length == "short" else (*answer, *(intent.more if reading.length == "long" else ()))
    )
    filled = tuple((sentence, teller.sentence(sentence)) for sentence in templates)
    said = tuple(dict.fromkeys(sentence for _, sentence in filled if sentence))
    facts = teller.facts(tuple(template for template, sentence in filled if sentence))
    if here is not None and intent.list and intent.list in here.fields:
        facts = (*facts, here.fields[intent.list][1])
    if said and (filled[0][1] or not intent.missing or (here is not None and _has_list(intent, here))):
        return Told(said, tuple(dict.fromkeys(facts)), False)
    return _missing(teller, intent, here, said, facts)


def _list_first(library: Library, reading: Reading, intent: Intent, answer: tuple[str, ...]) -> tuple[str, ...]:
    """The sentences, the one with the list first where the most is asked for."""
    lists = tuple(f"<{name}>" for name in lists_told(library, intent))
    if reading.side != MOST:
        return answer
    return tuple(sorted(answer, key=lambda sentence: not any(name in sentence for name in lists)))


def _has_list(intent: Intent, here: Known) -> bool:
    return bool(intent.list) and intent.list in here.fields


def _missing(
    teller: Teller, intent: Intent, here: Known | None, said: tuple[str, ...], facts: tuple[Fact, ...]
) -> Told:
    """What is said when the first sentence cannot be: that it is not known, then what is."""
    plain = teller.library.content.replies["missing"]
    lacking = (intent.missing and teller.sentence(intent.missing)) or teller.sentence(plain) or ""
    facts = (*facts, *teller.facts((intent.missing,)))
    told = intent.id == intent.topic or "<text>" in intent.answer or bool(teller.place)
    text = here.fields.get("text") if here and told else None  # of a narrow question it would be beside the point
    if not said and text is not None and text[0].text not in lacking:
        return Told((lacking, text[0].text), (text[1],), True)
    return Told((lacking, *(sentence for sentence in said if sentence not in lacking)), facts, True)


def _plain(intent: Intent, entity: Entity, here: Known | None) -> tuple[str, ...]:
    """The templates that fit the entity: a term, field or place that has only text is told by its text."""
    if entity.kind == "job" or here is None:
        return intent.answer
    if entity.kind == "place":
        return ("<text>", *intent.answer)
    if intent.topic == here.topic and any(
        not name.startswith("text") for name in here.fields if name not in ("text", "more", "where", "year")
    ):
        return (*intent.answer, "<text>") if "<text>" not in intent.answer else intent.answer
    return ("<short>", "<text>") if entity.short and not here.fields.get("text") else ("<text>",)


def _shape(intent: Intent, here: Known | None, reading: Reading) -> list[Block]:
    """The list and the bars under the sentences."""
    if here is None or reading.length == "short":
        return []
    made: list[Block] = []
    if intent.list and (found := here.fields.get(intent.list)):
        made.append(Lines(tuple(capital(item) for item in found[0].items), intent.numbered))
    if intent.compare and (drawn := bars.spread(here, intent.compare.by)):
        made.append(drawn)
    if reading.length == "long" and intent.compare and (trend := bars.trend(here, intent.compare.by)):
        made.append(trend)
    return made


def _topics(intent: Intent, entity: Entity) -> tuple[str, ...]:
    if entity.kind in ("term", "field"):
        return tuple(dict.fromkeys(filter(None, (GENERAL, intent.topic, entity.topic))))
    if entity.kind == "place":
        return tuple(dict.fromkeys((intent.topic, REGIONAL)))
    return (intent.topic,)


def _sources(library: Library, facts: tuple[Fact, ...], entity: Entity, here: Known | None) -> tuple[Source, ...]:
    """The sources of the facts, each once, in the order used; the first entry's where none was used."""
    used = sources_of(library, facts or (here.facts[:1] if here else ()))
    if not used and entity.source in library.content.sources:
        return (library.content.sources[entity.source],)
    return used


def suggestions(library: Library, intent: Intent, holder: Holder) -> tuple[Choice, ...]:
    """Questions that may come next: those of the intent's follow-ups that can be answered here."""
    entity = entity_of(library, holder)
    following = (library.content.intents.get(ident) for ident in intent.follow_ups)
    told = (each for each in following if each and entity and is_known(library, entity, each.topic))
    return tuple(Choice(capital(each.title), each.id, holder) for each in islice(told, SUGGESTED))
