"""Mutation testing with cosmic-ray: is a small change of a module noticed by the tests that mirror it?

python -m tests.long.mutants --folder DIR [--sample N] MODULE ...     (bot/content/values.py, or all of bot/content)

A run goes on where it was stopped; what was found stays in DIR.
"""

import argparse
import importlib
import json
import os
import random
import shutil
import signal
import sys
import traceback
from collections.abc import Iterator, Sequence
from difflib import unified_diff
from pathlib import Path
from time import perf_counter, sleep
from typing import Any, NoReturn

import hypothesis.strategies  # noqa: F401 - what every child would import, once
import pytest

from tests.conftest import SHARED
from tests.sandbox import ROOT

LEFT_OUT = (
    "not from_the_future and not no_percentile and not out_of_all_bounds and not system_call and not full_disk"
    " and not may_not_grow and not programs_write and not killed_program_loses and not any_damage and not any_sequence"
    " and not every_answer_has"
)
"""Tests that take half a minute anew for each change, of the shipped content or with processes of their own."""

MIRRORS: dict[str, tuple[str, ...]] = {
    "bot/text.py": ("tests/test_text.py", "tests/content/test_values.py", "tests/language/test_spelling.py"),
    "bot/content": (
        "tests/content/test_told.py", "tests/content/test_whole.py", "tests/content/test_values.py",
        "tests/content/test_yamlfile.py",
        "tests/content/test_facts.py", "tests/content/test_agreement.py", "tests/content/test_folder.py",
        "tests/authoring/test_check.py", "tests/authoring/test_edit.py", "tests/faults/test_content.py",
    ),
    "bot/history": ("tests/history", "tests/session", "tests/faults/test_files.py"),
    "bot/language": (
        "tests/dialogue/test_heard.py", "tests/dialogue/test_said.py", "tests/language",
        "tests/content/test_shipped.py",
    ),
    "bot/dialogue": (
        "tests/dialogue/test_said.py", "tests/dialogue/test_after.py", "tests/dialogue",
        "tests/content/test_shipped.py",
    ),
}  # fmt: skip
"""The tests of each room, the quick ones first; those of the module's own name come before them."""

SAID = "said.txt"
"""What the last run of tests said, in the copy."""

IMPORTED = "ignore::pytest.PytestAssertRewriteWarning"
"""What pytest says of libraries that were there before it."""

UNCOUNTED = ("BitOr", "RemoveDecorator", "_Eq_Is/", "_Is_Eq/", "_NotEq_IsNot/", "_IsNot_NotEq/")
"""Operators left out: `|` joins types in annotations, and without `@dataclass` nothing at all works. Of small numbers
and of one text `is` is the same as `==`, and `== None` as `is None`: another of the replacements is drawn instead."""

FORMS = ("frozen=True", "strict=True")
"""Not made `False`: the type checker holds that nothing is changed, and lists that are of one length stay so."""


def mirrors(module: str) -> tuple[list[str], list[str]]:
    """The tests that mirror a module: the quickest, and the others."""
    path = Path(module)
    own = ROOT / "tests" / path.parent.relative_to("bot") / f"test_{path.name}"
    quick, *others = next(tests for name, tests in MIRRORS.items() if module.startswith(name))
    return list(dict.fromkeys([*([str(own.relative_to(ROOT))] if own.exists() else []), quick])), others


def copied(folder: Path) -> Path:
    """A copy of the checkout, which is changed in its place."""
    copy = folder / "copy"
    if not copy.exists():
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache"))
    return copy


def sources(module: str) -> list[Path]:
    """The files of a module, or of a room of them."""
    return sorted(Path(module).glob("*.py")) if Path(module).is_dir() else [Path(module)]


def begun(module: str, folder: Path, sample: int, seed: int) -> Path:
    """A session for a module or a room: all its mutants, of which a sample is to be tried."""
    session = folder / (module.replace("/", ".") + ".sqlite")
    if not session.exists():
        began = perf_counter()
        if passed(module, 3600):
            session.with_suffix(".seconds").write_text(f"{30 + 5 * (perf_counter() - began):.0f}", encoding="utf-8")
            with _database(session, "create") as found:
                importlib.import_module("cosmic_ray.commands").init(sources(module), found, {})
            _choose(session, sample, seed)
        else:
            raise SystemExit(f"{module}: its tests do not pass as it is; see {Path(SAID).resolve()}")
    return session


def _database(session: Path, mode: str = "open") -> Any:
    work = importlib.import_module("cosmic_ray.work_db")
    return work.use_db(str(session), work.WorkDB.Mode[mode])


