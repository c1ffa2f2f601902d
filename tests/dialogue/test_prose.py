"""An answer as plain lines."""

import pytest

from bot.dialogue.prose import lines_of, text_of
from bot.dialogue.values import Answer, Bar, Bars, Block, Lines, Note, Prose, Table


@pytest.mark.parametrize(
    ("block", "lines"),
    [
        (Prose("They bake."), ["They bake."]),
        (Note("Old."), ["Old."]),
        (Lines(("knead", "bake")), ["- knead", "- bake"]),
        (Lines(("knead", "bake"), True), ["1. knead", "2. bake"]),
        (Bars((Bar("Baker", "$40", 0.5),)), ["Baker: $40"]),
        (Table((("", "Baker", "Chef"), ("Pay", "$40", "$50"))), ["Pay: Baker $40; Chef $50"]),
    ],
    ids=lambda block: type(block).__name__,
)
def test_every_block_has_its_lines(block: Block, lines: list[str]) -> None:
    assert list(lines_of(block)) == lines


def test_blocks_stand_under_each_other() -> None:
    assert text_of(Answer("answer", (Prose("They bake."), Lines(("bread",))))) == "They bake.\n- bread"
