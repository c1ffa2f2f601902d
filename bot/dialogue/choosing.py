"""Choosing: a reply to choices is a number, a word of one, neither or both; anything else is a new question."""

from bot.dataclass import replace
from bot.dialogue import cues, quiz
from bot.dialogue.answer import answer
from bot.dialogue.context import SEVERAL, Context
from bot.dialogue.holders import CARD, holders
from bot.dialogue.joining import joined
from bot.dialogue.reading import settle
from bot.dialogue.scene import PLAIN
from bot.dialogue.values import Answer, Choice, Conversation, Heard, Prose, Reading, Turn
from bot.library import Library

LONGEST = 4
"""Words of a reply; a longer one is a new question."""

BACKWARD = frozenset({"back", "again"})
"""Acts about what was said before; a "last" in them is no choice."""


def chosen(library: Library, conversation: Conversation, context: Context, heard: Heard) -> Turn | None:
    """The turn for a reply to the choices last offered, or nothing where it is none."""
    offered = context.choices or context.suggestions
    if not offered or len(heard.words) > LONGEST or not heard.words:
        return None
    act = _act(library, heard)
    stops = offered[0].reply and cues.has(heard, "stops", library.tables)
    if context.choices and (act == "neither" or stops):
        return _neither(library, heard, context)
    if context.choices and act == "both" and len(offered) > 1 and not offered[0].reply:
        return _both(library, context, heard, offered)
    at_hand = {holder.id for holder in context.holders}
    listed = context.reading is not None and (context.reading.kind in SEVERAL or at_hand & set(context.together))
    picked = _picked(library, heard, offered, bool(context.choices), bool(listed), context.intent)
    return _taken(library, conversation, context, heard, picked) if picked else None


def _act(library: Library, heard: Heard) -> str:
    best = heard.scores[0] if heard.scores else None
    return library.content.intents[best.intent].act if best and best.confidence > 0.4 else ""


def _picked(
    library: Library, heard: Heard, offered: tuple[Choice, ...], waits: bool, listed: bool, last: str
) -> Choice | None:
    """The choice that is meant: by number, by ordinal, by reply, by name or by a word of it."""
    numbers = [int(number.amount) for number in heard.numbers if number.unit == "" and len(heard.words) <= 2]
    said = waits or not listed  # after a list "the second one" is a job of it, and no suggestion
    if not waits and numbers and _is_step(library, heard, last):
        return None
    places = numbers or (list(cues.ordinals(heard, library.tables)) if said and not _asks(library, heard) else [])
    if places:
        place = places[0] - 1 if places[0] > 0 else places[0]
        return offered[place] if -len(offered) <= place < len(offered) else None
    if not waits:
        return None
    by_reply = [choice for choice in offered if choice.reply and choice.reply == _act(library, heard)]
    return by_reply[0] if by_reply else _by_name(library, heard, offered)


def _is_step(library: Library, heard: Heard, last: str) -> bool:
    """Whether the number is that of a step: "step 1?" after the steps were shown."""
    intent = library.content.intents.get(last)
    return intent is not None and intent.numbered and cues.has(heard, "steps", library.tables)


def _asks(library: Library, heard: Heard) -> bool:
    """Whether it plainly asks for something of its own, "degree for the first", or goes back: "undo the last one"."""
    best = heard.scores[0] if heard.scores else None
    intent = library.content.intents[best.intent] if best and best.confidence >= PLAIN else None
    return intent is not None and (intent.act in BACKWARD or (intent.kind == "answer" and not intent.act))


def _by_name(library: Library, heard: Heard, offered: tuple[Choice, ...]) -> Choice | None:
    """The one choice whose job is named, or that alone holds all the words that matter."""
    named = holders(library, heard, None)
    by_job = [choice for choice in offered if choice.holder in named and len({one.holder for one in offered}) > 1]
    if len(by_job) == 1:
        return by_job[0]
    fillers = library.tables.lookups.one("fillers")
    words = set(heard.said) - fillers
    fitting = [choice for choice in offered if words and words <= set(choice.text.lower().replace("-", "").split())]
    return fitting[0] if len(fitting) == 1 else None


def _taken(library: Library, conversation: Conversation, context: Context, heard: Heard, choice: Choice) -> Turn:
    """The turn that a choice makes."""
    if choice.reply and context.asked:
        return quiz.go_on(library, context.asked, choice.reply, heard.text)
    base = context.asked or context.reading or Reading(heard.text, "answer")
    intent = choice.intent or CARD
    same = choice.intent == base.intent
    places, criteria = (base.places, base.criteria) if same else ((), ())
    held = (choice.holder,) if choice.holder else base.holders
    reading = Reading(
        heard.text, "answer", intent, held, criteria, places, confidence=1.0, heard=heard, rivals=base.rivals
    )
    compared = library.content.intents[intent].compare and len(held) > 1
    reading = replace(reading, kind="comparison" if compared else "answer" if held else "which_job")
    if not held and library.content.intents[intent].compare:
        reading = replace(reading, kind="ranking", side="most")
    return Turn(heard.text, reading, answer(library, reading, context))


def _neither(library: Library, heard: Heard, context: Context) -> Turn:
    reading = replace(settle(library, heard, context), kind="help", act="neither")
    return Turn(heard.text, reading, Answer("help", (Prose(library.content.replies["neither"]),)))


def _both(library: Library, context: Context, heard: Heard, offered: tuple[Choice, ...]) -> Turn:
    """The first two choices together."""
    first, second = offered[:2]
    holders_ = tuple(choice.holder for choice in (first, second) if choice.holder)
    kind = "comparison" if len(set(holders_)) > 1 else "answer"
    base = Reading(heard.text, kind, first.intent, tuple(dict.fromkeys(holders_)), confidence=1.0, heard=heard)  # type: ignore[arg-type]
    one = Turn(heard.text, base, answer(library, base, context))
    if kind == "comparison":
        return one
    other = answer(library, replace(base, intent=second.intent), context)
    said = one.answer
    whole = replace(joined((said, other)), jobs=said.jobs, choices=said.choices)
    return replace(one, answer=whole)
