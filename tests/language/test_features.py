"""The features of phrases: the same names as of questions, in the same order."""

from hypothesis import given
from hypothesis import strategies as st

from bot.language.features import features, names
from bot.language.spelling import Word

LIKELY = st.sampled_from(("pay", "pays", "training", "long", "how", "how", "<job>", "mri"))
WORDS = st.lists(
    st.builds(
        Word,
        LIKELY,
        st.just(0),
        st.just(0),
        st.just("typed"),
        st.sampled_from(((), (("play", 0.3),), (("pay", 0.2), ("long", 0.1)))),
        st.just(0.9),
        st.sampled_from(((), ("money",), ("money", "time"))),
    ),
    max_size=8,
)


@given(WORDS, st.booleans())
def test_names_are_those_of_the_features_in_their_order(words: list[Word], letters: bool) -> None:
    assert names(words, letters) == list(features(words, letters))
