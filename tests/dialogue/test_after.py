"""What is said after what, about baking: after each beginning every other follow-up is read as it was read.

What is read stands in after.txt, a line for each follow-up under its beginning. The bakery knows few words, so that
some are read oddly: the file says what is read, and not what would be best.
`python -m tests.dialogue.test_said` writes it anew; read what git shows of it.
"""

from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

from bot.dialogue.conversation import ask
from bot.dialogue.prose import text_of
from bot.dialogue.values import Turn
from bot.library import Library
from tests.dialogue.talk import talk

KEPT = Path(__file__).with_name("after.txt")

BEGINNINGS: tuple[tuple[str, ...], ...] = (
    (),
    ("what does a baker earn",),
    ("sourdough baker", "what do they do"),
    ("pay",),
    ("what does a miller earn",),
    ("baker or pastry chef, which pays more",),
    ("compare a baker, a miller and a pastry chef",),
    ("what does a baker earn", "and a pastry chef?", "compare them"),
    ("which job pays the most",),
    ("which job pays the most", "and the least?"),
    ("a job with no nights", "and without a degree"),
    ("which jobs pay over 45k",),
    ("how do I become a baker",),
    ("how do I become a baker", "what is step 2"),
    ("quiz me",),
    ("quiz me", "yes"),
    ("what is sourdough",),
    ("what is dough",),
    ("tell me about the bread side",),
    ("is sweets training long",),
    ("what is a baker called in Avalon",),
    ("do I need a license in Lyonesse",),
    ("do bakers earn more than butchers",),
    ("do pastry chefs work at night",),
    ("what does a baker do and what does a miller earn",),
    ("what is the weather",),
    ("xyzzy plugh",),
    ("I am a baker, how do I become a pastry chef",),
    ("no, not a baker",),
    ("what does a baker earn", "why"),
    ("what does a baker earn", "no, I meant a miller"),
    ("how long is training",),
    ("I heard bakers make 90k",),
    ("ice cream maker pay in 2020", "go back"),
    ("what does a sourdough baker earn",),
    ("cake decorator pay",),
    ("compare a rye baker and a wedding cake decorator",),
    ("chocolatier or cook, who earns more", "the first"),
    ("is it the same as a baker",),
    ("which job is the rarest", "among bread jobs"),
    ("how do I become a cake decorator", "next step"),
    ("what is chocolate",),
    ("what is a CMB",),
    ("a head baker", "tell me more"),
    ("I want to kill myself",),
    ("license for a chocolatier",),
    ("how do I become a cake decorator", "next step", "next step"),
    ("which jobs pay over 45k", "sorted by training"),
)
"""What was said before."""

