"""How fast the chat is, beside a minimal Textual app in the same run, each in a terminal of its own.

`python -m tests.bench.chat` prints one JSON object: CPU seconds to the first picture of both and to the welcome (least
of five), their ratios, milliseconds from key to echo with 200 answers on the screen (median
and most), and the memory in MiB with ten answers and with 200.
"""

import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from tests.chat.terminal import Terminal, terminal

ROUNDS = 5
FEW, ANSWERS = 10, 200
KEYS = 30
SETTLED = 3.0
"""Seconds after which what is gathered beside the first picture is there."""

QUESTION = "how much do mri techs earn"

MINIMAL = """
from textual.app import App
from textual.widgets import Static
class Minimal(App):
    def compose(self):
        yield Static("offline")
Minimal().run()
"""

FULL = """
from bot.chat import screen
from bot.chat.screen import ChatScreen
before = ChatScreen.on_mount
async def filled(self):
    await before(self)
    for _ in range(ANSWERS):
        await self.take(QUESTION)
    self.note("all is there")
ChatScreen.on_mount = filled
from bot.cli import main
raise SystemExit(main(["--no-history"]))
"""


def full(answers: int) -> str:
    """The chat with so many answers."""
    return f"ANSWERS, QUESTION = {answers}, {QUESTION!r}\n{FULL}"


def cpu(screen: Terminal) -> float:
    """CPU seconds of the program so far."""
    fields = Path(f"/proc/{screen.program.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(screen: Terminal) -> float:
    """MiB that the program holds now."""
    lines = Path(f"/proc/{screen.program.pid}/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024


def first_paint(home: Path, code: str, text: bytes) -> float:
    """CPU seconds until a text is drawn."""
    with terminal(home, code=code) as screen:
        while text not in screen.drawn and screen.program.poll() is None:
            screen.read(0.002)
        return cpu(screen)


def echoes(screen: Terminal) -> list[float]:
    """Milliseconds until a typed key is drawn, for some keys."""
    times = []
    for number in range(KEYS):
        key = "abcdefghij"[number % 10]
        screen.read(0.05)
        screen.drawn = b""
        begun = time.perf_counter()
        screen.send(key.encode())
        while key.encode() not in screen.drawn and time.perf_counter() - begun < 5:
            screen.read(0.001)
        times.append(1000 * (time.perf_counter() - begun))
    return times


def measured(home: Path) -> dict[str, float]:
    """All figures."""
    chat = "from bot.cli import main; raise SystemExit(main(['--no-history']))"
    first_paint(home, chat, b"offline")  # compiles the content where that was not done yet
    kinds = ((MINIMAL, b"offline"), (chat, b"imaging-jobs"), (chat, b"offline"))
    rounds = [[first_paint(home, *kind) for kind in kinds] for _ in range(ROUNDS)]
    least, frame, ready = (min(times) for times in zip(*rounds, strict=True))
    with terminal(home, code=full(FEW)) as screen:
        assert screen.wait_for("all is there")
        screen.read(SETTLED)
        few = memory(screen)
    with terminal(home, code=full(ANSWERS)) as screen:
        assert screen.wait_for("all is there")
        screen.read(SETTLED)
        held, times = memory(screen), echoes(screen)
    return {
        "minimal_cpu_s": round(least, 3),
        "frame_cpu_s": round(frame, 3),
        "ready_cpu_s": round(ready, 3),
        "ratio": round(frame / least, 2),
        "ready_ratio": round(ready / least, 2),
        "echo_ms": round(statistics.median(times), 1),
        "echo_most_ms": round(max(times), 1),
        "memory_few_mib": round(few, 1),
        "memory_mib": round(held, 1),
    }


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        json.dump(measured(Path(folder)), sys.stdout, indent=1)
        print()
