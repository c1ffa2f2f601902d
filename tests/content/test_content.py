"""Shelves: values that are made when they are asked for, once."""

from bot.content.content import Shelf


def test_a_value_is_made_when_it_is_asked_for_and_once() -> None:
    made: list[str] = []

    def make(ident: str, trees: object) -> str:
        made.append(ident)
        return ident.upper()

    shelf = Shelf({"a": (), "b": ()}, make)
    assert (len(shelf), list(shelf), "a" in shelf, "c" in shelf, made) == (2, ["a", "b"], True, False, [])
    assert (shelf["a"], shelf["a"], made) == ("A", "A", ["a"])


def test_values_that_are_only_looked_at_are_not_kept() -> None:
    made: list[str] = []

    def make(ident: str, trees: object) -> str:
        made.append(ident)
        return ident.upper()

    shelf = Shelf({"a": (), "b": ()}, make)
    assert shelf["a"] == "A"
    assert [list(shelf.passing()), list(shelf.passing()), made] == [["A", "B"], ["A", "B"], ["a", "b", "b"]]
