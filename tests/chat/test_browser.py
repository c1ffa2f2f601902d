"""In a real browser: keys reach the chat without a click, and nothing is loaded from elsewhere."""

import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.chat.browser import CHROMIUM, browser
from tests.shell.serving import serving

pytestmark = [
    pytest.mark.skipif(find_spec("textual_serve") is None, reason="needs textual-serve (the extra web)"),
    pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium"),
    pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals"),
]


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
async def test_a_question_is_typed_and_answered_in_a_browser(tmp_path: Path, name: str) -> None:
    with serving(tmp_path) as port:
        async with browser(tmp_path / "chromium", f"http://{name}:{port}/") as tab:
            assert await tab.wait_for("offline")
            assert await tab.wait_for("Ask about size")
            await tab.type("how heavy is a robin\n")
            assert await tab.wait_for("Robins weigh about 18 grams.")
            assert list(tab.asked) == [f"{name}:{port}"]
