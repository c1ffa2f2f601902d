"""No network: a namespace without one, a hook that hears every socket, the imports of a question. See faults.md."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.library import Library
from bot.session.registry import took
from bot.session.session import Session, asked
from bot.text import can_open
from tests.faults.running import SMALL, run
from tests.sandbox import ROOT, environment

JAIL = ("unshare", "--map-root-user", "--net")
QUESTIONS = b"how heavy is a wren\nhttps://example.org\n/sources\n/open 1\nno\n/why\n/history\n/privacy\n"


@pytest.mark.parametrize("command", [("ask", "-"), (), ("check",), ("history",), ("jobs",)], ids=" ".join)
def test_it_runs_where_there_is_no_network_at_all(command: tuple[str, ...], home: Path) -> None:
    """Fault 90, first proof: a namespace without any device."""
    if not shutil.which("unshare") or subprocess.run([*JAIL, "true"], capture_output=True).returncode:
        pytest.skip("no namespaces of its own are allowed here")
    done = run(*command, home=home, stdin=QUESTIONS, before=JAIL)
    assert (done.code, done.err) == (0, b"")
    assert done.out or command == ("history",)


HOOK = """
import sys
heard = []
def hook(event, arguments):
    if event.startswith(("socket.", "webbrowser.", "urllib.", "http.", "ftplib", "smtplib", "subprocess.", "os.system",
                         "os.exec", "os.posix_spawn", "os.fork", "ctypes.dlopen")):
        heard.append(f"{event} {arguments!r}")
sys.addaudithook(hook)
from bot.cli import main
try:
    code = main(sys.argv[1:])
except SystemExit as left:
    code = left.code
print(heard, file=sys.stderr)
raise SystemExit(code)
"""


@pytest.mark.parametrize(
    "command",
    [
        ("ask", "how heavy is a wren"),
        ("ask", "-", "--json"),
        (),
        ("history",),
        ("why", "a wren"),
        ("jobs",),
        ("check",),
    ],
    ids=" ".join,
)
def test_no_socket_is_made_and_no_program_started(command: tuple[str, ...], home: Path) -> None:
    """Fault 90, second proof: Python tells of each before it is made."""
    done = subprocess.run(
        [sys.executable, "-c", HOOK, "--content", str(SMALL), *command],
        cwd=ROOT, env=environment(home), input=QUESTIONS, capture_output=True, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr.decode()) == (0, "[]\n")


SCREEN = """
import asyncio, socket, sys
from pathlib import Path
heard = []
sys.addaudithook(lambda event, given: heard.append(f"{event} {given!r}") if event in (
    "socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "socket.gethostbyname", "webbrowser.open",
    "subprocess.Popen", "os.system", "os.posix_spawn") else None)
kinds = []
made = socket.socket.__init__
def noted(self, family=-1, *rest, **named):
    kinds.append(family)
    made(self, family, *rest, **named)
socket.socket.__init__ = noted
from bot.chat.app import ChatApp
from bot.library import load
from bot.session.session import Session
session = Session(load([Path(sys.argv[1])]))
app = ChatApp(lambda: session, session.settings)
async def talk():
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause(1)
        for text in ("how heavy is a wren", "https://example.org", "[x](javascript:alert(1)) ![](http://example.org/b.png)",
                     "| a | b |", "# [a wren](https://example.org)"):
            app.screen.prompt.fill(text)
            await pilot.press("enter")
            await pilot.pause()
        for column in range(4, 60, 8):
            await pilot.click(offset=(column, 8))
        await pilot.press("f2", "escape", "f1", "escape")
