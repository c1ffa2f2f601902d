"""The program as a process: its streams, its locale, its limits, its neighbors. Numbers: tests/faults.md."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli import main
from tests.faults.running import SMALL, run, shell
from tests.sandbox import ROOT, environment

posix = pytest.mark.skipif(os.name != "posix", reason="streams, limits and folders of POSIX")
QUESTION = "how heavy is a wren"
ANSWER = "Wrens weigh about 9 grams."


@posix
@pytest.mark.parametrize(
    ("script", "code"),
    [
        ("bot <&-", 0),
        ("bot </dev/null", 0),
        (f"bot ask '{QUESTION}' >&-", 0),
        (f"bot ask '{QUESTION}' 2>&-", 0),
        ("bot ask - <&-", 0),
        (f"bot ask '{QUESTION}' >&- 2>&- <&-", 0),
    ],
)
def test_a_stream_that_is_closed_stops_nothing(script: str, code: int, home: Path) -> None:
    """Fault 66."""
    done = shell(script, home)
    assert (done.code, done.err) == (code, b"")


@posix
@pytest.mark.parametrize("reader", ["true", "head -c 1"])
def test_a_reader_that_goes_away_is_no_error(reader: str, home: Path) -> None:
    """Fault 64: the pipe is broken while answers are written."""
    asked = "yes 'how heavy is a wren' | head -200 | "
    done = shell(f"{{ {asked} bot ask - ; echo code $? >&2; }} | {reader}", home)
    assert done.err == b"code 0\n"


@posix
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is full")
@pytest.mark.parametrize("command", [f"ask '{QUESTION}'", "jobs", "--version", "why 'a wren'"])
def test_an_output_that_is_full_is_one_line(command: str, home: Path) -> None:
    """Fault 79: nothing can be written to standard output."""
    done = shell(f"bot {command} >/dev/full", home)
    assert (done.code, done.complaint) == (1, "imaging-jobs: No space left on device\n")


@posix
@pytest.mark.parametrize("command", ["", "ask 'a wren'", "jobs", "why 'a wren'", "history", "check", "--help"])
def test_what_goes_into_a_pipe_holds_no_escape(command: str, home: Path) -> None:
    """Fault 67: plain text, whatever the terminal would have been shown."""
    done = shell(f"echo 'a wren' | bot {command}", home, TERM="xterm-256color", COLORTERM="truecolor")
    assert done.code == 0
    assert not set(done.out) & {*range(9), 11, 12, *range(14, 32), 127}


@posix
@pytest.mark.parametrize(
    "before",
    [("--",), ("ask",), ("history", "show"), ("history", "rename"), ("export", "--to"), ("--content",)],
    ids=str,
)
def test_an_argument_comes_out_cleaned(before: tuple[str, ...], home: Path) -> None:
    """Faults 55 and 68: messages repeat what was typed, and answer on the right stream."""
    done = run(*before, "\x1b]52;c;x\x07 \u202eevil \x9b31m\nb", home=home)
    assert done.code in (0, 1, 2, 3, 4)
    assert "Traceback" not in done.complaint
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(done.said + done.complaint)


@posix
@pytest.mark.parametrize("before", [("ask",), ("why",), ("history", "search"), ("export", "--to")], ids=str)
def test_an_argument_that_is_no_text_stops_nothing(before: tuple[str, ...], home: Path) -> None:
    """Fault 45: the shell hands over any bytes."""
    done = run(*before, b"caf\xc3 \xff\xfe \xed\xa0\x80", home=home)
    assert b"Traceback" not in done.err


NUMBERS = ["0", "-1", "99999999999999999999999", "9" * 5_000, "²", "٣", "1e9", "x"]


@pytest.mark.parametrize("number", NUMBERS, ids=lambda number: str(number[:9]))
@pytest.mark.parametrize("action", ["show", "delete", "rename"])
def test_a_number_of_any_size_is_answered(
    action: str, number: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 52: no conversation has it."""
    monkeypatch.setattr("bot.places.history_folder", lambda: tmp_path / "history")
    try:
        code = main(["history", action, number])
    except SystemExit as left:
        code = int(left.code or 0)
    assert code in (1, 2)


