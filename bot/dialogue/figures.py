"""Figures of several things on one topic, in order: what comparison, ranking and shortlist share."""

from collections.abc import Iterable

from bot.content.model import Entity, Fact, Intent, Source, Value
from bot.dataclass import dataclass
from bot.dialogue.known import Known, known
from bot.dialogue.sentences import shown
from bot.library import Library

COVERS = "covers"
"""The field that names the wider occupation an entry's figures are for, where that is no job here."""

OF = "_of"
"""The end of a field that names it for one figure alone: `openings_of` stands beside `openings`."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One entity with its value on an axis, or without one."""

    entity: Entity
    here: Known | None
    value: Value | None
    fact: Fact | None

    @property
    def number(self) -> float | None:
        return self.value.number if self.value else None

    @property
    def grouped(self) -> bool:
        """Whether the value is a larger group's."""
        return self._wider or (
            self.here is not None
            and self.here.group is not None
            and self.fact in self.here.group.facts.get(self.here.topic, ())
        )

    @property
    def _wider(self) -> bool:
        """Whether its entry says that it is for a wider occupation."""
        if self.fact is None or self.value is None:
            return False
        return COVERS in self.fact.values or self.value.field.name + OF in self.fact.values

    def text(self, library: Library, say: Intent | None = None) -> str:
        """The value as it is shown, a group's figure marked."""
        if self.value is None:
            return library.content.replies["no_figure"]
        return shown(self.value) + (library.content.replies["group_mark"] if self.grouped else "")


def figure(library: Library, entity: Entity, topic: str, field: str) -> Figure:
    """The value of one entity."""
    here = known(library, entity, topic)
    pair = here.fields.get(field) if here else None
    return Figure(entity, here, pair[0] if pair else None, pair[1] if pair else None)


def comparable(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Those that have a number in the currency of the first."""
    with_number = [each for each in figures if each.number is not None and each.value is not None]
    currency = with_number[0].value.currency if with_number and with_number[0].value else ""
    return tuple(each for each in with_number if each.value and each.value.currency == currency)


def in_order(figures: Iterable[Figure], side: str) -> tuple[Figure, ...]:
    """The comparable ones, the most (or least) first; equals by name; a job's own figure before a group's."""
    sign = -1.0 if side == "most" else 1.0
    return tuple(
        sorted(comparable(figures), key=lambda each: (sign * (each.number or 0.0), each.grouped, each.entity.name))
    )


def sources_of(library: Library, facts: Iterable[Fact | None]) -> tuple[Source, ...]:
    """The sources of the facts, each once."""
    idents = dict.fromkeys(fact.source for fact in facts if fact and fact.source)
    return tuple(library.content.sources[ident] for ident in idents if ident in library.content.sources)


def ids_of(facts: Iterable[Fact | None]) -> tuple[str, ...]:
    """The ids of the facts, each once."""
    return tuple(dict.fromkeys(fact.id for fact in facts if fact))


def years_of(facts: Iterable[Fact | None]) -> str:
    """The years of the figures: 2025, or 2023 to 2025."""
    years = sorted({fact.text("year") for fact in facts if fact and fact.text("year")})
    return " to ".join(dict.fromkeys((years[0], years[-1]))) if years else ""
