"""Measuring: CPU time of processes and of calls, which a busy machine changes little."""

import os
import resource
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from time import process_time

ROOT = Path(__file__).resolve().parents[2]


def cpu(arguments: Sequence[str], home: Path) -> float:
    """CPU seconds of one run of Python with these arguments, with a home of its own and bytecode caches."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], env=environment(home), cwd=ROOT, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def environment(home: Path) -> Mapping[str, str]:
    """This environment with another home, and bytecode kept there as an installed program has it beside its modules."""
    without = ("PYTHONDONTWRITEBYTECODE", "IMAGING_JOBS_CONTENT", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")
    kept = {name: value for name, value in os.environ.items() if name not in without}
    return kept | {"HOME": str(home), "PYTHONPYCACHEPREFIX": str(home / "bytecode")}


def each(calls: Iterable[Callable[[], object]]) -> list[float]:
    """Milliseconds of CPU of each call."""
    times = []
    for call in calls:
        began = process_time()
        call()
        times.append(1000 * (process_time() - began))
    return times


def percentile(times: Sequence[float], share: int) -> float:
    """The time that `share` per cent of the calls do not exceed."""
    return statistics.quantiles(times, n=100, method="inclusive")[share - 1]
