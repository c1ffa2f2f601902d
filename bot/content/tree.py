"""The tree that a YAML file becomes: leaves of text, series and branches, each with its place."""

from typing import Any, TypeAlias

from bot.dataclass import dataclass

LARGEST = 262_144
"""Bytes of one file; the longest shipped file has a tenth of that."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One value, as it was written."""

    text: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Series:
    """A list."""

    items: tuple["Node", ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Branch:
    """Keys and values, in the order written."""

    pairs: tuple[tuple[Leaf, "Node"], ...]
    line: int
    column: int


Node: TypeAlias = Leaf | Series | Branch


def packed(node: Node) -> list[Any]:
    """A node as plain lists, to be kept as JSON."""
    if isinstance(node, Leaf):
        return [node.line, node.column, node.text]
    if isinstance(node, Series):
        return [node.line, node.column, [packed(item) for item in node.items]]
    return [node.line, node.column, [packed(key) for key, _ in node.pairs], [packed(value) for _, value in node.pairs]]


def unpacked(kept: list[Any]) -> Node:
    """The node that `packed` gave these lists for."""
    if len(kept) == 4:
        keys = (Leaf(text, line, column) for line, column, text in kept[2])
        return Branch(tuple(zip(keys, map(unpacked, kept[3]), strict=True)), kept[0], kept[1])
    if isinstance(kept[2], str):
        return Leaf(kept[2], kept[0], kept[1])
    items = [Leaf(each[2], each[0], each[1]) if isinstance(each[2], str) else unpacked(each) for each in kept[2]]
    return Series(tuple(items), kept[0], kept[1])
