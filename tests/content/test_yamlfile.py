"""Strict YAML: whatever bytes a file holds, there is a tree or a problem with its line, soon. Rows are those of the
fault catalogue."""

import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.tree import LARGEST, Branch, Leaf, Node, Series, packed, unpacked
from bot.content.yamlfile import _hint, read
from bot.problem import Place, Problem

ROOT = Path(__file__).parent.parent.parent


def wrong(data: bytes | str) -> list[str]:
    """What is wrong with a file, without its name."""
    _, problems = read("f.yaml", data if isinstance(data, bytes) else data.encode())
    return [str(problem).removeprefix("f.yaml:") for problem in problems]


def values(node: Node) -> object:
    if isinstance(node, Leaf):
        return node.text
    if isinstance(node, Series):
        return [values(item) for item in node.items]
    return {key.text: values(value) for key, value in node.pairs}


def said(text: str) -> object:
    root, problems = read("f.yaml", text.encode())
    assert problems == ()
    return values(root)


def aliases(levels: int, each: int) -> str:
    lines = ["a0: &a0 x"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * each)}]" for n in range(1, levels)]
    return "\n".join(lines) + "\n"


BOMBS: dict[str, Callable[[], str]] = {
    "row 1: aliases, 9 levels of 9": lambda: aliases(9, 9),
    "row 1: aliases, 40 levels": lambda: aliases(40, 2),
    "row 2: merge keys": lambda: "a: &a {x: y}\n" + "".join(f"b{n}: &b{n}\n  <<: [*a, *a]\n" for n in range(8)),
    "row 3: a list that holds itself": lambda: "a: &a [*a]\n",
    "row 5: 100,000 brackets": lambda: "a: " + "[" * 100_000,
    "row 5: 50,000 braces": lambda: "{a: " * 50_000,
    "row 5: 50,000 dashes": lambda: "- " * 50_000,
    "row 5: 20,000 question marks": lambda: "? " * 20_000,
    "row 5: 3,000 deep in a line": lambda: "- " * 3_000 + "a",
    "row 5: 700 deep in blocks": lambda: "".join(" " * n + "a:\n" for n in range(700)),
    "row 6: a number of 5,000 digits": lambda: "a: " + "9" * 5_000 + "\n!x",
    "row 21: 300 KB": lambda: "a: " + "x" * 300_000,
    "many values": lambda: "a: [" + "x," * 100_000 + "]",
    "many keys": lambda: "".join(f"k{n}: v\n" for n in range(20_000)),
    "a long line": lambda: "a: 'x" + "y" * 200_000,
    "many unclosed quotes": lambda: "'" * 100_001,
    "many tabs": lambda: "\t" * 100_000 + "a: b",
    "many anchors": lambda: "".join(f"k{n}: &a x\n" for n in range(5_000)),
}

PROGRAM = """\
import sys, time
from bot.content.yamlfile import _hint, read
from bot.problem import Place, Problem
data = sys.stdin.buffer.read()
read("warm.yaml", b"a: b")
start = time.process_time()
_, problems = read("f.yaml", data)
print(len(problems), time.process_time() - start)
"""

SOON = 0.05
"""Seconds of processor time in which a bomb has to be refused; a loaded machine gets some more."""


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_refused_soon_and_the_process_lives(bomb: Callable[[], str]) -> None:
    """Faults 1, 2, 3 and 5."""
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM], input=bomb().encode(), cwd=ROOT, capture_output=True, check=True, timeout=30
    )
    count, seconds = run.stdout.split()
    assert int(count) > 0
    assert float(seconds) < 2 * SOON


DEEP = [name for name in BOMBS if name.startswith("row 5")]


@pytest.mark.parametrize("name", DEEP)
def test_row_5_what_is_nested_too_deep_is_said_to_be(name: str) -> None:
    assert [each.partition(": ")[2] for each in wrong(BOMBS[name]())] == [
        "is nested too deep; at most 24 levels are read"
    ]


