"""The conversation, one turn below the other; it follows the end until the person scrolls away."""

from textual.containers import VerticalScroll
from textual.geometry import Size
from textual.widget import Widget


class Log(VerticalScroll, can_focus=False):
    """What was said so far."""

    at_end = True
    newest: Widget | None = None
    """A turn that was added and has no place yet."""

    def on_resize(self) -> None:
        """Whoever sees the end goes on seeing it when a popup takes lines, or the window changes."""
        if self.at_end:
            self.call_after_refresh(self.scroll_end, animate=False)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self.at_end = new_value >= self.max_scroll_y - 1

    async def add(self, view: Widget) -> None:
        """Adds a turn, and shows it from its beginning: a long answer is read from the top."""
        self.newest = view
        await self.mount(view)

    def watch_virtual_size(self, size: Size) -> None:
        """A refresh may come before the layout that gives a new turn its place; its height is there only after that."""
        self.call_later(self._show_newest)

    def _show_newest(self) -> None:
        if self.newest is not None and self.newest.virtual_region.height:
            self.scroll_to_widget(self.newest, animate=False, top=True)
            self.newest = None

    def page(self, step: int) -> None:
        self.scroll_relative(y=step * max(1, self.size.height - 2), animate=False)

    def edge(self, down: bool) -> None:
        if down:
            self.scroll_end(animate=False)
        else:
            self.scroll_home(animate=False)
