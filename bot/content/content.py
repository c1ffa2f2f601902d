"""All content of one or more folders: files in, shelves of frozen values and every problem out."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Generic, TypeVar

from bot.content import facts
from bot.content.criteria import criterion
from bot.content.entry import Entry, Notes
from bot.content.fields import Fields, fields
from bot.content.intents import intent
from bot.content.language import Lexicon, Replies, dialogue, lexicon, replies, safety
from bot.content.model import ENTITY_KINDS, Criterion, Dialogue, Entity, Intent, Safety, Source
from bot.content.sayings import SAYINGS
from bot.content.tree import Branch, Leaf
from bot.problem import Problem

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tree:
    """One file as it was read."""

    file: str
    root: Branch


Trees = Mapping[str, Mapping[str, tuple[Tree, ...]]]
"""Sort, id, and the trees of that id: the shipped file first, then what a user laid on top."""


class Shelf(Mapping[str, T], Generic[T]):
    """Values by id, each made when it is first asked for, so that one question need not read a thousand files."""

    def __init__(self, trees: Mapping[str, tuple[Tree, ...]], make: Callable[[str, tuple[Tree, ...]], T]) -> None:
        self._trees = trees
        self._make = make
        self._made: dict[str, T] = {}

    def __getitem__(self, ident: str) -> T:
        if ident not in self._made:
            self._made[ident] = self._make(ident, self._trees[ident])
        return self._made[ident]

    def __iter__(self) -> Iterator[str]:
        return iter(self._trees)

    def __len__(self) -> int:
        return len(self._trees)

    def __contains__(self, ident: object) -> bool:
        return ident in self._trees


@dataclass(frozen=True, slots=True)
class Content:
    """What authors wrote."""

    topics: Fields
    lexicon: Lexicon
    replies: Replies
    safety: tuple[Safety, ...]
    intents: Mapping[str, Intent]
    entities: Mapping[str, Mapping[str, Entity]]
    """Kind, id, entity."""
    criteria: Mapping[str, Criterion]
    sources: Mapping[str, Source]
    dialogues: Mapping[str, Dialogue]

    @property
    def jobs(self) -> Mapping[str, Entity]:
        return self.entities["job"]


def content(trees: Trees, problems: list[Problem] | None = None) -> Content:
    """The content of these trees; problems are gathered into the list, when the values are made."""
    noted = [] if problems is None else problems

    def first(sort: str, read: Callable[[Entry], T], empty: T) -> T:
        found = [tree for files in trees.get(sort, {}).values() for tree in files]
        return _read(found[0], read, noted) if found else empty

    def shelf(sort: str, read: Callable[[Entry, str], T], merge: Callable[[T, T], T]) -> Shelf[T]:
        def make(ident: str, files: tuple[Tree, ...]) -> T:
            made = [_read(tree, lambda entry: read(entry, ident), noted, tree is not files[0]) for tree in files]
            whole = made[0]
            for more in made[1:]:
                whole = merge(whole, more)
            return whole

        return Shelf(trees.get(sort, {}), make)

    no_fields: Fields = {}
    topics = first("fields", fields, no_fields)

    def entities(kind: Any) -> Shelf[Entity]:
        return shelf(kind, lambda entry, ident: facts.entity(entry, kind, ident, topics), _more_names)

    return Content(
        topics=topics,
        lexicon=first("words", lexicon, Lexicon({}, {})),
        replies=first("replies", lambda entry: replies(entry, SAYINGS), Replies({})),
        safety=first("safety", safety, ()),
        intents=shelf("intent", lambda entry, ident: intent(entry, ident, topics), _more_phrases),
        entities={kind: entities(kind) for kind in ENTITY_KINDS},
        criteria=shelf("criterion", lambda entry, ident: criterion(entry, ident, topics), lambda old, _: old),
        sources=_sources(trees, noted),
        dialogues=shelf("dialogue", dialogue, lambda old, _: old),
    )


def _read(tree: Tree, read: Callable[[Entry], T], problems: list[Problem], adds: bool = False) -> T:
    """What `read` makes of one file; a file that only adds to a shipped one may leave out what that one has."""
    notes = Notes(tree.file, adds)
    made = read(Entry(notes, tree.root))
    problems += notes.problems if tree.root.line else ()  # of a file that could not be read all would be missing
    return made


class _Sources(Mapping[str, Source]):
    """Sources by id; a publisher's file is read when one of its sources is first asked for."""

    def __init__(self, files: Mapping[str, Callable[[], tuple[Source, ...]]]) -> None:
        self._files = files
        self._made: dict[str, Source] = {}

    def __getitem__(self, ident: str) -> Source:
        if ident not in self._made:
            self._made |= {source.id: source for source in self._files[ident]()}
        return self._made[ident]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def _sources(trees: Trees, problems: list[Problem]) -> Mapping[str, Source]:
    """All sources by id: the ids are the keys under `sources:` of each file."""
    files: dict[str, Callable[[], tuple[Source, ...]]] = {}
    for tree in (tree for group in trees.get("sources", {}).values() for tree in group):
        read = _once(partial(_read, tree, facts.sources, problems))
        if not (keys := _source_keys(tree)):
            read()
        for key in keys:
            if key.text in files:
                problems.append(Problem(Notes(tree.file).place(key), f"source `{key.text}` is written in two files"))
            files[key.text] = read
    return _Sources(files)


def _source_keys(tree: Tree) -> tuple[Leaf, ...]:
    listed = {key.text: value for key, value in tree.root.pairs}.get("sources")
    return tuple(key for key, _ in listed.pairs) if isinstance(listed, Branch) else ()


def _once(make: Callable[[], T]) -> Callable[[], T]:
    made: list[T] = []

    def get() -> T:
        if not made:
            made.append(make())
        return made[0]

    return get


def _more_phrases(shipped: Intent, own: Intent) -> Intent:
    """A user's file of the same id adds to the shipped one and changes nothing else."""
    return replace(
        shipped,
        phrases=(*shipped.phrases, *own.phrases),
        keywords=(*shipped.keywords, *own.keywords),
        examples=(*shipped.examples, *own.examples),
    )


def _more_names(shipped: Entity, own: Entity) -> Entity:
    return replace(shipped, aliases=(*shipped.aliases, *own.aliases))


def every(values: Iterable[Mapping[str, Any]]) -> None:
    """Makes all values of these shelves, so that their problems are known."""
    for shelf in values:
        for ident in shelf:
            shelf[ident]
