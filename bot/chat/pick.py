"""A list to pick from, narrowed by typing: the browser of jobs, the kept conversations, what was meant."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from bot.chat.drawing import Look, drawn
from bot.chat.options import Options
from bot.dataclass import dataclass
from bot.dialogue.values import Block

MARGIN = 6
"""Columns that the frame takes."""

WIDE = 70
"""Columns of what is read before one picks, at most."""


@dataclass(frozen=True, slots=True)
class Group:
    """Things to pick under a title: what each is called, what is said beside it, and its id."""

    title: str
    items: tuple[tuple[str, str, str], ...]


Find = Callable[[str], Sequence[Group]]
"""The groups that are left when some words were typed."""


class Pick(ModalScreen[str]):
    """Gives the id of what was picked; `-ID` where it is to be deleted; nothing for Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss('')", "back"),
        Binding("up", "move(-1)", priority=True),
        Binding("down", "move(1)", priority=True),
        Binding("pageup", "move(-10)", priority=True),
        Binding("pagedown", "move(10)", priority=True),
        Binding("enter", "take", priority=True),
        Binding("ctrl+d", "drop", priority=True),
    ]

    def __init__(
        self,
        title: str,
        hint: str,
        keys: str,
        find: Find,
        words: str = "",
        drops: bool = False,
        about: tuple[Block, ...] = (),
    ) -> None:
        super().__init__()
        self.about = about
        self.heading, self.hint, self.keys = title, hint, keys
        self.find = find
        self.words = words
        self.drops = drops

    def compose(self) -> ComposeResult:
        with Vertical(classes="panel"):
            yield Static(Content.styled(self.heading, "bold $mark"), markup=False)
            if self.about:
                look = Look(min(self.app.size.width * 9 // 10 - MARGIN, WIDE), self.app.has_class("-ascii"))
                yield Static(Content("\n").join(drawn(self.about, look)), markup=False, classes="about")
            yield Input(self.words, placeholder=self.hint, compact=True)
            yield Options(markup=False, compact=True)
            yield Static(Content.styled(self.keys, "$quiet"), markup=False)

    def on_mount(self) -> None:
        self.query_one(OptionList).can_focus = False
        self._list(self.words)

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        self._list(event.value)

    def _list(self, words: str) -> None:
        options = self.query_one(OptionList)
        options.clear_options()
        for group in self.find(words):
            if group.title:
                options.add_option(Option(Content.styled(group.title, "underline $quiet"), disabled=True))
            options.add_options([Option(_item(name, beside), ident) for name, beside, ident in group.items])
        options.action_first()
        self.call_after_refresh(self._show_title)

    def action_move(self, step: int) -> None:
        options = self.query_one(OptionList)
        for _ in range(abs(step)):
            (options.action_cursor_down if step > 0 else options.action_cursor_up)()
        self._show_title()

    def _show_title(self) -> None:
        """Above the first thing to pick stands what it belongs to, which the list itself would not scroll to."""
        options = self.query_one(OptionList)
        if options.highlighted is not None and all(each.disabled for each in options.options[: options.highlighted]):
            options.scroll_home(animate=False)

    @property
    def chosen(self) -> str:
        options = self.query_one(OptionList)
        place = options.highlighted
        return (options.get_option_at_index(place).id or "") if place is not None else ""

    def action_take(self) -> None:
        self.dismiss(self.chosen)

    def action_drop(self) -> None:
        if self.drops and self.chosen:
            self.dismiss(f"-{self.chosen}")

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option.id or "")


def _item(name: str, beside: str) -> Content:
    """Without a color of its own: on the ground of the line that is lit up it could not be read."""
    return Content.assemble((name, "bold" if beside else ""), f"  {beside}" if beside else "")
