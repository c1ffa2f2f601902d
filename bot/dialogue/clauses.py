"""Two questions in one line: each sentence or half that asks for something of its own gets its answer."""

import re

from bot.dataclass import replace
from bot.dialogue.bounds import bounded, chooses
from bot.dialogue.cues import compares, has, ordinals
from bot.dialogue.hearing import hear
from bot.dialogue.holders import DIFFERENCE, is_own
from bot.dialogue.rest import words_without
from bot.dialogue.scene import PLAIN
from bot.dialogue.values import Heard
from bot.library import Library

END = re.compile(r"(?<=[?!.;])(?<!\b\w\.)(?<!\bvs\.)(?<!\bdr\.)(?<!\bst\.)(?<!\byrs\.)(?<!\bhrs\.)\s+", re.IGNORECASE)
"""The end of a sentence; not the point of a letter or of a short form: "CT vs. MRI", "in the U.S. or the U.K."."""

COMMA = re.compile(r",\s+|\s+-\s+")
BREAK = re.compile(r",\s+(?:and\s+)?|\s+-\s+|\s+and\s+", re.IGNORECASE)
AND = re.compile(r"\s+(?:and|plus|&)\s+(?:also\s+)?", re.IGNORECASE)

SURE = 0.45
"""Both halves must be at least this sure of different intents, or they are one question."""

UNSURE = 0.5
"""A sentence surer than this is one question, commas and all."""

MOST = 3

HEARD = 12
"""Sentences of a line that are heard each for itself; nobody asks more, and each costs as much as a question."""


def clauses(library: Library, heard: Heard) -> tuple[Heard, ...]:
    """The questions in a line, at most three; a line that is one question stays whole. One that stands alone is asked
    of the details around it: "I have a pacemaker. Does that rule it out?"."""
    sentences = [part for part in END.split(heard.text) if part.strip()]
    if len(sentences) > 1:
        parts = _asking(library, heard, sentences)
    else:
        parts = _after_description(library, heard) or _after_comma(library, heard) or _halves(library, heard)
    named = heard.details if len(parts) == 1 else ()
    return tuple(part if part is heard else replace(part, line=heard, details=part.details or named) for part in parts)


def _after_description(library: Library, heard: Heard) -> tuple[Heard, ...] | None:
    """What is asked of a job that is described first: "the one who drives an x-ray van, what do they earn"."""
    parts = [part for part in BREAK.split(heard.text) if part.strip()]
    unsure = bool(heard.scores) and heard.scores[0].confidence < UNSURE
    if len(parts) < 2 or not any(one.clue or (unsure and one.kind == "job") for one in heard.mentions):
        return None
    last = hear(parts[-1], library.tables)
    if last.mentions or not (_asks(library, last) and has(last, "that", library.tables) and _is_sure(library, last)):
        return None
    return (replace(heard, scores=last.scores, polar=last.polar),)


def _after_comma(library: Library, heard: Heard) -> tuple[Heard, ...] | None:
    """The one part of an unsure sentence that asks: "I'm an army medic, how do I become an X-ray tech"."""
    parts = [part for part in COMMA.split(heard.text) if part.strip()]
    unsure = heard.scores and heard.scores[0].confidence < UNSURE
    if not 1 < len(parts) <= MOST or not unsure:
        return None
    asking = [part for part in (hear(part, library.tables) for part in parts) if _asks(library, part)]
    one = asking[0] if len(asking) == 1 else None
    if one is None or not _is_sure(library, one) or not _says_it(library, heard, one):
        return None
    whole = _alone(library, heard, one)
    keeps = {mention.id for mention in heard.mentions} == {mention.id for mention in whole.mentions}
    return (replace(whole, polar=heard.polar),) if keeps and whole.scores[0].confidence >= PLAIN else None


def _asks(library: Library, part: Heard) -> bool:
    """Whether it begins as a question does."""
    lookups = library.tables.lookups
    joiners, begins = lookups.one("joiners"), lookups.one("asks") | lookups.one("polar")
    return next((word for word in part.said if word not in joiners), "") in begins


