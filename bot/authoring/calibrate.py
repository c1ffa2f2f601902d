"""calibrate: how sure a reading has to be, derived from the examples; and whether a confidence means what it says."""

from collections.abc import Iterator, Sequence

from bot.content.language import BARS, Bars
from bot.content.model import Example, Intent
from bot.dataclass import dataclass
from bot.dialogue.hearing import hear
from bot.library import Library
from bot.text import clean

RIGHT = {"answer": 0.85, "named": 0.8, "ask": 0.6}
"""How often an example at the bar has to be right. Examples are mended until they are read right: a stranger's
question, just as sure, is right about twenty points less often (measured on tests/questions)."""

STEP = 0.05
"""Bars are multiples of this; the examples do not tell them apart more finely."""

WINDOW = 0.1
"""Readings this much surer than a bar are those it stands for."""

LEAST = {"answer": 0.45, "named": 0.35, "ask": 0.2}
"""No bar is lower, however well the examples are read. A confidence is learnt from phrases that were taken out, so
it is what strangers get: below this an answer would be wrong more often than right (measured on tests/questions:
from 0.25 to 0.45 one right answer less is one wrong answer less)."""

FEWEST = 12
"""Readings from which a share is taken."""


@dataclass(frozen=True, slots=True)
class Case:
    """An example as it was read: how surely, whether rightly, and whether it names a job."""

    sure: float
    right: bool
    named: bool


def cases(library: Library) -> tuple[Case, ...]:
    """Every example that stands alone, in the order of the files."""
    intents = library.content.intents.values()
    return tuple(
        _case(library, intent, example) for intent in intents for example in intent.examples if not example.after
    )


def _case(library: Library, intent: Intent, example: Example) -> Case:
    heard = hear(clean(example.ask).text, library.tables)
    groups = library.tables.groups
    meant = f"kind {example.kind}" if example.kind == "out_of_scope" else groups.get(example.intent or intent.id, "")
    best = heard.scores[0] if heard.scores else None
    named = any(mention.kind == "job" for mention in heard.mentions)
    return Case(best.confidence if best else 0.0, best is not None and groups[best.intent] == meant, named)


def halves(found: Sequence[Case]) -> tuple[Sequence[Case], Sequence[Case]]:
    """Cases that set the bars, and others that judge them."""
    return found[::2], found[1::2]


def derived(found: Sequence[Case]) -> Bars:
    """The lowest bars at which readings are right often enough."""
    unnamed, named = ([case for case in found if case.named == which] for which in (False, True))
    made = {"answer": _bar(unnamed, "answer"), "named": _bar(named, "named"), "ask": _bar(found, "ask")}
    made = {name: max(bar, LEAST[name]) for name, bar in made.items()}
    made["named"] = min(made["named"], made["answer"])
    return Bars(**{name: bar for name, bar in made.items() if bar})


def _bar(found: Sequence[Case], name: str) -> float:
    """The lowest multiple of STEP from which on readings near it are right often enough; 0 where too few are."""
    chosen = 0.0
    for step in range(int(1 / STEP) - 1, 1, -1):
        low = step * STEP
        near = [case.right for case in found if low <= case.sure < low + WINDOW]
        if len(near) >= FEWEST and sum(near) / len(near) < RIGHT[name]:
            break
        chosen = low
    return round(chosen, 2)


def file_of(bars: Bars) -> str:
    """intents/_bars.yaml for these bars."""
    lines = (f"{name}: {getattr(bars, name):.2f}" for name in BARS)
    head = "# yaml-language-server: $schema=../schema/bars.json\n"
    head += "# How sure a reading has to be, from 0 to 1. Made by `imaging-jobs calibrate` from the examples;\n"
    return head + "# run it again when many intents or phrases are new.\n" + "\n".join(lines) + "\n"


def reliability(found: Sequence[Case]) -> Iterator[str]:
    """A table of ten bins, how sure against how often right, and how well the one tells the other (AUROC)."""
    yield "sure          readings  right"
    for tenth in range(10):
        inside = [
            case.right
            for case in found
            if tenth / 10 <= case.sure < (tenth + 1) / 10 or (tenth == 9 and case.sure == 1)
        ]
        share = f"{sum(inside) / len(inside):6.1%}" if inside else "     -"
        yield f"{tenth / 10:.1f} to {(tenth + 1) / 10:.1f}  {len(inside):10}  {share}"
    yield f"AUROC of right against wrong: {auroc(found):.3f}"


def auroc(found: Sequence[Case]) -> float:
    """The chance that a right reading is surer than a wrong one, ties counted half; 0.5 where all are one or the other.

    Mann and Whitney (1947): from the ranks of the right ones.
    """
    ordered = sorted(found, key=lambda case: case.sure)
    ranks: dict[float, float] = {}
    for place, case in enumerate(ordered, 1):
        same = ranks.get(case.sure)
        ranks[case.sure] = place if same is None else same + 0.5
    right = [ranks[case.sure] for case in found if case.right]
    wrong = len(found) - len(right)
    if not right or not wrong:
        return 0.5
    return (sum(right) - len(right) * (len(right) + 1) / 2) / (len(right) * wrong)
