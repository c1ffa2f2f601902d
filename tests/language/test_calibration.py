"""A confidence is the share of cases that are right."""

import pytest

from bot.language.calibration import START, calibrated, confidence, solved, squashed

LOW, HIGH = (0.1, 0.1, 0.2, 0.2, 0.2, 1.0), (1.0, 1.0, 0.9, 0.8, 0.9, 2.0)


def test_without_cases_the_coefficients_are_those_it_starts_with() -> None:
    assert calibrated([]) == pytest.approx(START)


def test_confidence_comes_near_the_share_that_is_right() -> None:
    cases = [(HIGH, number % 10 > 0, 1.0) for number in range(1000)] + [
        (LOW, number % 10 > 6, 1.0) for number in range(1000)
    ]
    learnt = calibrated(cases)
    assert confidence(HIGH, learnt) == pytest.approx(0.9, abs=0.05)
    assert confidence(LOW, learnt) == pytest.approx(0.3, abs=0.05)


def test_a_few_cases_move_it_little() -> None:
    before, after = confidence(HIGH, START), confidence(HIGH, calibrated([(HIGH, False, 1.0)]))
    assert before - 0.1 < after < before


def test_no_round_moves_a_coefficient_by_more_than_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.language.calibration.ROUNDS", 1)
    moved = [abs(now - start) for now, start in zip(calibrated([(HIGH, False, 1e6)]), START, strict=True)]
    assert max(moved) == pytest.approx(1)


@pytest.mark.parametrize(("logit", "share"), [(0, 0.5), (1e9, 1), (-1e9, 0), (2, 0.8808), (-2, 0.1192)])
def test_a_logit_is_a_share_of_one(logit: float, share: float) -> None:
    assert squashed(logit) == pytest.approx(share, abs=1e-4)


def test_it_ends_with_the_first_round_that_moves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    rounds: list[object] = []

    def once_more(matrix: list[list[float]], right: list[float]) -> list[float]:
        rounds.append(right)
        return solved(matrix, right)

    monkeypatch.setattr("bot.language.calibration.solved", once_more)
    calibrated([])
    assert len(rounds) == 1


def test_elimination_solves_equations() -> None:
    assert solved([[4.0, 1.0], [1.0, 3.0]], [1.0, 2.0]) == pytest.approx([1 / 11, 7 / 11])
