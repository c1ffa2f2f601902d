"""What commands do with the content: help, jobs, a job's card, why, sources, copying."""

from collections.abc import Sequence

from bot.content.model import Entity, Source
from bot.dataclass import replace
from bot.dialogue.known import main_jobs
from bot.dialogue.sentences import capital, enumerated
from bot.dialogue.values import Lines, Note, Prose
from bot.dialogue.why import reason, whole
from bot.session.card import card_of, spoken
from bot.session.session import Offer, Outcome, Session, Then, asked, shown, told
from bot.session.settings import THEMES
from bot.sharing.lines import source_line, turn_lines
from bot.text import can_open, folded


def helped(session: Session, commands: Sequence[tuple[str, str, str]]) -> Outcome:
    """What can be asked, and all commands with their keys."""
    named = {name: f" ({key})" if key and not session.aloud else "" for name, key, _ in commands}
    lines = Lines(tuple(f"{name}{named[name]}: {title}" for name, _, title in commands))
    keys = () if session.aloud else (Note(session.say("help_keys")),)
    return shown(session, session.say("do_help"), Prose(session.say("help_text")), lines, *keys)


def jobs(session: Session, words: str) -> Outcome:
    """All jobs by field, or those whose names hold the words; a screen has a browser for them."""
    lines = tuple(f"{title}: {', '.join(job.name for job in group)}" for title, group in by_field(session, words))
    block = Lines(lines) if lines else Prose(session.say("no_such_job", name=words))
    return replace(shown(session, session.say("do_jobs"), block), do="jobs", argument=words)


def by_field(session: Session, words: str = "") -> tuple[tuple[str, tuple[Entity, ...]], ...]:
    """The title of each field and its jobs, where a job's names hold all the words; what is called so comes first.

    Without words, what most people ask about comes first: fields with many main jobs, and these in each.
    """
    content = session.library.content
    fields, jobs = content.entities["field"], content.jobs.values()
    made = []
    for ident in dict.fromkeys(job.field for job in jobs):
        found = [job for job in jobs if job.field == ident and _holds((job.name, *job.aliases), words)]
        found.sort(key=lambda job: (not _holds((job.name,), words), not job.main, job.name.lower()))
        made.append((capital(fields[ident].name) if ident in fields else ident, tuple(found)))
    made.sort(key=lambda one: (not any(_holds((job.name,), words) for job in one[1]), -sum(job.main for job in one[1])))
    return tuple((title, group) for title, group in made if group)


def other_name(job: Entity, words: str) -> str:
    """The name by which the words find a job, where what it is called does not hold them."""
    if _holds((job.name,), words):
        return ""
    return next((name for name in job.aliases if _holds((name,), words)), "")


def _holds(names: Sequence[str], words: str) -> bool:
    """Whether one of the names holds all the words, or beginnings of words."""
    wanted = folded(words)
    return any(all(any(part.startswith(word) for part in folded(name)) for word in wanted) for name in names)


def card(session: Session, name: str) -> Outcome:
    """What there is to know of a job: the one named is asked about, else the card of the one last spoken of."""
    if name:
        return asked(session, name)
    title, blocks = card_of(session)
    return replace(shown(session, title, *blocks), do="card") if title else told(session, "card_none")


def compare(session: Session, names: str) -> Outcome:
    """Two jobs side by side: those named, else those last spoken of."""
    if names:
        return asked(session, session.say("compare_question", names=names))
    jobs = session.library.content.jobs
    main = (job.id for job in main_jobs(session.library))
    two = [ident for ident in dict.fromkeys((*spoken(session), *main)) if ident in jobs][:2]
    return asked(session, session.say("compare_question", names=enumerated(tuple(jobs[ident].name for ident in two))))


def find(session: Session, words: str) -> Outcome:
    """Words in this conversation; a screen has a line to type them in."""
    if session.aloud and not words.strip():
        return Outcome(session, note=session.say("find_ask"), then=find)
    return Outcome(session, do="find", argument=words)


def why(session: Session, argument: str) -> Outcome:
    """The reason, and the whole reading of the last question."""
    if session.last is None:
        return told(session, "nothing_yet")
    *because, _ = reason(session.library, session.last)
    return shown(session, session.say("do_why"), *because, *whole(session.library, session.last))


def sources(session: Session, argument: str) -> Outcome:
    """Where the last answer comes from, with addresses."""
    if session.last is None or not session.last.answer.sources:
        return told(session, "no_sources")
    replies = session.library.content.replies
    lines = (source_line(replies, number, one) for number, one in enumerate(session.last.answer.sources, 1))
    return shown(session, session.say("do_sources"), *map(Prose, lines))


def open_source(session: Session, argument: str) -> Outcome:
    """Opens a source of the last answer in the browser, after its address was shown and said yes to."""
    found = session.last.answer.sources if session.last else ()
    if len(found) > 1 and not argument:
        return _which(session, found)
    number = int(argument) if argument.isdecimal() and len(argument) < 3 else 1
    return open_of(session, len(session.conversation.turns) - 1, number)


def _which(session: Session, sources: Sequence[Source]) -> Outcome:
    """Asks which one."""
    named = tuple((f"{one.publisher}, {one.title}", one.dated, str(at)) for at, one in enumerate(sources, 1))

    def find(words: str) -> tuple[tuple[str, str, str], ...]:
        return tuple(each for each in named if words.lower() in each[0].lower())

    def picked(now: Session, line: str) -> Outcome:
        return open_source(now, line.strip()) if line.strip().isdecimal() else told(now, "let_be")

    made = shown(session, session.say("do_sources"), Lines(tuple(name for name, _, _ in named), True))
    offer = Offer(find, session.say("jobs_filter"))
    return replace(made, note=session.say("open_which"), then=picked, do="pick", offer=offer)


def open_of(session: Session, turn: int, number: int) -> Outcome:
    """The same for a source of any turn."""
    found = session.conversation.turns[turn].answer.sources if turn >= 0 else ()
    if not 0 < number <= len(found):
        return told(session, "no_sources")
    address = found[number - 1].address
    if not can_open(address):
        return Outcome(session, note=address)
    return Outcome(session, note=session.say("open_ask", address=address), then=_opener(address))


def _opener(address: str) -> Then:
    def opened(session: Session, line: str) -> Outcome:
        yes = is_yes(session, line)
        return Outcome(session, do="open", argument=address) if yes else told(session, "let_be")

    return opened


def is_yes(session: Session, line: str) -> bool:
    """Whether a line says yes."""
    return line.strip().lower().rstrip(".!") in session.library.content.replies.sayings["yes_words"]


def copy(session: Session, argument: str) -> Outcome:
    """The last answer, or with `all` the whole conversation, for the clipboard."""
    if session.last is None:
        return told(session, "nothing_yet")
    turns = session.turns if argument == "all" else session.turns[-1:]
    text = "\n\n".join("\n".join((turn.question, *turn_lines(session.library, turn))) for turn in turns)
    return Outcome(session, do="copy", argument=text)


def theme(session: Session, name: str) -> Outcome:
    """Another theme: the one named, else the next one."""
    if name and name not in THEMES:
        return told(session, "no_theme", names=enumerated(THEMES))
    chosen = name or THEMES[(THEMES.index(session.settings.theme) + 1) % len(THEMES)]
    after = replace(session, settings=replace(session.settings, theme=chosen))
    return Outcome(after, do="theme", argument=chosen, note=session.say("theme_is", name=chosen))
