"""The conversation, one turn below the other: the last one is seen from its beginning until the person scrolls."""

from textual.containers import VerticalScroll
from textual.widget import Widget


class Log(VerticalScroll, can_focus=False):
    """What was said so far, and what of it is seen."""

    led: Widget | None = None
    """What is shown from its top, in any size of the window; nothing once the person has scrolled."""
    led_line = 0
    """The line of it that must be seen too."""
    at_end = False
    """Whether the person has scrolled to the end; they go on seeing it."""

    def lead(self, view: Widget, line: int = 0) -> None:
        """Shows a turn from its beginning, as a long answer is read; further down if else a line were not seen."""
        self.led, self.led_line = view, line
        self.settle()

    def settle(self) -> None:
        """Brings what is to be seen into view, once everything has its place."""
        self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        if self.led is not None and self.led.is_attached and self.led.virtual_region.height:
            height = self.size.height
            top = self.led.virtual_region.y + (self.led_line - height // 2 if self.led_line >= height else 0)
            self.scroll_to(y=top if top > 1 else 0, animate=False, immediate=True)
        elif self.at_end:
            self.scroll_to(y=self.max_scroll_y, animate=False, immediate=True)

    def on_resize(self) -> None:
        self.settle()

    def watch_virtual_size(self) -> None:
        """A refresh may come before the layout that gives a new turn its place; its height is there only after that."""
        self.call_later(self._settle)

    def let_scroll(self) -> None:
        """The person scrolls: from now on they see what they scrolled to."""
        self.led = None
        self.call_after_refresh(self._look_where)

    def _look_where(self) -> None:
        self.at_end = self.scroll_y >= self.max_scroll_y - 1

    on_mouse_scroll_up = on_mouse_scroll_down = on_scroll_up = on_scroll_down = on_scroll_to = let_scroll

    def page(self, step: int) -> None:
        self.let_scroll()
        self.scroll_relative(y=step * max(1, self.size.height - 2), animate=False)

    def edge(self, down: bool) -> None:
        self.let_scroll()
        if down:
            self.scroll_end(animate=False)
        else:
            self.scroll_home(animate=False)
