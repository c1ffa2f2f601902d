"""Yes, no, or it depends: the first words of an answer to a question that asks for them; or that two are one."""

from collections.abc import Collection

from bot.content.language import filled
from bot.content.model import Entity, Field, Intent, YesNo
from bot.content.values import parsed
from bot.dialogue.criteria import verdict
from bot.dialogue.cues import has
from bot.dialogue.details import untold
from bot.dialogue.holders import ABOUT, CARD, DIFFERENCE, NAMING
from bot.dialogue.known import Known, entity_of
from bot.dialogue.values import Holder, Reading
from bot.library import Library


def lead(library: Library, reading: Reading, intent: Intent, entity: Entity, here: Known | None) -> str:
    """What a yes-or-no question is answered first; nothing for other questions."""
    if intent.topic in (NAMING[-1], DIFFERENCE) and (one := _named_twice(library, reading)):
        return filled(library.content.replies["one_job" if one.kind == "job" else "one_thing"], job=one.name)
    if not reading.polar or untold(library, reading):
        return ""
    if told := _by_named_level(library, reading, here):
        return library.content.replies[told]
    meets = _by_criteria(library, reading, entity)
    if meets is None:
        meets = _by_number(reading, intent, here)
    if meets is None and not _asks_else(library, reading, intent.yes_no):
        meets = _by_level(intent.yes_no, here)
    if meets is None and intent.topic == CARD and has(reading.heard, "real", library.tables):
        meets = True  # "is that a real job": we know one when we are asked about it
    return library.content.replies["depends" if meets is None else "yes" if meets else "no"]


def _named_twice(library: Library, reading: Reading) -> Entity | None:
    """What is named twice, in other words: "is a sonographer the same as an ultrasound tech", "CT and a CAT scan"."""
    heard = reading.heard
    told = [(one, heard.said[one.start : one.end]) for one in heard.mentions if one.kind in ABOUT]
    two = (one for one, said in told for other, also in told if one.id == other.id and one.id and said != also)
    found = sorted(two, key=lambda one: ABOUT.index(one.kind))
    return entity_of(library, Holder(found[-1].kind, found[-1].id)) if found else None


def _by_criteria(library: Library, reading: Reading, entity: Entity) -> bool | None:
    """Whether the job meets what was named: "can I be one without a degree"."""
    verdicts = tuple(verdict(library, entity, asked).meets for asked in reading.criteria)
    if not verdicts or None in verdicts:
        return None
    tests = (library.content.criteria[asked.criterion].test for asked in reading.criteria)
    if not all(verdicts) and any(len(test.barred) > 1 for test in tests):
        return None  # what most of them do, some may not: work outside hospitals
    return all(verdicts)


def _by_number(reading: Reading, intent: Intent, here: Known | None) -> bool | None:
    """Whether the figure reaches the number: "do they make 100k"."""
    number = next((number for number in reading.numbers if number.unit in ("money", "months")), None)
    value = here.number(intent.compare.by) if here and intent.compare else None
    if number is None or value is None or intent.compare is None or here is None:
        return None
    if here.fields[intent.compare.by][0].field.type != number.unit:
        return None
    return value <= number.amount if number.side == "most" else value >= number.amount


def _by_named_level(library: Library, reading: Reading, here: Known | None) -> str:
    """What is said where a level is named: "is a bachelor's required", "is a certificate enough". The level that is
    usual is no bound: with less it may do too. "Without a bachelor's" is a wish."""
    heard = reading.heard
    if here is None or has(heard, "negations", library.tables):
        return ""
    ranks = ((_rank_named(value.field, heard.said), value.number) for value, _ in here.fields.values())
    named, usual = next(((rank, number) for rank, number in ranks if rank is not None), (None, None))
    if named is None or usual is None:
        return ""
    if has(heard, "enough", library.tables):
        return "yes" if usual <= named else "depends"
    return "yes" if named <= usual else "no"


def _rank_named(field: Field, words: Collection[str]) -> int | None:
    """The highest level of a field that is named, from 0."""
    named = [field.levels.index(level) for level, said in field.named if not set(said).isdisjoint(words)]
    return max(named, default=None)


def _asks_else(library: Library, reading: Reading, rule: YesNo | None) -> bool:
    """Whether something else is asked than what the field says: of radiation, whether it makes one ill."""
    said, groups = reading.heard.said, rule.unless if rule else ()
    return any(said[start : start + len(group)] == group for group in groups for start in range(len(said)))


def _by_level(rule: YesNo | None, here: Known | None) -> bool | None:
    found = here.fields.get(rule.field) if rule and here else None
    if rule is None or found is None:
        return None
    text = found[0].text
    if rule.over and found[0].number is not None:
        bar = parsed(found[0].field, rule.over)
        return None if bar is None or bar.number in (None, found[0].number) else found[0].number > (bar.number or 0.0)
    if found[0].field.type == "yes_no" and not (rule.yes or rule.no):
        return text == "yes"
    return True if text in rule.yes else False if text in rule.no else None
