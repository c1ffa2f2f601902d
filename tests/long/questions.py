"""A storm of questions through `ask`, in several processes: is any answered wrongly in form, or late?

python -m tests.long.questions [--seconds S | --count N] [--processes P]
"""

import argparse
import json
import multiprocessing
import os
import sys
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time

from bot.dialogue.conversation import ask
from bot.dialogue.values import Conversation
from bot.library import load
from bot.places import cache_folder
from tests.hostile import faults_of, questions, seeds_of

ROOT = Path(__file__).resolve().parents[2]

LATE = 0.2
"""Seconds of CPU that no question may take."""

TURNS = 12
"""Turns of a conversation before a new one begins."""


@dataclass(frozen=True, slots=True)
class Storm:
    """What one process found."""

    count: int
    seconds: float
    worst: float
    worst_question: str
    wrong: tuple[str, ...]
    kinds: dict[str, int]


def storm(seed: int, count: int, seconds: float) -> Storm:
    """Asks until so many questions are answered or so many seconds are over."""
    library = load([ROOT], cache_folder())
    conversation, kinds, wrong = Conversation(), dict[str, int](), list[str]()
    worst, worst_question, done, began = 0.0, "", 0, perf_counter()
    for question in islice(questions(seeds_of(library), seed), count):
        if perf_counter() - began > seconds:
            break
        start = process_time()
        conversation = ask(library, conversation if len(conversation.turns) < TURNS else Conversation(), question)
        took, turn = process_time() - start, conversation.turns[-1]
        worst, worst_question = max((worst, worst_question), (took, question))
        kinds[turn.answer.kind] = kinds.get(turn.answer.kind, 0) + 1
        wrong += [f"{fault}: {question!a}" for fault in faults_of(library, turn)]
        done += 1
    return Storm(done, perf_counter() - began, worst, worst_question, tuple(wrong[:20]), kinds)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=float, default=1e9)
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    each = -(-chosen.count // chosen.processes)
    load([ROOT], cache_folder())
    with multiprocessing.get_context("spawn").Pool(chosen.processes) as pool:
        jobs = [(chosen.seed + number, each, chosen.seconds) for number in range(chosen.processes)]
        storms = pool.starmap(storm, jobs)
    worst = max(storms, key=lambda one: one.worst)
    wrong = [fault for one in storms for fault in one.wrong]
    count = sum(one.count for one in storms)
    report = {
        "questions": count,
        "per_second": round(count / max(one.seconds for one in storms)),
        "worst_ms": round(1000 * worst.worst, 1),
        "worst_question": ascii(worst.worst_question)[:300],
        "kinds": {kind: sum(one.kinds.get(kind, 0) for one in storms) for kind in sorted(storms[0].kinds)},
        "wrong": wrong,
    }
    print(json.dumps(report, indent=1))
    return 1 if wrong or worst.worst > LATE else 0


if __name__ == "__main__":
    sys.exit(main())
