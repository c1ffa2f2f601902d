"""What single questions about baking are heard as, to the figure: no change of hearing comes unmeant.

Every question of read.txt, as it stands there and with a slip of the keys, and some more with numbers and odd words.
`python -m tests.dialogue.test_said` writes heard.txt anew; read what git shows of it.
"""

from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

from bot.dialogue.hearing import hear
from bot.dialogue.values import Heard
from bot.language.mentions import Mention
from bot.language.spelling import Word
from bot.library import Library

KEPT = Path(__file__).with_name("heard.txt")

ASKED = Path(__file__).with_name("read.txt")

MORE = (
    "bakers under $40k", "more than 30,000 dollars a year", "at least 2 years and at most 48 months", "$19.23 an hour",
    "between 30k and 50k", "six figures", "a dozen bakers", "12-hour nights", "half a year", "80%", "a 4 year degree",
    "no less than forty thousand", "in 2025 or 2026", "I am 45", "over 20", "1e6 dollars", "999999999999999 dollars",
    "no nights", "I hate night work", "no degree and no nights", "nights are fine", "money does not matter",
    "I do not hate nights", "training of at most 30 months", "pay of at least $45,000",
    "without a degree, no nights, over 45k", "pastrychef", "ice creammaker", "sour dough", "bakersalary",
    "soooo how much doooes a baker earn", "bakr", "millr", "sourdouhg bakre", "what's a baker's pay",
    "they don't work nights, do they", "isn't a baker a bread maker", "don't want to be a baker",
    "not a baker but a miller", "neither a baker nor a miller", "baker, miller or butcher",
    "a pastry chef or cake maker", "bread or sweets", "the bread side", "a baker in LY", "a baker in ly", "ly", "LY",
    "on Avalon", "avalon bakers", "bakers in Texas", "work in Ohio", "sourdough", "Levain", "a sourdough", "dough pay",
    "the one with the bubbling jar", "the jar that is always bubbling", "a wedding with a tower", "no bubbling jar",
    "who has wild bread", "bread so wild", "he bakes wild, sour, dark bread", "hello, what does a baker earn please",
    "lol baker pay tbh", "ok thanks, and the miller?", "sounds good, how long is it", "b", "", "?", "a", "the the the",
    "BAKER PAY", "Baker  Pay", "baker/miller", "baker-miller pay", "bakers' pay", "<job> pay",
    "pay pay pay baker baker", "which pays more, a baker or a miller", "who takes longer to train and earns less",
    "quickest to learn", "fewest nights and highest pay", "is it better to be a baker than a butcher",
    "plumber or baker", "dentists earn more", "a head or a rye baker", "head", "the head of the bakery",
    "lead or chief", "CMB", "cmb pay", "a certified master baker", "chocolate", "cocoa pay", "chocolate or icing",
    "the chocolate side", "cacao", "wedding cake artist", "wedding", "sugar roses", "who draws sugar roses",
    "roses of sugar, all day", "the one who keeps the books", "keys of a bakery", "she has the bakery keys", "in LO",
    "in lo", "Logres", "a cook", "cooks earn", "kitchen cook or baker", "baker's assistant", "bread helpers",
    "rye bread baker", "dark bread", "chocolatier", "chocolatierr", "choclatier", "wedding cake decoratr",
    "sugardecorator", "icingartist", "most jobs", "rarest", "fewest jobs and shorter training", "are bakers wanted",
    "isn't a rye baker a sourdough baker", "do not the bakers earn", "not rye, sour, dark", "3 to 5 years",
    "three or four years", "1,000,000", "$1.5k a week", "45 hours a week", "12 months or less", "no more than 2 years",
    "up to 50k", "around 40k", "so no nights?", "no nights then?", "so they work no nights",
    "bakers do not work nights then?", "it pays well, right?", "it pays well, right", "right?",
    "I faint at blood, can I still be a baker", "I like bread and do they work nights", "and is it hard",
    "what is it, is it hard", "which do they work",
)  # fmt: skip
"""Numbers, wishes, names in odd dress, and what parts them."""

LETTERS = "etaoinshrdlu"


def slipped(question: str) -> str:
    """The question with one slip in its longest word: two letters swapped, one left out, doubled, added or another."""
    word = max(question.split(), key=len, default="")
    if len(word) < 5:
        return question
    chance = crc32(question.encode())
    at, letter = 1 + chance % (len(word) - 2), LETTERS[chance // 7 % len(LETTERS)]
    before, here, after = word[:at], word[at], word[at + 1 :]
    slips = (
        before + after[:1] + here + after[1:], before + after, before + 2 * here + after,
        before + here + letter + after, before + letter + after, letter + word, word[1:], word[:-1],
        before + " " + here + after,
    )  # fmt: skip
    return question.replace(word, slips[chance // 97 % len(slips)], 1)


def questions() -> list[str]:
    """All that is asked, each once."""
    asked = [line[2:] for line in ASKED.read_text("utf-8").splitlines() if line.startswith("> ")]
    plain = dict.fromkeys((*asked, *MORE))
    return list(dict.fromkeys((*plain, *map(slipped, plain))))


def word(one: Word) -> str:
    """A word, as it was typed where that differs, what else it may be, and how surely."""
    if one.word == one.typed and not one.alternatives:
        return one.word
    others = "".join(f" {other} {share:.3f}" for other, share in one.alternatives)
    return f"{one.word}[{one.typed} {one.start}-{one.end} {one.sure:.2f}{others}]"


def mention(one: Mention) -> str:
    """A name: what it is of, where it stands, and what else is known of it."""
    signs = ("not " if one.denied else "") + (f" {one.sure:.2f}" if one.sure < 1 else "")
    others = "".join(f"/{kind}:{ident}" for kind, ident in one.others)
    return f"{signs}{one.kind}:{one.id}@{one.start}-{one.end}{others}{f' by {one.clue}' if one.clue else ''}"


def parts(heard: Heard) -> Iterator[str]:
    """All that was heard, in words and figures."""
    yield " ".join(map(word, heard.words))
    yield " ".join(each.word for each in heard.marked)
    yield ", ".join(map(mention, heard.mentions))
    yield "" if heard.named == heard.mentions else "named " + ", ".join(map(mention, heard.named))
    yield " ".join(f"{one.amount:g}{one.unit}{one.side}@{one.start}-{one.end}" for one in heard.numbers)
    yield " ".join(f"{'no ' if one.dropped else ''}{one.criterion}@{one.start}-{one.end}" for one in heard.wishes)
    yield " ".join(f"{one.kind} {one.id}@{one.start}-{one.end}" for one in heard.axes)
    yield " ".join(name for name, holds in (("polar", heard.polar), ("bare", heard.bare)) if holds)
    yield ", ".join(f"{one.intent} {one.confidence:.3f}" for one in heard.scores[:3])
    weighed = (f"{text} {weight:.3f}" for one in heard.scores[:3] for text, weight in one.evidence)
    yield f"#{crc32(' '.join(weighed).encode()):08x}"


def lines(library: Library) -> list[str]:
    """A line for each question, and one for what was heard."""
    heard = ((text, hear(text, library.tables)) for text in questions())
    return [line for text, said in heard for line in (f"> {text}", " | ".join(filter(None, parts(said))))]


def test_what_is_asked_is_heard_as_it_was_heard(guild: Library) -> None:
    assert lines(guild) == KEPT.read_text("utf-8").splitlines()