REFUSED = {
    "row 1: anchor": ("a: &x b\n", "1:4: anchors (&) and aliases (*) are not allowed; put quotes around"),
    "row 4: python object": ("a: !!python/object/apply:os.system [ls]\n", "1:4: tags (!) are not allowed;"),
    "row 4: own tag": ("a: !foo b\n", "1:4: tags (!) are not allowed;"),
    "row 4: binary": ("a: !!binary aGk=\n", "1:4: tags (!) are not allowed;"),
    "row 4: set": ("a: !!set {x}\n", "1:4: tags (!) are not allowed;"),
    "row 10: key twice": ("a: b\nc: d\na: e\n", "3:1: key `a` is written twice, first in line 1; keep one"),
    "row 10: key twice, deep": ("a:\n  - b: c\n    b: d\n", "3:5: key `b` is written twice, first in line 2; keep one"),
    "row 11: second document": ("a: b\n---\nc: d\n", "2:1: a second document (---) is not allowed;"),
    "row 12: a list": ("- a\n", "1:1: should hold `key: value` lines"),
    "row 12: a text": ("hello\n", "1:1: should hold `key: value` lines"),
    "row 15: tab": ("a:\n\tb: c\n", "2:1: is indented with a tab; use spaces"),
    "row 18: control sign": ("a: b\x01\n", "1:1: holds a character that no text file should hold (U+0001);"),
    "row 19: escaped ESC": ('a: "\\e[31m"\n', "1:4: holds an unseen character (U+001B); take it out"),
    "row 19: escaped C1": ('a: "\\x9b"\n', "1:4: holds an unseen character (U+009B); take it out"),
    "row 19: escaped bidi": ('a: "\\u202e"\n', "1:4: holds an unseen character (U+202E); take it out"),
    "row 19: line separator": ('a: "\\u2028"\n', "1:4: holds an unseen character (U+2028); take it out"),
    "row 19: lone surrogate": ('a: "\\ud800"\n', "1:4: "),
    "brace without quotes": ("a: {job} salary\n", "1:10: text that begins with { needs quotes around it"),
    "colon without quotes": ("a: one: two\n", "1:7: text that holds `: ` needs quotes around it"),
    "percent at the start": ("a: %x\n", "1:4: text that begins with % needs quotes around it"),
    "quote not closed": ('a: b\nc: "d\n', "2:4: a quote is opened and not closed; close it after the text"),
    "no space after a colon": ("a:b\nc: [d]\n", "1:1: a colon needs a space after it"),
    "no space after a nested colon": ("a:\n  - b:c\n    d: e\n", "2:5: a colon needs a space after it"),
    "apostrophe in single quotes": (
        "a: 'what's new'\n",
        "1:4: a quote within quotes ends the text; put the other sort",
    ),
    "quotes in quotes": ('a:\n  - "so "big" it is"\n', "2:5: a quote within quotes ends the text; put the other sort"),
    "unfinished merge": ("<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> x\n", "1:1: is the mark of an unfinished merge;"),
    "dash set in otherwise": ("a:\n  - b c\n   - d\n", "3:4: a dash that stands further in than the one above"),
    "no space after a dash": ("a:\n  -b c\n  -d\n", "2:3: a dash needs a space after it"),
    "bracket not closed": ("a: [b,\nc: d\n", "1:4: `[` is opened and not closed; close it with `]`, or put"),
    "brace not closed": ("a:\n  - {b: c\n", "2:5: `{` is opened and not closed; close it with `}`, or put"),
    "bracket at the end": ("a: [\n", "1:4: `[` is opened and not closed"),
    "brace in brackets": (
        "a: [how {x} y]\n",
        "1:4: text between `[` and `]` that holds such signs needs quotes around it",
    ),
    "long dash": ("a:\n  – b c\n  – d\n", "2:3: a long dash is no dash of a list; write `- `"),
    "a dot for a dash": ("a:\n  • b\n  • d\n", "2:3: a long dash is no dash of a list; write `- `"),
    "quotes of a word processor": ("a: “b c”\n", "1:4: curly quotes are part of the text;"),
    "directive": ("%YAML 1.1\n---\na: b\n", "directives (%) are not allowed; take the line out"),
}


