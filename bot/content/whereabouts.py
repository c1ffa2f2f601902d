"""Where in its file a value was written, found again when there is a problem to show."""

from collections.abc import Iterator, Mapping

from bot.content.content import Tree, Trees
from bot.content.tree import Branch, Leaf, Node, Series
from bot.dataclass import dataclass
from bot.problem import Place


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Files by the name people are shown, each with all files of its id: what it adds to, and what adds to it."""

    kin: Mapping[str, tuple[Tree, ...]]

    def at(self, entry: Place, key: str, text: str = "") -> Place:
        """The place of a text under `key` in the entry that begins at `entry`; without `text`, of the key's value.

        Keys within keys are written `yes_no.field`. What is not found there has the place of the entry.
        """
        for tree in self.kin.get(entry.file, ()):
            start = _branch(tree.root, entry) if tree.file == entry.file else tree.root
            node = _value(start, key.split(".")) if start else None
            if node is not None and (found := _leaf(node, text)):
                return Place(tree.file, found.line, found.column)
        return entry


def whereabouts(trees: Trees) -> Whereabouts:
    """The whereabouts of everything in these trees."""
    groups = [group for shelf in trees.values() for group in shelf.values()]
    return Whereabouts({tree.file: _kin(tree, group) for group in groups for tree in group})


def _kin(tree: Tree, group: tuple[Tree, ...]) -> tuple[Tree, ...]:
    """The tree, and the others of its id."""
    return (tree, *(each for each in group if each is not tree))


def _branch(node: Node, place: Place) -> Branch | None:
    """The branch that begins at a place."""
    for each in _branches(node):
        if (each.line, each.column) == (place.line, place.column):
            return each
    return None


def _branches(node: Node) -> Iterator[Branch]:
    if isinstance(node, Branch):
        yield node
    values = node.items if isinstance(node, Series) else tuple(value for _, value in _pairs(node))
    for value in values:
        yield from _branches(value)


def _pairs(node: Node) -> tuple[tuple[Leaf, Node], ...]:
    return node.pairs if isinstance(node, Branch) else ()


def _value(node: Node, keys: list[str]) -> Node | None:
    """The value that lies under these keys, or nothing."""
    for key in keys:
        found = next((value for each, value in _pairs(node) if each.text == key), None)
        if found is None:
            return None
        node = found
    return node


def _leaf(node: Node, text: str) -> Node | None:
    """The leaf (a value or a key) that holds `text`; the node itself where no text is looked for."""
    if not text:
        return node
    return next((leaf for leaf in _leaves(node) if " ".join(leaf.text.split()) == text), None)


def _leaves(node: Node) -> Iterator[Leaf]:
    if isinstance(node, Leaf):
        yield node
    for item in node.items if isinstance(node, Series) else ():
        yield from _leaves(item)
    for key, value in _pairs(node):
        yield key
        yield from _leaves(value)
