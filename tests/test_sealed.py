"""A sealed file is read as it was written, or not at all."""

import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sealed import MAGIC, Body, let_go, opened, sealed


def kept() -> bytes:
    body = Body()
    return sealed({"text": body.add("naïve".encode()), "value": body.add(b'{"a":[1]}')}, body)


def test_what_was_written_is_read(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(kept())
    found = opened(tmp_path / "file")
    assert found is not None
    head, pieces = found
    assert (pieces.text(head["text"]), pieces.value(head["value"])) == ("naïve", {"a": [1]})


def test_a_missing_file_is_nothing(tmp_path: Path) -> None:
    assert opened(tmp_path / "none") is None
    assert opened(tmp_path) is None


@given(st.integers(0, len(kept()) - 1), st.integers(1, 255))
def test_a_changed_byte_makes_it_nothing(place: int, change: int) -> None:
    data = bytearray(kept())
    data[place] ^= change
    assert read(bytes(data)) is None


@given(st.integers(0, len(kept()) - 1))
def test_a_cut_file_is_nothing(size: int) -> None:
    assert read(kept()[:size]) is None


@given(st.binary(max_size=200))
def test_any_bytes_raise_nothing(data: bytes) -> None:
    assert read(data) is None
    assert read(MAGIC + data) is None or data == kept()[len(MAGIC) :]


def read(data: bytes) -> object:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "file"
        file.write_bytes(data)
        return opened(file)


def test_what_was_let_go_is_read_again(tmp_path: Path) -> None:
    body = Body()
    span = body.add("été".encode() * 9000)
    path = tmp_path / "kept"
    path.write_bytes(sealed({"at": span}, body))
    found = opened(path)
    assert found is not None
    let_go()
    assert found[1].text(found[0]["at"]) == "été" * 9000


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be put aside there")
def test_a_file_put_in_its_place_changes_nothing_that_is_open(tmp_path: Path) -> None:
    old, new = Body(), Body()
    span = old.add(b"old")
    new.add(b"new")
    path, beside = tmp_path / "kept", tmp_path / "beside"
    path.write_bytes(sealed({}, old))
    beside.write_bytes(sealed({}, new))
    found = opened(path)
    assert found is not None
    beside.replace(path)
    let_go()
    assert found[1].text(span) == "old"