@pytest.mark.parametrize(("text", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_not_allowed_is_named_with_its_line(text: str, message: str) -> None:
    """Faults 1, 4, 10, 11, 12, 15, 18 and 19."""
    assert any(message in each for each in wrong(text))


@pytest.mark.parametrize(
    "text",
    [
        "-5%",
        "a - b",
        "b:c",
        "he said “no” to it",
        "“no” is “yes”",
        "it's",
        "'-b'",
        '"– b"',
        "- 'a: b'",
        "http://a",
        "a\n b",
    ],
)
def test_what_only_looks_like_a_slip_is_text(text: str) -> None:
    assert wrong(f"a: {text}\n" if text[0] != "-" or text[1].isdigit() else f"a:\n  {text}\n") == []


@pytest.mark.parametrize(
    "text", ["no", "yes", "on", "off", "NO", "12:30", "012", "1_000", "1e3", ".inf", ".nan", "~", "=", "<<", "null"]
)
def test_rows_7_and_8_every_value_stays_the_text_that_was_written(text: str) -> None:
    assert said(f"a: {text}\n") == {"a": text}


def test_row_6_numbers_of_any_size_stay_text() -> None:
    assert said("a: " + "9" * 5_000 + "\n") == {"a": "9" * 5_000}
    assert said("a: 0x" + "f" * 20_000 + "\n") == {"a": "0x" + "f" * 20_000}
    assert said("a: " + ":".join(["59"] * 3_000) + "\n") == {"a": ":".join(["59"] * 3_000)}


@pytest.mark.parametrize("data", [b"", b"# only a comment\n", b"\n\n", b"\xef\xbb\xbf"])
def test_row_12_an_empty_file_is_said_to_be_empty(data: bytes) -> None:
    assert wrong(data) == [" is empty; write `key: value` lines"]


def test_row_16_a_byte_order_mark_is_accepted() -> None:
    assert wrong(b"\xef\xbb\xbfa: b\n") == []
    assert said("\ufeffa: b\n") == {"a": "b"}


@pytest.mark.parametrize("data", ["a: é\n".encode("latin-1"), "a: b\n".encode("utf-16"), b"a: \x80\n"])
def test_row_17_other_encodings_are_refused(data: bytes) -> None:
    assert "is not UTF-8 at byte" in wrong(data)[0]


def test_row_18_nul_is_refused() -> None:
    assert "U+0000" in wrong(b"a: \x00\n")[0]


@pytest.mark.parametrize("category", ["Cc", "Cf", "Co", "Cs"])
def test_row_19_no_sign_that_nobody_sees_comes_in_as_an_escape(category: str) -> None:
    signs = [sign for sign in map(chr, range(0x110000)) if unicodedata.category(sign) == category]
    told = {sign: wrong(f'a: "b\\U{ord(sign):08x}c"\n') for sign in signs[:: max(1, len(signs) // 300)]}
    assert [sign for sign, problems in told.items() if not problems and sign not in "\t\n"] == []


LINE = st.sampled_from(["a: b", "c:", "  - d", "  - e  # f", "# g", "", "h: [i, j]"])


def test_row_20_has_lines_to_try() -> None:
    assert said("c:\r\n  - d\r\n") == {"c": ["d"]}


@given(st.lists(LINE, unique=True, max_size=7))
def test_row_20_line_ends_of_every_system_mean_the_same(lines: list[str]) -> None:
    plain, without = "\n".join([*lines, ""]), "\n".join(lines)
    texts = (plain, plain.replace("\n", "\r\n"), plain.replace("\n", "\r"), without)
    forms = [read("f", text.encode()) for text in texts]
    assert len({repr(values(root)) for root, _ in forms}) == 1
    assert len({len(problems) for _, problems in forms}) == 1


@settings(max_examples=400, deadline=None)
@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_give_a_tree_and_problems_and_never_an_exception(data: bytes) -> None:
    root, problems = read("f.yaml", data)
    assert isinstance(root, Branch)
    assert all(problem.place.file == "f.yaml" for problem in problems)


SIGNS = st.text(st.sampled_from("ab:-?[]{}&*!|>'\"%@`#, \n\t\\~<="), max_size=60)


@settings(max_examples=600, deadline=None)
@given(SIGNS)
def test_any_signs_of_yaml_give_a_tree_or_a_problem(text: str) -> None:
    root, problems = read("f.yaml", text.encode())
    assert root.line > 0 or problems


@given(SIGNS)
def test_a_tree_comes_back_from_the_cache_as_it_was(text: str) -> None:
    root, _ = read("f.yaml", text.encode())
    assert unpacked(packed(root)) == root


def test_every_place_comes_back_from_the_cache() -> None:
    root, problems = read("f.yaml", b"a: b\nc:\n  - d\n  -   e: [f]\n      g: h\n")
    assert problems == ()
    assert isinstance(root, Branch)
    (_, first), (_, series) = root.pairs
    assert isinstance(series, Series)
    leaf, branch = series.items
    assert [(each.line, each.column) for each in (first, series, leaf, branch)] == [(1, 4), (3, 3), (3, 5), (4, 7)]
    assert unpacked(packed(root)) == root


@pytest.mark.parametrize(
    ("line", "problem", "said"),
    [
        ("\ta: b", "p", "is indented with a tab; use spaces"),
        ("  \ta: b", "p", "is indented with a tab; use spaces"),
        ("a: b", "found character '\\t'", "is indented with a tab; use spaces"),
        ("  a\tb", "p", "is no YAML (p); compare the lines above with a file that works"),
        ("     a\tb", "p", "is no YAML (p); compare the lines above with a file that works"),
        ("a: {b", "p", "text that begins with { needs quotes around it"),
        ("- [b", "p", "text that begins with [ needs quotes around it"),
        ("a: %b", "p", "text that begins with % needs quotes around it"),
        ("a: b: c", "p", "text that holds `: ` needs quotes around it"),
        ("a: b", "mapping values are not allowed here", "text that holds `: ` needs quotes around it"),
        ("a: b", "p", "is no YAML (p); compare the lines above with a file that works"),
    ],
)
def test_what_is_wrong_in_a_line_is_told_in_plain_words(line: str, problem: str, said: str) -> None:
    assert _hint(line, problem) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a:\n  - b\n    c\n  - d\n", []),
        ("a: b\n  c\nd: e\n", []),
        ("a:\n  - -b\n    c\n  - d\n", ["2:5: a dash needs a space after it; or put quotes around the text"]),
        (
            "a: b\n- c\n",
            ["2:1: is no YAML (did not find expected key); compare the lines above with a file that works"],
        ),
        ("a: b\n c: d\n", ["2:3: text that holds `: ` needs quotes around it"]),
    ],
)
def test_a_text_goes_to_its_last_line_and_no_further(text: str, said: list[str]) -> None:
    assert wrong(text) == said


def test_the_bracket_that_was_opened_is_named_and_not_one_after_it() -> None:
    assert [each[:4] for each in (*wrong("a: [{}\nc: d\n"), *wrong("a: [:[\nc: d\n"))] == ["1:4:", "1:4:"]


def test_all_problems_of_a_file_are_told_not_only_the_first() -> None:
    assert len(wrong('a: &x b\na: !y c\nd: "\\e"\n')) == 4


def test_row_21_too_much_is_refused_whoever_hands_it_over() -> None:
    data = b"a: " + b"x" * LARGEST
    assert read("f.yaml", data)[1] == (
        Problem(Place("f.yaml"), f"is too large ({len(data):,} bytes); at most {LARGEST:,} are read"),
    )


def test_row_18_the_line_of_a_sign_that_cannot_be_is_told() -> None:
    for before in (b"", b"\n", b"\n\na: b\n"):
        (problem,) = read("f.yaml", before + b"c: \x01\n")[1]
        assert problem.place == Place("f.yaml", before.count(b"\n") + 1, 1)