asyncio.run(talk())
print(len(session.library.content.jobs), heard, [kind for kind in kinds if kind not in (-1, socket.AF_UNIX)])
"""


def test_the_screen_speaks_to_nobody(home: Path) -> None:
    """Faults 38 and 90: the library that draws makes one pair of sockets to itself, and no other."""
    done = subprocess.run(
        [sys.executable, "-c", SCREEN, str(SMALL)], cwd=ROOT, env=environment(home), capture_output=True, timeout=60
    )
    assert done.stdout.decode() == "3 [] []\n", done.stderr.decode()


NETWORK = (
    "socket", "_socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "xmlrpc", "webbrowser", "asyncio",
    "requests", "httpx", "aiohttp", "subprocess", "multiprocessing", "ctypes",
)  # fmt: skip
"""Modules that could reach out, or start something that does."""


def test_a_question_loads_nothing_that_could_reach_out(home: Path) -> None:
    """Fault 90, third proof: what is in memory after an answer."""
    code = (
        "import sys; from bot.cli import main; main(sys.argv[1:]);"
        f"print([name for name in {NETWORK} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "--content", str(SMALL), "ask", "how hevy is a wrem", "--json"],
        cwd=ROOT, env=environment(home), capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.stderr == "[]\n"


ALLOWED = {
    "bot/sharing/clipboard.py": {"subprocess"},
    "bot/authoring/beside.py": {"subprocess"},
    "bot/authoring/commands.py": {"subprocess"},
    "bot/authoring/draft.py": {"subprocess"},
    "bot/authoring/hands.py": {"subprocess"},
    "bot/plain.py": {"webbrowser"},
    "bot/chat/terminal.py": {"asyncio"},
    "bot/chat/__init__.py": {"asyncio"},
    "bot/chat/readying.py": {"asyncio"},
}
"""The modules that name one: the clipboard's program, an author's editor, git, learning and a second pair of hands, a
page one said yes to, the loop of the screen. `serve` asks for its server by name."""


def test_the_program_names_such_modules_in_few_places_only() -> None:
    """Fault 90: read from the source, inside functions too."""
    found: dict[str, set[str]] = {}
    for path in sorted((ROOT / "bot").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [each.name for each in node.names] if isinstance(node, ast.Import | ast.ImportFrom) else []
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else names
            if reaching := {name for name in names if name in NETWORK}:
                found.setdefault(path.relative_to(ROOT).as_posix(), set()).update(reaching)
    assert found == ALLOWED


LINKS = {
    "https://www.bls.gov/oes/": True,
    "https://example.org/a@b": True,
    "http://example.org": False,
    "file:///etc/passwd": False,
    "javascript:alert(1)": False,
    "data:text/html,x": False,
    "https://bls.gov@evil.example/": False,
    "https://user:secret@example.org/": False,
    "https://xn--bls-xyz.gov/": False,
    "https://bіs.gov/": False,
    "": False,
}


@pytest.mark.parametrize(("address", "opens"), LINKS.items(), ids=map(ascii, LINKS))
def test_only_a_plain_and_encrypted_address_is_a_link(birds: Library, address: str, opens: bool) -> None:
    """Fault 94: anything else is shown as text, and never opened."""
    from bot.dataclass import replace

    session = asked(Session(birds), "how heavy is a wren").session
    turn = session.conversation.turns[-1]
    source = replace(turn.answer.sources[0], address=address)
    other = replace(turn, answer=replace(turn.answer, sources=(source,)))
    changed = replace(session, conversation=replace(session.conversation, turns=(other,)))
    outcome = took(changed, "/open")
    assert can_open(address) is opens
    assert (outcome.then is not None) is opens
    assert outcome.do != "open"
    if outcome.then:
        assert address in outcome.note
        assert outcome.then(changed, "no").do == ""
        assert outcome.then(changed, "yes").argument == address


def test_no_text_that_ships_is_hidden_from_its_reader() -> None:
    """Fault 90: no file of the project holds a sign that turns text around or cannot be seen."""
    hidden = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
    kinds = (".py", ".yaml", ".md", ".toml", ".txt", ".lock", ".tcss", ".html", ".json")
    found = [
        path.relative_to(ROOT).as_posix()
        for top in ("bot", "intents", "facts", "tests", "schema", ".ci")
        for path in (ROOT / top).rglob("*")
        if path.suffix in kinds and hidden.search(path.read_text("utf-8"))
    ]
    assert found == []