LOCALES = [
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"LC_ALL": "POSIX"},
    {"LC_ALL": "en_US.ISO-8859-1"},
    {"LC_ALL": "tr_TR.UTF-8"},
    {"PYTHONIOENCODING": "ascii:strict"},
    {"PYTHONIOENCODING": "cp1252:strict"},
    {"PYTHONIOENCODING": "cp437:strict"},
    {"PYTHONIOENCODING": "cp65001:strict"},
    {"PYTHONLEGACYWINDOWSSTDIO": "1"},
    {"LANG": ""},
]


@pytest.mark.parametrize("locale", LOCALES, ids=str)
def test_the_locale_changes_no_byte(locale: dict[str, str], home: Path, warm: Path) -> None:
    """Faults 70 and 71: the same bytes go out, and capitals are no matter of a language."""
    questions = "how heavy IS A WREN\nIS THE MAGPIE BIG\n«où?» – 日本 ☃\n".encode()
    done = run("ask", "-", "--json", home=home, stdin=questions, env=locale)
    plain = run("ask", "-", "--json", home=home, stdin=questions)
    assert (done.code, done.err, done.out) == (0, b"", plain.out)
    assert plain.out.count(b"\n") == 3


def test_questions_whose_lines_end_as_on_windows_are_the_same(home: Path, warm: Path) -> None:
    """Fault 71: what a pipe of PowerShell or a file of Notepad holds, with its mark at the beginning."""
    questions = b"how heavy is a wren\n\nis the magpie big\n"
    plain = run("ask", "-", "--json", "--conversation", home=home, stdin=questions)
    windows = b"\xef\xbb\xbf" + questions.replace(b"\n", b"\r\n")
    other = run("ask", "-", "--json", "--conversation", home=home, stdin=windows)
    assert (other.code, other.err, other.out) == (0, b"", plain.out)
    assert plain.out.count(b"\n") == 2


@pytest.mark.parametrize("form", [{"TERM": "dumb"}, {"TERM": ""}, {"ACCESSIBLE": "1"}, {"NO_COLOR": "1"}], ids=str)
def test_a_plain_terminal_gets_plain_lines(form: dict[str, str], home: Path) -> None:
    """Fault 69: meaning is in the words."""
    done = run(home=home, stdin=b"how heavy is a wren\n", env=form)
    assert ANSWER in done.said
    assert b"\x1b" not in done.out


MODES = [
    ("-O",),
    ("-OO",),
    ("-bb", "-W", "error"),
    ("-X", "dev", "-bb", "-W", "error"),
    ("-X", "utf8=0", "-W", "error"),
]


@pytest.mark.parametrize("flags", MODES, ids=" ".join)
def test_every_mode_of_python_answers(flags: tuple[str, ...], home: Path) -> None:
    """Fault 76: no assertion is needed, no warning is made, no file is left open."""
    done = run(home=home, flags=flags, stdin=b"how heavy is a wren\n/history\n/export\n", cwd=home)
    assert (done.code, done.err) == (0, b"")
    assert ANSWER in done.said
    assert [path.name for path in home.glob("*.md")] == ["imaging-jobs-1.md"]


LIMITS = {"files": "ulimit -n 16", "memory": "ulimit -v 200000", "core": "ulimit -c 0", "processor": "ulimit -t 60"}


@posix
@pytest.mark.parametrize("limit", LIMITS.values(), ids=LIMITS)
def test_a_small_machine_is_enough(limit: str, home: Path) -> None:
    """Fault 75."""
    done = shell(f"{limit} || exit 0; echo '{QUESTION}' | bot --plain", home)
    assert (done.code, done.err) == (0, b"")
    assert ANSWER in done.said


@posix
def test_too_little_memory_to_learn_the_content_is_one_line(tmp_path: Path) -> None:
    """Fault 75: the first start takes most."""
    script = f"ulimit -v 200000 || exit 1; exec {sys.executable} -m bot ask 'mri pay'"
    done = subprocess.run(["sh", "-c", script], cwd=ROOT, env=environment(tmp_path), capture_output=True, timeout=120)
    assert (done.returncode, done.stdout, done.stderr.decode()) == (
        1,
        b"",
        "imaging-jobs: there is not enough memory\n",
    )


