"""The compiled cache: the trees of all files and the fitted tables in one file.

A missing, stale or damaged cache only costs time.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from bot.content.content import Content, Tree, Trees, source_files
from bot.content.language import Lexicon
from bot.content.tree import Branch, packed, unpacked
from bot.language import names, spelling, weights
from bot.language.clues import Clues
from bot.lookups import lookups
from bot.places import program
from bot.sealed import Body, Pieces, Span, opened, sealed
from bot.tables import Tables

LATEST = 4
"""Compiled contents that are kept: of a few checkouts, or while somebody goes back and forth."""

NAMES = ("names", "wishes", "axes", "safety", "details")


def read(folder: Path, name: str) -> tuple[Content, Tables] | None:
    """What was compiled for exactly this content, or nothing."""
    found = opened(folder / _file(name))
    if found is None:
        return None
    head, pieces = found
    return Content(_Kept(head["trees"], pieces), source_files=head["sources"]), _tables(head["tables"], pieces)


def write(folder: Path, name: str, trees: Trees, tables: Tables) -> None:
    """Keeps the compiled content; where that is not possible, nothing is lost."""
    body = Body()
    index = _index(trees, body)
    named = body.add(_json(_by_name(trees, index)))
    head = {"trees": index, "sources": source_files(trees, []), "tables": _dumped(tables, body), "named": named}
    with suppress(OSError):
        from bot.atomic import replace_file  # only where there is something to write

        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_file(folder / _file(name), sealed(head, body))
        _sweep(folder, _file(name))


Index = Mapping[str, Mapping[str, Sequence[tuple[str, Span]]]]
"""Sort and id, and of each file what people are shown and where its tree lies."""


def _index(trees: Trees, body: Body) -> Index:
    """Where each file's tree lies."""
    return {
        sort: {ident: [(tree.file, body.add(_packed(tree))) for tree in found] for ident, found in shelf.items()}
        for sort, shelf in trees.items()
    }


def _by_name(trees: Trees, index: Index) -> Mapping[str, Span]:
    """Where the tree lies of each file, by the name of its bytes."""
    return {
        tree.made_of: span
        for sort, shelf in trees.items()
        for ident, group in shelf.items()
        for tree, (_, span) in zip(group, index[sort][ident], strict=True)
    }


def _packed(tree: Tree) -> bytes:
    return _json(packed(tree.root))


def _dumped(tables: Tables, body: Body) -> dict[str, Any]:
    lexicon = tables.lookups.lexicon
    return {
        "english": body.add(tables.lookups.words.english.encode()),
        "lexicon": body.add(_json([lexicon.lists, lexicon.tables])),
        "speller": [body.add(piece) for piece in tables.speller.dump()],
        "weights": {name: body.add(piece) for name, piece in tables.weights.dump().items()},
        "names": {name: _named(getattr(tables, name), body) for name in NAMES},
        "job_terms": sorted(tables.job_terms),
        "comparing": tables.comparing,
        "pairing": tables.pairing,
        "groups": dict(tables.groups),
        "taught": tables.taught,
        "home": tables.home,
        "inputs": tables.inputs,
        "clues": _named(tables.clues.shelves, body),
        "subjects": sorted(tables.clues.subjects),
        "broader": {job: sorted(keys) for job, keys in tables.clues.broader.items()},
    }


def _named(known: names.Names, body: Body) -> list[Span]:
    return [body.add(piece) for piece in names.dump(known)]


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _tables(kept: Mapping[str, Any], pieces: Pieces) -> Tables:
    plain = lookups(Lexicon(*pieces.value(kept["lexicon"])), pieces.text(kept["english"]))
    return Tables(
        lookups=plain,
        speller=spelling.load(pieces.bytes(kept["speller"][0]), pieces.bytes(kept["speller"][1]), plain.words),
        weights=_weights(kept, pieces),
        job_terms=frozenset(kept["job_terms"]),
        comparing=tuple(kept["comparing"]),
        pairing=tuple(kept["pairing"]),
        groups=kept["groups"],
        taught=kept["taught"],
        home=kept["home"],
        inputs=kept["inputs"],
        clues=_clues(kept, pieces),
        **{name: _names(kept["names"][name], pieces, plain.frames) for name in NAMES},
    )


