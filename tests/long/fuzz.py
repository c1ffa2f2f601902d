"""Fuzzing with atheris (libFuzzer), which has to be installed; what it finds belongs into tests/corpus.

python -m tests.long.fuzz TARGET [libFuzzer's options, such as -max_total_time=600]
python -m tests.long.fuzz all [--seconds S] [--processes P] [--folder DIR]

`all` feeds every target in processes of their own, and writes DIR/report.json. Inputs that reach something new stay in
DIR, from where the next run goes on.
"""

import argparse
import importlib
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from time import process_time
from typing import Any

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
"""Small inputs for each target, replayed by tests/test_corpus.py."""

TARGETS = ("yaml", "clean", "spelling", "mentions", "ask", "history", "config")
"""As in tests/targets.py, which may be imported only once the fuzzer watches."""

STATS = {"number_of_executed_units": "inputs", "average_exec_per_sec": "per_second", "peak_rss_mb": "memory_mib"}
"""What libFuzzer says at the end, and what it is called in the report."""

WORST = "worst.json"
"""The slowest input so far, and its seconds of CPU."""


def one(name: str, options: list[str]) -> None:
    """Feeds one target until libFuzzer's options say that it is enough, or something is found."""
    atheris = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["bot"]):
        from tests.targets import forget, timed
    # What is new goes into the first folder, so that the corpus stays small.
    folders = [option for option in options if not option.startswith("-")]
    flags = [option for option in options if option.startswith("-")]
    worst = Worst(Path(folders[0]) if folders else None)

    def feed(data: bytes) -> None:
        began = process_time()
        timed(name, data)
        worst.saw(process_time() - began, data)

    atheris.Setup(["fuzz", *flags, *folders, str(CORPUS / name)], feed)
    try:
        atheris.Fuzz()
    finally:
        forget()


class Worst:
    """The slowest input, written down as soon as it is seen: libFuzzer ends the process itself."""

    def __init__(self, folder: Path | None) -> None:
        self.path = folder.with_name(f"{folder.name}.{WORST}") if folder else None
        self.seconds = _number(self.path, "seconds")
        self.first = True

    def saw(self, seconds: float, data: bytes) -> None:
        """The first input is slow for another reason: the content is read for it."""
        if seconds > self.seconds and self.path and not self.first:
            self.seconds = seconds
            self.path.write_text(json.dumps({"seconds": round(seconds, 4), "input": ascii(data)[:2_000]}))
        self.first = False


def _number(path: Path | None, key: str) -> float:
    return float(json.loads(path.read_text())[key]) if path and path.exists() else 0.0


def fed(name: str, seconds: int, folder: Path) -> dict[str, Any]:
    """One target in a process of its own: what it was fed, how fast, and what was found."""
    inputs = folder / name
    inputs.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "tests.long.fuzz", name, str(inputs)]
    flags = [f"-max_total_time={seconds}", "-print_final_stats=1", f"-artifact_prefix={folder}/found-{name}-"]
    done = subprocess.run([*command, *flags], capture_output=True, text=True, errors="replace")
    (folder / f"{name}.log").write_text(done.stderr + done.stdout)
    said = dict(re.findall(r"stat::(\w+):\s+(\d+)", done.stderr))
    return {
        "target": name,
        **{called: int(said.get(stat, 0)) for stat, called in STATS.items()},
        "worst_ms": round(1000 * _number(folder / f"{name}.{WORST}", "seconds"), 1),
        "kept": len(list(inputs.iterdir())),
        "found": [path.name for path in sorted(folder.glob(f"found-{name}-*"))],
        "code": done.returncode,
    }


def every(arguments: list[str]) -> int:
    """Feeds all targets, some at a time; the report names the rate and the worst time of each."""
    parser = argparse.ArgumentParser(prog="python -m tests.long.fuzz all")
    parser.add_argument("--seconds", type=int, default=600, help="for each target")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--folder", type=Path, default=Path("fuzzed"))
    chosen = parser.parse_args(arguments)
    folder = chosen.folder.resolve()
    with ThreadPoolExecutor(chosen.processes) as pool:
        made = list(pool.map(partial(fed, seconds=chosen.seconds, folder=folder), TARGETS))
    earlier = _earlier(folder / "report.json")
    for each in made:
        each["inputs_of_all_runs"] = each["inputs"] + earlier.get(each["target"], 0)
    text = json.dumps(made, indent=1)
    (folder / "report.json").write_text(text + "\n")
    print(text)
    return 1 if any(each["found"] or each["code"] for each in made) else 0


def _earlier(report: Path) -> dict[str, int]:
    """How much each target was fed in the runs before."""
    kept = json.loads(report.read_text()) if report.exists() else []
    return {each["target"]: each["inputs_of_all_runs"] for each in kept}


def main() -> int:
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name == "all":
        return every(sys.argv[2:])
    if name not in TARGETS:
        raise SystemExit(f"usage: python -m tests.long.fuzz {'|'.join((*TARGETS, 'all'))} [OPTION ...]")
    one(name, sys.argv[2:])
    return 0


if __name__ == "__main__":
    sys.exit(main())
