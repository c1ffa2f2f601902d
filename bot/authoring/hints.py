"""What each key of a content file is for: shown by editors, and beside the blanks of a new file."""

from collections.abc import Mapping

FACT: Mapping[str, str] = {
    "source": "id of the source, from facts/sources",
    "group": "the job whose figures stand for this one's, in place of figures of its own",
    "weak": "yes, where it rests on one undated source that is no authority",
    "jobs": "jobs or fields that it holds for; left out, it holds for all",
    "text": "what is particular here, in one to three short sentences",
    "more": "what is added when people ask for more",
    "where": "the place that the figures are for",
    "year": "the year that the figures are for",
}
"""Keys of every entry under a topic."""

NAMED: Mapping[str, str] = {
    "name": "how it is called in an answer",
    "plural": "several of it; left out, the name",
    "aliases": "every other name that people use, in the singular",
    "facts": "what is known of it, topic by topic; the topics stand in facts/_fields.yaml",
}
"""Keys of everything that a question can name."""

SIDES = "short names that mean it only where another name is set beside them"

HINTS: Mapping[str, Mapping[str, str]] = {
    "intent": {
        "kind": "answer (left out), smalltalk, help or out_of_scope",
        "topic": "the topic whose facts answer it; left out, the file name",
        "title": "how the bot names it when it offers it: what it weighs",
        "act": "what the conversation does, for its own intents: more, back ...",
        "keywords": "single words, or short word groups, that speak for this intent and no other",
        "phrases": "how people say it; <job> stands for any name. They teach",
        "answer": "what is said; <field> is a field of the topic. A sentence whose field is missing is left out",
        "more": "what is said when people ask for more",
        "missing": "what is said where the first sentence cannot be",
        "list": "a list field that is shown as lines under the answer",
        "numbered": "yes, to number these lines",
        "say": "words for levels inside a sentence: field, level, words",
        "say.*": "a field, and words for its levels",
        "yes_no": "how a question for yes or no is answered first",
        "yes_no.field": "the field that decides",
        "yes_no.yes": "its levels that mean yes",
        "yes_no.no": "its levels that mean no; any other: it depends",
        "yes_no.over": "for figures: more than this is yes, less is no",
        "yes_no.unless": "words that ask for something else than the field says: it depends",
        "compare": "how two are set side by side, and all are ranked",
        "compare.by": "the field that sets the order",
        "compare.title": "how that field is called; left out, its own title",
        "compare.most": "word groups that ask for the high end",
        "compare.least": "word groups that ask for the low end",
        "compare.better": "which end people want: most or least",
        "follow_ups": "ids of intents to offer next",
        "examples": "questions that test; they never teach",
        "examples.ask": "the question, as somebody would type it",
        "examples.after": "what was asked before it",
        "examples.job": "the job it is about",
        "examples.jobs": "the jobs it is about",
        "examples.intent": "the intent it should be; left out, this one",
        "examples.topic": "the topic it should be on",
        "examples.kind": "the kind of answer it should get",
        "examples.says": "words that must stand in the answer",
        "examples.not_yet": "yes for a question that is known to be misread so far",
    },
    "job": {
        **NAMED,
        "field": "the field it belongs to, an id of facts/fields",
        "departments": "further fields it works in",
        "like": "the job whose facts it takes over where it has none of its own",
        "main": "yes, for one of those that are offered first",
        "clues": "how people describe it who do not know its name; words may stand apart, in any order",
        "beside": SIDES,
    },
    "field": {
        **NAMED,
        "job": "the job that is meant when a question about a job names the field",
        "meant": "the job that the bare name means instead where one of the topics of `meant_in` is asked",
        "meant_in": "these topics",
    },
    "term": {
        **NAMED,
        "job": "the job that is meant when a question about a job names it",
        "kind": "what sort of thing it is",
        "topic": "the topic of jobs that it belongs to, such as certification for letters after a name",
        "asked": "ordinary words that mean it only where their meaning is asked: what is a ..., what does ... mean",
        "short": "what it is, in one line",
        "source": "id of the source of that line",
    },
    "place": {
        **NAMED,
        "kind": "what sort of place it is: state, country",
        "in": "how `in` it is said; left out, `in` and the name",
        "home": "yes, for the one place that is meant where none is named",
        "parts": "for the home: kinds of places that lie in it, such as state",
        "codes": "short codes, read only in capitals or after `in`",
    },
    "other": {**NAMED, "beside": SIDES},
    "detail": {
        **NAMED,
        "name": "how it is named in an answer, as in `I have nothing on ...`; people may ask with these words",
        "aliases": "other words by which people ask for it",
        "topics": "topics within which it is asked about, beside those of its facts",
        "facts": "what is known of it; without, it is said that nothing is",
    },
    "criterion": {
        "title": "what is asked for, in a few words",
        "words": "word groups that ask for it outright",
        "avoid": "things that, wished away, ask for it",
        "want": "things that, wished for, ask for it",
        "drop": "word groups that take it off again",
        "field": "the field that decides: topic.field",
        "is": "values that meet it",
        "not": "values that do not",
        "at_least": "the least that meets it; `number` is the number named",
        "at_most": "the most that meets it; `number` is the number named",
        "quiz": "how the fit quiz asks for it",
        "because": "the reason, for one that meets it",
        "against": "the reason against, for one that does not",
    },
    "dialogue": {
        "title": "what the conversation is about",
        "turns": "what is said, turn by turn",
        "turns.ask": "what the person types",
        "turns.kind": "the kind of answer it should get",
        "turns.jobs": "what the answer should be about",
        "turns.topics": "the topics it should be on; one of them is enough",
        "turns.says": "words that must stand in the answer",
        "turns.not_yet": "yes for a turn that is known to be misread so far",
    },
    "sources": {
        "publisher": "who publishes these pages",
        "license": "the license, where its terms ask to be named",
        "sources": "the pages, each under an id of your choice",
        "sources.*": "a page, under an id that no other page has",
        "sources.*.publisher": "who publishes this page, if another",
        "sources.*.title": "the title of the page",
        "sources.*.address": "where it is, beginning with https://",
        "sources.*.date": "of the data: 2025, 2025-05 or 2025-05-31; left out where the page has none",
        "sources.*.read": "the day it was read: 2026-11-23",
        "sources.*.kind": "official, professional body or other",
    },
    "fields": {
        "any": "fields that may stand under every topic",
        "*": "a topic, and its fields",
        "*.*": "a field, and of what type it is",
        "*.*.type": "money, percent, months, years, year, number, yes_no, list or text",
        "*.*.levels": "in place of a type: the levels, from least to most",
        "*.*.named": "for levels: a level, and the words by which a question names it",
        "*.*.title": "how a table names it",
        "*.*.per": "for money: year, hour, exam ...",
    },
    "words": {},
    "bars": {
        "answer": "how sure an intent has to be to be answered",
        "named": "the same where a job is named",
        "ask": "how sure an intent has to be to be offered",
    },
    "replies": {},
    "safety": {
        "*": "wordings that come before everything else, and what is said to them",
        "*.words": "word groups, matched word for word; write their misspellings out",
        "*.who": "people of whom a sign is said: my father",
        "*.signs": "what counts where one of these people is named up to eight words before",
        "*.unless": "words beside which a sign is an old story or somebody's work",
        "*.not": "word groups in which these words mean no harm",
        "*.answer": "what is said",
    },
}
"""For each sort of file, its keys (those within keys after a dot) and what they are for."""


def hint(sort: str, path: str) -> str:
    """What a key is for; nothing where its name says it."""
    hints = HINTS.get(sort, {})
    if path.startswith("facts."):
        return FACT.get(path.rpartition(".")[2], "")
    _, dot, rest = path.partition(".")
    return hints.get(path) or hints.get(f"*{dot}{rest}") or ""
