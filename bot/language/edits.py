"""How likely one word is as a slip of the keys for another."""

ROWS = (("qwertyuiop", 0.0), ("asdfghjkl", 0.25), ("zxcvbnm", 0.75))
"""The rows of a keyboard, and how far each is set in."""

NEAR = 1.3
"""Two keys closer than this are neighbors: a finger may hit the one for the other. Diagonal ones lie 1.25 apart."""

VOWELS = frozenset("aeiouy")

SOUNDS = frozenset(
    (
        "ck",
        "cs",
        "sz",
        "fv",
        "gj",
        "kc",
        "sc",
        "zs",
        "vf",
        "jg",
        "mn",
        "nm",
        "td",
        "dt",
        "qk",
        "kq",
    )
)
"""Consonants that are written for each other by ear."""

PAIRS = frozenset({("f", "ph"), ("k", "ch")})
"""A letter that is written by ear for two: sonografer."""

SWAPPED = 0.5
DOUBLED = 0.6
DROPPED = 0.4
ADDED = 0.2
NEIGHBOR = 0.4
BY_EAR = 0.4
OTHER = 0.06
"""How likely a slip is beside typing right: two letters swapped, one doubled or halved, one left out, one too many, a
neighboring key, a letter that sounds alike, any other letter."""

FIRST = 0.5
"""The first letter of a word is mistyped half as often as the others."""


def _places() -> dict[str, tuple[float, float]]:
    return {
        letter: (place + inset, float(row))
        for row, (keys, inset) in enumerate(ROWS)
        for place, letter in enumerate(keys)
    }


PLACES = _places()


def likelihood(typed: str, meant: str) -> float:
    """How likely `meant` was typed so; 1 when they are one, else the product of the likeliest slips between them."""
    start = 0
    while start < min(len(typed), len(meant)) and typed[start] == meant[start]:
        start += 1
    table = {(0, 0): 1.0}
    start = max(0, start - 1)  # a doubled letter is seen by the one before it
    typed, meant, first = typed[start:], meant[start:], start == 0
    for row in range(len(typed) + 1):
        for column in range(max(0, row - 2), min(len(meant), row + 2) + 1):
            if row or column:
                table[row, column] = max(_steps(typed, meant, row, column, table, first))
    return table.get((len(typed), len(meant)), 0.0)


def _steps(
    typed: str,
    meant: str,
    row: int,
    column: int,
    table: dict[tuple[int, int], float],
    first: bool,
) -> list[float]:
    """The likelihoods of the slips that lead to one place of the table."""
    steps = [0.0]
    at_first = FIRST if first and min(row, column) <= 1 else 1.0
    if row and column:
        a, b = typed[row - 1], meant[column - 1]
        steps.append(table.get((row - 1, column - 1), 0.0) * (1.0 if a == b else at_first * replaced(a, b)))
    if row:
        again = row > 1 and typed[row - 1] == typed[row - 2]
        steps.append(table.get((row - 1, column), 0.0) * at_first * (DOUBLED if again else ADDED))
    if column:
        again = column > 1 and meant[column - 1] == meant[column - 2]
        steps.append(table.get((row, column - 1), 0.0) * at_first * (DOUBLED if again else DROPPED))
    if row and column > 1 and (typed[row - 1], meant[column - 2 : column]) in PAIRS:
        steps.append(table.get((row - 1, column - 2), 0.0) * at_first * BY_EAR)
    if row > 1 and column > 1 and typed[row - 2 : row] == meant[column - 1] + meant[column - 2]:
        steps.append(table.get((row - 2, column - 2), 0.0) * SWAPPED)
    return steps


def replaced(typed: str, meant: str) -> float:
    """How likely one letter stands for another."""
    if (typed in VOWELS and meant in VOWELS) or typed + meant in SOUNDS:
        return BY_EAR
    return NEIGHBOR if are_neighbors(typed, meant) else OTHER


def are_neighbors(one: str, other: str) -> bool:
    """Whether two keys lie side by side."""
    if one not in PLACES or other not in PLACES:
        return False
    (x, y), (u, v) = PLACES[one], PLACES[other]
    return (x - u) ** 2 + (y - v) ** 2 < NEAR**2
