"""A storm of questions through `ask`, in several processes: is any answered wrongly in form, or late?

python -m tests.long.questions [--count N] [--processes P] [--seconds S] [--report FILE]

The questions come in batches; each that is done stands in the report, and is not asked again by the next run.
"""

import argparse
import json
import multiprocessing
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from bot.atomic import replace_file
from bot.dialogue.conversation import ask
from bot.dialogue.values import Conversation
from bot.library import Library, load
from bot.places import cache_folder
from tests.hostile import faults_of, questions, seeds_of

ROOT = Path(__file__).resolve().parents[2]

LATE = 0.2
"""Seconds of CPU that no question may take."""

TURNS = 12
"""Turns of a conversation before a new one begins."""

BATCH = 2_000
"""Questions between two entries in the report."""


@dataclass(frozen=True, slots=True)
class Storm:
    """What came of one batch."""

    seed: int
    count: int
    cpu: float
    """Seconds of it."""
    worst: float
    worst_question: str
    wrong: tuple[str, ...]
    kinds: dict[str, int]


@cache
def library() -> Library:
    """The shipped content, once for each process."""
    return load([ROOT], cache_folder())


def storm(seed: int, count: int = BATCH) -> Storm:
    """Asks one batch: the same questions for the same seed."""
    conversation, kinds, wrong = Conversation(), dict[str, int](), list[str]()
    worst, worst_question, began = 0.0, "", process_time()
    for question in islice(questions(seeds_of(library()), seed), count):
        start = process_time()
        before = conversation if len(conversation.turns) < TURNS else Conversation()
        try:
            conversation = ask(library(), before, question)
        except Exception as error:  # whatever it is, it is what is looked for
            asked = [turn.question for turn in before.turns]
            wrong.append(f"{type(error).__name__} {error}: {question!a} after {asked!a}")
            continue
        took, turn = process_time() - start, conversation.turns[-1]
        worst, worst_question = max((worst, worst_question), (took, question))
        kinds[turn.answer.kind] = kinds.get(turn.answer.kind, 0) + 1
        wrong += [f"{fault}: {question!a}" for fault in faults_of(library(), turn)]
    return Storm(seed, count, process_time() - began, worst, ascii(worst_question)[:300], tuple(wrong[:20]), kinds)


def summary(batches: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """What all batches say together."""
    worst = max(batches, key=lambda one: float(one["worst"]))
    count, cpu = sum(one["count"] for one in batches), sum(one["cpu"] for one in batches)
    kinds = sorted({kind for one in batches for kind in one["kinds"]})
    return {
        "questions": count,
        "per_second_of_cpu": round(count / cpu),
        "worst_ms": round(1000 * worst["worst"], 1),
        "worst_question": worst["worst_question"],
        "late": sum(one["worst"] > LATE for one in batches),
        "kinds": {kind: sum(one["kinds"].get(kind, 0) for one in batches) for kind in kinds},
        "wrong": [fault for one in batches for fault in one["wrong"]],
    }


def earlier(report: Path) -> list[dict[str, Any]]:
    """The batches of the runs before; those of other content or another program are no part of this."""
    if not report.exists():
        return []
    kept: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    if kept["content"] != library().digest:
        raise SystemExit(f"{report} is about other content; move it away, or give another --report")
    return list(kept["batches"])


def run(seeds: Iterable[int], processes: int, seconds: float, report: Path) -> dict[str, Any]:
    """Asks the batches of these seeds that no run has asked before, and writes the report after each."""
    batches, began = earlier(report), perf_counter()
    done = {one["seed"] for one in batches}
    with multiprocessing.get_context("spawn").Pool(processes) as pool:
        for one in pool.imap_unordered(storm, [seed for seed in seeds if seed not in done]):
            batches.append(asdict(one))
            made = {**summary(batches), "content": library().digest, "batches": batches}
            replace_file(report, json.dumps(made, indent=1).encode())
            if perf_counter() - began > seconds:
                break
    return summary(batches)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=float, default=1e9)
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--report", type=Path, default=Path("questions.json"))
    chosen = parser.parse_args()
    report = run(range(-(-chosen.count // BATCH)), chosen.processes, chosen.seconds, chosen.report)
    print(json.dumps(report, indent=1))
    return 1 if report["wrong"] or report["late"] else 0


if __name__ == "__main__":
    sys.exit(main())
