"""The content many times over: the same jobs and intents under names and with words of their own."""

from collections.abc import Callable, Iterator, Mapping

from bot.content.content import Tree, Trees
from bot.content.tree import Branch, Leaf, Node, Series

COPIED = ("intent", "job", "field", "term", "place", "other")
NAMING = ("name", "plural", "aliases", "phrases", "keywords", "title")
"""Keys whose texts a copy says with one more word."""

LEFT_OUT = ("codes", "compare", "examples")
"""Keys that only the first has."""


def bigger(trees: Trees, times: int) -> Trees:
    """The trees and `times` - 1 copies of them, each with a made-up word in every name and phrase."""
    return {sort: dict(_shelf(sort, shelf, times)) for sort, shelf in trees.items()}


def _shelf(sort: str, shelf: Mapping[str, tuple[Tree, ...]], times: int) -> Iterator[tuple[str, tuple[Tree, ...]]]:
    yield from shelf.items()
    for number in range(1, times if sort in COPIED else 1):
        for ident, found in shelf.items():
            yield f"{ident}_{number}", tuple(Tree(tree.file, _copy(tree.root, ident, sort, number)) for tree in found)


def _copy(root: Branch, ident: str, sort: str, number: int) -> Branch:
    word = "zyx" + chr(ord("a") + number) * 3
    pairs = [
        (key, _said(value, lambda text: f"{text} {word}") if key.text in NAMING else value)
        for key, value in root.pairs
        if key.text not in LEFT_OUT
    ]
    if sort == "intent" and not any(key.text in ("topic", "kind") for key, _ in pairs):
        pairs.append((Leaf("topic", 1, 1), Leaf(ident, 1, 1)))
    return Branch(tuple(pairs), root.line, root.column)


def _said(node: Node, say: Callable[[str], str]) -> Node:
    if isinstance(node, Series):
        return Series(tuple(_said(item, say) for item in node.items), node.line, node.column)
    return Leaf(say(node.text), node.line, node.column) if isinstance(node, Leaf) else node
