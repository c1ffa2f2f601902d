"""Work beside the conversation: learning and reading anew in a thread, while the prompt stays usable."""

import time
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from bot.authoring.watch import Look, changed, is_in, look, looked
from bot.session.session import Finish, Work

if TYPE_CHECKING:
    from bot.chat.screen import ChatScreen

SOON = 1.5
"""Seconds of work that are not counted before a person's eyes."""


class Labor:
    """One piece of work at a time: a new one stops the one before."""

    def __init__(self, screen: "ChatScreen") -> None:
        self.screen = screen
        self.halt = Event()
        self.busy = False
        self.said = ""
        """What is being done."""
        self.since = 0.0
        self.eye: Look | None = None

    def begin(self, work: Work, said: str) -> None:
        """Stops what is under way, and begins this."""
        self.stop()
        self.halt, self.busy, self.said, self.since = Event(), True, said, time.monotonic()
        # described, or all that the work is made from, the whole content too, would be written out to describe it
        self.screen.run_worker(
            partial(self._do, work, self.halt), thread=True, group="labor", description=said or "work"
        )

    def stop(self) -> None:
        self.halt.set()
        self.busy = False

    @property
    def progress(self) -> str:
        """What is being done, and for how long; nothing where nothing is."""
        took = time.monotonic() - self.since
        return f"{self.said} ({took:.0f} s)" if self.busy and took > SOON else self.said if self.busy else ""

    def _do(self, work: Work, halt: Event) -> None:
        from bot.authoring.beside import Stopped

        try:
            finish = work(halt.is_set)
        except Stopped:
            return
        if not halt.is_set():
            self.screen.app.call_from_thread(self._done, finish, halt)  # type: ignore[arg-type]

    async def _done(self, finish: Finish, halt: Event) -> None:
        """What came of it, unless it was stopped while it was handed over."""
        if not halt.is_set():
            self.busy = False
            await self.screen.hear_of(finish(self.screen.session))

    def watch(self) -> None:
        """Begins to watch the content that an author may change."""
        session = self.screen.session
        if session.settings.watch and session.folders is not None:
            self.eye = look(session.folders.read)
            own = tuple(path for root in session.folders.read[1:] for path in self.eye.files if is_in(path, root))
            if own:
                from bot.session.renewing import looked_at_first

                self.screen.begin(looked_at_first(session, own))

    def glance(self) -> None:
        """Reads the content anew when an author has saved a file."""
        if self.eye is None:
            return
        before, self.eye = self.eye, looked(self.eye)
        if paths := changed(before, self.eye):
            self._read(paths)

    def _read(self, paths: tuple[str, ...]) -> None:
        from bot.session.renewing import saved  # only for who writes

        outcome = saved(self.screen.session, paths)
        self.screen.begin(outcome)
        if self.screen.pending is None:
            self.screen.note(outcome.note)

    def wrote(self) -> None:
        """What we wrote ourselves needs no second look."""
        if self.eye is not None:
            self.eye = looked(self.eye)