def _asking(library: Library, heard: Heard, sentences: list[str]) -> tuple[Heard, ...]:
    """The sentences that ask; the names said before hold for those that name nothing."""
    parts = [hear(sentence, library.tables) for sentence in sentences[:HEARD]]
    sure = [part for part in parts if _is_sure(library, part)]
    if (narrowed := _narrowed(library, parts)) is not None:
        return (narrowed,)
    if (sides := _sides(library, heard, parts)) and not any(_is_asking(library, part) for part in sure):
        return (sides,)
    untold = [part for part in sure if not _tells(library, part)] or sure
    told, asking = len(untold) < len(sure), _plainly(library, untold)
    if len(asking) == 1 and (_says_it(library, heard, asking[0]) or (told and not _loses(library, heard, asking[0]))):
        return (_alone(library, heard, asking[0]),)
    if len(asking) < 2 or len({part.scores[0].intent for part in asking}) < 2:
        return (heard,)
    return tuple(_with_names_of(library, parts, part) for part in asking[:MOST])


def _plainly(library: Library, parts: list[Heard]) -> list[Heard]:
    """Those that ask, and plain wishes, where one asks: "I'm ok now. What do they earn?"; or all."""
    asking = [part for part in parts if _is_asking(library, part)]
    plain = [part for part in parts if part in asking or part.scores[0].confidence >= PLAIN]
    return [part for part in plain if part in asking or not _states(library, part)] if asking else parts


def _sides(library: Library, heard: Heard, parts: list[Heard]) -> Heard | None:
    """Two names with a question mark, where nobody says what is wanted of them: "Nurse or baker? Mum says nurse."."""
    wants = heard.axes or heard.wishes or has(heard, "seeks", library.tables)
    two = (part for part in parts if part.bare and len(part.mentions) > 1 and part.questions)
    return None if wants else next(two, None)


def _narrowed(library: Library, parts: list[Heard]) -> Heard | None:
    """What is set side by side, by what the last sentence names alone: "Compare CT and MRI. Only the pay."."""
    *first, last = parts
    beside = next((part for part in first if len(part.mentions) > 1 and _compares(library, part)), None)
    if beside is None or last.mentions or not _is_sure(library, last):
        return None
    groups, comparing = library.tables.groups, library.tables.comparing
    if groups[last.scores[0].intent] not in {groups[ident] for ident in comparing}:
        return None
    return replace(beside, text=f"{beside.text} {last.text}", scores=last.scores)


def _compares(library: Library, part: Heard) -> bool:
    """Whether it sets things side by side and says nothing of by what."""
    best = library.content.intents[part.scores[0].intent] if part.scores else None
    return compares(part, library.tables) and best is not None and best.topic == DIFFERENCE


def _is_asking(library: Library, part: Heard) -> bool:
    """Whether it is a question by how it begins or ends."""
    return _asks(library, part) or part.questions


def _states(library: Library, part: Heard) -> bool:
    """Whether it says what somebody has or is: "I have a bachelor's in radiation therapy."; a wish says more."""
    lookups, words = library.tables.lookups, part.said[:2]
    states = len(words) > 1 and words[0] in lookups.one("own") and words[1] in lookups.one("states")
    return states and not (has(part, "seeks", library.tables) or has(part, "wishes", library.tables))


def _tells(library: Library, part: Heard) -> bool:
    """Whether it asks nothing, and names only what the person is or was: "I'm a pharmacist."; not "I'd love to know
    what pharmacists earn."."""
    own = has(part, "own", library.tables)
    theirs = all((own and one.kind == "other") or is_own(library, part, one) for one in part.mentions)
    asks = part.questions or has(part, "asks", library.tables)
    return bool(part.mentions) and theirs and not asks


