"""Mutation testing with cosmic-ray: is a small change of a module noticed by the tests that mirror it?

python -m tests.long.mutants --folder DIR [--sample N] MODULE ...     (such as bot/content/values.py)

A run goes on where it was stopped; what was found stays in DIR.
"""

import argparse
import importlib
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

from tests.conftest import SHARED
from tests.sandbox import ROOT

OTHER_CONTENT = "not national_file and not from_the_future and not percentile and not out_of_all_bounds"
"""What reads the shipped content takes half a minute anew for each change of what reads it."""

MIRRORS: dict[str, tuple[str, ...]] = {
    "bot/text.py": ("tests/test_text.py", "tests/content/test_values.py", "tests/faults/test_questions.py"),
    "bot/content": (
        "tests/content/test_values.py", "tests/content/test_yamlfile.py", "tests/content/test_folder.py",
        "tests/authoring/test_check.py", "tests/faults/test_content.py",
    ),
    "bot/history": ("tests/history", "tests/session", "tests/faults/test_files.py"),
    "bot/language": ("tests/language",),
    "bot/dialogue": ("tests/dialogue",),
}  # fmt: skip
"""The tests of each room, the quick ones first; those of the module's own name come before them."""

UNCOUNTED = ("BitOr", "RemoveDecorator")
"""Operators left out: `|` joins types in annotations, and without `@dataclass` nothing at all works."""


def mirrors(module: str) -> list[str]:
    """The tests that mirror a module."""
    path = Path(module)
    own = ROOT / "tests" / path.parent.relative_to("bot") / f"test_{path.name}"
    room = next(tests for name, tests in MIRRORS.items() if module.startswith(name))
    return [*([str(own.relative_to(ROOT))] if own.exists() else []), *room]


def command(module: str) -> str:
    """How these tests are run; the first that fails is enough."""
    return f"{sys.executable} -m pytest -x -q -k '{OTHER_CONTENT}' {' '.join(dict.fromkeys(mirrors(module)))}"


def copied(folder: Path) -> Path:
    """A copy of the checkout, which is changed in its place."""
    copy = folder / "copy"
    if not copy.exists():
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache"))
    return copy


def quiet(folder: Path) -> dict[str, str]:
    """The variables of every run: no bytecode that could be older than a change, and what is compiled is shared."""
    (folder / "compiled").mkdir(exist_ok=True)
    return {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", SHARED: str(folder / "compiled")}


def begun(module: str, folder: Path, sample: int, seed: int) -> Path:
    """A session for a module: all its mutants, of which a sample is to be tried."""
    session, copy = folder / (module.replace("/", ".") + ".sqlite"), copied(folder)
    if session.exists():
        return session
    began = perf_counter()
    subprocess.run(["sh", "-c", command(module)], cwd=copy, env=quiet(folder), check=True, stdout=subprocess.DEVNULL)
    took = perf_counter() - began
    lines = (
        "[cosmic-ray]", f'module-path = "{module}"', f"timeout = {30 + 5 * took:.0f}", "excluded-modules = []",
        f'test-command = "{command(module)}"', "[cosmic-ray.distributor]", 'name = "local"',
    )  # fmt: skip
    session.with_suffix(".toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    _cosmic_ray("init", session, copy, folder)
    _choose(session, sample, seed)
    return session


def _cosmic_ray(what: str, session: Path, copy: Path, folder: Path) -> None:
    tool = (sys.executable, "-m", "cosmic_ray.cli", what, str(session.with_suffix(".toml")), str(session))
    subprocess.run(tool, cwd=copy, env=quiet(folder), check=True)


def _database(session: Path) -> Any:
    work = importlib.import_module("cosmic_ray.work_db")
    return work.use_db(str(session), work.WorkDB.Mode.open)


def _choose(session: Path, sample: int, seed: int) -> None:
    """Skips all mutants but a sample, drawn by chance from those that are counted."""
    items = importlib.import_module("cosmic_ray.work_item")
    with _database(session) as found:
        wanted = counted(found.work_items, seed)
        chosen = set(random.Random(seed).sample(wanted, min(sample, len(wanted))))
        skipped = [each.job_id for each in found.work_items if each.job_id not in chosen]
        found.set_multiple_results(skipped, items.WorkResult(worker_outcome=items.WorkerOutcome.SKIPPED))
    session.with_suffix(".count").write_text(str(len(wanted)), encoding="utf-8")


def counted(items: Iterator[Any], seed: int) -> list[str]:
    """The mutants that are counted: of all replacements of one operator at one place, one."""
    places: dict[tuple[Any, str], list[str]] = {}
    for each in items:
        (mutation,) = each.mutations
        if not any(name in mutation.operator_name for name in UNCOUNTED):
            family = mutation.operator_name.partition("_")[0]
            places.setdefault((mutation.start_pos, family), []).append(each.job_id)
    chance = random.Random(seed)
    return [chance.choice(ids) for _, ids in sorted(places.items())]


def report(module: str, session: Path) -> dict[str, Any]:
    """How many mutants were tried and killed, and the changes that nobody noticed."""
    with _database(session) as found:
        results = [result for _, result in found.results if result.worker_outcome == "normal"]
    lived = [_change(result.diff) for result in results if result.test_outcome == "survived"]
    return {
        "module": module,
        "mutants": int(session.with_suffix(".count").read_text(encoding="utf-8")),
        "tried": len(results),
        "killed": len(results) - len(lived),
        "survived": lived,
    }


def _change(diff: str) -> str:
    """The lines that were changed, and where."""
    lines = diff.splitlines()
    place = next((line.split()[1].lstrip("-").partition(",")[0] for line in lines if line.startswith("@@")), "")
    changed = [line for line in lines if line[:1] in "-+" and line[:3] not in ("---", "+++")]
    return " ".join([f"after line {place}:", *(" ".join(line.split()) for line in changed)])


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path, required=True, help="where the copy and what was found lie")
    parser.add_argument("--sample", type=int, default=1_000_000, help="how many mutants of each module; else all")
    parser.add_argument("--seed", type=int, default=8)
    parser.add_argument("modules", nargs="+", metavar="MODULE")
    chosen = parser.parse_args(arguments)
    chosen.folder.mkdir(parents=True, exist_ok=True)
    folder = chosen.folder.resolve()
    for module in chosen.modules:
        session = begun(module, folder, chosen.sample, chosen.seed)
        _cosmic_ray("exec", session, copied(folder), folder)
        print(json.dumps(report(module, session), indent=1, ensure_ascii=False), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
