"""Sentences from templates: a placeholder is looked up, never run; a sentence whose field is missing is left out."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from bot.content.model import Entity, Fact, Value
from bot.dataclass import dataclass
from bot.dialogue.known import Known, known
from bot.library import Library

PLACEHOLDER = re.compile(r"<([A-Za-z_ ]+(?:\.[a-z_0-9]+)?|[a-z_0-9]+(?:\.[a-z_0-9]+)?)>")

SPELT = frozenset("AEFHILMNORSX")
"""Letters whose names begin with a vowel: an MRI technologist."""

CONSONANT = ("uni", "use", "usu", "eu", "one", "once", "ura")
SILENT = ("hour", "honest", "honor", "heir")

ENDS = '.!?:)"'
"""Signs with which a sentence may end."""

SHOWN = 8
"""Items of a list that one sentence holds."""

YEAR = "year"
"""The field that dates the other fields of its entry."""


@dataclass(frozen=True, slots=True)
class Teller:
    """Fills templates for one entity, and remembers which facts were used."""

    library: Library
    entity: Entity
    topic: str
    here: Known | None
    say: Mapping[str, Mapping[str, str]]
    place: str = ""

    def sentence(self, template: str) -> str | None:
        """The template filled, or nothing where a field is missing."""
        parts = PLACEHOLDER.split(template)
        year = self._year(parts[1::2])
        for number in range(1, len(parts), 2):
            filled = year and shown(year[0]) if parts[number] == YEAR else self._filled(parts[number])
            if filled is None:
                return None
            parts[number] = filled
        return sentence_case("".join(parts))

    def facts(self, templates: Iterable[str]) -> tuple[Fact, ...]:
        """The facts that these templates, when filled, rest on."""
        found = (pair for template in templates for pair in self._used(PLACEHOLDER.findall(template)))
        return tuple(dict.fromkeys(pair[1] for pair in found if pair))

    def _used(self, names: Sequence[str]) -> Iterator[tuple[Value, Fact] | None]:
        """What the placeholders of one template stand for."""
        named = (name for name in names if name not in NAMING)
        yield from (self._year(names) if name == YEAR else self._found(name) for name in named)

    def _year(self, names: Sequence[str]) -> tuple[Value, Fact] | None:
        """The year of the entry that the figure beside it is from; another entry's year would date it wrongly."""
        beside = (self._found(name) for name in names if name not in NAMING and name not in (YEAR, "where"))
        figure = next((pair for pair in beside if pair), None)
        if figure is None:
            return self._found(YEAR)
        return (figure[1].values[YEAR], figure[1]) if YEAR in figure[1].values else None

    def _found(self, name: str) -> tuple[Value, Fact] | None:
        """The field that a placeholder names, with its fact."""
        topic, _, field = name.rpartition(".")
        here = self.here if topic in ("", self.topic) else known(self.library, self.entity, topic, self.place)
        return here.fields.get(field) if here else None

    def _filled(self, name: str) -> str | None:
        naming = NAMING.get(name)
        if naming:
            return naming(self.entity)
        if name == "short":
            return self.entity.short or None
        found = self._found(name)
        return self._said(found[0]) if found else None

    def _said(self, value: Value) -> str:
        """A value inside a sentence; a list taken over from another job does not name the job itself."""
        if self.entity.name in value.items and len(value.items) > 1:
            return enumerated(tuple(item for item in value.items if item != self.entity.name)[:SHOWN])
        return self.say.get(value.field.name, {}).get(value.text) or shown(value)


def shown(value: Value) -> str:
    """A value as people read it."""
    if value.field.type == "list":
        return enumerated(value.items[:SHOWN])
    if value.field.type == "levels":
        return value.text.replace("_", " ")
    return value.text


def enumerated(items: tuple[str, ...]) -> str:
    """a, b and c."""
    if len(items) < 2:
        return "".join(items)
    return ", ".join(items[:-1]) + " and " + items[-1]


def with_article(name: str) -> str:
    """`a` or `an` before a name, by how it is spoken: an MRI technologist, a CT technologist, an x-ray."""
    word = name.split(" ", 1)[0]
    low = word.lower()
    if word[:1].isupper() and len(word) > 1 and word.isupper():
        vowel = word[0] in SPELT
    elif low.startswith("x-") or low.startswith(SILENT):
        vowel = True
    else:
        vowel = low[:1] in ("a", "e", "i", "o", "u") and not low.startswith(CONSONANT)
    return f"{'an' if vowel else 'a'} {name}"


def capital(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]


def sentence_case(text: str) -> str:
    """A sentence with its first letter large, single spaces, and one sign at its end."""
    whole = capital(" ".join(text.split()))
    if whole and whole[-1] not in ENDS:
        whole += "."
    while whole.endswith(".."):
        whole = whole[:-1]
    return whole.replace(" .", ".").replace(" ,", ",")


NAMING: Mapping[str, Callable[[Entity], str]] = {
    "job": lambda entity: entity.name,
    "jobs": lambda entity: entity.plural,
    "Job": lambda entity: capital(entity.name),
    "Jobs": lambda entity: capital(entity.plural),
    "a job": lambda entity: with_article(entity.name),
    "A job": lambda entity: capital(with_article(entity.name)),
    "name": lambda entity: entity.name,
    "Name": lambda entity: capital(entity.name),
    "in": lambda entity: entity.within or f"in {entity.name}",
}
"""Placeholders for the entity itself."""
