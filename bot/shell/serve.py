"""The chat in a browser, through textual-serve: on this computer only, unless told, and for no page but its own."""

import ipaddress
import shlex
import sys
from collections.abc import Awaitable, Callable
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bot.streams import complain

PAGE = Path(__file__).parent / "web"
"""Our own page: no fonts, scripts or pictures from elsewhere."""

POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self' ws:; img-src 'self' data:"
"""What the browser may load for that page."""

UNAVAILABLE = 69
"""The exit code where a part is not installed (EX_UNAVAILABLE)."""

Answer = Callable[[Any], Awaitable[Any]]


def serve(host: str, port: int, content: str | None) -> int:
    """Serves until it is stopped; each tab is a conversation of its own."""
    try:
        server = import_module("textual_serve.server")
    except ModuleNotFoundError:
        complain('serve: install it with pip install "imaging-jobs[web]"')
        return UNAVAILABLE
    if not is_loopback(host):
        complain(f"serve: everyone who reaches {host} can use the chat and read what is kept here")
    try:
        _server(server, host, port, command(content)).serve()
    except OSError as error:  # the port is taken, or the host is none of this computer's
        complain(f"serve: {error.strerror or error}")
        return 1
    return 0


def command(content: str | None) -> str:
    """The program that each tab runs; what a tab says is not kept, for a browser may be anyone's."""
    chosen = ("--content", str(Path(content).resolve())) if content else ()
    return shlex.join((sys.executable, "-m", "bot", "--no-history", *chosen))


def is_loopback(host: str) -> bool:
    """Whether a host name or address is this computer's own."""
    return host == "localhost" or ((address := _address(host)) is not None and address.is_loopback)


def _address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return None


def allowed(named: str, origin: str, host: str) -> bool:
    """Whether a request names this server as its host, and comes from no other page.

    Another site may point a name of its own at this computer: its requests then name that site. Nobody can do that
    with an address in place of a name, so addresses are let in where the person opened the door to others.
    """
    name = named.rpartition(":")[0] if named.rpartition(":")[2].isdecimal() else named
    own = is_loopback(name) or name == host or (not is_loopback(host) and _address(name) is not None)
    return own and (not origin or urlsplit(origin).netloc == named)


def _server(module: Any, host: str, port: int, program: str) -> Any:
    """textual-serve's server with our page, our door and our words."""

    class Guarded(module.Server):  # type: ignore[misc]
        async def _make_app(self) -> Any:
            app = await super()._make_app()
            app.middlewares.append(_door(host))
            app.router.add_get("/chat.js", _script)
            return app

        def initialize_logging(self) -> None:
            """Its own log shows every request, and with an error what was typed."""

        async def on_startup(self, app: Any) -> None:
            complain(f"serve: {self.public_url} (^c stops it)")

    return Guarded(program, host=host, port=port, title="imaging-jobs", templates_path=PAGE)


def _door(host: str) -> Any:
    """Lets in what names this server and comes from its own page."""
    web = import_module("aiohttp").web

    @web.middleware  # type: ignore[untyped-decorator]
    async def door(request: Any, handler: Answer) -> Any:
        if not allowed(request.headers.get("Host", ""), request.headers.get("Origin", ""), host):
            raise web.HTTPForbidden(text="This address is not served.")
        response = await handler(request)
        if not response.prepared:
            response.headers["Content-Security-Policy"] = POLICY
        return response

    return door


async def _script(request: Any) -> Any:
    return import_module("aiohttp").web.FileResponse(PAGE / "chat.js")
