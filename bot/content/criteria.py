"""facts/criteria: what people choose by."""

from bot.content.entry import Entry, nearest
from bot.content.fields import Fields
from bot.content.model import Criterion, Field, Test
from bot.content.values import parsed

NUMBER = "number"
"""In place of a value: the number that the person named."""


def criterion(entry: Entry, ident: str, fields: Fields) -> Criterion:
    """One criterion."""
    made = Criterion(
        id=ident,
        title=entry.needed("title"),
        words=entry.texts("words"),
        avoid=entry.texts("avoid"),
        want=entry.texts("want"),
        drop=entry.texts("drop"),
        test=_test(entry, fields),
        quiz=entry.text("quiz"),
        because=entry.needed("because"),
        against=entry.needed("against"),
        place=entry.place,
    )
    entry.close()
    return made


def _test(entry: Entry, fields: Fields) -> Test:
    topic, _, name = entry.needed("field").partition(".")
    made = Test(topic, name, entry.texts("is"), entry.text("at_least"), entry.text("at_most"), entry.texts("not"))
    field = fields.get(topic, {}).get(name)
    if field is None:
        known = tuple(f"{each}.{field}" for each in fields for field in fields[each])
        if topic:
            entry.note("field", f"unknown field `{topic}.{name}`; {nearest(f'{topic}.{name}', known)}")
        return made
    _check(entry, field, made)
    return made


def _check(entry: Entry, field: Field, test: Test) -> None:
    """The values asked for are values of the field."""
    bounds = tuple(value for value in (test.least, test.most) if value and value != NUMBER)
    if not (test.among or test.least or test.most or test.barred):
        entry.note("field", "has no test; write `is`, `at_least`, `at_most` or `not`")
    for text in (*test.among, *test.barred, *bounds):
        if parsed(field, text) is None and field.type not in ("list", "text"):
            entry.note("field", f"`{text}` is no value of `{field.name}`; {nearest(text, field.levels)}")
