"""The command line: what goes where, and what the exit code says."""

import json
from pathlib import Path

import pytest

from bot.cli import parser
from bot.library import Library
from bot.shell.commands import COMMANDS
from bot.shell.talks import TALKS
from bot.shell.writing import WRITING
from tests.sandbox import ROOT, bot, warmed

KEYS = {
    "question", "kind", "intents", "topics", "jobs", "confidence", "text", "facts", "sources", "choices",
    "suggestions", "respelt",
}  # fmt: skip


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, library: Library, cache: Path) -> Path:
    return warmed(tmp_path_factory.mktemp("home"), cache)


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("how much does an mri technologist make", 0),
        ("hello", 0),
        ("which job pays the most", 0),
        ("what is the capital of france", 3),
        ("", 3),
    ],
)
def test_the_exit_code_says_what_kind_of_answer_it_is(question: str, code: int, home: Path) -> None:
    """Fault 68."""
    done = bot("ask", question, home=home)
    assert (done.returncode, done.stderr) == (code, "")
    assert done.stdout.strip()


@pytest.mark.parametrize("question", ["hello", "what is the capital of france", "tech salary", "\u200b"], ids=ascii)
def test_json_has_every_key(question: str, home: Path) -> None:
    made = json.loads(bot("ask", question, "--json", home=home).stdout)
    assert made.keys() == KEYS
    assert None not in made.values()


@pytest.mark.parametrize("arguments", [["ask", "hello", "--json"], ["why", "hello"], ["serve"], ["check", "birds"]])
def test_a_command_alone_is_read_as_among_all(arguments: list[str]) -> None:
    assert vars(parser(arguments).parse_args(arguments)) == vars(parser().parse_args(arguments))


@pytest.mark.parametrize("arguments", [("asks", "hello"), ("asks", "ask"), ("--plain", "asks")])
def test_of_an_unknown_command_all_known_ones_are_told(arguments: tuple[str, ...], home: Path) -> None:
    done = bot(*arguments, home=home)
    assert done.returncode == 2
    assert all(command.name in done.stderr for command in (*COMMANDS, *TALKS, *WRITING))


def asked(text: str, home: Path, *options: str) -> list[dict[str, object]]:
    done = bot("ask", "-", "--json", *options, home=home, stdin=text)
    assert (done.returncode, done.stderr) == (0, "")
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_every_line_gets_its_object_in_order(home: Path) -> None:
    made = asked("hello\n\n   \n\u200b\nwhat does a sonographer do\r\nzxcv", home)
    assert [one["question"] for one in made] == ["hello", "", "what does a sonographer do", "zxcv"]


def test_lines_stand_alone_unless_they_are_a_conversation(home: Path) -> None:
    text = "what does an mri technologist earn\nand sonographers?\n"
    alone, together = asked(text, home)[1], asked(text, home, "--conversation")[1]
    assert alone["topics"] != ["pay"]
    assert together["topics"] == ["pay"]
    assert together["jobs"] == ["diagnostic_medical_sonographer"]


def test_an_empty_line_starts_a_new_conversation(home: Path) -> None:
    text = "what does an mri technologist earn\n\nand sonographers?\n"
    assert asked(text, home, "--conversation")[1]["topics"] != ["pay"]


def test_bytes_that_are_no_text_stop_nothing(home: Path) -> None:
    assert len(asked("hello\n\udcff\x00\nhello\n".encode("utf-8", "replace").decode(), home)) == 3


@pytest.mark.parametrize("arguments", [("ask",), ("nonsense",), ("--nonsense",)], ids=" ".join)
def test_wrong_usage_is_told_on_standard_error(arguments: tuple[str, ...], home: Path) -> None:
    done = bot(*arguments, home=home)
    assert (done.returncode, done.stdout) == (2, "")
    assert "usage: imaging-jobs" in done.stderr


def test_content_with_errors_ends_with_2_and_every_problem(tmp_path: Path, home: Path) -> None:
    (tmp_path / "intents").mkdir()
    (tmp_path / "intents" / "Bad.yaml").write_text("title: a\n")
    done = bot("--content", str(tmp_path), "ask", "hello", home=home)
    assert (done.returncode, done.stdout) == (2, "")
    assert "intents/Bad.yaml: has a name that is no id" in done.stderr


def test_the_version_names_the_content(tmp_path: Path, home: Path) -> None:
    shipped = bot("--version", "--verbose", home=home).stdout.splitlines()
    assert shipped[0].startswith("imaging-jobs ")
    assert shipped[1].startswith("content ")
    assert shipped[1].endswith("(shipped)")
    birds = ROOT / "tests" / "otherfield"
    other = bot("--content", str(birds), "--version", "--verbose", home=home).stdout.splitlines()
    assert other[1].startswith("content ")
    assert other[1].endswith(f"({birds})")
    assert other[1].split()[1] != shipped[1].split()[1]


def test_the_chat_without_a_terminal_greets_and_ends(home: Path) -> None:
    done = bot(home=home)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip()


def test_the_second_answer_comes_from_the_cache_and_is_the_same(home: Path) -> None:
    first, second = (bot("ask", "what does a radiographer do", home=home).stdout for _ in range(2))
    assert first == second
    assert list((home / ".cache").rglob("*.cache"))


def test_the_help_fits_a_screen(home: Path) -> None:
    lines = bot("--help", home=home, COLUMNS="80").stdout.splitlines()
    assert len(lines) < 24
    assert max(map(len, lines)) <= 80
    assert all(
        any(line.startswith(f"  {command.name} ") for line in lines) for command in (*COMMANDS, *TALKS, *WRITING)
    )
