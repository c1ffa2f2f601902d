"""What a person types, however strange: an answer, soon, with nothing run, opened or believed. Numbers: faults.md."""

import gc
import sys
import tracemalloc
from datetime import date
from time import process_time
from typing import Any

import pytest

from bot.dataclass import replace
from bot.dialogue.conversation import ask
from bot.dialogue.prose import text_of
from bot.dialogue.values import Conversation, Turn
from bot.library import Library
from bot.text import LONGEST, MARKS, clean, folded, visible
from tests.hostile import CODES, FOREIGN, INSTRUCTIONS, MARKUP, NEAR, SHELL, answered, faults_of

SILENT = ("out_of_scope", "fallback", "which_intent", "which_job", "smalltalk", "help", "safety")
"""Kinds of answer that state no figure."""


def said(library: Library, *questions: str) -> Turn:
    conversation = Conversation()
    for question in questions:
        conversation = ask(library, conversation, question)
    return conversation.turns[-1]


NOTHING = ["", "   ", "?!...", "😀🎉", "\u200b\u200b", "\n\t", "\ufeff", "---"]


@pytest.mark.parametrize("question", NOTHING, ids=ascii)
def test_nothing_typed_gets_something_to_ask(birds: Library, question: str) -> None:
    """Fault 32: a gentle word and things to ask, which is no miss of the person's."""
    turn = said(birds, question)
    assert turn.answer.kind == "fallback"
    assert text_of(turn.answer).startswith("Type a question")
    assert (len(turn.answer.suggestions), turn.answer.choices) == (3, ())
    assert said(birds, question, "qwzx frobl").answer == said(birds, "qwzx frobl").answer
    assert said(birds, "qwzx frobl", question, "zzq frub").answer.choices  # the second in a row


@pytest.mark.parametrize("question", ["pay " * 300_000, "a" * 1_000_000, "wren? " * 10_000, "é" * 500_000])
def test_a_question_that_is_too_long_is_cut_and_says_so(birds: Library, question: str) -> None:
    """Fault 33: what is kept of it is small, whatever came in, and it takes no while."""
    began = process_time()
    turn = said(birds, question)
    assert process_time() - began < 1  # a fifth of it, on a machine of its own
    assert len(turn.question) <= LONGEST
    assert text_of(turn.answer).endswith(birds.content.replies["cut"])
    assert said(birds, question[: LONGEST - 1]).answer.blocks[-1] != turn.answer.blocks[-1]


@pytest.mark.parametrize("hidden", ["\u200b", "\xad", "\ufeff", "\u2060", "\u200d", "\u202e", "\x00"], ids=ascii)
def test_a_sign_hidden_in_a_word_is_not_there(birds: Library, hidden: str) -> None:
    """Faults 39 and 40: bidi signs, zero widths, soft hyphens."""
    assert said(birds, f"how hea{hidden}vy is a wr{hidden}en") == replace(
        said(birds, "how heavy is a wren"), question="how heavy is a wren"
    )


def test_marks_do_not_pile_up() -> None:
    """Fault 41: 30,000 of them, of one sort or in turns."""
    for marks in ("\u0301" * 30_000, "\u0301\u0323" * 15_000):
        assert len(visible("e" + marks)) == 1 + MARKS
        assert len(clean("e" + marks).text) == 1 + MARKS


@pytest.mark.parametrize("typed", ["ｗｒｅｎ", "wrеn", "WREN", "wrén", "𝐰𝐫𝐞𝐧", "ⓦⓡⓔⓝ"], ids=ascii)
def test_a_word_drawn_otherwise_is_the_word(birds: Library, typed: str) -> None:
    """Fault 42: wide letters, look-alikes of another alphabet, mathematical ones."""
    assert said(birds, f"how heavy is a {typed}").answer.facts == ("wren.size",)
    assert folded("x‑ray x–ray X-RAY") == ("xray", "xray", "xray")


@pytest.mark.parametrize("code", CODES.values(), ids=CODES)
def test_a_code_comes_back_as_nothing(birds: Library, code: str) -> None:
    """Faults 35, 39 and 44: in the text, in JSON, in the question that is kept."""
    assert faults_of(birds, said(birds, f"how heavy {code} is a {code}wren")) == []


@pytest.mark.parametrize("markup", MARKUP, ids=lambda markup: str(markup[:12]))
def test_markup_is_words(birds: Library, markup: str) -> None:
    """Faults 37 and 38: nothing of it is read."""
    turn = said(birds, f"{markup} how heavy is a wren")
    assert faults_of(birds, turn) == []
    assert turn.question.startswith(clean(markup).text[:20])


