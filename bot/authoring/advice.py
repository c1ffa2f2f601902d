"""What content allows and its author would hardly want: what is never used, never reached, never said, or undated."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from bot.authoring.findings import Finding
from bot.content.agreement_intents import NAMING, PLACEHOLDER
from bot.content.model import Criterion, Entity, Intent, Source
from bot.content.whereabouts import whereabouts
from bot.dataclass import dataclass
from bot.dialogue.criteria import verdict
from bot.dialogue.hearing import hear
from bot.dialogue.values import Asked
from bot.library import Library


def advice(library: Library, reached: frozenset[str]) -> Iterator[Finding]:
    """All of it; `reached` are the intents that some example is read as."""
    yield from _sources(library)
    yield from _placed(library, (*_unsaid(library), *_unfounded(library)))
    for criterion in library.content.criteria.values():
        yield from _dead(library, criterion)
    for intent in library.content.intents.values():
        if intent.id not in reached:
            yield from _unreached(library, intent)


def _sources(library: Library) -> Iterator[Finding]:
    used = _used_sources(library)
    for source in library.content.sources.values():
        if not source.date:
            yield _warning(source, f"source `{source.id}` has no `date`; answers will say that it is undated")
        if source.id not in used:
            yield _warning(source, f"no fact uses the source `{source.id}`; take it out if none will")
        for name in ("date", "read"):
            if (day := getattr(source, name)) > _end(library.today, day):
                yield _warning(source, f"`{name}: {day}` lies in the future; write the day as on the page")


def _warning(source: Source, wrong: str) -> Finding:
    return Finding(source.place, wrong, "warning")


def _end(today: date, day: str) -> str:
    """Today, as exactly as the date is written."""
    return today.isoformat()[: len(day)]


def _used_sources(library: Library) -> frozenset[str]:
    entities = tuple(_entities(library))
    facts = (fact for entity in entities for facts in entity.facts.values() for fact in facts)
    return frozenset((*(fact.source for fact in facts), *(entity.source for entity in entities)))


def _entities(library: Library) -> Iterator[Entity]:
    for shelf in library.content.entities.values():
        yield from shelf.values()


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A sentence that is written and should not be so."""

    intent: Intent
    key: str
    sentence: str
    wrong: str
    is_grave: bool = False


def _unsaid(library: Library) -> Iterator[Doubtful]:
    """Sentences with a field that no fact has: nobody will ever read them."""
    held = _held(library)
    for intent in library.content.intents.values():
        for key, sentences in (("answer", intent.answer), ("more", intent.more)):
            for sentence in sentences:
                for topic, field in _fields_in(sentence, intent):
                    if field not in held.get(topic, frozenset()):
                        wrong = f"no fact on `{topic}` has the field `{field}`; this sentence is never said"
                        yield Doubtful(intent, key, sentence, wrong)


def _unfounded(library: Library) -> Iterator[Doubtful]:
    """Answers that say something of what is asked about and have no field, and so no source."""
    for intent in library.content.intents.values():
        fields = [name for sentence in (*intent.answer, *intent.more) for name in _fields_in(sentence, intent)]
        if intent.kind == "answer" and not (intent.act or intent.list or fields):
            yield from _about_something(intent)


def _about_something(intent: Intent) -> Iterator[Doubtful]:
    for sentence in intent.answer:
        if names := PLACEHOLDER.findall(sentence):
            wrong = f"says something of <{names[0]}> with no field of a fact, so with no source; "
            right = "write a field, such as `<text>`, and what it stands for into `facts/`"
            yield Doubtful(intent, "answer", sentence, wrong + right, is_grave=True)


def _fields_in(sentence: str, intent: Intent) -> Iterator[tuple[str, str]]:
    """The topics and fields that a sentence names."""
    for name in PLACEHOLDER.findall(sentence):
        topic, _, field = name.rpartition(".")
        if name not in NAMING:
            yield topic or intent.topic, field


def _placed(library: Library, doubtful: Sequence[Doubtful]) -> Iterator[Finding]:
    """The sentences with the lines they stand in; only their files are looked into."""
    shelf = library.content.trees.get("intent", {})
    where = whereabouts({"intent": {one.intent.id: shelf[one.intent.id] for one in doubtful}})
    for one in doubtful:
        place = where.at(one.intent.place, one.key, one.sentence)
        yield Finding(place, one.wrong) if one.is_grave else Finding(place, one.wrong, "warning")


def _held(library: Library) -> Mapping[str, frozenset[str]]:
    """Each topic with the fields that some fact has."""
    made: dict[str, set[str]] = {}
    for entity in _entities(library):
        for topic, facts in entity.facts.items():
            made.setdefault(topic, set()).update(name for fact in facts for name in fact.values)
    return {topic: frozenset(names) for topic, names in made.items()}


def _dead(library: Library, criterion: Criterion) -> Iterator[Finding]:
    """A criterion that no job can meet, or that no job can fail: it chooses nothing."""
    if "number" in (criterion.test.least, criterion.test.most):
        return
    met = [verdict(library, job, Asked(criterion.id)).meets for job in library.content.jobs.values()]
    if met and True not in met:
        yield Finding(criterion.place, f"no job meets `{criterion.id}`; look at what it asks of its field")
    elif met and all(met):
        yield Finding(criterion.place, f"every job meets `{criterion.id}`, so it chooses nothing", "warning")


def _unreached(library: Library, intent: Intent) -> Iterator[Finding]:
    """An intent that none of its own phrases leads to."""
    if intent.compare or _leads(library, intent):
        return
    if not (intent.phrases or intent.keywords):
        wrong = "can never be reached; write `phrases:` that people would say"
    else:
        wrong = "can never be reached: each of its own phrases is read as another intent; write phrases that differ"
    yield Finding(intent.place, f"`{intent.id}` {wrong}")


def _leads(library: Library, intent: Intent) -> bool:
    for phrase in (*intent.phrases, *intent.keywords):
        scores = hear(plain_phrase(phrase), library.tables).scores
        if scores and scores[0].intent == intent.id:
            return True
    return False


def plain_phrase(phrase: str) -> str:
    """A phrase without the signs around its placeholders."""
    return PLACEHOLDER.sub(r"\1", phrase)
