"""How hard the answers are to read: python -m tests.bench.grade prints grades, their median and the worst twenty."""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bot.library import Library, load
from tests.answers import Rendered, every_answer, said

WORST = 20
"""Answers that are shown in full."""

SENTENCE = re.compile(r"[.!?:;]+(?:\s|$)")
WORD = re.compile(r"[A-Za-z][A-Za-z'’]*|\d[\d,.]*")
VOWELS = re.compile(r"[aeiouy]+")


def grade(text: str) -> float:
    """The Flesch-Kincaid grade, in years of US school: 0.39 words a sentence + 11.8 syllables a word - 15.59.

    Kincaid, Fishburne, Rogers and Chissom: Derivation of New Readability Formulas, 1975. A figure is one syllable.
    """
    words = WORD.findall(text)
    if not words:
        return 0.0
    sentences = max(1, len(SENTENCE.findall(text)))
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def syllables(word: str) -> int:
    """About how many syllables a word has; capitals are spelt out, as MRI."""
    if word[0].isdigit():
        return 1
    if word.isupper() and len(word) > 1:
        return len(word)
    low = word.lower()
    count = len(VOWELS.findall(low))
    silent = low.endswith(("e", "es", "ed")) and not low.endswith(
        ("le", "les", "ted", "ded", "ses", "ces", "ges", "ie")
    )
    return max(1, count - silent)


def graded(library: Library) -> tuple[tuple[float, Rendered], ...]:
    """Every answer of normal length with its grade, the hardest first; each text once."""
    first: dict[str, Rendered] = {}
    for one in every_answer(library, ("normal",)):
        if one.answer.kind == "answer" and said(one.answer):
            first.setdefault(said(one.answer), one)
    return tuple(sorted(((grade(text), one) for text, one in first.items()), key=lambda pair: -pair[0]))


def lines(library: Library, every: bool) -> Iterator[str]:
    made = graded(library)
    shown = made if every else made[:WORST]
    yield from (f"{value:5.1f}  {one.where}  {said(one.answer)}" for value, one in shown)
    yield f"median {median(value for value, _ in made):.1f} of {len(made)} answers"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=Path(__file__).parent.parent.parent)
    parser.add_argument("--all", action="store_true", help="every answer, not only the worst")
    given = parser.parse_args()
    print("\n".join(lines(load([given.folder]), given.all)))


if __name__ == "__main__":
    main()
