"""Names of the bot's own sayings: every sentence that is not an answer's stands in intents/_replies.yaml."""

SAYINGS = (
    "yes", "no", "depends", "missing", "group", "weak", "no_place", "no_place_at_all", "that_place",
    "not_known_whether", "no_other", "disagreement", "old", "no_figure", "group_mark", "group_marked",
    "compare_line", "compare_missing", "compare_head", "who_more", "more", "less", "tie", "most", "least",
    "ranking", "no_ranking", "no_criteria", "shortlist_one", "shortlist_many", "shortlist_none", "but",
    "left_out", "left_unknown", "quiz", "quiz_yes", "quiz_no", "quiz_skip", "quiz_result", "quiz_note",
    "which_job", "which_intent", "which_intent_of", "out_of_scope", "fallback", "fallback_again", "empty",
    "neither", "one_at_a_time", "nothing_yet", "nothing_to_compare", "no_more", "no_further_back", "restarted",
    "wrong", "sources", "dated", "undated", "jobs", "step", "skip_step", "no_step", "how", "how_about",
    "how_carried", "greeting", "goodbye", "you", "bot", "source", "read_as", "cut", "try", "offers", "pick",
    "title", "starters", "ask_here", "keys",
)  # fmt: skip
"""Every name that the program uses; the file has to hold exactly these."""
