"""A sealed file is read as it was written, or not at all."""

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot.sealed import MAGIC, Body, opened, sealed


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
