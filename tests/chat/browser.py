"""A headless Chromium, told what to do by its debugging protocol."""

import asyncio
import base64
import json
import shutil
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-extensions", "--remote-debugging-port=0",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1", "--window-size=1000,700",
)  # fmt: skip
"""It reaches nothing but this computer."""

PATIENCE = 60.0


class Tab:
    """One page: what it loaded, what its socket got, and keys that are typed into it."""

    def __init__(self, socket: Any) -> None:
        self.socket = socket
        self.asked: dict[str, None] = {}
        """The hosts that the page has loaded something from."""
        self.got = b""
        """What the program in the page has drawn."""
        self.number = 0

    async def call(self, method: str, **given: object) -> dict[str, Any]:
        """A command, and what it gives."""
        self.number += 1
        await self.socket.send_json({"id": self.number, "method": method, "params": given})
        while (message := await self._next(PATIENCE)).get("id") != self.number:
            pass
        found: dict[str, Any] = message.get("result", {})
        return found

    async def type(self, text: str) -> None:
        """Keys, as a person presses them."""
        for key in text:
            named = {"key": "Enter", "windowsVirtualKeyCode": 13, "text": "\r"} if key == "\n" else {"key": key}
            await self.call("Input.dispatchKeyEvent", type="keyDown", **{"text": key, **named})
            await self.call("Input.dispatchKeyEvent", type="keyUp", **named)

    async def wait_for(self, drawn: str) -> bool:
        """Whether a text is drawn, so far or soon."""
        end = asyncio.get_running_loop().time() + PATIENCE
        while drawn.encode() not in self.got:
            if (left := end - asyncio.get_running_loop().time()) <= 0:
                return False
            with suppress(TimeoutError):
                await self._next(min(left, 1.0))
        return True

    async def _next(self, seconds: float) -> dict[str, Any]:
        """The next message; what it tells of the page is kept."""
        message: dict[str, Any] = json.loads((await asyncio.wait_for(self.socket.receive(), seconds)).data)
        if message.get("method") == "Network.requestWillBeSent":
            self.asked[urlsplit(message["params"]["request"]["url"]).netloc] = None
        elif message.get("method") == "Network.webSocketFrameReceived":
            frame = message["params"]["response"]
            self.got += base64.b64decode(frame["payloadData"]) if frame["opcode"] == 2 else b""
        return message


@asynccontextmanager
async def browser(folder: Path, address: str) -> AsyncIterator[Tab]:
    """A browser with one tab at an address."""
    assert CHROMIUM is not None
    command = (CHROMIUM, *FLAGS, f"--user-data-dir={folder}", "about:blank")
    quiet = subprocess.DEVNULL
    program = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet)
    try:
        port = await _port(folder / "DevToolsActivePort")
        async with (
            import_module("aiohttp").ClientSession() as session,
            session.ws_connect(await _page(session, port), max_msg_size=0) as socket,
        ):
            tab = Tab(socket)
            await tab.call("Network.enable")
            await tab.call("Page.navigate", url=address)
            yield tab
    finally:
        program.terminate()
        program.wait(20)


async def _port(told: Path) -> int:
    """Where it listens, as it writes into its folder."""
    for _ in range(600):
        with suppress(OSError, ValueError):
            return int(told.read_text().splitlines()[0])
        await asyncio.sleep(0.1)
    raise AssertionError("the browser does not listen")


async def _page(session: Any, port: int) -> str:
    """The address of the first page's debugger."""
    while True:
        async with session.get(f"http://127.0.0.1:{port}/json") as answer:
            pages = [one for one in await answer.json() if one["type"] == "page"]
        if pages:
            address: str = pages[0]["webSocketDebuggerUrl"]
            return address
        await asyncio.sleep(0.1)
