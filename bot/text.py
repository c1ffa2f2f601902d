"""Clean what people type, and fold it to tokens: the one door through which text comes in and goes out."""

import re
import unicodedata

from bot.dataclass import dataclass

LONGEST = 2000
"""Characters of a question that are read; the rest is cut, and the person is told."""

MARKS = 4
"""Combining marks that one letter may carry; real languages need three."""

UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
"""Unicode categories no reader sees: controls, bidi and zero-width signs, surrogates, private and unassigned."""

SPACES = frozenset("\t\n\r\v\f\x85\u2028\u2029")

LOOKALIKES = str.maketrans("аеорсухіѕјԁһ", "aeopcyxisjdh")
"""Cyrillic letters drawn like Latin ones, which a paste may bring along."""

SAME = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'"} | dict.fromkeys("‐‑‒–—−", "-"))

STOPS = str.maketrans(dict.fromkeys(',;:!?<>"/', " "))
"""Signs that only part words where there is no number; brackets may belong to one, as in rt(n)."""

TOKEN = re.compile(
    r"[$£€]+(?!\d)"  # $$
    r"|[$£€]?\d+(?:[.,]\d+)*(?:%|[^\W\d_]+)?"  # $70,000  70k  12.5%  3d
    r"|(?:[^\W\d_]\.){2,}(?:\([^\W\d_]\))?"  # r.t.  u.s.  r.t.(n)
    r"|(?<![^\W_])[^\W\d_]-(?=[^\W\d_]{2})[^\W\d_]+"  # x-ray  c-arm
    r"|[^\W\d_]+\([^\W\d_]\)"  # tech(s)  rt(n)
    r"|[^\W\d_]+(?:'[^\W\d_]+)*[\d]*"  # what's  b4
)


@dataclass(frozen=True, slots=True)
class Token:
    """One folded word of a question."""

    word: str
    start: int
    """Where it begins in the cleaned text."""
    end: int


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Text that is safe to read, show and keep."""

    text: str
    cut: bool
    """Whether more was typed than is read."""


def clean(text: str, longest: int = LONGEST) -> Cleaned:
    """Text without anything unseen and without piled-up marks, at most `longest` characters; linear in its length."""
    head = text[:longest]
    kept = head if head.isascii() and head.isprintable() else visible(head)
    return Cleaned(kept.strip(), len(text) > longest)


def visible(text: str) -> str:
    """`text` without control, bidi, zero-width and surrogate characters; line ends and tabs become spaces."""
    kept: list[str] = []
    marks = 0
    for character in text:
        category = unicodedata.category(character)
        if character in SPACES or category in ("Zs", "Zl", "Zp"):
            character = " "
        elif category in UNSEEN:
            if category in ("Cs", "Co", "Cn"):
                kept.append("\ufffd")
            continue
        marks = marks + 1 if category[0] == "M" else 0
        if marks <= MARKS:
            kept.append(character)
    return "".join(kept)


def can_open(address: str) -> bool:
    """Whether an address may be a link: encrypted, its host in plain letters and with nobody's name before it."""
    host = address.removeprefix("https://").partition("/")[0]
    return address.startswith("https://") and address.isascii() and "@" not in host and "xn--" not in host.lower()


def fold(text: str) -> tuple[Token, ...]:
    """The words of cleaned text without case, accents, widths and look-alikes, each with its place in `text`."""
    plain, places = _plain(text)
    if places is None and _is_simple(spaced := plain.translate(STOPS)):
        return _between_spaces(spaced)
    if places is None:
        return tuple([Token(_word(found[0]), found.start(), found.end()) for found in TOKEN.finditer(plain)])
    return tuple(
        Token(_word(found[0]), places[found.start()], places[found.end() - 1] + 1) for found in TOKEN.finditer(plain)
    )


def folded(text: str) -> tuple[str, ...]:
    """Only the words of `fold(text)`."""
    plain, _ = _plain(text)
    return tuple(spaced.split() if _is_simple(spaced := plain.translate(STOPS)) else map(_word, TOKEN.findall(plain)))


def _is_simple(plain: str) -> bool:
    """Whether a text is nothing but small letters and spaces, as most phrases are: its words need no pattern."""
    return plain.isascii() and plain.replace(" ", "").isalpha()


def _between_spaces(plain: str) -> tuple[Token, ...]:
    made, end = [], 0
    for word in plain.split():
        start = plain.index(word, end)  # the first after the last one: what lies between is spaces
        end = start + len(word)
        made.append(Token(word, start, end))
    return tuple(made)


def _word(found: str) -> str:
    """One match of TOKEN as a word: `x-ray` is `xray`, `70,000` is `70000`, `tech(s)` is `techs`."""
    if found.isalpha():
        return found
    if found[-1] == ")":
        return "".join(filter(str.isalpha, found))
    if found[-1] == ".":
        return found.replace(".", "")
    if found[0] in "$£€" and len(set(found)) == 1:
        return found[0]
    if found[0].isdigit() or found[0] in "$£€":
        return re.sub(r",(?=\d{3})", "", found)
    return found.replace("-", "")


def _plain(text: str) -> tuple[str, list[int] | None]:
    """Folded characters, and for each the place it came from (None where every place is its own)."""
    if text.isascii():
        return text.lower().replace("`", "'"), None
    characters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text.translate(SAME)):
        for part in _folded_character(character):
            characters.append(part)
            places.append(place)
    return "".join(characters), places


def _folded_character(character: str) -> str:
    """One character, small and bare; a ligature may give several letters, a mark none."""
    if character.isascii():
        return character.lower()
    parts = unicodedata.normalize("NFKD", character).casefold().translate(LOOKALIKES)
    return "".join(part for part in parts if unicodedata.category(part)[0] != "M").translate(SAME)
