"""Fuzzing with atheris (libFuzzer), which has to be installed; what it finds belongs into tests/corpus.

python -m tests.long.fuzz TARGET [libFuzzer's options, such as -max_total_time=600]
"""

import importlib
import sys
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
"""Small inputs for each target, replayed by tests/test_corpus.py."""


def main() -> None:
    atheris = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["bot"]):
        from tests.targets import TARGETS, forget, timed
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name not in TARGETS:
        raise SystemExit(f"usage: python -m tests.long.fuzz {'|'.join(TARGETS)} [OPTION ...]")
    # What is new goes into the first folder, so that the corpus stays small.
    folders = [option for option in sys.argv[2:] if not option.startswith("-")]
    options = [option for option in sys.argv[2:] if option.startswith("-")]
    atheris.Setup(["fuzz", *options, *folders, str(CORPUS / name)], lambda data: timed(name, data))
    try:
        atheris.Fuzz()
    finally:
        forget()


if __name__ == "__main__":
    main()