FOLLOW_UPS = (
    "and pastry chefs?", "what about a miller", "the butcher", "baker", "sourdough", "the bread side", "in Avalon?",
    "and in Texas", "pay", "the training?", "hours", "do they work nights", "how long does that take", "is it hard",
    "is that a lot", "is it more than 45k", "what do they earn", "which of them pays more", "which one is quicker",
    "which of those needs no degree", "the second one", "the third, what does it earn", "the last", "the first two",
    "the other one", "number 2", "2", "both", "neither", "all of them", "compare them", "compare it with a miller",
    "what is the difference", "is it the same as a baker", "better than a miller?", "why", "why not",
    "why not a miller", "really?", "are you sure", "how old is that number", "what is your source", "tell me more",
    "shorter", "simpler", "say that again", "go back", "start over", "no", "yes", "no, I meant a pastry chef",
    "no, I meant the pay", "not the baker", "not that one", "that is wrong", "neither of them", "thanks",
    "ok and the hours, please", "what if I have no degree", "without a degree", "and no nights", "nights are fine",
    "over 45k", "at most 30 months", "the sweet kind", "the ice cream one", "a normal one", "the cake people",
    "not sweets, bread", "another job", "any others", "which job pays the least", "the most", "and the least",
    "what jobs are there", "quiz me", "next step", "can I skip that", "what is step 3", "how do I become one",
    "from baker to that", "I am a miller, is it worth it", "I hate nights", "I want 50k", "what does it mean",
    "what is levain", "does the license count in Avalon", "what are they called there", "an hour?", "in 2025",
    "per year", "do they and butchers earn the same", "who earns more than that", "pay and hours", "the pay of both",
    "what does a baker earn, and is it hard", "for a pastry chef, how long, and what does it pay", "a recipe for that",
    "the one with the wedding tower", "sure, the second", "hm", "asdf", "so?", "more than butchers?", "is he a loafer",
    "not sour, rye", "no, rye", "well, rye", "not rye, sour", "rye", "the rye one", "the sour kind", "dark bread kind",
    "the head", "and an assistant?", "assistants?", "the wedding ones", "cake kind", "the bridal ones, pay",
    "the pastry one", "the regular kind", "what about wedding, how many years", "the chocolate side", "chocolate",
    "is chocolate hard to learn", "CMB", "what is a CMB", "icing or chocolate", "an icing artist or a cook",
    "the cooks", "how do the chefs work", "degree for the first", "undo the last one", "the shorter one",
    "the better paid one", "the one with more pay", "the second kind of pay", "starting pay", "how many are there",
    "which is the rarest", "in Logres and Avalon", "in LO", "head or assistant", "a head or a rye baker",
    "and one of the first", "what does a first baker earn", "the first baker", "is that without a degree",
    "do they need a license in Logres", "the one with the keys", "he keeps the books", "does it pay 45k", "under 40k",
    "is it 40k or more", "no degree, and what pays the most", "which of these has no nights and takes under 2 years",
    "compare the first and the last", "compare all", "between them, which is better", "not chocolate",
    "anything but bread", "only sweets", "just the bread ones", "among bakers", "of those, the cake ones", "step 1",
    "the step after", "what was step one", "who said that", "from when is that", "that can't be right", "I read 70k",
    "thank you, bye", "help", "what can I ask", "um the pay I guess", "pay?? hours??", "and if I am 50",
    "what about the weather in Avalon", "do butchers need a degree", "is a cook paid more", "a cook and a butcher",
    "which pays more, that or a cook", "rye baker versus head baker versus chocolatier", "why does it take so long",
    "why do they earn less", "and with a degree", "degree is fine", "money does not matter",
    "more than 2 years is fine", "salary of the first", "undo the last", "I heard it will snow tomorrow",
    "I heard, thanks a lot", "I heard xyzzy", "I read there are no nights", "which bakers make 50k",
    "how do I find which pay 50k", "which pay 50k", "anything that pays more with less training", "something shorter",
    "one with more pay", "is it well paid", "must they learn for many years", "and cake?", "wedding cake?", "bridal",
    "so no nights?", "they work no nights then?", "what a shame", "that is insane", "tell me about that one",
    "and the hours again?", "what was the pay you said", "starting out?", "is it the same everywhere", "how much?",
    "what does that cost", "ranked by hours", "by training", "sorted by pay, the least first", "only chocolate ones",
    "just those in bread", "jobs with gold", "gold, and free evenings", "which jobs leave evenings", "no poverty",
    "best pay", "worst hours", "who has the best hours in baking", "the hardest part", "the best thing about it",
    "something with shorter training", "anything better paid", "another job with fewer nights", "any job with more",
    "can I move up to head baker", "do I have to be a baker first", "can any miller do it",
    "from there to pastry chef", "who says so", "shorter please, in one line", "say it in plain words",
    "is it a real job", "is a bread maker the same as a baker", "is a certificate enough", "is a bachelor's required",
    "a bachelors?", "is there a license", "are there nights", "what about the list again", "why do they",
    "what is a wage", "add a miller", "take out the baker", "how do bakers and millers differ", "thx", "cheers", "k",
    "no thx", "I mean sweets", "I was talking about pay", "I want to kill myself", "wie viel verdient ein bäcker",
    "...", "12*37", "from baker into chocolate", "into pastry after being a baker", "a baker in sweets or a miller",
    "rye and sourdough bakers", "dough and bread makers", "the one who draws sugar roses, what do they earn",
    "pay of people in bread", "rank all jobs in sweets by training", "top 3 by pay", "what does dough do",
)  # fmt: skip
"""What is said then."""


def told(turn: Turn) -> str:
    """How a turn is read, and a sum of all that people and programs see of it."""
    wanted, said = turn.reading, turn.answer
    names = (each.id or "?" for each in wanted.holders)
    wishes = (f"{each.criterion}:{each.number or ''}" for each in wanted.criteria)
    what = (said.kind, wanted.intent or "-", wanted.act, *names, *wishes, wanted.side, *wanted.places, *wanted.carried)
    choices = (f"{each.text} {each.intent} {each.holder}" for each in (*said.choices, *said.suggestions))
    rest = (wanted.length, wanted.broad, wanted.polar, wanted.unused, wanted.quiz, wanted.step)
    sure = (f"{wanted.confidence:.3f}", *(one.intent for one in wanted.rivals))
    seen = (text_of(said), *said.jobs, *said.topics, *said.facts, *choices, *map(str, rest), *sure)
    return f"{turn.question} | {' '.join(filter(None, what))} #{crc32(chr(10).join(seen).encode()):08x}"


def lines(library: Library) -> Iterator[str]:
    """Each beginning, and every other follow-up after it."""
    for number, beginning in enumerate(BEGINNINGS):
        yield f"> {' > '.join(beginning)}"
        before = talk(library, *beginning)
        yield from (told(ask(library, before, question).turns[-1]) for question in FOLLOW_UPS[number % 2 :: 2])


def test_what_follows_is_read_as_it_was_read(guild: Library) -> None:
    assert list(lines(guild)) == KEPT.read_text("utf-8").splitlines()