def _choose(session: Path, sample: int, seed: int) -> None:
    """Skips all mutants but a sample, drawn by chance from those that are counted."""
    items = importlib.import_module("cosmic_ray.work_item")
    with _database(session) as found:
        wanted = counted(found.work_items, seed)
        chosen = set(random.Random(seed).sample(wanted, min(sample, len(wanted))))
        skipped = [each.job_id for each in found.work_items if each.job_id not in chosen]
        found.set_multiple_results(skipped, items.WorkResult(worker_outcome=items.WorkerOutcome.SKIPPED))
    session.with_suffix(".count").write_text(str(len(wanted)), encoding="utf-8")


def tried(session: Path) -> None:
    """Every mutant that was not tried yet."""
    items, changing = (importlib.import_module(f"cosmic_ray.{name}") for name in ("work_item", "mutating"))
    operator = importlib.import_module("cosmic_ray.plugins").get_operator
    seconds = float(session.with_suffix(".seconds").read_text(encoding="utf-8"))
    with _database(session) as found:
        for each in list(found.pending_work_items):
            (mutation,) = each.mutations
            made = operator(mutation.operator_name)(**mutation.operator_args)
            with changing.use_mutation(mutation.module_path, made, mutation.occurrence) as (before, after):
                outcome = "survived" if passed(str(mutation.module_path), seconds) else "killed"
            name = str(mutation.module_path)
            diff = "\n".join(unified_diff(before.splitlines(), after.splitlines(), name, lineterm=""))
            found.set_result(each.job_id, items.WorkResult("normal", "", outcome, diff))


def passed(module: str, seconds: float) -> bool:
    """Whether the tests of a module pass in time, in a process that has imported all but the program and its tests."""
    number = os.fork()
    if not number:
        _test(module)
    end = perf_counter() + seconds
    while perf_counter() < end:
        done, status = os.waitpid(number, os.WNOHANG)
        if done:
            return status == 0
        sleep(0.02)
    os.killpg(number, signal.SIGKILL)
    os.waitpid(number, 0)
    return False


def _test(module: str) -> NoReturn:
    """Becomes a run of the tests of a module; the first that fails is enough."""
    os.setsid()
    said = os.open(SAID, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
    for stream in (0, 1, 2):
        os.dup2(said, stream)
    for name in [name for name in sys.modules if name.partition(".")[0] in ("bot", "tests")]:
        del sys.modules[name]
    sys.path[0] = os.getcwd()
    code = 1
    try:
        runs = (
            int(pytest.main(["-x", "-q", "-n0", "-W", IMPORTED, "-k", LEFT_OUT, *each])) for each in mirrors(module)
        )
        code = next((failed for failed in runs if failed), 0)
    except BaseException:
        traceback.print_exc()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def counted(items: Iterator[Any], seed: int) -> list[str]:
    """The mutants that are counted: of all replacements of one operator at one place, one."""
    places: dict[tuple[str, Any, str], list[str]] = {}
    for each in items:
        (mutation,) = each.mutations
        if not any(name in f"{mutation.operator_name}/" for name in UNCOUNTED) and not _is_form(mutation):
            family = mutation.operator_name.partition("_")[0]
            place = (str(mutation.module_path), mutation.start_pos, family)
            places.setdefault(place, []).append(each.job_id)
    chance = random.Random(seed)
    return [chance.choice(ids) for _, ids in sorted(places.items())]


def _is_form(mutation: Any) -> bool:
    """Whether one of FORMS would be made `False`."""
    line, column = mutation.start_pos
    before = Path(mutation.module_path).read_text(encoding="utf-8").splitlines()[line - 1][: column + len("True")]
    return "True" in mutation.operator_name and before.endswith(FORMS)


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
    name = lines[0].removeprefix("---").strip()
    place = next((line.split()[1].lstrip("-").partition(",")[0] for line in lines if line.startswith("@@")), "")
    changed = [line for line in lines if line[:1] in "-+" and line[:3] not in ("---", "+++")]
    return " ".join([f"{name} after line {place}:", *(" ".join(line.split()) for line in changed)])


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path, required=True, help="where the copy and what was found lie")
    parser.add_argument("--sample", type=int, default=1_000_000, help="how many mutants of each module; else all")
    parser.add_argument("--seed", type=int, default=8)
    parser.add_argument("modules", nargs="+", metavar="MODULE")
    chosen = parser.parse_args(arguments)
    chosen.folder.mkdir(parents=True, exist_ok=True)
    folder = chosen.folder.resolve()
    (folder / "compiled").mkdir(exist_ok=True)
    os.environ[SHARED] = str(folder / "compiled")
    os.chdir(copied(folder))
    for module in chosen.modules:
        session = begun(module, folder, chosen.sample, chosen.seed)
        tried(session)
        print(json.dumps(report(module, session), indent=1, ensure_ascii=False), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