def _clues(kept: Mapping[str, Any], pieces: Pieces) -> Clues:
    broader = {job: frozenset(keys) for job, keys in kept["broader"].items()}
    return Clues(_names(kept["clues"], pieces), frozenset(kept["subjects"]), broader)


def _names(spans: Sequence[Span], pieces: Pieces, frames: names.Frames = names.NO_FRAMES) -> names.Names:
    begun, ends, shelves = map(pieces.bytes, spans)
    return names.load(begun, ends, shelves, frames)


def _weights(kept: Mapping[str, Any], pieces: Pieces) -> weights.Weights:
    return weights.load({name: pieces.bytes(span) for name, span in kept["weights"].items()})


def roots(folder: Path) -> Mapping[str, Branch]:
    """What the files of the content hold that was compiled last, by the names of their bytes."""
    found = _newest(folder)
    return _Roots(found[1].value(found[0]["named"]), found[1]) if found else {}


def _newest(folder: Path) -> tuple[Mapping[str, Any], Pieces] | None:
    paths = sorted(folder.glob(_file("*")), key=_age)
    return opened(paths[0]) if paths else None


def _age(path: Path) -> float:
    """The least for the youngest."""
    try:
        return -path.stat().st_mtime
    except OSError:
        return 0.0


def made_of(folder: Path, name: str) -> Tables | None:
    """Tables that were made of exactly what has this name, though other parts of the content have changed since."""
    found = _kept_with(folder, "inputs", name)
    return _tables(*found) if found else None


def taught(folder: Path, name: str) -> weights.Weights | None:
    """Weights that were fitted to exactly these phrases, though other parts of the content have changed since."""
    found = _kept_with(folder, "taught", name)
    return _weights(*found) if found else None


def _kept_with(folder: Path, key: str, name: str) -> tuple[Mapping[str, Any], Pieces] | None:
    """What is kept of tables that have this name."""
    for path in folder.glob(_file("*")):
        if (found := opened(path)) and found[0]["tables"].get(key) == name:
            return found[0]["tables"], found[1]
    return None


class _Kept(dict[str, Mapping[str, tuple[Tree, ...]]]):
    """Trees that are unpacked when they are asked for."""

    def __init__(self, index: Index, pieces: Pieces) -> None:
        super().__init__({sort: _Unpacked(shelf, pieces) for sort, shelf in index.items()})


class _Unpacked(Mapping[str, tuple[Tree, ...]]):
    """One sort of files, by id."""

    def __init__(self, shelf: Mapping[str, Sequence[tuple[str, Span]]], pieces: Pieces) -> None:
        self._shelf = shelf
        self._pieces = pieces

    def __getitem__(self, ident: str) -> tuple[Tree, ...]:
        return tuple(Tree(file, _root(self._pieces, span)) for file, span in self._shelf[ident])

    def __contains__(self, ident: object) -> bool:
        return ident in self._shelf  # the one of Mapping would unpack the tree to find out

    def __iter__(self) -> Iterator[str]:
        return iter(self._shelf)

    def __len__(self) -> int:
        return len(self._shelf)


class _Roots(Mapping[str, Branch]):
    """What files hold, by the names of their bytes; each is unpacked when it is asked for."""

    def __init__(self, spans: Mapping[str, Span], pieces: Pieces) -> None:
        self._spans = spans
        self._pieces = pieces

    def __getitem__(self, name: str) -> Branch:
        return _root(self._pieces, self._spans[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._spans)

    def __len__(self) -> int:
        return len(self._spans)


def _root(pieces: Pieces, span: Span) -> Branch:
    root = unpacked(pieces.value(span))
    assert isinstance(root, Branch)
    return root


def _file(name: str) -> str:
    """Arrays are kept as this machine has them, so its byte order and the program are in the name."""
    return f"{name}-{program()}-{sys.byteorder}.cache"


def _sweep(folder: Path, kept: str) -> None:
    """Removes what was compiled for content that has changed since, but for the last few."""
    found = sorted(folder.glob("*.cache"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in found[LATEST:]:
        if path.name != kept:
            path.unlink(missing_ok=True)
