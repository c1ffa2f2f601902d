"""What a conversation leaves for the next question; derived from its turns, so it cannot disagree with them."""

from bot.dataclass import dataclass
from bot.dialogue.values import Answer, Asked, Choice, Conversation, Holder, Kind, Reading, Turn

TOPICAL: frozenset[Kind] = frozenset({"answer", "comparison", "ranking", "shortlist", "no_fact"})
"""Kinds that leave a subject behind."""

SEVERAL: frozenset[Kind] = frozenset({"comparison", "ranking", "shortlist"})
"""Kinds that show several jobs."""

LISTS: frozenset[Kind] = frozenset({"shortlist", "ranking"})
"""Kinds that show jobs by what is wished for."""

MISSES: frozenset[Kind] = frozenset({"fallback", "out_of_scope"})

RECENT = 100
"""Turns that are looked back on: nobody comes back to more, and a conversation without end stays quick."""


@dataclass(frozen=True, slots=True)
class Context:
    """The subject of the conversation, and what was offered last."""

    turn: Turn | None = None
    """The last turn with a subject."""
    asked: Reading | None = None
    """A question that waits for a choice."""
    choices: tuple[Choice, ...] = ()
    suggestions: tuple[Choice, ...] = ()
    listed: tuple[Holder, ...] = ()
    """Jobs shown as a list, a comparison or a ranking; in a comparison occupations outside too."""
    spoken: tuple[Holder, ...] = ()
    """Every job spoken of so far, those last spoken of last."""
    together: tuple[str, ...] = ()
    """Jobs last shown together, though one of them was spoken of since."""
    main: Holder | None = None
    """The one job that was spoken of, where it was set beside another only in passing."""
    earlier: tuple[Asked, ...] = ()
    """The criteria of the last list of jobs, though others were spoken of since."""
    misses: int = 0
    """Questions not understood in a row, up to the last."""

    @property
    def listed_ids(self) -> tuple[str, ...]:
        return tuple(holder.id for holder in self.listed)

    @property
    def shown_ids(self) -> tuple[str, ...]:
        """The jobs that "the first" is one of: those last shown together, while one of them is still spoken of."""
        at_hand = {holder.id for holder in self.holders}
        return self.together if at_hand & set(self.together) else self.listed_ids

    @property
    def reading(self) -> Reading | None:
        return self.turn.reading if self.turn else None

    @property
    def answer(self) -> Answer | None:
        return self.turn.answer if self.turn else None

    @property
    def intent(self) -> str:
        """What was wanted last: of a question that waits for a name, or of the subject."""
        if self.asked and self.asked.kind in ("which_job", "which_intent") and self.asked.intent:
            return self.asked.intent
        return self.reading.intent if self.reading else ""

    @property
    def holders(self) -> tuple[Holder, ...]:
        if self.asked and self.asked.kind == "which_intent" and self.asked.holders:
            return self.asked.holders
        return self.reading.holders if self.reading else ()

    @property
    def criteria(self) -> tuple[Asked, ...]:
        return self.reading.criteria if self.reading and self.reading.kind in LISTS else ()


def context(conversation: Conversation) -> Context:
    """The context that the turns leave."""
    turns = since_restart(conversation)
    if not turns:
        return Context()
    last = turns[-1]
    subject = subject_of(conversation)
    waits = last.answer.kind in ("which_job", "which_intent") or bool(last.answer.choices)
    return Context(
        turn=subject,
        asked=last.reading if waits else _passed_over(turns),
        choices=last.answer.choices,
        suggestions=last.answer.suggestions,
        listed=_listed(turns),
        spoken=_spoken(turns),
        together=_together(turns),
        main=_main(conversation),
        earlier=_earlier(turns),
        misses=_misses(turns),
    )


def _passed_over(turns: tuple[Turn, ...]) -> Reading | None:
    """The question for a job whose choices were all declined: a name still answers it."""
    before = turns[-2] if len(turns) > 1 and turns[-1].reading.act == "neither" else None
    return before.reading if before and before.answer.kind == "which_job" else None


def subject_of(conversation: Conversation) -> Turn | None:
    """The last turn with a subject; a turn that went back shows an earlier one."""
    place = subject_place(conversation)
    return conversation.turns[place] if place >= 0 else None


def subject_place(conversation: Conversation) -> int:
    """Where that turn stands; -1 where there is none."""
    turns = conversation.turns
    for place in range(len(turns) - 1, max(-1, len(turns) - 1 - RECENT), -1):
        if turns[place].reading.act == "restart":
            return -1
        if turns[place].shown >= 0:
            return turns[place].shown
        if turns[place].answer.kind in TOPICAL:
            return place
    return -1


def since_restart(conversation: Conversation) -> tuple[Turn, ...]:
    """The turns after the last "start over", as far as they are looked back on."""
    turns = conversation.turns[-RECENT:]
    starts = [place for place, turn in enumerate(turns) if turn.reading.act == "restart"]
    return turns[starts[-1] + 1 :] if starts else turns


def _listed(turns: tuple[Turn, ...]) -> tuple[Holder, ...]:
    """The jobs last shown together, or the last two that were spoken of, the earlier first."""
    spoken: dict[Holder, None] = {}
    for turn in reversed(turns):
        if turn.answer.kind in TOPICAL:
            shown = _shown(turn)
            if len(shown) > 1 and not spoken:
                return shown
            spoken |= dict.fromkeys(shown[:1])
    return tuple(reversed(tuple(spoken)[:2])) if len(spoken) > 1 else ()


def _shown(turn: Turn) -> tuple[Holder, ...]:
    """What the answer is about; only of what was asked about it is known to be no job of ours."""
    outside = {holder.id for holder in turn.reading.holders if holder.kind == "other"}
    return tuple(Holder("other" if ident in outside else "job", ident) for ident in turn.answer.jobs)


def _spoken(turns: tuple[Turn, ...]) -> tuple[Holder, ...]:
    """Each job once, where it was last spoken of; of a list or ranking none."""
    spoken: dict[Holder, None] = {}
    for turn in turns:
        if turn.answer.kind in TOPICAL - LISTS:
            for holder in _shown(turn):
                spoken.pop(holder, None)
                spoken[holder] = None
    return tuple(spoken)


def _together(turns: tuple[Turn, ...]) -> tuple[str, ...]:
    """The jobs that the last answer about several was about."""
    shown = (turn.answer.jobs for turn in reversed(turns) if turn.answer.kind in TOPICAL)
    return next((jobs for jobs in shown if len(jobs) > 1), ())


def _main(conversation: Conversation) -> Holder | None:
    """The job that the last comparison set another beside: that was spoken of before, and is still the subject."""
    place = subject_place(conversation)
    turn = conversation.turns[place] if place > 0 else None
    before = subject_of(Conversation(conversation.turns[:place])) if turn else None
    if turn is None or before is None or turn.answer.kind != "comparison" or len(turn.reading.holders) != 2:
        return None
    one = before.reading.holders
    return one[0] if len(one) == 1 and one[0].kind == "job" and one[0] in turn.reading.holders else None


def _earlier(turns: tuple[Turn, ...]) -> tuple[Asked, ...]:
    """What was wished for in the last list of jobs."""
    lists = (turn.reading.criteria for turn in reversed(turns) if turn.reading.kind in LISTS)
    return next((criteria for criteria in lists if criteria), ())


def _misses(turns: tuple[Turn, ...]) -> int:
    """Questions in a row that were not understood; where nothing was typed none was asked."""
    count = 0
    for turn in reversed([turn for turn in turns if turn.reading.heard.words]):
        if turn.answer.kind not in MISSES:
            break
        count += 1
    return count
