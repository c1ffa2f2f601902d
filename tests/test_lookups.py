"""Word groups are found where they stand."""

from bot.library import Library


def test_the_groups_of_a_list_that_stand_in_the_words_are_said(library: Library) -> None:
    said = library.tables.lookups.said
    assert said("compare", ("is", "ct", "better", "than", "mri"), 2) == (("better", "than"),)
    assert said("compare", ("is", "ct", "better"), 2) == ()
    assert said("compare", (), 0) == ()
