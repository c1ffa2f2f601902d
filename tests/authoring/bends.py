"""Every way to bend the form of a file by one place: a key misspelt or gone, a text turned into a list."""

from collections.abc import Iterator

from bot.content.tree import Branch, Leaf, Node, Series

Bent = tuple[tuple[str, ...], Node]
"""What was bent, and the file then."""


def text(said: str) -> Leaf:
    return Leaf(said, 1, 1)


OTHERS: dict[str, Node] = {
    "a list": Series((text("a"),), 1, 1),
    "keys": Branch(((text("a"), text("b")),), 1, 1),
    "empty": text(""),
    "an empty list": Series((), 1, 1),
    "a word": text("zzz"),
}
"""What may stand where something else is meant."""

FIRST = 2
"""Items of a list that are bent; the others are like them."""


def bends(node: Node, path: tuple[str, ...] = ()) -> Iterator[Bent]:
    """The node bent in one place, for every place."""
    if isinstance(node, Branch):
        for place, (key, value) in enumerate(node.pairs):
            for how, pairs in _pair(key, value, (*path, key.text)):
                yield how, Branch((*node.pairs[:place], *pairs, *node.pairs[place + 1 :]), node.line, node.column)
    elif isinstance(node, Series):
        for place, item in enumerate(node.items[:FIRST]):
            for how, made in _node(item, (*path, str(place))):
                yield how, Series((*node.items[:place], made, *node.items[place + 1 :]), node.line, node.column)


def _pair(
    key: Leaf, value: Node, path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], tuple[tuple[Leaf, Node], ...]]]:
    yield (*path, "gone"), ()
    yield (*path, "misspelt"), ((text(f"{key.text}x"), value),)
    yield from ((how, ((key, made),)) for how, made in _node(value, path))


def _node(node: Node, path: tuple[str, ...]) -> Iterator[Bent]:
    yield from (((*path, how), made) for how, made in OTHERS.items())
    yield from bends(node, path)
