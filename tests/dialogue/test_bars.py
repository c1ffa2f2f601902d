"""Bars show figures that can be seen beside each other, and no others."""

from bot.dialogue import bars
from bot.dialogue.known import Known, known
from bot.dialogue.values import Bar, Bars
from bot.library import Library
from tests.dialogue.talk import job


def pay(library: Library, ident: str) -> Known:
    found = known(library, job(library, ident), "pay")
    assert found is not None
    return found


def test_each_bar_is_a_share_of_the_longest() -> None:
    assert bars.drawn([("Baker", "$40", 40.0), ("Chef", "$80", 80.0)]) == Bars(
        (Bar("Baker", "$40", 0.5), Bar("Chef", "$80", 1.0))
    )


def test_one_figure_or_none_makes_no_bars() -> None:
    assert bars.drawn([("Baker", "$40", 40.0)]) is None
    assert bars.drawn([]) is None
    assert bars.drawn([("Baker", "0", 0.0), ("Chef", "0", 0.0)]) is None


def test_a_spread_is_low_middle_and_high(bakery: Library) -> None:
    drawn = bars.spread(pay(bakery, "baker"), "median")
    assert drawn is not None
    assert [bar.shown for bar in drawn.bars] == ["$30,000", "$40,000", "$60,000"]


def test_pay_an_hour_and_pay_a_year_share_no_bars(bakery: Library) -> None:
    assert bars.spread(pay(bakery, "baker"), "hourly") is None


def test_no_spread_without_low_and_high(bakery: Library) -> None:
    assert bars.spread(pay(bakery, "ice_cream_maker"), "median") is None


def test_a_trend_is_the_years_in_order(bakery: Library) -> None:
    drawn = bars.trend(pay(bakery, "baker"), "median")
    assert drawn is not None
    assert [bar.title for bar in drawn.bars] == ["2025", "2026"]
