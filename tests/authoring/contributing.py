"""Runs CONTRIBUTING.md: types what it says, and holds its outputs against the real ones.

`python -m tests.authoring.contributing` writes the real outputs into it.
"""

import contextlib
import io
import os
import re
import shlex
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.cli import main

ROOT = Path(__file__).parent.parent.parent
GUIDE = ROOT / "CONTRIBUTING.md"
BLOCK = re.compile(r"^```(yaml|console)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: lines for a file (`yaml FILE`, `yaml FILE under KEY`, with `wrong` for a while), or a command."""

    sort: str
    words: tuple[str, ...]
    text: str


def blocks(guide: str) -> tuple[Block, ...]:
    return tuple(Block(found[1], tuple(shlex.split(found[2])), found[3]) for found in BLOCK.finditer(guide))


def played(guide: str, folder: Path) -> Iterator[tuple[Block, str]]:
    """Each block with what it should hold: files are written as they stand, commands get their real output."""
    spoilt: dict[Path, str | None] = {}
    for block in blocks(guide):
        if block.sort == "yaml":
            path = folder / block.words[0]
            if "wrong" in block.words:
                spoilt.setdefault(path, path.read_text() if path.exists() else None)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_typed(path, block))
            yield block, block.text
        else:
            yield block, _ran(block.text, folder)
            _mend(spoilt)


def _typed(path: Path, block: Block) -> str:
    """The file with the lines typed in: all of it, under a line, or in place of one."""
    if "under" in block.words:
        line = block.words[block.words.index("under") + 1] + "\n"
        before = path.read_text()
        assert line in before, (path.name, line)
        return before.replace(line, line + block.text, 1)
    return block.text


def _mend(spoilt: dict[Path, str | None]) -> None:
    for path, text in spoilt.items():
        path.write_text(text) if text is not None else path.unlink()
    spoilt.clear()


def _ran(text: str, folder: Path) -> str:
    """A command line and its output."""
    command = text.split("\n", 1)[0]
    words = shlex.split(command.removeprefix("$ "))
    said = _copied(words, folder) if words[0] == "cp" else _program(words[1:], folder)
    return f"{command}\n{said}"


def _copied(words: list[str], folder: Path) -> str:
    *_, source, target = words
    shutil.copytree(ROOT / source, folder / target)
    return ""


def _program(words: list[str], folder: Path) -> str:
    said = _Output()
    with contextlib.chdir(folder), contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        main(words)
    return said.buffer.getvalue().decode()


class _Output(io.TextIOWrapper):
    """One stream for both outputs, in order."""

    def __init__(self) -> None:
        self.bytes = io.BytesIO()
        super().__init__(self.bytes, encoding="utf-8", write_through=True)

    @property
    def buffer(self) -> io.BytesIO:
        return self.bytes


def rewritten(guide: str, folder: Path) -> str:
    """The guide with real outputs."""
    real = iter(list(played(guide, folder)))

    def put(found: re.Match[str]) -> str:
        return f"```{found[1]}{found[2]}\n{next(real)[1]}```"

    return BLOCK.sub(put, guide)


def own_places(folder: Path) -> dict[str, str]:
    """What has to be set for a person who never used the program."""
    names = ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")
    return {name: str(folder / name.lower()) for name in names}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as empty:
        os.environ |= own_places(Path(empty))
        GUIDE.write_text(rewritten(GUIDE.read_text(), Path(empty)))
