"""The line of keys at the foot; each can be clicked."""

from textual import events
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from bot.session.registry import COMMANDS, shown_key
from bot.session.session import Session

KEPT = ("help", "quit")
"""Commands whose keys stand there however narrow it is."""

GAP = Content("  ")


class Foot(Static):
    """As many keys as there is room for, and how to find the others."""

    def __init__(self, session: Session) -> None:
        super().__init__(id="foot", markup=False)
        self.session = session

    def on_resize(self, event: events.Resize) -> None:
        self.update(foot(self.session, event.size.width))


def foot(session: Session, width: int) -> Content:
    """The keys that fit; the first of the registry stay longest."""
    named = [each.name for each in COMMANDS if each.foot]
    while (line := _line(session, named)).cell_length > width and set(named) > set(KEPT):
        named.remove(next(name for name in reversed(named) if name not in KEPT))
    return line


def _line(session: Session, named: list[str]) -> Content:
    *parts, last = (_part(session, each.name, shown_key(each.key)) for each in COMMANDS if each.name in named)
    more = Content.assemble(("/", "bold $mark"), " ", session.say("foot_commands"))
    return GAP.join((*parts, more, last))


def _part(session: Session, name: str, key: str) -> Content:
    click = Style.from_meta({"@click": f"screen.command('{name}')"})
    return Content.assemble((key, "bold $mark"), " ", session.say(f"foot_{name}")).stylize(click)