TYPOS = [
    ("how hevy is a wern", "wren.size"),
    ("waht does a robbin eat", "robin.food"),
    ("HOW HEAVY IS A WREN", "wren.size"),
    ("howheavy is a wren", "wren.size"),
    ("how heavy isa wren", "wren.size"),
]


@pytest.mark.parametrize(("question", "fact"), TYPOS, ids=[question for question, _ in TYPOS])
def test_a_mistyped_question_is_understood_or_asked_about(birds: Library, question: str, fact: str) -> None:
    """Fault 47: never surely something else."""
    turn = said(birds, question)
    assert turn.answer.facts == (fact,) or turn.answer.kind in SILENT


MISTYPED = [
    ("how much does a sinographer make", "diagnostic_medical_sonographer", "pay"),
    ("radiolgist salary", "radiologist", "pay"),
    ("hw mch ds n mr tch mk", "mri_technologist", "pay"),
    ("mri techsalary", "mri_technologist", "pay"),
    ("HOW MCUH ODES A RADIOGRPAHER ERAN", "radiologic_technologist", "pay"),
    ("whats a dosimetrst do", "medical_dosimetrist", "duties"),
    ("nucleur medecine tech hours", "nuclear_medicine_technologist", "schedule"),
    ("radiation theripist trainning lenght", "radiation_therapist", "training_length"),
    ("sonographr vs radiographr", "diagnostic_medical_sonographer", "difference"),
    ("mammogropher certifcation", "mammographer", "certification"),
]


@pytest.mark.parametrize(("question", "job", "topic"), MISTYPED, ids=[question for question, *_ in MISTYPED])
def test_a_mistyped_name_is_that_name_or_asked_about(library: Library, question: str, job: str, topic: str) -> None:
    """Fault 47: two slips a question, no spaces, no vowels, what a telephone makes of it."""
    answer = said(library, question).answer
    assert (answer.jobs[:1], answer.topics) == ((job,), (topic,)) or answer.kind in SILENT


WITHOUT = {
    "no_radiation": [
        "jobs without radiation", "jobs with no radiation", "no radiation please", "never radiation", "avoid radiation",
        "imaging jobs that don't use radiation", "imaging jobs that do not use x-rays", "nothing with radiation",
        "is there a job without x-rays", "radiation-free jobs", "non-radiation jobs", "jobs that avoid radiation",
        "no radiation but nights are fine",
    ],
    "no_nights": [
        "which jobs have no nights", "no nights", "i don't want to work nights", "a job without night shifts",
        "i hate night shifts", "i never want to work nights", "is there no job without nights",
        "i refuse to work nights", "don't want to work nights",
    ],
    "no_weekends": [
        "jobs with no weekends", "no weekends please", "without weekend work", "i don't want to work weekends",
        "never weekends", "i'd rather not work weekends",
    ],
    "no_on_call": ["jobs without on call", "no on-call", "i do not want to be on call"],
    "no_degree": [
        "jobs without a degree", "no degree needed", "i do not have a degree", "which jobs don't need a degree",
    ],
    "no_bachelor": ["without a bachelor's degree", "jobs that don't require a bachelor's"],
    "no_blood": ["i don't like blood", "no blood", "jobs without blood", "i can't stand blood", "don't like blood"],
    "no_needles": ["jobs without needles", "no needles", "i hate needles", "nothing with needles"],
    "no_lifting": [
        "no lifting", "jobs without lifting", "i can't lift heavy patients", "not a lot of lifting",
        "hardly any lifting",
    ],
    "no_patients": ["jobs without patient contact", "without patients"],
    "no_magnet": ["no magnets", "without a magnet"],
    "no_radiation no_nights": ["without radiation and without nights", "no radiation and no nights"],
    "no_nights no_weekends": ["neither nights nor weekends", "no nights, no weekends", "without nights or weekends"],
}  # fmt: skip
"""Questions that wish something away, by the criteria that they then ask for."""
LEFT_OUT = [(question, wanted) for wanted, questions in WITHOUT.items() for question in questions]


@pytest.mark.parametrize(("question", "wanted"), LEFT_OUT, ids=[question for question, _ in LEFT_OUT])
def test_a_not_is_heard(library: Library, question: str, wanted: str) -> None:
    """Fault 48: what is not wanted is left out."""
    turn = said(library, question)
    assert turn.answer.kind == "shortlist"
    assert set(wanted.split()) <= {one.criterion for one in turn.reading.criteria}


