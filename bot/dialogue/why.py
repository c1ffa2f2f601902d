"""Why: the reason in the facts, and how a question was read - words, spelling, weights, rivals, facts and files."""

from bot.dialogue.known import entity_of, known
from bot.dialogue.notes import filled
from bot.dialogue.sentences import capital, enumerated
from bot.dialogue.values import Block, Lines, Prose, Turn
from bot.library import Library


def reason(library: Library, turn: Turn) -> tuple[Block, ...]:
    """The reason, if a fact holds one, then one line on how the question was read."""
    holder = turn.reading.holders[0] if turn.reading.holders else None
    entity = entity_of(library, holder) if holder else None
    intent = library.content.intents.get(turn.reading.intent)
    here = known(library, entity, intent.topic) if entity and intent else None
    found = next((here.fields[name][0].text for name in ("why", "more", "text") if here and name in here.fields), "")
    return tuple(Prose(text) for text in (found, how(library, turn)) if text)


def how(library: Library, turn: Turn) -> str:
    """In one line, how the question was read."""
    reading = turn.reading
    words = [f'"{word}"' for score in reading.rivals[:1] for word, _ in score.evidence[:3]]
    names = [entity.name for holder in reading.holders if (entity := entity_of(library, holder))]
    intent = library.content.intents.get(reading.intent)
    replies = library.content.replies
    said = filled(
        replies["how"],
        intent=intent.title if intent else "-",
        words=enumerated(tuple(words)) or "-",
        sure=f"{reading.confidence:.0%}",
    )
    about = filled(replies["how_about"], names=enumerated(tuple(names))) if names else ""
    carried = filled(replies["how_carried"], what=enumerated(reading.carried)) if reading.carried else ""
    return " ".join(part for part in (said, about, _described(library, turn), carried) if part)


def _described(library: Library, turn: Turn) -> str:
    """That a job was not named, and which words describe it."""
    for mention in turn.reading.heard.mentions:
        if mention.clue and mention.id in turn.reading.jobs:
            name, said = library.content.jobs[mention.id].name, library.content.replies["how_described"]
            return filled(said, name=name, words=mention.clue)
    return ""


def whole(library: Library, turn: Turn) -> tuple[Block, ...]:
    """The whole reading, for people who want to see the works."""
    reading = turn.reading
    lines = [how(library, turn)]
    lines += [f'read "{typed}" as "{meant}"' for typed, meant in reading.heard.respelt.items()]
    for score in reading.rivals:
        weights = ", ".join(f"{word} {weight:+.2f}" for word, weight in score.evidence)
        intent = library.content.intents.get(score.intent)
        place = f" ({intent.place.file})" if intent else ""
        lines.append(f"{score.intent} {score.confidence:.2f}{place}{weights and ': '}{weights}")
    lines += [f"criterion {one.criterion}" for one in reading.criteria]
    lines += [f"fact {ident}" for ident in turn.answer.facts]
    lines += [f"source {one.id}: {one.place}" for one in turn.answer.sources]
    first, *works = lines
    return (Lines((capital(first), *works)),)  # ids and files stay as they are written
