"""Lines are put into files of any layout, and nothing else changes."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.authoring.edit import Edit, added, apply, plain, plain_text, scalar
from bot.content.tree import Branch, Leaf, Series
from bot.content.yamlfile import read
from bot.problem import ContentError

CASES = {
    "lines with dashes": (
        "phrases:\n  - one  # said\n  # more to come\nanswer: x\n",
        "phrases:\n  - one  # said\n  - new\n  # more to come\nanswer: x\n",
    ),
    "dashes that are not set in": ("phrases:\n- one\nanswer: x\n", "phrases:\n- one\n- new\nanswer: x\n"),
    "a list in brackets": ("phrases: [one, two]  # said\n", "phrases: [one, two, new]  # said\n"),
    "brackets over lines": (
        "phrases: [\n  one,  # a\n  two, # b\n]\n",
        "phrases: [\n  one,  # a\n  two, new, # b\n]\n",
    ),
    "empty brackets": ("phrases: []\n", "phrases: [new]\n"),
    "one text alone": (
        "phrases: one  # said\nanswer: x\n",
        "phrases:\n  - one  # said\n  - new\nanswer: x\n",
    ),
    "a key without a value": (
        "title: t\nphrases:\nanswer: x\n",
        "title: t\nphrases:\n  - new\nanswer: x\n",
    ),
    "no such key": ("title: t", "title: t\nphrases:\n  - new\n"),
    "folded text": (
        "phrases:\n  - >-\n    one\n    two\n\n\nanswer: x\n",
        "phrases:\n  - >-\n    one\n    two\n  - new\n\n\nanswer: x\n",
    ),
    "lines that end as on Windows": (
        "\ufeffphrases:\r\n  - one\r\n",
        "\ufeffphrases:\r\n  - one\r\n  - new\r\n",
    ),
    "no line end at the end": ("phrases:\n  - one", "phrases:\n  - one\n  - new\n"),
}


@pytest.mark.parametrize(("before", "after"), CASES.values(), ids=CASES)
def test_an_item_is_added_and_nothing_else_changes(before: str, after: str) -> None:
    assert added("f.yaml", before.encode(), "phrases", "new").decode() == after


def test_an_item_with_keys_is_added_after_the_last_one() -> None:
    before = "examples:\n  - ask: a\n    job: b\n  # end\n"
    after = added("f.yaml", before.encode(), "examples", {"ask": "why: so?", "after": ("one", "two")}).decode()
    assert after == 'examples:\n  - ask: a\n    job: b\n  - ask: "why: so?"\n    after: [one, two]\n  # end\n'


def test_what_only_a_person_can_add_to_is_left_alone() -> None:
    with pytest.raises(ContentError, match="put the line in by hand"):
        added("f.yaml", b"phrases: {a: b}\n", "phrases", "new")


def test_a_file_with_mistakes_is_not_edited() -> None:
    with pytest.raises(ContentError, match="opened and not closed"):
        added("f.yaml", b'phrases: "a\n', "phrases", "new")


PIECES = [
    "phrases:\n", "  - one\n", "- two\n", "# note\n", "\n", "title: t\n", "phrases: [a, 'b']\n", "phrases: a\n",
    "  - >-\n    x\n\n", "  - a: b\n    c: [d]\n", "...\n", "  \n", "phrases: |\n  a\n",
]  # fmt: skip
"""Lines of which files are put together."""


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=8), st.text(max_size=40), st.sampled_from(["\n", "\r\n"]))
def test_every_file_keeps_what_it_said_and_every_comment(pieces: list[str], item: str, end: str) -> None:
    before = "".join(pieces).replace("\n", end)
    try:
        after = added("f.yaml", before.encode(), "phrases", "x" + item).decode()
    except ContentError:
        return
    assert after.count("# note") == before.count("# note")
    assert len(_items(after)) == len(_items(before)) + 1


def _items(text: str) -> list[object]:
    root = read("f.yaml", text.encode())[0]
    value = next((value for key, value in root.pairs if key.text == "phrases"), None)
    if isinstance(value, Series):
        return [plain(item) for item in value.items]
    return [plain(value)] if isinstance(value, Leaf) and value.text else []


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1).filter(plain_text))
def test_any_text_comes_back_from_yaml_as_it_was(typed: str) -> None:
    text = plain_text(typed)
    root, problems = read("f.yaml", f"key: {scalar(text)}\n".encode())
    assert (problems, plain(root)) == ((), {"key": text})


def test_a_file_that_somebody_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"new")
    with pytest.raises(ContentError, match="changed meanwhile"):
        apply(Edit(path, b"old", b"mine"))
    assert path.read_bytes() == b"new"


def test_an_edit_and_its_undoing_leave_no_trace(tmp_path: Path) -> None:
    edit = Edit(tmp_path / "intents" / "a.yaml", None, b"title: x\n")
    apply(edit)
    apply(edit.undone)
    assert list((tmp_path / "intents").iterdir()) == []


def test_plain_shows_a_tree_without_places() -> None:
    assert plain(Branch(((Leaf("a", 1, 1), Leaf("b", 1, 4)),), 1, 1)) == {"a": "b"}


def test_a_file_that_is_marked_as_not_to_be_written_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(PermissionError, match="is marked as not to be written"):
        apply(Edit(path, b"old", b"new"))
    assert path.read_bytes() == b"old"
