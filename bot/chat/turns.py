"""The turns on the screen: the latest as views, the ones before when somebody scrolls or looks there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widget import Widget

from bot.chat.drawing import Look
from bot.chat.log import Log
from bot.chat.welcome import Welcome
from bot.session.session import Session

if TYPE_CHECKING:
    from bot.chat.answer import AnswerView

SHOWN = 24
"""Turns that are drawn; each costs memory, and time at every key, whether or not it is seen."""

MORE = 12
"""Turns that come or go at once."""

MOST = 200
"""Turns that come at once where somebody goes to the beginning."""


class Turns(Log):
    """The conversation of a session; scrolling up to the first turn that is drawn draws those before it."""

    def __init__(self, session: Session) -> None:
        super().__init__(id="log")
        self.session = session
        self.first = 0
        """The number of the first turn that is drawn."""

    @property
    def look(self) -> Look:
        """How wide the conversation is, and with which signs it is drawn."""
        return Look(self.scrollable_content_region.width or 80, self.app.has_class("-ascii"))

    @property
    def views(self) -> list[AnswerView]:
        """The turns that are drawn."""
        from bot.chat.answer import AnswerView

        return list(self.query(AnswerView))

    def _made(self, begin: int, end: int) -> list[AnswerView]:
        """Views of some turns; only the very last one offers what can be picked by number."""
        from bot.chat.answer import AnswerView

        turns, replies = self.session.turns, self.session.library.content.replies
        last = len(turns) - 1
        return [AnswerView(turns[at], at, replies, self.look, at == last) for at in range(begin, end)]

    async def show(self, session: Session) -> None:
        """Shows a whole conversation, its last turn from the beginning."""
        self.session, count = session, len(session.conversation.turns)
        self.first = max(0, count - SHOWN)
        await self.remove_children()
        welcome = Welcome(session)
        welcome.display = not self.first
        await self.mount(welcome, *(views := self._made(self.first, count)))
        if views:
            self.lead(views[-1], views[-1].line_answered)
        else:
            self.lead(welcome)

    async def add(self, session: Session) -> None:
        """One more turn at the end."""
        self.session = session
        for view in self.views[-1:]:
            view.step_back()
        await self._forget()
        count = len(session.conversation.turns)
        (view,) = self._made(count - 1, count)
        await self.put(view, view.line_answered)

    async def put(self, view: Widget, line: int = 0) -> None:
        """Something new at the end, seen from its beginning; or this line of it, where that is too far down."""
        await self.mount(view)
        self.lead(view, line)

    async def _forget(self) -> None:
        """The earliest turns are no longer drawn once there are many; what is said beside them goes with them."""
        over = len(self.views) - SHOWN
        if over < MORE:
            return
        kept = self.views[over]
        self.first += over
        self.query_one(Welcome).display = False
        await self.remove_children(self.children[1 : self.children.index(kept)])

    async def reach(self, number: int) -> None:
        """Draws the turns from a number on; what is seen stays where it is."""
        if not 0 <= number < self.first:
            return
        begin, end, self.first = number, self.first, number
        seen = self.views[0]
        self.query_one(Welcome).display = not number
        await self.mount_all(self._made(begin, end), before=seen)
        self.lead(seen)

    async def go_to_edge(self, down: bool) -> None:
        """To the end, or to the beginning."""
        if not down:
            await self.reach(max(0, self.first - MOST))
        self.edge(down)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        if new_value == 0 and old_value > 0 and self.first and self.led is None:
            self.call_later(self.reach, max(0, self.first - MORE))
