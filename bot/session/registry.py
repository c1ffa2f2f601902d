"""The commands of a conversation: one list for keys, slash, palette, help and plain mode."""

import difflib
from collections.abc import Callable
from importlib import import_module

from bot.dataclass import dataclass
from bot.session.session import Outcome, Session, asked

Run = Callable[[Session, str], Outcome]


@dataclass(frozen=True, slots=True)
class Command:
    """Something to do, by its name, its key or another word for it; its title is the saying `do_<name>`."""

    name: str
    run: Run
    key: str = ""
    words: tuple[str, ...] = ()
    """Other names; those without a slash are understood only alone on a line."""
    foot: bool = False
    """Whether its key stands at the foot of the screen."""

    def title(self, session: Session) -> str:
        """What it does, in the language of the content."""
        return session.say(f"do_{self.name}")


def _do(name: str) -> Run:
    """A command that only a screen or a terminal can carry out."""
    return lambda session, argument: Outcome(session, do=name, argument=argument)


def _from(module: str, name: str) -> Run:
    """A command whose code is imported when it is first used."""

    def run(session: Session, argument: str) -> Outcome:
        made: Outcome = getattr(import_module(f"bot.{module}"), name)(session, argument)
        return made

    return run


COMMANDS = (
    Command("help", lambda session, argument: _help(session, argument), "f1", ("?", "keys"), foot=True),
    Command("jobs", _from("session.deeds", "jobs"), "f2", foot=True),
    Command("find", _from("session.deeds", "find"), "f3", foot=True),
    Command("compare", _from("session.deeds", "compare"), "f4", ("vs",)),
    Command("job", _from("session.deeds", "card"), "f8", ("card",)),
    Command("why", _from("session.deeds", "why")),
    Command("sources", _from("session.deeds", "sources"), words=("source",)),
    Command("open", _from("session.deeds", "open_source"), "ctrl+g", foot=True),
    Command("copy", _from("session.deeds", "copy"), "ctrl+o", foot=True),
    Command("history", _from("history.keeping", "listed"), "ctrl+t", ("sessions", "conversations")),
    Command("resume", _from("history.keeping", "resume"), words=("continue",)),
    Command("search", _from("history.keeping", "search")),
    Command("rename", _from("history.keeping", "rename")),
    Command("delete", _from("history.keeping", "delete"), words=("forget",)),
    Command("export", _from("history.keeping", "export"), words=("save",)),
    Command("new", _from("history.keeping", "start_new"), "ctrl+n", ("restart",)),
    Command("teach", _from("session.teaching", "teaching"), "f6", ("wrong", "learn")),
    Command("undo", _from("session.teaching", "undo"), "f7", ("untaught",)),
    Command("review", _from("session.reviewing", "review"), words=("doubts",)),
    Command("reload", _from("session.renewing", "reload"), "f5"),
    Command("theme", _from("session.deeds", "theme"), "f9"),
    Command("privacy", _from("history.keeping", "privacy")),
    Command("quit", _do("quit"), "ctrl+q", ("exit", ":q", "q", "bye"), foot=True),
)
"""Every command; a new one is a line here and a saying `do_<name>`."""

ALONE = frozenset({"exit", "quit", ":q"})
"""Words that need no slash when they are the whole line."""


def shown_key(key: str) -> str:
    """A key as people know it: ^o, F1."""
    return key.replace("ctrl+", "^") if "+" in key else key.upper()


def took(session: Session, line: str) -> Outcome:
    """What comes of one line: a command where it begins with a slash, else a question."""
    text = line.strip()
    if text.lower() in ALONE:
        return run(session, "quit", "")
    if session.undos and text.lower() in session.library.content.replies.sayings["teach_undo_words"]:
        return run(session, "undo", "")
    if not text.startswith("/"):
        return by_act(session, asked(session, line))
    name, _, argument = text[1:].partition(" ")
    return run(session, name.lower(), argument.strip())


def run(session: Session, name: str, argument: str) -> Outcome:
    """What a command does; an unknown name gets the likest known one."""
    if command := found(name):
        return command.run(session, argument)
    names = [word for each in COMMANDS for word in (each.name, *each.words)]
    near = difflib.get_close_matches(name, names, 1, 0.5)
    return Outcome(session, note=session.say("no_command", name=name, near=near[0] if near else "help"))


def found(name: str) -> Command | None:
    """The command of a name or of another word for it; the beginning of one name alone is enough."""
    exact = [each for each in COMMANDS if name in (each.name, *each.words)]
    begun = [each for each in COMMANDS if name and each.name.startswith(name)]
    return exact[0] if exact else begun[0] if len(begun) == 1 else None


def by_act(session: Session, outcome: Outcome) -> Outcome:
    """A question in plain words that asks for a command: "save this chat", "delete my history"."""
    turn = outcome.session.last
    act = {"export": "export", "delete_history": "delete"}.get(turn.reading.act if turn else "")
    if act is None or (len(outcome.session.conversation.turns) < 2 and act == "export"):
        return outcome
    return run(session, act, "all" if act == "delete" else "")


def _help(session: Session, argument: str) -> Outcome:
    """All commands with their keys."""
    from bot.session.deeds import helped

    return helped(session, tuple((f"/{each.name}", shown_key(each.key), each.title(session)) for each in COMMANDS))
