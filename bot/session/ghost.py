"""Ghost completion: what a person is likely to be typing - a question that is known, a name."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from bot.dataclass import dataclass
from bot.library import Library

FEWEST = 3
"""Letters before anything is offered; fewer fit too much."""

LONGEST = 5
"""Words of a name that are looked back at."""


@dataclass(frozen=True, slots=True)
class Known:
    """Texts that can be completed, in the order of their small letters."""

    texts: tuple[str, ...]

    def rest(self, begun: str) -> str:
        """What is missing of the shortest text that begins so, or nothing."""
        start = begun.lower()
        place = bisect_left(self.texts, start, key=str.lower)
        fitting = []
        while place < len(self.texts) and self.texts[place].lower().startswith(start):
            fitting.append(self.texts[place])
            place += 1
        return min(fitting, key=lambda text: (len(text), text))[len(begun) :] if fitting else ""


@dataclass(frozen=True, slots=True)
class Ghost:
    """What can be completed: whole questions at the beginning of a line, names anywhere."""

    questions: Known
    jobs: Known
    names: Known
    """Of terms and fields."""
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
            if len(begun) >= FEWEST and begun[-1] != " " and (rest := self._of_name(begun)):
                return rest
        return ""

    def _of_name(self, begun: str) -> str:
        """A job's name before any other, and what something is called before its other names."""
        return self.jobs.rest(begun) or self.names.rest(begun) or self.aliases.rest(begun)


def ghost(library: Library) -> Ghost:
    """Everything of a library that can be completed."""
    *_, made = gathering(library)
    assert made
    return made


def gathering(library: Library) -> Iterator[Ghost | None]:
    """The same step by step, each a few milliseconds; nothing until the last step."""
    content = library.content
    jobs, names, aliases = set[str](), set[str](), set[str]()
    asked = set(content.replies.sayings.get("starters", ()))
    for kind in ("job", "term", "field"):
        for entity in content.entities[kind].passing():
            (jobs if kind == "job" else names).add(entity.name)
            aliases.update(entity.aliases)
            yield None
    for intent in content.intents.passing():
        asked.update(each.ask for each in intent.examples if each.intent == "")
        yield None
    yield Ghost(_known(asked), _known(jobs), _known(names), _known(aliases))


def _known(texts: Iterable[str]) -> Known:
    return Known(tuple(sorted(set(texts), key=lambda text: (text.lower(), text))))