ASKED_BACK = [
    "not mri", "i don't want mri", "not a sonographer", "not that one", "i don't want to be a nurse",
    "i do not want radiation", "never ultrasound", "not radiation therapy", "why not mri", "anything except mri",
    "don't show me mri", "i'm not interested in mri, what else is there", "i don't care for ultrasound",
    "i have no interest in ct or mri", "please don't suggest mri",
]  # fmt: skip


@pytest.mark.parametrize("question", ASKED_BACK)
def test_a_not_without_a_wish_is_asked_about(library: Library, question: str) -> None:
    """Fault 48: what is not wanted is never what is shown."""
    turn = said(library, question)
    assert turn.answer.kind in SILENT
    assert not turn.answer.jobs


LISTED = [
    ("i don't want mri and no radiation", "mri_technologist"),
    ("no nights please, and not dosimetry", "medical_dosimetrist"),
    ("the highest paid job that is not a radiologist", "radiologist"),
    ("which pays the most? i don't want to be a medical physicist", "medical_physicist"),
]


@pytest.mark.parametrize(("question", "job"), LISTED, ids=[question for question, _ in LISTED])
def test_a_list_holds_nothing_that_is_not_wanted(library: Library, question: str, job: str) -> None:
    """Fault 48: neither one of those that fit nor one of the first."""
    turn = said(library, question)
    assert turn.answer.kind in ("shortlist", "ranking")
    assert len(turn.answer.jobs) > 3
    assert job not in turn.answer.jobs


TAGGED = [
    ("isn't mri dangerous", "is mri dangerous"), ("don't x-ray techs get cancer", "do x-ray techs get cancer"),
    ("aren't mri techs paid more", "are mri techs paid more"), ("isn't it dangerous", "is it dangerous"),
    ("don't mri techs work nights", "do mri techs work nights"),
    ("doesn't an mri tech work nights", "does an mri tech work nights"),
    ("don't sonographers work weekends", "do sonographers work weekends"),
    ("can't i learn ct on the job", "can i learn ct on the job"),
    ("don't you need a degree for ultrasound", "do you need a degree for ultrasound"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "plain"), TAGGED, ids=[question for question, _ in TAGGED])
def test_a_not_that_only_asks_denies_nothing(library: Library, question: str, plain: str) -> None:
    """Fault 48: "isn't it" is "is it", and has its answer to the word."""
    asked, same = said(library, question).answer, said(library, plain).answer
    assert (asked.kind, asked.facts, text_of(asked)) == (same.kind, same.facts, text_of(same))


FINE = [
    ("not mri but ct pay", "ct_technologist"), ("ct, not mri, how much does it pay", "ct_technologist"),
    ("how much do sonographers make, not cardiac ones", "diagnostic_medical_sonographer"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "job"), FINE, ids=[question for question, _ in FINE])
def test_a_not_leaves_what_else_is_asked(library: Library, question: str, job: str) -> None:
    """Fault 48: the other one is answered."""
    assert said(library, question).answer.jobs == (job,)


@pytest.mark.parametrize("word", ["us", "or", "in", "me", "hi", "it", "rad", "pt", "a", "ok", "id", "al", "ma", "pa"])
def test_a_short_word_is_no_mistyped_one(library: Library, word: str) -> None:
    """Fault 50: codes of places, greetings, words that join."""
    turn = said(library, word)
    assert turn.reading.heard.respelt == {}
    assert not turn.answer.jobs


@pytest.mark.parametrize("job", ["plumber", "truck driver", "lawyer", "pilot", "chef", "barista", "real estate agent"])
def test_a_job_that_is_not_known_is_not_taken_for_one(library: Library, job: str) -> None:
    """Fault 51."""
    turn = said(library, f"how much does a {job} make")
    assert (turn.answer.kind, turn.answer.jobs) == ("out_of_scope", ())
    assert turn.answer.suggestions


@pytest.mark.parametrize(
    "number", ["over 70k", "$70,000", "70.000", "1e9", "-5", "NaN", "9" * 400, "0", "٣", "1,2,3,4", "7" * 30 + "k", "½"]
)
def test_a_number_of_any_form_is_read_or_not(library: Library, number: str) -> None:
    """Fault 52."""
    for question in (number, f"jobs over {number}", f"do mri techs earn {number}"):
        assert faults_of(library, said(library, question)) == []


