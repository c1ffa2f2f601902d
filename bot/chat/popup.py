"""The popup of commands above the prompt, while a line begins with a slash."""

from difflib import SequenceMatcher
from typing import Any

from textual import on
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from bot.chat.options import Options
from bot.session.registry import COMMANDS, Command, shown_key
from bot.session.session import Session

ALIKE = 0.5
"""Names less alike than this are not meant."""


class Popup(Options, can_focus=False):
    """Commands that fit what is typed; the arrows of the prompt move in it."""

    def __init__(self, session: Session) -> None:
        super().__init__(id="popup", markup=False, compact=True)
        self.session = session
        self.display = False

    def offer(self, line: str) -> None:
        """Shows the commands that fit a line, or nothing."""
        found = fitting(line[1:]) if line.startswith("/") and " " not in line and "\n" not in line else ()
        self.clear_options()
        self.add_options([self._option(command) for command in found])
        self.display = bool(found)
        self.highlighted = 0 if found else None

    def _option(self, command: Command) -> Option:
        key = f"  {shown_key(command.key)}" if command.key else ""
        title = command.title(self.session)
        return Option(Content.assemble((f"/{command.name:<9}", "bold"), title, key), command.name)

    @on(OptionList.OptionSelected)
    async def _clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        screen: Any = self.screen
        await screen.pick_command(event.option.id or "")

    def move(self, step: int) -> None:
        """Goes to the next or the one before."""
        if self.option_count:
            self.highlighted = ((self.highlighted or 0) + step) % self.option_count

    @property
    def chosen(self) -> str:
        """The name of the command that is lit up, or nothing."""
        if not self.display or self.highlighted is None:
            return ""
        return self.get_option_at_index(self.highlighted).id or ""


def fitting(begun: str) -> tuple[Command, ...]:
    """Commands whose names begin so; else those that are spelt alike."""
    word = begun.lower()
    begin = tuple(
        each for each in COMMANDS if each.name.startswith(word) or any(one.startswith(word) for one in each.words)
    )
    if begin:
        return tuple(sorted(begin, key=lambda each: not each.name.startswith(word)))
    return tuple(each for each in COMMANDS if SequenceMatcher(None, each.name, word).ratio() > ALIKE)
