"""The content without a draft, made whole: what speaks of something that only the draft holds is left aside there."""

import json
from collections.abc import Iterator
from pathlib import Path

from bot.authoring.edit import plain
from bot.content.folder import File, Found
from bot.content.tree import Branch, Node, Series
from bot.content.yamlfile import read
from bot.dataclass import dataclass, replace
from bot.library import Library, built
from bot.problem import ContentError, Place

ROUNDS = 20
"""What is left aside can leave something else without what it names; a chain of more than so many links is none."""


@dataclass(frozen=True, slots=True)
class Without:
    """The library without the draft, and where something was left aside for it."""

    library: Library
    aside: tuple[Place, ...]


def without(content: Found, cache: Path | None) -> Without:
    """The library of content that the draft was taken out of; raises ContentError where nothing can be left aside."""
    aside: list[Place] = []
    for _ in range(ROUNDS):
        try:
            return Without(built(content, cache), tuple(sorted(aside)))
        except ContentError as error:
            places = [problem.place for problem in error.problems]
            smaller = _cut(content, places)
            if smaller == content:
                raise
            content, aside = smaller, [*aside, *_fresh(places, aside)]
    return Without(built(content, cache), tuple(sorted(aside)))


def _fresh(places: list[Place], aside: list[Place]) -> Iterator[Place]:
    """The places; of a file that was cut before, lines are no longer those that its author sees."""
    cut = {place.file for place in aside}
    yield from dict.fromkeys(place for place in places if place.file not in cut)


def _cut(content: Found, places: list[Place]) -> Found:
    """The content without what stands at these places."""
    files = {place.file for place in places}

    def rest(group: tuple[File, ...]) -> Iterator[File]:
        for file in group:
            if file.shown not in files:
                yield file
            elif data := _rest_of(file, {(place.line, place.column) for place in places if place.file == file.shown}):
                yield replace(file, data=data)

    return replace(content, groups=tuple(tuple(rest(group)) for group in content.groups))


def _rest_of(file: File, places: set[tuple[int, int]]) -> bytes:
    """What is left of a file; nothing of a dialogue, which without one of its turns is another one."""
    root = read(file.shown, file.data)[0]
    left = _rest(root, places) if file.sort != "dialogue" and (root.line, root.column) not in places else None
    return json.dumps(plain(left), ensure_ascii=False, indent=0).encode() if left is not None else b""


def _rest(node: Node, places: set[tuple[int, int]]) -> Node | None:
    """What is left of a node; nothing where it is cut out, or all that it held."""
    if (node.line, node.column) in places:
        return None
    if isinstance(node, Series):
        items = tuple(item for item in node.items if _stays(item, places))
        return replace(node, items=items) if items or not node.items else None
    if isinstance(node, Branch):
        kept = ((key, _rest(value, places)) for key, value in node.pairs if (key.line, key.column) not in places)
        pairs = tuple((key, value) for key, value in kept if value is not None)
        return replace(node, pairs=pairs) if pairs or not node.pairs else None
    return node


def _stays(item: Node, places: set[tuple[int, int]]) -> bool:
    """An example or a fact of a list goes as a whole: without one of its keys it would say something else."""
    return _rest(item, places) == item
