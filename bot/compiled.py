"""The compiled cache: the trees of all files and the fitted tables in one file, read without running code.

A line of magic, a checksum of the rest, the length of a JSON head, the head, and then bytes that the head points
into. A missing, stale or damaged cache only costs time.
"""

import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from bot.content.content import Content, Tree, Trees, content
from bot.content.tree import Branch, packed, unpacked
from bot.language import intents, mentions, spelling
from bot.places import program
from bot.tables import Tables, lookups

MAGIC = b"imaging-jobs content 1\n"
"""Changes with the form of the cache."""

SUM = 16


def read(folder: Path, name: str) -> tuple[Content, Tables] | None:
    """What was compiled for exactly this content, or nothing."""
    try:
        data = (folder / _file(name)).read_bytes()
    except OSError:
        return None
    start = len(MAGIC) + SUM
    if not data.startswith(MAGIC) or _sum(data[start:]) != data[len(MAGIC) : start]:
        return None
    size = int.from_bytes(data[start : start + 4], "little")
    head = json.loads(data[start + 4 : start + 4 + size])
    return _made(head, memoryview(data)[start + 4 + size :])


def write(folder: Path, name: str, trees: Trees, tables: Tables) -> None:
    """Keeps the compiled content; where that is not possible, nothing is lost."""
    body = _Body()
    head = {"index": _index(trees, body), "tables": _dumped(tables, body)}
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _replace(folder / _file(name), _sealed(json.dumps(head).encode(), bytes(body.data)))
        _sweep(folder, _file(name))


class _Body:
    """Bytes one after the other, each piece known by where it begins and ends."""

    def __init__(self) -> None:
        self.data = bytearray()

    def add(self, piece: bytes) -> list[int]:
        self.data += piece
        return [len(self.data) - len(piece), len(self.data)]


def _index(trees: Trees, body: _Body) -> dict[str, dict[str, list[list[Any]]]]:
    """Where each file's tree lies."""
    return {
        sort: {
            ident: [[tree.file, *body.add(json.dumps(packed(tree.root)).encode())] for tree in found]
            for ident, found in shelf.items()
        }
        for sort, shelf in trees.items()
    }


def _dumped(tables: Tables, body: _Body) -> dict[str, Any]:
    words, arrays = tables.weights.dump()
    vocabulary, counts = tables.speller.dump()
    return {
        "english": body.add(tables.lookups.words.english.encode()),
        "weights": words,
        "arrays": {name: body.add(array) for name, array in arrays.items()},
        "vocabulary": vocabulary,
        "counts": counts,
        "names": {name: mentions.dump(getattr(tables, name)) for name in NAMES},
        "job_terms": sorted(tables.job_terms),
        "comparing": list(tables.comparing),
        "groups": dict(tables.groups),
    }


NAMES = ("names", "wishes", "axes", "safety")


def _made(head: Mapping[str, Any], body: memoryview) -> tuple[Content, Tables]:
    kept = head["tables"]
    whole = content(_Kept(head["index"], body))
    plain = lookups(whole.lexicon, str(body[slice(*kept["english"])], "utf-8"))
    arrays = {name: bytes(body[slice(*span)]) for name, span in kept["arrays"].items()}
    tables = Tables(
        lookups=plain,
        speller=spelling.load(kept["vocabulary"], kept["counts"], plain.words),
        weights=intents.load(kept["weights"], arrays),
        job_terms=frozenset(kept["job_terms"]),
        comparing=tuple(kept["comparing"]),
        groups=kept["groups"],
        **{name: mentions.load(kept["names"][name]) for name in NAMES},
    )
    return whole, tables


class _Kept(dict[str, Mapping[str, tuple[Tree, ...]]]):
    """Trees that are unpacked when they are asked for."""

    def __init__(self, index: Mapping[str, Mapping[str, list[list[Any]]]], body: memoryview) -> None:
        super().__init__({sort: _Unpacked(shelf, body) for sort, shelf in index.items()})


class _Unpacked(Mapping[str, tuple[Tree, ...]]):
    """One sort of files, by id."""

    def __init__(self, shelf: Mapping[str, list[list[Any]]], body: memoryview) -> None:
        self._shelf = shelf
        self._body = body

    def __getitem__(self, ident: str) -> tuple[Tree, ...]:
        return tuple(Tree(file, self._root(start, end)) for file, start, end in self._shelf[ident])

    def _root(self, start: int, end: int) -> Branch:
        root = unpacked(json.loads(bytes(self._body[start:end])))
        assert isinstance(root, Branch)
        return root

    def __iter__(self):  # type: ignore[no-untyped-def]
        return iter(self._shelf)

    def __len__(self) -> int:
        return len(self._shelf)


def _file(name: str) -> str:
    """Arrays are kept as this machine has them, so its byte order and the program are in the name."""
    return f"{name}-{program()}-{sys.byteorder}.cache"


def _sealed(head: bytes, body: bytes) -> bytes:
    rest = len(head).to_bytes(4, "little") + head + body
    return MAGIC + _sum(rest) + rest


def _sum(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=SUM).digest()


def _replace(path: Path, data: bytes) -> None:
    """Writes beside the file and moves it there, so that no one ever reads half a cache."""
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".cache-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(beside, path)
    except OSError:
        Path(beside).unlink(missing_ok=True)
        raise


def _sweep(folder: Path, kept: str) -> None:
    """Removes what was compiled for content that has changed since, but for the last few."""
    found = sorted(folder.glob("*.cache"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in found[4:]:
        if path.name != kept:
            path.unlink(missing_ok=True)