HOMES = {
    "not set": {"HOME": ""},
    "not there": {"HOME": "/nonexistent/home"},
    "relative": {"HOME": "/nonexistent", "XDG_DATA_HOME": "here", "XDG_CONFIG_HOME": "here"},
    "upwards": {"HOME": "/nonexistent", "XDG_DATA_HOME": "/tmp/../here", "XDG_CACHE_HOME": "/tmp/../here"},
    "a file": {"HOME": "/dev/null"},
    "a pseudo folder": {"XDG_DATA_HOME": "/proc/self", "HOME": "/nonexistent"},
}


@posix
@pytest.mark.parametrize("variables", HOMES.values(), ids=HOMES)
def test_without_a_home_it_answers_and_keeps_nothing(variables: dict[str, str], tmp_path: Path) -> None:
    """Faults 74 and 80: said once, and no file anywhere."""
    done = run(home=tmp_path, stdin=b"how heavy is a wren\nand a robin?\n", cwd=tmp_path, env=variables)
    assert (done.code, done.err) == (0, b"")
    assert done.said.count("not kept") == 1
    assert ANSWER in done.said
    assert list(tmp_path.iterdir()) == []
    assert not Path("/nonexistent").exists()


PLANTED = ("yaml.py", "rapidfuzz.py", "textual.py", "sqlite3.py", "argparse.py", "json.py", "bot.py")


@pytest.mark.parametrize("isolated", [(), ("-P",)], ids=["-m bot", "-P -m bot"])
def test_what_lies_in_the_folder_one_stands_in_is_not_run(
    isolated: tuple[str, ...], home: Path, tmp_path: Path
) -> None:
    """Fault 91: files named like libraries."""
    folder = tmp_path / "downloads"
    folder.mkdir()
    for name in PLANTED[:-1]:
        (folder / name).write_text("raise SystemExit('planted')")
    done = run("ask", QUESTION, home=home, cwd=folder, flags=isolated)
    assert done.said.startswith(ANSWER)


def test_a_proxy_and_other_variables_change_nothing(home: Path) -> None:
    """Fault 91: they name hosts that nobody reaches."""
    proxies = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy"), "http://192.0.2.1:9")
    others = {"PYTHONBREAKPOINT": "os.system", "PYTHONASYNCIODEBUG": "1", "PYTHONHASHSEED": "7"}
    assert run("ask", QUESTION, home=home, env=proxies | others).said.startswith(ANSWER)


SCRIPT = "import sys\nfrom bot.__main__ import main\nsys.exit(main())\n"
"""What pip writes for the entry point `imaging-jobs`."""


@pytest.mark.parametrize("entry", ["-m bot", "-P -m bot", "imaging-jobs"])
@pytest.mark.parametrize("path", ["{0}{1}", "{1}{0}", "/nowhere{1}{1}{0}"], ids=["last", "first", "between"])
def test_an_empty_part_of_a_path_is_not_the_folder_one_stands_in(
    entry: str, path: str, home: Path, tmp_path: Path
) -> None:
    """Fault 91: `PYTHONPATH=$PYTHONPATH:/more` has one where it was not set; the console's entry point too."""
    folder = tmp_path / "downloads"
    folder.mkdir()
    for name in PLANTED[:-1]:
        (folder / name).write_text("raise SystemExit('planted')")
    (tmp_path / "imaging-jobs").write_text(SCRIPT)
    started = [str(tmp_path / "imaging-jobs")] if entry == "imaging-jobs" else entry.split()
    done = subprocess.run(
        [sys.executable, *started, "--content", str(SMALL), "ask", QUESTION],
        cwd=folder, env={**environment(home), "PYTHONPATH": path.format(ROOT, os.pathsep)}, capture_output=True,
        text=True, timeout=120,
    )  # fmt: skip
    assert done.stdout.startswith(ANSWER), done.stderr


