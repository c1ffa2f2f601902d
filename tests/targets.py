"""What fuzzing feeds: each target takes any bytes and raises where the program should not have taken them so."""

import shutil
import tempfile
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from time import process_time

from bot.content.tree import packed, unpacked
from bot.content.yamlfile import read, spans
from bot.dialogue.conversation import ask
from bot.dialogue.values import Conversation
from bot.history.store import FILE, History, Kept
from bot.language.mentions import mentions
from bot.language.spelling import respell
from bot.library import Library, load
from bot.session.settings import LENGTHS, THEMES, settings
from bot.text import LONGEST, clean, fold
from tests.hostile import faults_of, unseen

CONTENT = Path(__file__).parent / "otherfield"
TODAY = date(2026, 11, 23)

LATE = 0.5
"""Seconds of CPU that nothing may take; instrumented for fuzzing all is several times slower."""


@cache
def small() -> Library:
    """A small library, read once."""
    return load([CONTENT], None, TODAY)


@cache
def _folder() -> Path:
    """A folder for files that are fuzzed; in memory where the machine has such."""
    memory = Path("/dev/shm")
    return Path(tempfile.mkdtemp(dir=memory if memory.is_dir() else None, prefix="imaging-jobs-fuzz-"))


def forget() -> None:
    """Takes that folder away."""
    shutil.rmtree(_folder(), ignore_errors=True)
    _folder.cache_clear()


def text_of(data: bytes) -> str:
    """Bytes as text, bad ones as lone surrogates."""
    return data.decode("utf-8", "surrogateescape")


def yaml(data: bytes) -> None:
    """The YAML reader gives a tree that comes back from the cache, or problems with their places."""
    root, problems = read("f.yaml", data)
    assert root.line > 0 or problems
    assert not unseen("".join(map(str, problems)))
    if root.line:
        assert unpacked(packed(root)) == root
    if root.line and not problems:
        text = data.decode("utf-8-sig")
        found = spans(text)
        assert all(0 <= one.start <= one.end <= len(text) for one in found)


def cleaning(data: bytes) -> None:
    """Cleaned text holds nothing unseen, stays as it is, and its words stand in it in order."""
    cleaned = clean(text_of(data)).text
    assert not unseen(cleaned)
    assert len(cleaned) <= LONGEST
    assert clean(cleaned).text == cleaned
    tokens = fold(cleaned)
    assert all(token.word and 0 <= token.start < token.end <= len(cleaned) for token in tokens)
    assert all(one.start <= other.start for one, other in pairwise(tokens))


def spelling(data: bytes) -> None:
    """Every word keeps its place and is at most certain."""
    cleaned = clean(text_of(data)).text
    words = respell(fold(cleaned), small().tables.speller)
    assert all(word.word and 0 <= word.start < word.end <= len(cleaned) for word in words)
    assert all(0 < word.sure <= 1 for word in words)


def names(data: bytes) -> None:
    """What is named stands in the words, in order and apart."""
    cleaned, tables = clean(text_of(data)).text, small().tables
    words = respell(fold(cleaned), tables.speller)
    found = mentions(words, tables.names, cleaned, tables.lookups.one("negations"))
    assert all(0 <= one.start < one.end <= len(words) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def asking(data: bytes) -> None:
    """Every line of a conversation is answered."""
    conversation = Conversation()
    for line in text_of(data).split("\n")[:6]:
        conversation = ask(small(), conversation, line)
        assert faults_of(small(), conversation.turns[-1]) == []


def history(data: bytes) -> None:
    """Whatever lies where the history should be, a turn is kept, or a trouble is told."""
    folder = _folder() / "history"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    (folder / FILE).write_bytes(data)
    kept = History(folder)
    ident = kept.append(0, Kept("question", "shown", "answer"))
    assert ident or kept.trouble
    assert not ident or kept.turns(ident) or kept.trouble
    for one in kept.conversations("e"):
        assert not unseen(one.title)
        for turn in kept.turns(one.id):
            assert not unseen(turn.question + turn.shown + turn.kind)
    kept.rename(ident, "title")
    kept.delete()
    kept.close()


def config(data: bytes) -> None:
    """Settings are known ones, whatever the file says."""
    (_folder() / "config.yaml").write_bytes(data)
    made, problems = settings(_folder())
    assert made.theme in THEMES
    assert made.answers in LENGTHS
    assert not unseen("".join(map(str, problems)))


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "yaml": yaml, "clean": cleaning, "spelling": spelling, "mentions": names, "ask": asking, "history": history,
    "config": config,
}  # fmt: skip


def timed(name: str, data: bytes) -> None:
    """Feeds one target, which may not be late twice in a row: the first time something else may have come between."""
    small()
    took = _took(name, data)
    if took > LATE:
        took = _took(name, data)
    assert took < LATE, f"{name} took {took:.2f} s"


def _took(name: str, data: bytes) -> float:
    began = process_time()
    TARGETS[name](data)
    return process_time() - began
