"""Files of `intents/` that begin with `_`: the bot's own sayings, words of the language, safety, dialogues."""

import re
from collections.abc import Mapping

from bot.content.entry import Entry, nearest
from bot.content.intents import ANSWER_KINDS
from bot.content.model import Dialogue, Safety, Turn
from bot.dataclass import dataclass

WORD_LISTS = (
    "negations", "avoidances", "wishes", "polar", "wrappers", "most", "least", "compare", "which", "more_than",
    "less_than", "asks", "that", "those", "own", "outside", "joiners", "unknown_places", "fillers", "bare",
    "open", "ways", "rank", "people", "background", "beside", "comparative",
    "as", "apart", "entries", "limits", "counted", "whoever", "parts", "kinds", "inside", "choice", "level", "best",
    "worst", "amounts",
    "claims", "doubts", "whys", "tags", "ones", "similar", "adds", "stops", "origins", "aims", "steps", "exists",
    "noise", "likewise", "usual", "pairs", "drops", "returns", "lists", "briefly", "simply",
    "saying", "you", "corrects", "supposes", "granted", "refused", "rejects", "narrows", "turns_round",
    "orders", "relists", "enough",
    "asides", "remarks", "traces", "presents", "real", "stages", "varies", "prices", "costs", "lesser", "greater",
    "anything", "rungs", "upwards", "firsts", "concluding",
    "gains", "measures", "reminds", "telling", "states", "kinder", "harsher", "persons", "relative", "trailers",
    "seeks", "whom", "called", "regions", "countries", "amount",
    "meaning_before", "meaning_after", "meaning_then",
)  # fmt: skip
"""Sorts of words that the engine reads, whatever the field."""

WORD_TABLES = ("rewrites", "endings", "ordinals", "numbers", "units", "alike")
"""Words that stand for something."""

BARS = ("answer", "named", "ask")
"""Confidences that a reading has to reach: to be answered, to be answered where a job is named, to be offered."""

SAFETY = ("crisis", "emergency", "violence", "medical")
"""Groups of wordings, the most urgent first."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words of the language that are no intent's: not, numbers, units, "it", "the second"."""

    lists: Mapping[str, tuple[str, ...]]
    tables: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Replies:
    """The bot's own sayings, by name."""

    sayings: Mapping[str, tuple[str, ...]]

    def __getitem__(self, name: str) -> str:
        """The saying as one text; a name that no file holds shows itself, which `check` reports."""
        return " ".join(self.sayings.get(name, (name,)))


@dataclass(frozen=True, slots=True)
class Bars:
    """How sure a reading has to be; `calibrate` derives these from the examples."""

    answer: float = 0.35
    """An intent surer than this is answered; one less sure is asked about."""
    named: float = 0.3
    """The same where a job is named: then the question is at least not out of scope."""
    ask: float = 0.2
    """An intent less sure than this is no guess worth offering."""


def bars(entry: Entry) -> Bars:
    """intents/_bars.yaml: shares from 0 to 1."""
    made = Bars(**{name: bar for name in BARS if (bar := _share(entry, name)) is not None})
    entry.close()
    return made


def _share(entry: Entry, name: str) -> float | None:
    """A number from 0 to 1."""
    text = entry.text(name)
    if text and not re.fullmatch(r"0?\.\d+|0|1", text):
        entry.note(name, f"`{name}: {text}` should be a share from 0 to 1, such as `0.35`")
        return None
    return float(text) if text else None


def filled(template: str, **values: str) -> str:
    """One of the bot's own sayings with its names put in; what they hold is not looked at again."""
    parts = template.replace(">", "<").split("<")
    return "".join(values.get(part, "") if number % 2 else part for number, part in enumerate(parts))


def lexicon(entry: Entry) -> Lexicon:
    """intents/_words.yaml."""
    lists = {name: entry.texts(name) for name in WORD_LISTS}
    tables = {name: _table(entry.entry(name)) for name in WORD_TABLES}
    entry.close()
    return Lexicon(lists, tables)


def _table(entry: Entry | None) -> dict[str, str]:
    return {} if entry is None else {key: entry.text(key) for key in entry.keys}


def replies(entry: Entry, names: tuple[str, ...]) -> Replies:
    """intents/_replies.yaml; every saying that the program uses has to be there."""
    made = {name: entry.texts(name) for name in entry.keys}
    for name in names:
        if not made.get(name):
            entry.note(name, f"the saying `{name}` is missing; write `{name}: ...`")
    for name in made:
        if name not in names:
            entry.note_key(name, f"unknown saying `{name}`; {nearest(name, names)}")
    return Replies(made)


def safety(entry: Entry) -> tuple[Safety, ...]:
    """intents/_safety.yaml."""
    made = tuple(_safety(name, inner) for name in SAFETY if (inner := entry.entry(name)))
    entry.close()
    return made


def _safety(name: str, entry: Entry) -> Safety:
    told = tuple(map(entry.texts, ("words", "not", "answer", "who", "signs", "unless")))
    made = Safety(name, *told)
    if not made.answer:
        entry.note("answer", "`answer` is missing; write what is said")
    entry.close()
    return made


def dialogue(entry: Entry, ident: str) -> Dialogue:
    """One file of intents/_dialogues/."""
    made = Dialogue(ident, entry.needed("title"), tuple(map(_turn, entry.entries("turns"))))
    entry.close()
    return made


def _turn(entry: Entry) -> Turn:
    made = Turn(
        ask=entry.needed("ask"),
        kind=entry.choice("kind", ANSWER_KINDS),
        jobs=entry.texts("jobs"),
        topics=entry.texts("topics"),
        says=entry.texts("says"),
        not_yet=entry.yes("not_yet"),
        place=entry.place,
    )
    entry.close()
    return made