BROKEN = """
import sys
import bot.dialogue.conversation
def broken(library, conversation, question):
    raise ValueError(question)
bot.dialogue.conversation.ask = broken
from bot.cli import main
raise SystemExit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("command", [("ask", "my secret"), ("ask", "-"), ("--plain",)], ids=" ".join)
def test_a_mistake_in_the_program_is_one_line_and_a_file(command: tuple[str, ...], home: Path, warm: Path) -> None:
    """Fault 65: with its own exit code; neither holds what was typed."""
    cache = home / "cache"
    done = subprocess.run(
        [sys.executable, "-c", BROKEN, "--content", str(SMALL), *command],
        cwd=ROOT, env={**environment(home), "XDG_CACHE_HOME": str(cache)}, input="my secret\n", capture_output=True,
        text=True, timeout=120,
    )  # fmt: skip
    path = cache / "imaging-jobs" / "fault.txt"
    assert done.returncode == 70
    assert done.stderr == f"imaging-jobs: ValueError (<string>:5); {path} says more, and nothing that you typed\n"
    assert "bot/cli.py" in path.read_text()
    assert "secret" not in path.read_text()
    assert os.name != "posix" or path.stat().st_mode & 0o777 == 0o600


def test_who_develops_the_program_sees_a_mistake_whole(home: Path) -> None:
    """Fault 65: where Python was asked to."""
    command = [sys.executable, "-X", "dev", "-c", BROKEN, "--content", str(SMALL), "ask", "my secret"]
    done = subprocess.run(command, cwd=ROOT, env=environment(home), capture_output=True, text=True, timeout=120)
    assert done.stderr.endswith("ValueError: my secret\n")


@posix
def test_a_mistake_where_nothing_can_be_written_is_one_line(home: Path) -> None:
    """Fault 65: there is a full disk, or no home at all."""
    command = [sys.executable, "-c", BROKEN, "--content", str(SMALL), "ask", "my secret"]
    for folder in ("/dev/null/cache", "relative"):
        env = {**environment(home), "XDG_CACHE_HOME": folder}
        done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=120)
        assert (done.returncode, done.stderr) == (70, "imaging-jobs: ValueError (<string>:5)\n")


@pytest.mark.parametrize("package", ["yaml", "rapidfuzz", "textual"])
def test_a_missing_package_is_one_line(package: str, home: Path, tmp_path: Path) -> None:
    """Fault 92: with what would help, and its own exit code."""
    code = (
        f"import sys; sys.modules[{package!r}] = None; from bot import streams; streams.is_terminal = lambda: True;"
        "from bot.shell import commands; commands.is_terminal = lambda: True;"
        f"from bot.cli import main; raise SystemExit(main(sys.argv[1:]))"
    )
    changed = tmp_path / "content"  # what was read before is kept, and needs no YAML
    shutil.copytree(SMALL, changed)
    words = changed / "intents" / "_words.yaml"
    words.write_text(words.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    arguments = {"textual": [], "yaml": ["check"], "rapidfuzz": ["ask", "how hevy is a wrem"]}[package]
    done = subprocess.run(
        [sys.executable, "-c", code, "--content", str(changed), *arguments],
        cwd=ROOT, env=environment(home), capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.returncode == 69
    assert package in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("lacks", ["rapidfuzz.distance", "textual.app"])
def test_a_package_that_is_too_old_is_one_line(lacks: str, home: Path) -> None:
    """Fault 92: it is there, and what is needed of it is not."""
    code = (
        f"import sys, types; sys.modules[{lacks!r}] = types.ModuleType({lacks!r});"
        "from bot.shell import commands; commands.is_terminal = lambda: True;"
        "from bot.cli import main; raise SystemExit(main(sys.argv[1:]))"
    )
    arguments = {"textual.app": [], "rapidfuzz.distance": ["ask", "how hevy is a wrem"]}[lacks]
    done = subprocess.run(
        [sys.executable, "-c", code, "--content", str(SMALL), *arguments],
        cwd=ROOT, env=environment(home), capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert (done.returncode, len(done.stderr.splitlines())) == (69, 1), done.stderr
    assert lacks in done.stderr


@posix
@pytest.mark.parametrize("zone", ["", "Nowhere/Nothing", "UTC+99", ":/etc/passwd", "\u202e"], ids=ascii)
def test_a_bad_time_zone_stops_nothing(zone: str, home: Path) -> None:
    """Fault 73: the clock names the time of a turn, and orders nothing."""
    done = run(home=home, stdin=b"how heavy is a wren\n/history\n", env={"TZ": zone})
    assert (done.code, done.err) == (0, b"")
    assert QUESTION in done.said
