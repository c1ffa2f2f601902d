"""Pictures for the README, from the running program: `python -m tests.pictures` writes docs/wide.svg and narrow.svg."""

import asyncio
from pathlib import Path

from bot.chat.app import ChatApp
from bot.chat.prompt import Prompt
from bot.library import load
from bot.places import cache_folder
from bot.session.session import Session
from bot.session.settings import Settings

ROOT = Path(__file__).parent.parent
PICTURES = {
    "wide": ((120, 40), "dark", ("How much does an MRI technologist earn?", "xray tech salry")),
    "narrow": ((80, 24), "light", ("How do I become a sonographer?",)),
}
"""Name, size, theme, and what is asked."""


async def picture(session: Session, size: tuple[int, int], questions: tuple[str, ...]) -> str:
    """The screen after the questions, as SVG."""
    app = ChatApp(lambda: session, session.settings)
    async with app.run_test(size=size) as pilot:
        while not any(found.popup for found in app.screen.query(Prompt)):
            await pilot.pause(0.05)
        prompt = app.screen.query_one(Prompt)
        prompt.cursor_blink = False
        for question in questions:
            prompt.fill(question)
            await pilot.press("enter")
            await pilot.pause(0.3)
        return app.export_screenshot(title="imaging-jobs")


def main() -> None:
    library = load([ROOT], cache_folder())
    (ROOT / "docs").mkdir(exist_ok=True)
    for name, (size, theme, questions) in PICTURES.items():
        svg = asyncio.run(picture(Session(library, settings=Settings(theme=theme)), size, questions))
        (ROOT / "docs" / f"{name}.svg").write_text(
            svg.replace("<text ", '<text xml:space="preserve" '), encoding="utf-8"
        )


if __name__ == "__main__":
    main()