def wordings(group: str) -> list[str]:
    """The wordings of a group of the shipped safety file."""
    from bot.content.tree import Branch, Series
    from bot.content.yamlfile import read
    from tests.sandbox import ROOT

    root, _ = read("_safety.yaml", (ROOT / "intents/_safety.yaml").read_bytes())
    inner = next(value for key, value in root.pairs if key.text == group)
    assert isinstance(inner, Branch)
    words = next(value for key, value in inner.pairs if key.text == "words")
    assert isinstance(words, Series)
    return [item.text for item in words.items if hasattr(item, "text")]


@pytest.mark.parametrize("group", ["crisis", "emergency", "medical"])
def test_every_safety_wording_is_heard_in_any_dress(library: Library, group: str) -> None:
    """Fault 53: capitals, a name before, a question after, signs hidden in it."""
    missed = [
        dressed
        for wording in wordings(group)[::7]
        for dressed in (
            wording,
            f"{wording.upper()}!!",
            f"so {wording}, what does an mri tech earn",
            f"\u200b{wording}",
        )
        if said(library, dressed).answer.kind != "safety"
    ]
    assert missed == []


def test_no_question_of_the_authors_sets_off_an_alarm(library: Library) -> None:
    """Fault 53: no false alarm in the examples and phrases of all intents about the work."""
    intents = library.content.intents.values()
    asked = [each.ask for intent in intents for each in intent.examples if each.kind != "safety" and not each.after]
    alarms = [question for question in asked[::4] if answered(library, question).answer.kind == "safety"]
    assert len(asked) > 800
    assert alarms == []


@pytest.mark.parametrize("word", NEAR)
def test_a_word_near_a_crisis_alone_is_none(birds: Library, word: str) -> None:
    """Fault 53: exactly, never by fuzz."""
    assert said(birds, f"{word} how heavy is a wren").answer.kind != "safety"


class Watched:
    """What the program does beside answering; only while `on`."""

    on = False
    seen: list[str]

    def __init__(self) -> None:
        self.seen = []
        sys.addaudithook(self.hook)

    def hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        wanted = ("open", "os.system", "subprocess.", "socket.", "exec", "compile", "os.exec", "ctypes", "webbrowser")
        if self.on and event.startswith(wanted):
            self.seen.append(f"{event} {arguments!r}")


@pytest.fixture(scope="module")
def watched() -> Watched:
    """One hook for all tests of this file: none can be taken off again."""
    return Watched()


@pytest.mark.parametrize("text", [*INSTRUCTIONS, *SHELL, *FOREIGN], ids=lambda text: ascii(text)[:30])
def test_nothing_that_is_typed_is_done(birds: Library, watched: Watched, text: str) -> None:
    """Faults 54, 55, 56 and 90: no file is opened, nothing is started, nothing is said of the world."""
    said(birds, "how heavy is a wren")
    watched.seen, watched.on = [], True
    try:
        turn = said(birds, text)
    finally:
        watched.on = False
    assert watched.seen == []
    assert turn.answer.kind in SILENT
    assert faults_of(birds, turn) == []


def test_a_figure_does_not_change_because_someone_says_so(birds: Library) -> None:
    """Fault 57: said again, it is as it was, with its source."""
    doubts = ("that is wrong", "no, a wren weighs 90 grams", "you are lying", "I insist: 90 grams")
    turn = said(birds, "how heavy is a wren", *doubts, "how heavy is a wren")
    assert turn.answer == said(birds, "how heavy is a wren").answer
    assert [source.id for source in turn.answer.sources] == ["handbook"]


def test_a_turn_costs_the_same_memory_early_and_late(birds: Library) -> None:
    """Fault 58: in short; tests/long/soak.py has 10,000 turns."""
    conversation, sizes = Conversation(), []
    tracemalloc.start()
    for _ in range(3):
        for _ in range(60):
            conversation = ask(birds, conversation, "how heavy is a wren")
        gc.collect()
        sizes.append(tracemalloc.get_traced_memory()[0])
    tracemalloc.stop()
    assert sizes[2] - sizes[1] < 1.5 * (sizes[1] - sizes[0]) + 100_000
    assert sizes[2] < 20_000_000


@pytest.mark.parametrize("today", [date(1970, 1, 1), date(2025, 1, 1), date(2038, 1, 19), date(9999, 12, 31)], ids=str)
def test_a_clock_that_is_wrong_is_no_harm(birds: Library, today: date) -> None:
    """Fault 73: no figure is older than nothing, and none is missing."""
    turn = said(replace(birds, today=today), "how heavy is a wren")
    assert "9 grams" in text_of(turn.answer)
    assert "-" not in text_of(turn.answer)
