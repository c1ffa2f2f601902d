"""new: a file to fill in, made from what its reader asks for, with a hint at each key; check names its blanks."""

from collections.abc import Iterator

from bot.authoring.hints import hint
from bot.authoring.modelines import first_line
from bot.authoring.recorder import ANY, Key, Recorder, shape
from bot.content.facts import OTHER_TOPICS
from bot.content.fields import Fields
from bot.content.folder import FOLDERS, LONGEST_ID, File, is_id
from bot.content.yamlfile import read
from bot.problem import ContentError, Place, Problem

SORTS = ("intent", "job", "term", "place", "other", "field", "detail", "criterion", "dialogue")
"""What can be begun."""

BLANKS = {
    "intent": ("phrases", "answer", "examples"),
    "job": ("aliases", "facts"),
    "term": ("aliases", "facts"),
    "place": ("aliases", "facts"),
    "other": ("aliases", "facts"),
    "field": ("aliases",),
    "detail": ("aliases", "facts"),
    "criterion": ("words",),
    "dialogue": ("turns",),
}
"""Keys that the reader does not ask for, and that a file is worth little without."""

KEPT = {
    "intent": ("topic", "kind", "answer", "more", "missing", "list", "numbered", "say", "yes_no", "follow_ups"),
    "job": ("field", "departments"),
    "term": ("kind", "job"),
    "place": ("kind",),
    "criterion": ("field", "is", "not", "at_least", "at_most"),
}
"""Keys that are taken over from a neighbor."""

TOPICS = {
    "job": ("definition",),
    "term": ("general",),
    "place": ("regional",),
    "detail": ("definition",),
    "other": OTHER_TOPICS,
}
"""The topic that is begun with."""

WIDE = 26
"""Where hints begin."""


def path_of(sort: str, ident: str) -> str:
    """Where a file of this sort and id lies in a content folder; raises ContentError for a name that is no id."""
    if not is_id(ident):
        wrong = f"`{ident}` is no id; use small letters, digits and `_`: {suggested(ident)}"
        raise ContentError([Problem(Place("new"), wrong)])
    folder = next(folder for folder, each in FOLDERS.items() if each == sort)
    return f"{folder}/{ident}.yaml"


def suggested(name: str) -> str:
    """The nearest name that is an id."""
    plain_name = "".join(sign if sign.isascii() and sign.isalnum() else "_" for sign in name.lower())
    made = "_".join(part for part in plain_name.split("_") if part) or "a_name"
    return made if is_id(made) else f"{made[: LONGEST_ID - 1]}_"  # a name that Windows keeps for itself, or too long


def skeleton(sort: str, ident: str, fields: Fields, like: File | None = None) -> str:
    """The file to fill in."""
    shown = path_of(sort, ident)
    kept = dict(_taken(like)) if like else {}
    if like and sort == "job":
        kept["like"] = f"like: {like.id}"
    if like and sort == "intent" and like.id in fields:
        kept.setdefault("topic", f"topic: {like.id}")
    return "\n".join((first_line(sort, shown), *_lines(sort, shape(sort, fields), kept, fields))) + "\n"


def _taken(like: File) -> Iterator[tuple[str, str]]:
    """The keys that are taken over from a neighbor, as they stand there."""
    root, _ = read(like.shown, like.data)
    lines = like.data.decode("utf-8-sig", "replace").splitlines()
    starts = [key.line for key, _ in root.pairs] + [len(lines) + 1]
    for (key, _), end in zip(root.pairs, starts[1:], strict=True):
        if key.text in KEPT.get(like.sort, ()):
            yield key.text, "\n".join(lines[key.line - 1 : end - 1]).rstrip()


def _lines(sort: str, recorded: Recorder, kept: dict[str, str], fields: Fields) -> Iterator[str]:
    """Each key: taken over, a blank, or a comment."""
    wanted = {key: each for key, each in recorded.found.items() if key != ANY and each.sort}
    order = sorted(wanted, key=lambda key: _rank(sort, key, wanted[key]))
    for key in order:
        if key in kept:
            yield kept[key]
        elif wanted[key].required or key in BLANKS[sort]:
            yield from _facts(sort, fields) if key == "facts" else _blank(sort, key, wanted[key])
        else:
            yield _hinted(f"# {key}:", hint(sort, key))
    yield from (text for key, text in kept.items() if key not in wanted)


def _rank(sort: str, key: str, each: Key) -> int:
    """Names first, long parts last."""
    if each.required and each.inner is None:
        return 0
    return 3 if key in ("examples", "facts", "turns") else 1 if key in BLANKS[sort] else 2


def _blank(sort: str, key: str, each: Key) -> Iterator[str]:
    """A key to fill in; check names each."""
    yield _hinted(f"{key}:", hint(sort, key))
    if each.inner is not None:
        yield _hinted("  - ask:", hint(sort, f"{key}.ask"))
        others = (name for name in each.inner.found if name != "ask")
        yield from (_hinted(f"    # {name}:", hint(sort, f"{key}.{name}")) for name in others)
    elif each.sort == "texts":
        yield "  -"


def _facts(sort: str, fields: Fields) -> Iterator[str]:
    """A first topic to fill in."""
    topic = next((topic for topic in TOPICS.get(sort, ()) if topic in fields), next(iter(fields), "general"))
    yield _hinted("facts:", hint(sort, "facts"))
    yield f"  {topic}:"
    yield _hinted("    text:", hint(sort, "facts.topic.text"))
    yield _hinted("    source:", hint(sort, "facts.topic.source"))


def _hinted(line: str, said: str) -> str:
    return f"{line:{WIDE}} # {said}" if said else line
