"""Going back to what is named: "back to the pay", "go back to the list"."""

from bot.dialogue import cues
from bot.dialogue.context import LISTS, TOPICAL
from bot.dialogue.rest import topic_in, words_without
from bot.dialogue.values import Conversation, Heard
from bot.library import Library


def earlier_place(library: Library, conversation: Conversation, heard: Heard) -> int:
    """Where the turn stands that is named: the last on a topic, or the last list; -1 where none is named."""
    words = words_without(library, heard, ("returns", "lists", "relists", "asks"))
    topics = {place: turn.answer.topics for place, turn in enumerate(conversation.turns) if turn.answer.kind in TOPICAL}
    topic = topic_in(library, words, frozenset(each for said in topics.values() for each in said))
    if topic:
        return max(place for place, said in topics.items() if topic in said)
    if not (cues.has(heard, "lists", library.tables) or cues.has(heard, "relists", library.tables)):
        return -1
    return max((place for place in topics if conversation.turns[place].answer.kind in LISTS), default=-1)
