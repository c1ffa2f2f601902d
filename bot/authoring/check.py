"""check: every problem in all files, then every example that is read otherwise than its author meant."""

import sys
from collections.abc import Sequence
from pathlib import Path

from bot.authoring.examples import Misread, misread
from bot.library import load


def check(folders: Sequence[Path]) -> int:
    """Prints what is wrong; 0 if nothing is, 2 otherwise."""
    library = load(folders)
    wrong = misread(library)
    for one in wrong:
        print(one, file=sys.stdout)
    content = library.content
    count = sum(len(intent.examples) for intent in content.intents.values())
    said = "all good" if not wrong else f"{len(wrong)} read otherwise"
    print(f"{len(content.intents)} intents, {len(content.jobs)} jobs, {count} examples: {said}")
    return 2 if wrong else 0


__all__ = ["Misread", "check"]
