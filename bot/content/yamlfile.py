"""Strict YAML: the text of one file in, a tree with a place for every value out; the only importer of yaml.

The tree is built straight from the parser's events. libyaml's composer recurses and crashes the process on
deep nesting; its parser does not, so depth is counted here. Every scalar stays the text that was written.
"""

import re
from collections.abc import Iterator
from typing import Any, Literal

import yaml

from bot.content import slips
from bot.content.tree import LARGEST, Branch, Leaf, Node, Series
from bot.dataclass import dataclass
from bot.problem import Place, Problem

DEEPEST = 24
"""Levels of nesting; content needs seven."""

MOST = 10_000
"""Values in one file."""

UNSEEN_PATTERN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\ud800-\udfff\ue000-\uf8ff\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
"""What `visible` of text.py leaves out, but for tabs, line ends and what no Unicode names yet: a matter of version."""

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Refused(Exception):
    """The file cannot be read further; holds the problem that ended the reading."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def read(file: str, data: bytes) -> tuple[Branch, tuple[Problem, ...]]:
    """The tree of one file, and what is wrong with its form; one that cannot be read gives an empty tree of line 0."""
    builder = _Builder(file)
    try:
        return builder.document(_decoded(file, data)), tuple(builder.problems)
    except Refused as refused:
        return Branch((), 0, 0), (*builder.problems, refused.problem)


def _decoded(file: str, data: bytes) -> str:
    if len(data) > LARGEST:
        raise Refused(Problem(Place(file), f"is too large ({len(data):,} bytes); at most {LARGEST:,} are read"))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        where = Place(file, data[: error.start].count(b"\n") + 1, 1)
        raise Refused(Problem(where, f"is not UTF-8 at byte {error.start}; save the file as UTF-8")) from None


class _Builder:
    """Builds the tree of one file, noting problems as it goes."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.count = 0
        self.lines: list[str] = []

    def document(self, text: str) -> Branch:
        self.lines = text.splitlines()
        events = self.events(text)
        next(events)
        start = next(events)
        if isinstance(start, yaml.StreamEndEvent):
            raise Refused(Problem(Place(self.file), "is empty; write `key: value` lines"))
        if start.version or start.tags:
            self._note(start, "directives (%) are not allowed; take the line out")
        root = self._node(next(events), events, 1)
        next(events)
        if not isinstance(again := next(events), yaml.StreamEndEvent):
            self._note(again, "a second document (---) is not allowed; put it into a file of its own")
        if not isinstance(root, Branch):
            raise Refused(Problem(Place(self.file, root.line, root.column), "should hold `key: value` lines"))
        return root

    def events(self, text: str) -> Iterator[Any]:
        """The parser's events; its own errors become problems in plain words."""
        try:
            yield from yaml.parse(text, Loader=LOADER)
        except yaml.reader.ReaderError as error:
            line = text.count("\n", 0, error.position) + 1
            raise Refused(Problem(Place(self.file, line, 1), _unreadable(error))) from None
        except yaml.MarkedYAMLError as error:
            raise Refused(self._syntax(error)) from None

    def _node(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        self._allowed(event, depth)
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if isinstance(event, yaml.MappingStartEvent):
            return Branch(tuple(self._pairs(events, depth + 1)), line, column)
        if isinstance(event, yaml.SequenceStartEvent):
            return Series(tuple(self._items(events, depth + 1)), line, column)
        if isinstance(event, yaml.AliasEvent):
            return Leaf("", line, column)
        return self._leaf(event, line, column)

    def _leaf(self, event: Any, line: int, column: int) -> Leaf:
        if found := UNSEEN_PATTERN.search(event.value):
            self._note(event, f"holds an unseen character (U+{ord(found[0]):04X}); take it out")
            return Leaf(UNSEEN_PATTERN.sub("\ufffd", event.value), line, column)  # other problems quote it
        if not event.style and (event.value[:1] in slips.SIGNS or event.end_mark.line >= line):
            self._slips(event, line)
        return Leaf(event.value, line, column)

    def _slips(self, event: Any, line: int) -> None:
        """Notes what YAML takes for text, and its author did not mean so."""
        end = event.end_mark.line + 1
        found = (*slips.in_text(event.value, line, self.lines), *slips.between(line, end, self.lines))
        self.problems += (Problem(Place(self.file, *at), wrong) for *at, wrong in found)

    def _items(self, events: Iterator[Any], depth: int) -> Iterator[Node]:
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            yield self._node(event, events, depth)

    def _pairs(self, events: Iterator[Any], depth: int) -> Iterator[tuple[Leaf, Node]]:
        seen: dict[str, int] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._node(event, events, depth)
            value = self._node(next(events), events, depth)
            if not isinstance(key, Leaf):
                self._note(event, "a key should be one word; text that begins with a brace needs quotes around it")
            elif key.text in seen:
                self._note(event, f"key `{key.text}` is written twice, first in line {seen[key.text]}; keep one")
            else:
                seen[key.text] = key.line
                yield key, value

    def _allowed(self, event: Any, depth: int) -> None:
        """Refuses what is too much; notes what is not allowed."""
        self.count += 1
        if depth > DEEPEST:
            raise Refused(self._problem(event, f"is nested too deep; at most {DEEPEST} levels are read"))
        if self.count > MOST:
            raise Refused(self._problem(event, f"holds too many values; at most {MOST:,} are read"))
        if getattr(event, "anchor", None) is not None:
            self._note(event, "anchors (&) and aliases (*) are not allowed; put quotes around text that begins so")
        if getattr(event, "tag", None) is not None:
            self._note(event, "tags (!) are not allowed; put quotes around text that begins so")

    def _syntax(self, error: Any) -> Problem:
        mark = error.problem_mark or error.context_mark
        place = Place(self.file, mark.line + 1, mark.column + 1) if mark else Place(self.file)
        line = self.lines[mark.line] if mark and mark.line < len(self.lines) else ""
        found, opened = slips.in_lines(self.lines, place.line), error.context_mark
        if not found and opened and str(error.context).startswith("while parsing a flow"):
            found = slips.in_brackets(self.lines, opened.line + 1, opened.column + 1)
        if found:
            return Problem(Place(self.file, *found[:2]), found[2])
        if "quoted scalar" in str(error.context):
            opened = error.context_mark
            place = Place(self.file, opened.line + 1, opened.column + 1)
            return Problem(place, "a quote is opened and not closed; close it after the text")
        return Problem(place, _hint(line, str(error.problem or error)))

    def _problem(self, event: Any, wrong: str) -> Problem:
        return Problem(Place(self.file, event.start_mark.line + 1, event.start_mark.column + 1), wrong)

    def _note(self, event: Any, wrong: str) -> None:
        self.problems.append(self._problem(event, wrong))


def _unreadable(error: Any) -> str:
    code = error.character if isinstance(error.character, int) else ord(error.character)
    return f"holds a character that no text file should hold (U+{code:04X}); take it out"


def _hint(line: str, problem: str) -> str:
    """What is wrong in `line`, in words for people who do not know YAML."""
    value = line.split(":", 1)[-1].strip().removeprefix("- ")
    if "\t" in line[: len(line) - len(line.lstrip())] or "\\t" in problem:
        return "is indented with a tab; use spaces"
    if value[:1] in ("{", "["):
        return f"text that begins with {value[0]} needs quotes around it"
    if value[:1] in ("@", "%", "`", "&", "*", "!", "|", ">"):
        return f"text that begins with {value[0]} needs quotes around it"
    if line.count(": ") > 1 or "mapping values are not allowed" in problem:
        return "text that holds `: ` needs quotes around it"
    return f"is no YAML ({problem}); compare the lines above with a file that works"


Form = Literal["block", "flow", "one", "empty", "other"]
"""How a value is written: lines with dashes, [a, b], one text alone, nothing, or keys and values."""


STARTS: Any = yaml.CollectionStartEvent
ENDS: Any = yaml.CollectionEndEvent
SERIES: Any = yaml.SequenceStartEvent
TEXT: Any = yaml.ScalarEvent


@dataclass(frozen=True, slots=True)
class Span:
    """Where the value of a key at the top of a file lies, counted in characters from the file's beginning."""

    key: str
    form: Form
    start: int
    end: int
    """After the last sign of its last item: comments and brackets that follow are not in it."""
    column: int
    """How far its dashes are set in."""


def spans(text: str) -> tuple[Span, ...]:
    """The spans of all keys at the top of a file that `read` takes; none where it is no block of lines."""
    parts = (yaml.NodeEvent, yaml.CollectionEndEvent)
    events: list[Any] = [event for event in _Builder("").events(text) if isinstance(event, parts)]
    if not events or not isinstance(events[0], yaml.MappingStartEvent) or events[0].flow_style:
        return ()
    return tuple(_spans(events[1:-1], text))


def _spans(events: list[Any], text: str) -> Iterator[Span]:
    """Pairs of key and value, one after the other."""
    place = 0
    while place < len(events):
        key, first = events[place], events[place + 1]
        after = _after(events, place + 1)
        yield _span(key.value, first, events[place + 1 : after], text)
        place = after


def _after(events: list[Any], place: int) -> int:
    """Where the node that begins at a place is over."""
    depth = 0
    while True:
        event, place = events[place], place + 1
        depth += isinstance(event, STARTS) - isinstance(event, ENDS)
        if depth == 0:
            return place


def _span(key: str, first: Any, events: list[Any], text: str) -> Span:
    start, column = first.start_mark.index, first.start_mark.column
    if isinstance(first, SERIES) and first.flow_style:
        end = _end(events[1:-1], text) if len(events) > 2 else first.end_mark.index
        return Span(key, "flow", start, end, column)
    if isinstance(first, TEXT):
        form: Form = "other" if first.style in ("|", ">") else "one" if first.value else "empty"
        return Span(key, form, start, _end(events, text), column)
    form = "block" if isinstance(first, SERIES) else "other"
    return Span(key, form, start, _end(events, text), column)


def _end(events: list[Any], text: str) -> int:
    """After the last sign of the last of these events that has any: the end of a block is where the next begins."""
    last = next(event for event in reversed(events) if not _is_block_end(event))
    end: int = last.end_mark.index
    return max(last.start_mark.index, len(text[:end].rstrip())) if isinstance(last, TEXT) else end


def _is_block_end(event: Any) -> bool:
    """Whether an event ends lines that are set in; one that ends [...] or {...} has a sign of its own."""
    return isinstance(event, ENDS) and event.start_mark.index == event.end_mark.index
