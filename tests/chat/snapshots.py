"""Pictures of the chat to compare with: `python -m tests.chat.snapshots` makes tests/chat/snapshots/*.svg anew.

They show the small content about birds, so that they change when the screen does and not with every phrase.
"""

import asyncio
import os
import re
from collections import defaultdict
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from bot.chat.app import ChatApp
from bot.chat.prompt import Prompt
from bot.library import Library, load
from bot.session.session import Session
from bot.session.settings import Settings
from tests.chat.test_chat import running
from tests.conftest import TODAY

ROOT = Path(__file__).parents[2]
FOLDER = Path(__file__).parent / "snapshots"
BIRDS = ROOT / "tests" / "otherfield"

SIZE = "how heavy is a robn"

STAMP = re.compile(r"terminal-\d+-")
"""The names in a picture, with a number that is another one in every run: links are numbered by chance."""


@dataclass(frozen=True)
class Picture:
    """What is done before the picture is taken: lines are sent, `^f2` is a key."""

    name: str
    size: tuple[int, int]
    does: tuple[str, ...]
    theme: str = "dark"
    colors: bool = True
    ascii: bool = False

    async def taken(self, library: Library) -> str:
        """The screen as SVG."""
        session = Session(library, settings=Settings(theme=self.theme))
        app = ChatApp(lambda: session, session.settings, no_color=not self.colors, ascii_only=self.ascii)
        async with running(app, self.size) as pilot:
            prompt = app.screen.query_one(Prompt)
            prompt.cursor_blink = False
            for each in self.does:
                if each.startswith("^"):
                    await pilot.press(each[1:])
                else:
                    prompt.fill(each)
                    await pilot.press("enter")
                await pilot.pause(0.1)
            return STAMP.sub("terminal-", app.export_screenshot(title=self.name))


PICTURES = (
    Picture("wide", (120, 40), ("which bird is the heaviest", SIZE)),
    Picture("middle", (80, 24), (SIZE,)),
    Picture("small", (60, 16), (SIZE,)),
    Picture("smallest", (40, 12), (SIZE,)),
    Picture("welcome_light", (80, 24), (), theme="light"),
    Picture("commands_contrast", (80, 24), (SIZE, "^slash"), theme="contrast"),
    Picture("no_color", (80, 24), (SIZE,), colors=False),
    Picture("plain_signs", (80, 24), ("which bird is the heaviest",), theme="terminal", ascii=True),
    Picture("jobs", (80, 24), ("^f2",)),
    Picture("card", (80, 24), (SIZE, "^f8"), theme="light"),
    Picture("comparison", (100, 30), ("compare a robin and a magpie",)),
    Picture("why", (100, 30), (SIZE, "/why")),
)


def lines(svg: str) -> list[str]:
    """The text of a picture, line by line: what a failing test shows first."""
    found = defaultdict(list)
    for place, text in re.findall(r'<text [^>]*? y="([\d.]+)"[^>]*>([^<]*)</text>', svg):
        found[float(place)].append(unescape(text))
    return ["".join(parts).rstrip("\n\xa0 ") for _, parts in sorted(found.items())]


def main() -> None:
    """Makes all pictures anew."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.svg"):
        old.unlink()
    library = load([BIRDS], None, TODAY)
    for each in PICTURES:
        os.environ.pop("NO_COLOR", None)
        if not each.colors:
            os.environ["NO_COLOR"] = "1"
        (FOLDER / f"{each.name}.svg").write_text(asyncio.run(each.taken(library)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
