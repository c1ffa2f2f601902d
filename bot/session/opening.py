"""Opening a session: settings, history and content as the person wants them."""

from collections.abc import Callable

from bot.dataclass import replace
from bot.history.keeping import resume
from bot.history.store import History
from bot.library import Library
from bot.places import ContentFolders, history_folder
from bot.session.session import Session
from bot.session.settings import Settings, wanted
from bot.streams import complain


def opened(
    library: Callable[[], Library],
    keep: bool = True,
    number: int | None = None,
    folders: ContentFolders | None = None,
    chosen: Settings | None = None,
) -> Session:
    """A session; with a number (0 is the last) it goes on with that conversation."""
    liked = chosen or wanted()
    history = _history() if keep and liked.history else History()
    session = Session(library(), settings=liked, history=history, folders=folders)
    if number is None:
        return session
    outcome = resume(session, str(number or ""))
    complain(outcome.note)
    return replace(outcome.session, folders=folders)


def _history() -> History:
    """Where conversations are kept; without a home nothing is, which is said with the first answer."""
    folder = history_folder()
    return History(folder, "" if folder else "readonly")


def kept(library: Callable[[], Library], number: int) -> Session:
    """A kept conversation (0 is the last) to be read and not gone on with; without turns where there is none."""
    liked = wanted()
    session = Session(library(), settings=liked, history=_history() if liked.history else History())
    return resume(session, str(number or "")).session
