"""One line above the prompt to be noticed: what a command said, else what work is under way."""

from textual.widgets import Static

from bot.chat.labor import Labor
from bot.text import visible


class Note(Static):
    """What was said stands until the next thing is; where nothing is said, the work and how long it takes."""

    def __init__(self, labor: Labor) -> None:
        super().__init__(id="note", markup=False)
        self.labor = labor
        self.noted = ""
        self.progressing = True
        """Whether it tells of work, or would if there were some."""

    def say(self, text: str) -> None:
        """Shows a line, or with none what is being done."""
        self.progressing = not text or (self.labor.busy and text == self.labor.said)
        self.noted = self.labor.progress if self.progressing else text
        self.update(visible(self.noted))
        self.display = bool(self.noted)

    def glance(self) -> None:
        """Now and then: how long the work takes."""
        if self.progressing and self.noted != self.labor.progress:
            self.say("")
