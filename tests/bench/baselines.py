"""Our matcher beside plain ones: python -m tests.bench.baselines TRAIN.tsv TEST.tsv (lines `label<TAB>text`).

Bare rapidfuzz takes the phrase that scores best; the linear SVM (extra `bench`) sees TF-IDF of words and their pairs.
"""

import importlib.util
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from time import process_time

from rapidfuzz import fuzz, process

from tests.bench.intents import OUT, Row, best, learn, rows, words
from tests.bench.measure import percentile

Guess = Callable[[str], str]


@dataclass(frozen=True)
class Line:
    """One matcher in the table."""

    name: str
    accuracy: float
    """The share of questions in scope that get their label."""
    fit: float
    times: tuple[float, ...]

    def __str__(self) -> str:
        p50, p99 = percentile(self.times, 50), percentile(self.times, 99)
        return f"{self.name:<28} {self.accuracy:8.1%} {self.fit:8.2f} s {p50:9.2f} ms {p99:9.2f} ms"


def matchers(train: Sequence[Row]) -> Iterator[tuple[str, Callable[[], Guess]]]:
    """Each matcher by name, and what learns it."""
    yield "ours", lambda: _ours(train)
    yield "rapidfuzz token_set_ratio", lambda: _fuzzy(train, fuzz.token_set_ratio)
    yield "rapidfuzz WRatio", lambda: _fuzzy(train, fuzz.WRatio)
    if importlib.util.find_spec("sklearn"):
        yield "TF-IDF and linear SVM", lambda: _svm(train)


def _ours(train: Sequence[Row]) -> Guess:
    spelling, weights = learn(train, words())
    return lambda text: best(text, spelling, weights).intent


def _fuzzy(train: Sequence[Row], scorer: Callable[..., float]) -> Guess:
    phrases = [text.lower() for _, text in train]
    return lambda text: train[process.extractOne(text.lower(), phrases, scorer=scorer)[2]][0]


def _svm(train: Sequence[Row]) -> Guess:
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_pipeline
    from sklearn.svm import LinearSVC

    model = make_pipeline(TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True), LinearSVC())
    model.fit([text for _, text in train], [label for label, _ in train])
    return lambda text: str(model.predict([text])[0])


def measured(name: str, learnt: Callable[[], Guess], test: Sequence[Row]) -> Line:
    """How often a matcher is right, and how long it takes, in CPU time."""
    began = process_time()
    guess = learnt()
    fit = process_time() - began
    right, times = 0, []
    for label, text in test:
        began = process_time()
        right += guess(text) == label
        times.append(1000 * (process_time() - began))
    return Line(name, right / len(test), fit, tuple(times))


def main(arguments: Sequence[str]) -> int:
    """Prints the table."""
    if len(arguments) != 2:
        print("usage: python -m tests.bench.baselines TRAIN.tsv TEST.tsv", file=sys.stderr)
        return 2
    train = rows(arguments[0])
    test = [row for row in rows(arguments[1]) if row[0] != OUT]
    print(f"{'matcher':<28} {'accuracy':>8} {'learning':>10} {'p50':>12} {'p99':>12}")
    for name, learnt in matchers(train):
        print(measured(name, learnt, test), flush=True)
    if not importlib.util.find_spec("sklearn"):
        print("the linear SVM needs scikit-learn: pip install -e '.[bench]'", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
