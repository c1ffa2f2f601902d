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
    "title", "starters", "ask_here",
    "foot_help", "foot_jobs", "foot_find", "foot_open", "foot_copy", "foot_quit", "foot_commands", "history_first",
    "history_off", "history_none", "history_locked", "history_full", "history_readonly", "history_strange",
    "history_newer", "history_corrupt", "history_title", "history_number", "history_time", "history_turns",
    "history_resumed", "history_pick", "rename_ask", "renamed", "delete_ask", "delete_all_ask", "deleted", "let_be",
    "yes_words", "privacy_text", "export_formats", "export_over", "export_failed", "exported", "copied_native",
    "copied_terminal", "copied_not", "copied_selection", "open_ask", "opened", "no_sources", "no_command", "no_theme",
    "theme_is", "reload_same", "reload_done", "reload_wrong", "help_text",
    "help_keys", "no_such_job", "card_none", "compare_question", "find_ask", "find_none", "find_at",
    "jobs_filter", "jobs_keys", "quit_ask", "panel_keys", "do_help",
    "do_jobs", "do_find", "do_compare", "do_job", "do_why", "do_sources", "do_open", "do_copy", "do_history",
    "do_resume", "do_search", "do_rename", "do_delete", "do_export", "do_new", "do_reload", "do_theme", "do_privacy",
    "do_quit", "head", "history_find", "card_intents",
    "do_teach", "teach_nothing", "teach_ask", "teach_new_words", "teach_title", "teach_answer", "teach_done",
    "teach_not_yet", "teach_undo", "teach_undo_words", "teach_undone", "teach_failed",
)  # fmt: skip
"""Every name that the program uses; the file has to hold exactly these."""
