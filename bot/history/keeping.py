"""What commands do with kept conversations: list, resume, rename, search, delete, export."""

from pathlib import Path

from bot.dataclass import replace
from bot.dialogue.values import Prose, Table
from bot.history.file import Summary
from bot.history.store import MOVED
from bot.session.session import Outcome, Session, new, resumed, shown, told


def listed(session: Session, words: str) -> Outcome:
    """The kept conversations, the latest first."""
    return _list(session, session.history.conversations(words), words)


def search(session: Session, words: str) -> Outcome:
    """The kept conversations that hold the words."""
    return listed(session, words)


def _list(session: Session, found: tuple[Summary, ...], words: str) -> Outcome:
    if not session.history.on:
        return told(session, "history_off")
    if not found:
        return told(session, "history_none")
    head = tuple(session.say(f"history_{column}") for column in ("title", "number", "time", "turns"))
    rows = tuple((one.title, str(one.id), one.time, str(one.turns)) for one in found)
    return replace(shown(session, session.say("do_history"), Table((head, *rows))), do="history", argument=words)


def resume(session: Session, argument: str) -> Outcome:
    """Goes on with a kept conversation: the one of that number, else the latest."""
    found = session.history.conversations()
    wanted = [one for one in found if not argument or str(one.id) == argument]
    if not wanted:
        return told(session, "history_none")
    after = resumed(session, wanted[0].id)
    return Outcome(after, do="redraw", note=session.say("history_resumed", title=wanted[0].title))


def rename(session: Session, title: str) -> Outcome:
    """Gives this conversation another title."""
    if not session.id:
        return told(session, "history_none" if session.history.on else "history_off")
    if not title:
        return Outcome(session, note=session.say("rename_ask"), then=rename)
    return told(session, "renamed" if session.history.rename(session.id, title) else "history_none", title=title)


def delete(session: Session, argument: str) -> Outcome:
    """Deletes this conversation, or with `all` every one, after asking."""
    if not session.history.on:
        return told(session, "history_off")
    every = argument == "all"
    number = int(argument) if argument.isdecimal() and len(argument) < 10 else session.id
    if not every and not number:
        return told(session, "history_none")
    asking = "delete_all_ask" if every else "delete_ask"

    def sure(session: Session, line: str) -> Outcome:
        from bot.session.deeds import is_yes

        return _deleted(session, 0 if every else number) if is_yes(session, line) else told(session, "let_be")

    return Outcome(session, note=session.say(asking, number=str(number)), then=sure)


def _deleted(session: Session, number: int) -> Outcome:
    history = session.history
    done = history.delete(number)
    trouble, history.trouble = history.trouble, ""
    after = new(session) if number in (0, session.id) else session
    if trouble and trouble not in MOVED:  # what is damaged is moved aside, and deleted there
        return Outcome(after, do="redraw", note=session.say("history_" + NOT_DELETED.get(trouble, trouble)))
    return Outcome(after, do="redraw", note=session.say("deleted" if done else "history_none"))


NOT_DELETED = {"locked": "readonly"}
"""What is said where deleting failed; nothing is tried again by itself."""


def start_new(session: Session, argument: str) -> Outcome:
    """A new conversation; the old one stays in the history."""
    return Outcome(new(session), do="redraw")


def export(session: Session, argument: str) -> Outcome:
    """Writes the conversation to a file: a format, a path, or both; never over a file unasked."""
    from bot.sharing.export import FORMATS, chosen, exported

    if session.last is None:
        return told(session, "nothing_yet")
    try:
        form, path = chosen(argument, Path.cwd())
    except (OSError, RuntimeError) as error:  # the folder one stands in is gone, or nobody has such a home
        return told(session, "export_failed", path=argument, why=str(error))
    if form not in FORMATS:
        return told(session, "export_formats")
    return exported(session, form, path)


def privacy(session: Session, argument: str) -> Outcome:
    """Where what is kept."""
    where = str(session.history.folder) if session.history.on else session.say("history_off")
    return shown(session, session.say("do_privacy"), Prose(session.say("privacy_text", where=where)))
