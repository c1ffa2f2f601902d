"""One branch of a file, read key by key; notes every mistake instead of stopping at the first."""

from collections.abc import Iterable

from bot.content.tree import Branch, Leaf, Node, Series
from bot.dataclass import dataclass, field
from bot.problem import Place, Problem


@dataclass(slots=True)
class Notes:
    """The problems of one file, gathered while it is read."""

    file: str
    partial: bool = False
    """Whether keys may be missing: the file adds to another one of the same id."""
    problems: list[Problem] = field(default_factory=list)

    def place(self, node: Node) -> Place:
        return Place(self.file, node.line, node.column)

    def note(self, node: Node, wrong: str) -> None:
        self.problems.append(Problem(self.place(node), wrong))


class Entry:
    """Keys and values of one branch. Every getter says what it expects; `close` reports the keys nobody asked for."""

    def __init__(self, notes: Notes, branch: Branch) -> None:
        self.notes = notes
        self.branch = branch
        self._values = {key.text: value for key, value in branch.pairs}
        self._asked: set[str] = set()

    @property
    def place(self) -> Place:
        return self.notes.place(self.branch)

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self._values)

    def node(self, key: str) -> Node | None:
        """The value of a key as it stands, or nothing."""
        self._asked.add(key)
        return self._values.get(key)

    def note(self, key: str, wrong: str) -> None:
        """Notes a problem at the value of `key`, or at the whole entry where it is missing."""
        self.notes.note(self._values.get(key, self.branch), wrong)

    def note_key(self, key: str, wrong: str) -> None:
        """Notes a problem with the key itself."""
        self.notes.note(next((each for each, _ in self.branch.pairs if each.text == key), self.branch), wrong)

    def text(self, key: str, default: str = "") -> str:
        """A text; an absent key gives the default."""
        node = self.node(key)
        if node is None:
            return default
        if not isinstance(node, Leaf):
            self.notes.note(node, f"`{key}` should be text")
            return default
        return " ".join(node.text.split())

    def needed(self, key: str) -> str:
        """A text that has to be there."""
        text = self.text(key)
        if not text and not self.notes.partial and not isinstance(self._values.get(key), Series | Branch):
            self.note(key, f"`{key}` is missing; write `{key}: ...`")
        return text

    def choice(self, key: str, among: Iterable[str], default: str = "") -> str:
        """A text that is one of a few."""
        text, known = self.text(key, default), tuple(among)
        if text and text not in known:
            self.note(key, f"`{key}: {text}` is not known; {nearest(text, known)}")
            return default
        return text

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; one text alone counts as a list of one."""
        return tuple([" ".join(leaf.text.split()) for leaf in self._leaves(key)])

    def _leaves(self, key: str) -> Iterable[Leaf]:
        node = self.node(key)
        for item in node.items if isinstance(node, Series) else () if node is None else (node,):
            if not isinstance(item, Leaf):
                self.notes.note(item, f"`{key}` should be a list of texts; text that holds `: ` needs quotes around it")
            elif not item.text.strip():
                self.notes.note(item, f"`{key}` has an empty item; fill it in or take it out")
            else:
                yield item

    def yes(self, key: str) -> bool:
        """Yes or no; an absent key is no."""
        return self.choice(key, ("yes", "no"), "no") == "yes"

    def entry(self, key: str) -> "Entry | None":
        """A branch of its own."""
        node = self.node(key)
        if node is None or isinstance(node, Branch):
            return None if node is None else Entry(self.notes, node)
        self.notes.note(node, f"`{key}` should hold `key: value` lines, indented")
        return None

    def entries(self, key: str) -> tuple["Entry", ...]:
        """One branch, or a list of branches."""
        node = self.node(key)
        if node is None:
            return ()
        items = node.items if isinstance(node, Series) else (node,)
        for item in items:
            if not isinstance(item, Branch):
                self.notes.note(item, f"`{key}` should hold `key: value` lines")
        return tuple(Entry(self.notes, item) for item in items if isinstance(item, Branch))

    def close(self) -> None:
        """Notes every key that nobody asked for."""
        for key, _ in self.branch.pairs:
            if key.text not in self._asked:
                self.notes.note(key, f"unknown key `{key.text}`; {nearest(key.text, sorted(self._asked))}")


def nearest(word: str, known: Iterable[str]) -> str:
    """What would be right instead of `word`: the likest known word, or all of them where none is like it."""
    import difflib

    words = tuple(known)
    if alike := difflib.get_close_matches(word, words, 1, 0.6):
        return f"did you mean `{alike[0]}`?"
    if not words:
        return "nothing is known here"
    return "known: " + ", ".join(f"`{each}`" for each in words[:30]) + (" ..." if len(words) > 30 else "")
