"""The schemas say what the reader says: what ships is valid, and what the reader refuses for its form is refused."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from bot.authoring.edit import plain
from bot.authoring.hints import hint
from bot.authoring.modelines import as_json, first_line, with_first_line, write_first_lines, write_schemas
from bot.authoring.recorder import ANY, SORTS, Recorder, shape
from bot.authoring.schema import schema
from bot.content.content import Content, Tree, Trees, complete
from bot.content.folder import File, found
from bot.content.tree import Branch, Node
from bot.content.yamlfile import read
from bot.library import Library, checked, trees
from bot.problem import ContentError, Problem
from bot.shell.writing import SORTS as OFFERED
from tests.authoring.bends import bends
from tests.authoring.conftest import SMALL, Change

jsonschema = pytest.importorskip("jsonschema")

ROOT = Path(__file__).parent.parent.parent

REFUSED = {
    "unknown key": ("intents/size.yaml", "keywords:", "keyword:"),
    "key missing": ("intents/size.yaml", "title: how big it is\n", ""),
    "a list where text should be": ("intents/size.yaml", "title: how big it is", "title: [how, big]"),
    "text where keys should be": ("intents/size.yaml", "compare:\n  by: weight", "compare: weight\nsay:\n  by: weight"),
    "a level that is none": ("facts/jobs/wren.yaml", "box: never", "box: nevr"),
    "no number": ("facts/jobs/wren.yaml", "weight: 9", "weight: nine"),
    "no time": ("facts/jobs/wren.yaml", "usual: 2 years", "usual: two"),
    "no yes or no": ("facts/jobs/wren.yaml", "seeds: no", "seeds: maybe"),
    "unknown topic": ("facts/jobs/wren.yaml", "  size:", "  sise:"),
    "unknown field": ("facts/jobs/wren.yaml", "weight: 9", "wait: 9"),
    "no source": ("facts/jobs/magpie.yaml", "    length: 46\n    source: handbook", "    length: 46"),
    "an empty item": ("facts/jobs/wren.yaml", "[jenny wren]", '[""]'),
    "no date": ("facts/sources/handbook.yaml", "date: 2025-03", "date: March"),
    "no day of reading": ("facts/sources/handbook.yaml", "    read: 2026-01-15\n    kind", "    kind"),
    "no address": ("facts/sources/handbook.yaml", "https://example.org/handbook", "example.org/handbook"),
    "an unknown kind of answer": ("intents/size.yaml", "kind: ranking", "kind: rankin"),
    "an unknown type": ("facts/_fields.yaml", "{type: number, title: weight", "{type: nmber, title: weight"),
    "an unknown saying": ("intents/_replies.yaml", "greeting:", "greting:"),
    "an unknown list of words": ("intents/_words.yaml", "negations:", "negation:"),
    "safety without an answer": ("intents/_safety.yaml", "  answer: [Call your emergency number now.]\n", ""),
    "a dialogue without a question": ("intents/_dialogues/two_birds.yaml", "ask: and a magpie?\n    ", ""),
    "a criterion without a reason": ("facts/criteria/small.yaml", "because: is small\n", ""),
}


def errors(folder: Path) -> Iterator[str]:
    """The files of a folder that their schemas refuse."""
    read_trees = trees(found([folder]).files, [])
    good = Content(trees(found([ROOT if folder == ROOT else SMALL]).files, [])).topics
    for sort, shelf in read_trees.items():
        validator = jsonschema.Draft7Validator(schema(sort, good))
        for tree in (tree for group in shelf.values() for tree in group):
            yield from (f"{tree.file}: {error.message[:200]}" for error in validator.iter_errors(plain(tree.root)))


def test_every_shipped_file_is_valid() -> None:
    assert list(errors(ROOT)) == []


def test_content_of_another_field_is_valid() -> None:
    assert list(errors(SMALL)) == []


@pytest.mark.parametrize(("shown", "old", "new"), REFUSED.values(), ids=REFUSED)
def test_what_the_reader_refuses_for_its_form_the_schema_refuses(
    folder: Path, change: Change, shown: str, old: str, new: str
) -> None:
    change(shown, old, new)
    with pytest.raises(ContentError):
        checked(found([folder]))
    assert [error for error in errors(folder) if error.startswith(shown)]


FILES = 2
"""Files of each sort that are bent; the others have the same form."""

SPARSE = {"words": 25, "replies": 25, "job": 7, "fields": 7, "field": 3}
"""Of many places that are all alike, one in so many is bent."""


@pytest.fixture(scope="module")
def shipped() -> Trees:
    return trees(found([ROOT]).files, [])


def bent(sort: str, whole: Trees) -> Iterator[tuple[str, Node, str]]:
    """Files of a sort bent in every place, each with what the reader says of it alone."""
    for ident, (tree, *_) in list(whole[sort].items())[:FILES]:
        for how, made in islice(bends(tree.root), 0, None, SPARSE.get(sort, 1)):
            assert isinstance(made, Branch)
            shelves = {each: whole[each] for each in ("fields", "replies", "words")}
            problems: list[Problem] = []
            complete(Content({**shelves, sort: {ident: (Tree(tree.file, made),)}}, problems))
            said = [each.wrong for each in problems if each.place.file == tree.file and BETWEEN not in each.wrong]
            yield f"{tree.file} {'.'.join(how)}", made, next(iter(said), "")


BETWEEN = "is no value of"
"""A problem between two files: a schema knows each alone."""


@pytest.mark.parametrize("sort", SORTS)
def test_whatever_form_the_reader_refuses_the_schema_refuses(shipped: Trees, sort: str) -> None:
    validator = jsonschema.Draft7Validator(schema(sort, Content(shipped, []).topics))
    let_by = [
        f"{how}: {wrong}" for how, made, wrong in bent(sort, shipped) if wrong and validator.is_valid(plain(made))
    ]
    assert let_by == []


@pytest.mark.parametrize(
    ("share", "good"), [("0.35", True), (".5", True), ("1", True), ("1.5", False), ("half", False)]
)
def test_a_bar_is_a_share(small: Library, share: str, good: bool) -> None:
    validator = jsonschema.Draft7Validator(schema("bars", small.content.topics))
    assert validator.is_valid({"answer": share}) == good


def test_every_shipped_file_begins_with_the_line_that_editors_read() -> None:
    shipped = [file for file in found([ROOT]).files if file.sort in SORTS]
    bare = [file.shown for file in shipped if not file.data.startswith(first_line(file.sort, file.shown).encode())]
    assert bare == []


def test_the_shipped_schemas_are_those_of_the_reader() -> None:
    topics = Content(trees(found([ROOT]).files, [])).topics
    stale = [sort for sort in SORTS if (ROOT / f"schema/{sort}.json").read_text() != as_json(sort, topics) + "\n"]
    assert stale == []


@pytest.mark.parametrize("sort", SORTS)
def test_a_schema_is_one_by_its_own_rules(small: Library, sort: str) -> None:
    jsonschema.Draft7Validator.check_schema(schema(sort, small.content.topics))


def test_every_sort_is_offered_by_the_command() -> None:
    assert set(OFFERED) == set(SORTS)


def keys(sort: str, recorded: Recorder, path: str = "") -> Iterator[str]:
    for key, each in recorded.found.items():
        where = f"{path}.{key}".lstrip(".")
        yield where
        if each.inner is not None and not where.startswith("facts."):
            yield from keys(sort, each.inner, where)


@pytest.mark.parametrize("sort", [sort for sort in SORTS if sort not in ("words", "replies")])
def test_an_editor_says_what_every_key_is_for(small: Library, sort: str) -> None:
    said = {key: hint(sort, key) for key in keys(sort, shape(sort, small.content.topics)) if not key.endswith(ANY)}
    assert [key for key, each in said.items() if not each and not key.startswith("facts.")] == []


def test_schemas_and_first_lines_are_written_once(folder: Path, small: Library) -> None:
    assert len(list(write_schemas(folder, small.content.topics))) == len(SORTS)
    written = list(write_first_lines(folder, found([folder]).files))
    assert "facts/jobs/robin.yaml" in written
    assert list(write_schemas(folder, small.content.topics)) == []
    assert list(write_first_lines(folder, found([folder]).files)) == []
    checked(found([folder]))


def test_the_first_line_leads_to_the_schema() -> None:
    assert first_line("job", "facts/jobs/a.yaml") == "# yaml-language-server: $schema=../../schema/job.json"


@pytest.mark.parametrize("before", [b"title: x\r\n", b"\xef\xbb\xbftitle: x\n", b"title: x"])
def test_the_first_line_keeps_mark_and_line_ends(before: bytes) -> None:
    after = with_first_line(File("intents/a.yaml", "intent", "a", before))
    assert plain(read("a", after)[0]) == plain(read("a", before)[0])
    assert after.startswith(b"\xef\xbb\xbf") == before.startswith(b"\xef\xbb\xbf")
    assert after.count(b"\r\n") == before.count(b"\r\n") * 2
