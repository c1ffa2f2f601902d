"""Typed values: what a field's text must look like, and the number it is compared by."""

import math
import re

from bot.content.entry import Entry, nearest
from bot.content.model import Field, Value
from bot.content.tree import Leaf

MONEY = re.compile(
    r"(?P<currency>US\$|CA\$|A\$|NZ\$|\$|£|€)\s?(?P<amount>\d{1,3}(?:,\d{3})+(?:\.\d\d?)?|\d+(?:\.\d\d?)?)"
)
CURRENCIES = {"US$": "USD", "$": "USD", "CA$": "CAD", "A$": "AUD", "NZ$": "NZD", "£": "GBP", "€": "EUR"}
PERCENT = re.compile(r"[-−]?\d+(?:\.\d+)?\s?%")
SPAN = re.compile(r"(?P<count>\d+(?:\.\d+)?)\s(?P<unit>day|week|month|year)s?")
NUMBER = re.compile(r"-?\d{1,3}(?:,\d{3})+|-?\d+(?:\.\d+)?")
YEAR = re.compile(r"(?:19|20)\d\d")
MONTHS = {"day": 12 / 365, "week": 12 / 52, "month": 1.0, "year": 12.0}

WANTED = {
    "money": "an amount with its currency, such as `$95,480` or `£37,338`",
    "percent": "a percentage, such as `6%` or `-1%`",
    "months": "a time, such as `24 months` or `2 years`",
    "years": "a time, such as `2 years`",
    "year": "a year, such as `2025`",
    "number": "a number, such as `228,000`",
    "yes_no": "`yes` or `no`",
}


MOST = {
    "percent": (1000.0, "1000%"), "months": (1200.0, "100 years"), "years": (1200.0, "100 years"),
    "money": (1e9, "1,000,000,000"),
}  # fmt: skip
"""The most of what is measured; a figure beyond it was mistyped, whatever it is about."""


def value(entry: Entry, field: Field) -> Value | None:
    """The value that `entry` has for `field`; nothing, and a note, where it is not of the field's type."""
    if field.type == "list":
        items = entry.texts(field.name)
        return Value(field, "", float(len(items)), items=items) if items else None
    text = entry.text(field.name)
    if not text:
        if isinstance(entry.node(field.name), Leaf):
            entry.note(field.name, f"`{field.name}` is empty; fill it in or take it out")
        return None
    if (made := parsed(field, text)) is None:
        entry.note(field.name, f"`{field.name}: {text}` should be {_wanted(field, text)}")
    elif not is_bounded(made):
        entry.note(
            field.name, f"`{field.name}: {text}` is out of all bounds; it should be at most {MOST[field.type][1]}"
        )
    return made


def is_bounded(made: Value) -> bool:
    """Whether a figure is one that can be."""
    most, _ = MOST.get(made.field.type, (math.inf, ""))
    return abs(made.number or 0.0) <= most


def parsed(field: Field, text: str) -> Value | None:
    """`text` as a value of the field's type, or nothing where it is none."""
    if field.type == "text":
        return Value(field, text)
    if field.type == "money":
        found = MONEY.fullmatch(text)
        return found and Value(field, text, _number(found["amount"]), CURRENCIES[found["currency"]])
    number = _measured(field, text)
    return None if number is None else Value(field, text, number)


def _measured(field: Field, text: str) -> float | None:
    """The number that a text of any other type stands for."""
    if field.type == "levels":
        return float(field.levels.index(text)) if text in field.levels else None
    if field.type == "yes_no":
        return {"yes": 1.0, "no": 0.0}.get(text)
    if field.type == "percent":
        return _number(text.rstrip("% ").replace("−", "-")) if PERCENT.fullmatch(text) else None
    if field.type in ("months", "years"):
        found = SPAN.fullmatch(text)
        return float(found["count"]) * MONTHS[found["unit"]] if found else None
    pattern = YEAR if field.type == "year" else NUMBER
    return _number(text) if pattern.fullmatch(text) else None


def _number(text: str) -> float:
    return float(text.replace(",", ""))


def _wanted(field: Field, text: str) -> str:
    if field.type == "levels":
        near = nearest(text, field.levels)
        levels = ", ".join(f"`{level}`" for level in field.levels)
        return f"one of {levels}; {near}" if near.startswith("did") else f"one of {levels}"
    return WANTED[field.type]
