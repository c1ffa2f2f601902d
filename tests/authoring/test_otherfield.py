"""The engine holds no word of the field that ships with it: another field's content is answered as well."""

import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.dialogue.conversation import ask
from bot.dialogue.prose import text_of
from bot.dialogue.values import Conversation
from bot.library import Library

ROOT = Path(__file__).parent.parent.parent
NAME = re.compile(r"imaging[-_]jobs", re.IGNORECASE)
"""The name of the program itself."""

FIELD = re.compile(
    r"imaging|radio(?:log|graph|act)|x-?ray|sonogra|ultrasound|mammogra|dosimetr|\bmri\b|\bct\b|nuclear|\btechs?\b"
    r"|technolog|patient|hospital|nurs(?:e|ing)",
    re.IGNORECASE,
)
"""Words of the field that ships."""

ANSWERS = {
    "how much does a wren weigh": "Wrens weigh about 9 grams. They are 10 centimeters long.",
    "do robins use nest boxes": "It depends. Robins lay about 5 eggs. They sometimes nest in a box.",
    "which bird is the heaviest": "Magpies come first",
    "does a magpie eat seeds": "Yes. Magpies eat insects, scraps, seeds and eggs.",
    "what is the difference between a robin and a magpie": "Robins are small birds",
    "how does a jenny wren spend the winter": "Wrens in winter: they stay.",
}


def strings(path: Path) -> Iterator[str]:
    """The strings of a module that are no docstrings and no comments: what could be shown or recognized."""
    tokens = tokenize.generate_tokens(io.StringIO(path.read_text(encoding="utf-8")).readline)
    for token in tokens:
        if token.type == tokenize.STRING and not token.string.lstrip("rbf").startswith('"""'):
            yield token.string


@pytest.mark.parametrize("path", sorted((ROOT / "bot").rglob("*.py")), ids=lambda path: path.stem)
def test_no_string_of_the_program_is_a_word_of_the_field(path: Path) -> None:
    assert [text for text in strings(path) if FIELD.search(NAME.sub("", text))] == []


@pytest.mark.parametrize(("question", "said"), ANSWERS.items(), ids=ANSWERS)
def test_another_field_is_answered(small: Library, question: str, said: str) -> None:
    assert text_of(ask(small, Conversation(), question).turns[-1].answer).startswith(said)


def test_no_content_of_another_field_speaks_of_the_one_that_ships() -> None:
    files = (path for path in (ROOT / "tests" / "otherfield").rglob("*.yaml"))
    assert [path.name for path in files if FIELD.search(path.read_text(encoding="utf-8"))] == []
