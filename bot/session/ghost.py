"""Ghost completion: what a person is likely to be typing - a question that is known, a name."""

from bisect import bisect_left
from collections.abc import Iterable

from bot.dataclass import dataclass
from bot.library import Library

FEWEST = 3
"""Letters before anything is offered; fewer fit too much."""

LONGEST = 5
"""Words of a name that are looked back at."""


@dataclass(frozen=True, slots=True)
class Known:
    """Texts that can be completed, by their small letters, in order."""

    texts: tuple[tuple[str, str], ...]

    def rest(self, begun: str) -> str:
        """What is missing of the shortest text that begins so, or nothing."""
        start = begun.lower()
        place = bisect_left(self.texts, (start, ""))
        fitting = []
        while place < len(self.texts) and self.texts[place][0].startswith(start):
            fitting.append(self.texts[place][1])
            place += 1
        return min(fitting, key=lambda text: (len(text), text))[len(begun) :] if fitting else ""


@dataclass(frozen=True, slots=True)
class Ghost:
    """What can be completed: whole questions at the beginning of a line, names anywhere."""

    questions: Known
    names: Known
    aliases: Known

    def rest(self, line: str) -> str:
        """What is offered after a line that ends at the cursor; nothing where nothing fits."""
        if len(line.strip()) < FEWEST or line != line.lstrip() or line.startswith("/"):
            return ""
        return self.questions.rest(line) or self._name(line)

    def _name(self, line: str) -> str:
        """The rest of a name whose beginning stands at the end of the line, the longest beginning first."""
        words = line.split(" ")
        for count in range(min(LONGEST, len(words)), 0, -1):
            begun = " ".join(words[-count:])
            if (
                len(begun) >= FEWEST
                and begun[-1] != " "
                and (rest := self.names.rest(begun) or self.aliases.rest(begun))
            ):
                return rest
        return ""


def ghost(library: Library) -> Ghost:
    """Everything of a library that can be completed."""
    content = library.content
    entities = [entity for kind in ("job", "term", "field") for entity in content.entities[kind].values()]
    starters = content.replies.sayings.get("starters", ())
    asked = (example.ask for intent in content.intents.values() for example in intent.examples if example.intent == "")
    return Ghost(
        questions=_known((*starters, *asked)),
        names=_known(entity.name for entity in entities),
        aliases=_known(alias for entity in entities for alias in entity.aliases),
    )


def _known(texts: Iterable[str]) -> Known:
    return Known(tuple(sorted((text.lower(), text) for text in set(texts))))
