"""Beginning a file: it is written where content is written, and its blanks are what check says of it."""

from pathlib import Path

from bot.authoring.edit import Edit, apply
from bot.authoring.new import path_of, skeleton
from bot.content.content import Content
from bot.content.entry import nearest
from bot.content.folder import File, Found, found
from bot.dataclass import dataclass
from bot.library import checked, trees
from bot.places import ContentFolders
from bot.problem import ContentError, Place, Problem


@dataclass(frozen=True, slots=True)
class Begun:
    """A file to fill in."""

    path: Path
    blanks: tuple[Problem, ...]


def begun(folders: ContentFolders, sort: str, ident: str, like: str | None) -> Begun:
    """Writes the file; raises ContentError where there is one of that name, or no such neighbor."""
    content = found(folders.read)
    shown = path_of(sort, ident)
    if there := next((file for file in content.files if (file.sort, file.id) == (sort, ident)), None):
        raise ContentError([Problem(Place(there.shown), "is there already; choose another name, or edit it")])
    topics = Content(trees((file for file in content.files if file.sort == "fields"), [])).topics
    text = skeleton(sort, ident, topics, _neighbor(content, sort, like) if like else None)
    apply(Edit(folders.write / shown, None, text.encode()))
    return Begun(folders.write / shown, blanks(folders, sort, ident))


def _neighbor(content: Found, sort: str, ident: str) -> File:
    known = {file.id: file for file in content.files if file.sort == sort}
    if ident not in known:
        raise ContentError([Problem(Place("new"), f"unknown {sort} `{ident}`; {nearest(ident, known)}")])
    return known[ident]


def blanks(folders: ContentFolders, sort: str, ident: str) -> tuple[Problem, ...]:
    """What check says of the file that was begun."""
    shown = path_of(sort, ident)
    try:
        checked(found(folders.read))
    except ContentError as error:
        return tuple(problem for problem in error.problems if problem.place.file.endswith(shown))
    return ()
