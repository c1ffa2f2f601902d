"""A job's card: short answers, the years of its pay, and where all that is from."""

from bot.dialogue.values import Bars, Heading, Note, Prose
from bot.library import Library
from bot.session.card import card_of
from bot.session.session import Session, asked


def test_there_is_no_card_before_a_job_was_spoken_of(bakery: Library) -> None:
    assert card_of(Session(bakery)) == ("", ())


def test_a_card_tells_the_job_last_spoken_of(bakery: Library) -> None:
    session = asked(Session(bakery), "what do bakers earn").session
    title, blocks = card_of(session)
    assert title == "Baker"
    assert isinstance(blocks[0], Heading)
    assert isinstance(blocks[1], Prose)
    assert "$40,000" in blocks[1].text


def test_the_years_of_its_pay_stand_below_it(bakery: Library) -> None:
    _, blocks = card_of(asked(Session(bakery), "what do bakers earn").session)
    (years,) = (block for block in blocks if isinstance(block, Bars))
    assert [(bar.title, bar.shown) for bar in years.bars] == [("2025", "$39,000"), ("2026", "$40,000")]


def test_a_card_ends_with_each_publisher_and_date_once(bakery: Library) -> None:
    _, blocks = card_of(asked(Session(bakery), "what do bakers earn").session)
    last = blocks[-1]
    assert isinstance(last, Note)
    lines = last.text.split("\n")
    assert len(lines) == len(set(lines)) > 1
    assert all(line.startswith("Source: ") and line.endswith(")") for line in lines)


def test_a_figure_of_a_larger_group_is_said_to_be_one(bakery: Library) -> None:
    _, blocks = card_of(asked(Session(bakery), "what do sourdough bakers earn").session)
    assert any("figures of all" in block.text for block in blocks if isinstance(block, Note))