def _with_names_of(library: Library, parts: list[Heard], part: Heard) -> Heard:
    """The sentence, with the names of the nearest one before that names something, or of the first after it, where it
    names nothing itself: "Regrets? Those of you who did ultrasound for years."."""
    place = parts.index(part)
    named = next((other for other in (*reversed(parts[:place]), *parts[place + 1 :]) if _names(other)), None)
    if _names(part) or named is None:
        return part
    return _naming(library, part, named)


def _names(part: Heard) -> bool:
    """Whether anything is named that a question can be about: no place is."""
    return any(mention.kind != "place" for mention in part.mentions)


def _says_it(library: Library, heard: Heard, part: Heard) -> bool:
    """Whether one sentence among others is the question: surer than all together, and alone it loses nothing."""
    whole = heard.scores[0].confidence if heard.scores else 0.0
    return part.scores[0].confidence > max(whole, SURE) and not _loses(library, heard, part)


def _loses(library: Library, heard: Heard, part: Heard) -> bool:
    """Whether a sentence alone loses a wish, or a "the first" or "number 2", of the whole."""
    listed = _listed(library, part) != _listed(library, heard)
    return listed or len(part.wishes) < len(heard.wishes)


def _listed(library: Library, part: Heard) -> tuple[float, ...]:
    """The places in a list that are named."""
    steps = library.tables.lookups.one("steps")
    numbers = (one.amount for one in part.numbers if one.start and part.said[one.start - 1] in steps)
    return (*ordinals(part, library.tables), *numbers)


def _alone(library: Library, heard: Heard, part: Heard) -> Heard:
    """The sentence, with the names of the others where it has none: "I know MRI. How long is the training?"; where a
    job is described, with all that was said."""
    if _names(part) or not heard.mentions:
        return part
    if any(one.clue for one in heard.mentions):
        return replace(heard, scores=part.scores, polar=part.polar)
    return _naming(library, part, heard)


def _halves(library: Library, heard: Heard) -> tuple[Heard, ...]:
    """The two sides of an "and", where each asks for something else."""
    sides = AND.split(heard.text, maxsplit=1)
    if len(sides) < 2 or not heard.scores or len(heard.words) < 4 or has(heard, "compare", library.tables):
        return (heard,)
    first, second = (hear(side, library.tables) for side in sides)
    if not (_is_sure(library, first) and _is_sure(library, second)) or _only_begins(library, first):
        return (heard,)
    one, other = (library.content.intents[part.scores[0].intent] for part in (first, second))
    if one.topic == other.topic or _chooses(library, heard) or not (first.mentions or second.mentions):
        return (heard,)
    return _with_names(library, first, second)


def _only_begins(library: Library, first: Heard) -> bool:
    """Whether the first half names somebody and asks nothing yet: "are sonographers" and radiographers the same."""
    asks = not first.words or first.said[0] in library.tables.lookups.one("asks")
    return first.polar and not asks and not words_without(library, first, ("polar",))


def _chooses(library: Library, heard: Heard) -> bool:
    """Whether both halves together choose: "which jobs take two years and pay 90 grand"."""
    return bool(heard.wishes or heard.axes) or (chooses(heard, library.tables) and bool(bounded(heard, library.tables)))


def _with_names(library: Library, first: Heard, second: Heard) -> tuple[Heard, ...]:
    """Both halves with the names of the whole, where only one half has them."""
    if first.mentions and second.mentions:
        return (first, second)
    named, other = (first, second) if first.mentions else (second, first)
    whole = _naming(library, other, named)
    return (named, whole) if named is first else (whole, named)


def _naming(library: Library, part: Heard, named: Heard) -> Heard:
    """A part with the names of another after it, without what that one denies."""
    words = named.words
    said = (one for one in named.mentions if not one.denied)
    names = (named.text[words[one.start].start : words[one.end - 1].end] for one in said)
    return hear(f"{part.text} {', '.join(names)}", library.tables)


def _is_sure(library: Library, part: Heard) -> bool:
    best = part.scores[0] if part.scores else None
    if best is None or part.bare or best.confidence < SURE:
        return False
    return library.content.intents[best.intent].kind == "answer"
