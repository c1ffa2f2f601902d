"""How well the matcher reads labelled questions: python -m tests.bench.intents TRAIN.tsv TEST.tsv."""

import json
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from pathlib import Path
from statistics import quantiles
from time import perf_counter, process_time

from bot.content.content import Content
from bot.content.folder import found
from bot.language.fitting import fit
from bot.language.intents import IntentScore, scores
from bot.language.spelling import Speller, respell, speller, vocabulary
from bot.language.weights import Weights
from bot.language.words import Words
from bot.library import english_of, trees
from bot.lookups import lookups, plain
from bot.text import clean, fold

ROOT = Path(__file__).resolve().parents[2]

OUT = "oos"
"""The label of questions that no intent answers."""

Row = tuple[str, str]


def rows(path: str) -> list[Row]:
    """The labelled questions of a file."""
    lines = Path(path).read_text("utf-8").splitlines()
    return [(label, text) for label, _, text in (line.partition("\t") for line in lines if line.strip())]


def words() -> Words:
    """The ordinary words, short forms and words alike of the shipped content."""
    files = found([ROOT]).files
    content = Content(trees([file for file in files if file.sort in ("words", "fields")], []))
    return lookups(plain(content.lexicon), english_of(files)).words


def learn(examples: Sequence[Row], known: Words) -> tuple[Speller, Weights]:
    """The matcher, from labelled phrases."""
    phrases = [(label, fold(clean(text).text)) for label, text in examples]
    spelling = speller(vocabulary((phrase for _, phrase in phrases), known), known)
    return spelling, fit([(label, respell(phrase, spelling)) for label, phrase in phrases])


def best(text: str, spelling: Speller, weights: Weights) -> IntentScore:
    """The likeliest intent of a question as it was typed."""
    found = scores(respell(fold(clean(text).text), spelling), weights)
    return found[0] if found else IntentScore(OUT, 0.0)


def auroc(inside: Sequence[float], outside: Sequence[float]) -> float | None:
    """How often a question in scope is surer than one out of scope; a tie is half."""
    if not inside or not outside:
        return None
    order = sorted(outside)
    wins = sum(bisect_left(order, sure) + bisect_right(order, sure) for sure in inside)
    return wins / (2 * len(inside) * len(outside))


def measured(train: Sequence[Row], test: Sequence[Row]) -> dict[str, float | int | None]:
    """The figures of one training and one test file."""
    began = process_time()
    spelling, weights = learn(train, words())
    fitted = process_time() - began
    times, answers = [], []
    for _, text in test:
        start = perf_counter()
        answers.append(best(text, spelling, weights))
        times.append(1000 * (perf_counter() - start))
    inside = [
        (label == answer.intent, answer.confidence)
        for (label, _), answer in zip(test, answers, strict=True)
        if label != OUT
    ]
    outside = [answer.confidence for (label, _), answer in zip(test, answers, strict=True) if label == OUT]
    cuts = quantiles(times, n=100)
    return {
        "accuracy": sum(right for right, _ in inside) / max(1, len(inside)),
        "auroc": auroc([sure for _, sure in inside], outside),
        "fit_s": fitted,
        "p50_ms": cuts[49],
        "p99_ms": cuts[98],
        "intents": len(weights.intents),
        "train": len(train),
        "test": len(test),
    }


def main(arguments: Sequence[str]) -> int:
    """Print the figures as one JSON object."""
    if len(arguments) != 2:
        print("usage: python -m tests.bench.intents TRAIN.tsv TEST.tsv", file=sys.stderr)
        return 2
    print(json.dumps(measured(rows(arguments[0]), rows(arguments[1]))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
