"""The line of keys at the foot; each can be clicked."""

from textual.content import Content
from textual.style import Style

from bot.session.registry import COMMANDS, shown_key
from bot.session.session import Session


def foot(session: Session) -> Content:
    """The keys of the commands that stand at the foot, and how to find the others."""
    parts = [_part(shown_key(each.key), session.say(f"foot_{each.name}"), each.name) for each in COMMANDS if each.foot]
    more = Content.assemble(("/", "bold $mark"), " ", session.say("foot_commands"))
    return Content("  ").join((*parts[:-1], more, parts[-1]))


def _part(key: str, word: str, name: str) -> Content:
    click = Style.from_meta({"@click": f"screen.command('{name}')"})
    return Content.assemble((key, "bold $mark"), " ", word).stylize(click)
