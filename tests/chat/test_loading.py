"""What the chat loads, and how it is begun."""

import subprocess
import sys
import threading
from pathlib import Path

from textual.widgets import Static

from bot.chat.app import ChatApp
from bot.session.session import Session
from bot.streams import complain
from tests.chat.terminal import terminal

ROOT = Path(__file__).parents[2]
LOADED = "import sys, bot.chat.screen, bot.chat.app; print('ssl' in sys.modules, 'asyncio' in sys.modules)"


def test_the_chat_loads_nothing_to_encrypt_a_network_with() -> None:
    run = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, cwd=ROOT, check=True)
    assert run.stdout == "False True\n"


THREADS = """
import threading
from bot.chat.screen import ChatScreen
ready = ChatScreen.get_ready
async def counted(self):
    await ready(self)
    count = sum("asyncio" in each.name for each in threading.enumerate())
    self.note(f"workers: {count}")
ChatScreen.get_ready = counted
from bot.cli import main
raise SystemExit(main(["--no-history", "--content", "tests/otherfield"]))
"""


def test_content_that_was_compiled_before_is_opened_without_a_thread(home: Path) -> None:
    """A thread keeps memory of its own for as long as the program runs."""
    for expected in ("workers: 1", "workers: 0"):
        with terminal(home, code=THREADS, XDG_CACHE_HOME=str(home / "cache")) as screen:
            assert screen.wait_for(expected)
            screen.send(b"\x11")
            assert screen.ended() == 0


async def test_a_first_start_says_that_it_takes_a_moment(keeping: Session) -> None:
    read = threading.Event()

    def opened() -> Session:
        complain("One moment")
        read.wait(10)
        return keeping

    app = ChatApp(opened, keeping.settings)
    async with app.run_test() as pilot:
        for _ in range(100):
            await pilot.pause(0.02)
            if "One moment" in str(app.screen_stack[0].query_one("#middle", Static).render()):
                break
        await pilot.pause(0.2)  # and it stays
        assert "One moment" in str(app.screen_stack[0].query_one("#middle", Static).render())
        read.set()
