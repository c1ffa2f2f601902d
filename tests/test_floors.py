"""The house: imports only go down, and each library has one room that knows it."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.library import Library
from tests.sandbox import environment, warmed

ROOT = Path(__file__).parent.parent

FLOORS = {
    "bot": 0, "bot.text": 0, "bot.problem": 0, "bot.streams": 0, "bot.atomic": 0, "bot.dataclass": 0,
    "bot.content": 1,
    "bot.language": 2,
    "bot.lookups": 3, "bot.tables": 3, "bot.named": 3, "bot.described": 3, "bot.fitted": 3, "bot.inputs": 3,
    "bot.sealed": 3, "bot.glance": 3, "bot.compiled": 3, "bot.library": 3,
    "bot.places": 3, "bot.fault": 3,
    "bot.dialogue": 4,
    "bot.history": 5, "bot.session": 5, "bot.sharing.lines": 5, "bot.sharing.jsonform": 5, "bot.session.settings": 5,
    "bot.authoring": 6, "bot.sharing": 6, "bot.history.keeping": 6,
    "bot.session.deeds": 6, "bot.session.registry": 6, "bot.session.ghost": 6, "bot.session.teaching": 6,
    "bot.session.fresh": 6, "bot.session.renewing": 6, "bot.session.reviewing": 6,
    "bot.sharing.clipboard": 7, "bot.session.opening": 7, "bot.plain": 7, "bot.chat": 7,
    "bot.shell": 8, "bot.cli": 8, "bot.__main__": 8,
}  # fmt: skip
"""Each room and its floor; a module not named here lies on its folder's floor."""

OWNERS = {"yaml": "bot.content", "rapidfuzz": "bot.language", "textual": "bot.chat", "sqlite3": "bot.history"}
"""Libraries that only one room may import."""


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted((ROOT / "bot").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


def imports(path: Path) -> Iterator[str]:
    """The modules that a file imports, inside functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def floor(module: str) -> int:
    while module not in FLOORS:
        module = module.rpartition(".")[0]
    return FLOORS[module]


@pytest.mark.parametrize(("module", "path"), list(modules()), ids=[name for name, _ in modules()])
def test_imports_only_go_down(module: str, path: Path) -> None:
    up = {name for name in imports(path) if name.startswith("bot.") and floor(name) > floor(module)}
    assert not up


@pytest.mark.parametrize("library", OWNERS)
def test_a_library_is_known_in_one_room_only(library: str) -> None:
    strangers = [
        module
        for module, path in modules()
        if any(name.split(".")[0] == library for name in imports(path)) and not module.startswith(OWNERS[library])
    ]
    assert strangers == []


def test_asking_imports_neither_textual_nor_rich_nor_asyncio(tmp_path: Path, library: Library, cache: Path) -> None:
    code = (
        "import sys; from bot.cli import main; main(['ask', 'what is an MRI technologist', '--json']);"
        "print([name for name in ('textual', 'rich', 'asyncio') if name in sys.modules], file=sys.stderr)"
    )
    home = environment(warmed(tmp_path, cache))
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=home, capture_output=True, text=True, check=True)
    assert run.stderr.strip() == "[]"
