"""The chat as a full-screen program."""

import gc
import os
import sys
from collections.abc import Iterable
from functools import partial
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from bot.chat.screen import ChatScreen
from bot.chat.terminal import driver, leave_on_signals, leave_with_server
from bot.chat.themes import THEMES
from bot.registry import COMMANDS
from bot.session import Session

FAULT = 70
"""The exit code after a fault in the program (EX_SOFTWARE)."""


class ChatApp(App[None]):
    """Holds the terminal and its looks; the conversation is on the screen."""

    CSS_PATH = "chat.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q", "quit", "quit", priority=True)]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-middle"), (100, "-wide")]  # noqa: RUF012 - the library's own form
    VERTICAL_BREAKPOINTS = [(0, "-low"), (14, "-short"), (20, "-tall")]  # noqa: RUF012

    def __init__(self, session: Session, no_color: bool = False, ascii_only: bool = False) -> None:
        # Without color the driver must know from the start: chosen later, a theme comes out black on black.
        super().__init__(driver_class=driver(), ansi_color=True if no_color else None)
        self.session = session
        self.fault: Exception | None = None
        for each in THEMES.values():
            self.register_theme(each)
        self.theme = "terminal" if no_color or session.settings.theme not in THEMES else session.settings.theme
        self.title = session.say("title")
        self.set_class(ascii_only, "-ascii")

    def on_mount(self) -> None:
        leave_on_signals(self)
        leave_with_server(self)
        self.push_screen(ChatScreen(self.session))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette shows the registry, nothing else."""
        if isinstance(screen, ChatScreen):
            for each in COMMANDS:
                run = partial(self.command, screen, each.name)
                yield SystemCommand(f"/{each.name}", each.title(self.session), run)

    def command(self, screen: ChatScreen, name: str) -> None:
        """Runs a command of the registry from the palette."""
        screen.run_worker(screen.action_command(name))

    def _handle_exception(self, error: Exception) -> None:
        """A fault ends the chat with one line; the library would print what was typed along with it."""
        if self.is_headless:
            super()._handle_exception(error)
            return
        self.fault = error
        self.exit(None, FAULT)


def run(session: Session, no_color: bool = False) -> int:
    """Runs the chat on the terminal; the exit code is 0, or 128 and the signal that ended it."""
    gc.disable()  # until the first picture stands; the screen enables it
    encoding = (sys.stdout.encoding or "").lower()
    app = ChatApp(session, bool(os.environ.get("NO_COLOR")), ascii_only="utf" not in encoding)
    app.run()
    session.history.close()
    if app.fault:
        print(f"imaging-jobs: {_where(app.fault)}", file=sys.stderr)
    return app.return_code or 0


def _where(fault: Exception) -> str:
    """The fault and its place in the program, without anything that was typed."""
    trace = fault.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f" ({trace.tb_frame.f_code.co_filename}:{trace.tb_lineno})" if trace else ""
    return type(fault).__name__ + place
