"""A draft: files that lie anywhere, put in their place in the content without writing anything."""

import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from bot.content.folder import FOLDERS, SINGLE, File, Found, is_id
from bot.content.tree import LARGEST, Branch
from bot.content.yamlfile import read
from bot.dataclass import dataclass, replace
from bot.library import NEEDED
from bot.problem import ContentError, Place, Problem
from bot.text import visible

KEYS = {
    "intent": {"phrases", "keywords", "answer", "follow_ups"},
    "dialogue": {"turns"},
    "sources": {"publisher", "sources"},
    "criterion": {"because", "against"},
    "place": {"codes", "in"},
    "job": {"field", "departments", "like", "main"},
    "term": {"short"},
    "detail": {"topics"},
}
"""Keys by which a file that lies in no known folder shows its sort."""


Group = tuple[File, ...]
"""The files of one folder of content."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The content without the draft, and with it."""

    before: Found
    after: Found
    files: tuple[File, ...]


def draft(path: Path, content: Found, root: Path, folders: Sequence[Path] = ()) -> Draft:
    """The content without and with a file or folder. Raises ContentError.

    `folders` are those that the content was read from. A draft that lies in none of them goes to `root`, where it
    would be written; what is laid on top adds to what lies below it there too.
    """
    layers = tuple(folders) or (root,)
    home = next((each for each in layers if _lies_in(path, each)), None)
    layer = layers.index(home or root)
    files = tuple(_files(path, home or root, f"{root.as_posix()}/" if layer else ""))
    if not files:
        raise ContentError([Problem(Place(visible(str(path))), "holds no YAML file; name a file or folder to try")])
    saved = {(file.sort, file.id): _committed(home, file) for file in files} if home else {}
    before = _changed(content, layer, lambda group: tuple(_old(group, saved)))
    if missing := set(NEEDED) & {file.shown for file in files} - {file.shown for file in before.files}:
        wrong = f"holds {', '.join(sorted(missing))}, without which nothing answers; name other files to compare with"
        raise ContentError([Problem(Place(visible(str(path))), wrong)])
    return Draft(before, _changed(before, layer, lambda group: _with(group, files)), files)


def _lies_in(path: Path, root: Path) -> bool:
    return path.resolve().is_relative_to(root.resolve())


def _files(path: Path, root: Path, above: str) -> Iterator[File]:
    """The files of a draft, each with its sort and id; `above` is put before the shown names of those in `root`."""
    listed = sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
    for each in listed:
        inside = above + each.resolve().relative_to(root.resolve()).as_posix() if _lies_in(each, root) else ""
        shown = inside or each.as_posix()
        data = _bytes(each, shown)
        yield File(shown, _sort(each, shown, data), each.name.rsplit(".", 1)[0], data)


def _bytes(path: Path, shown: str) -> bytes:
    if not path.is_file():
        raise ContentError([Problem(Place(shown), "is no file that can be read")])
    if path.stat().st_size > LARGEST:
        raise ContentError([Problem(Place(shown), f"is too large; at most {LARGEST:,} bytes are read")])
    return path.read_bytes()


def _sort(path: Path, shown: str, data: bytes) -> str:
    """The sort of a file: by the folder it lies in, else by its keys."""
    where = path.resolve().as_posix()
    for name, sort in SINGLE.items():
        if where.endswith(f"/{name}"):
            return sort
    if not is_id(path.name.rsplit(".", 1)[0]):
        raise ContentError([Problem(Place(shown), "has a name that is no id; use small letters, digits and `_`")])
    for folder in sorted(FOLDERS, key=len, reverse=True):
        if path.resolve().parent.as_posix().endswith(f"/{folder}"):
            return FOLDERS[folder]
    root, problems = read(shown, data)
    if not root.line:
        raise ContentError(problems)
    return _by_keys(root, shown)


def _by_keys(root: Branch, shown: str) -> str:
    keys = {key.text for key, _ in root.pairs}
    best = max(KEYS, key=lambda sort: len(KEYS[sort] & keys))
    if not KEYS[best] & keys:
        folders = ", ".join(f"`{folder}`" for folder in FOLDERS)
        raise ContentError([Problem(Place(shown), f"could be of any sort; put it into a folder named {folders}")])
    return best


def _committed(root: Path, file: File) -> bytes | None:
    """The file as it was last committed; nothing where it never was, or nobody keeps versions."""
    try:
        command = ["git", "-C", str(root), "show", f"HEAD:./{file.shown.removeprefix(f'{root.as_posix()}/')}"]
        made = subprocess.run(command, capture_output=True, timeout=10, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return made.stdout if made.returncode == 0 else None


def _changed(content: Found, layer: int, change: Callable[[Group], Group]) -> Found:
    """The content with the files of one of its folders changed."""
    groups = list(content.groups)
    groups[layer] = change(groups[layer])
    return replace(content, groups=tuple(groups))


def _old(group: Group, saved: Mapping[tuple[str, str], bytes | None]) -> Iterator[File]:
    """The files, those of the draft as they were saved before, or without them."""
    for file in group:
        if (file.sort, file.id) not in saved:
            yield file
        elif (data := saved[file.sort, file.id]) is not None:
            yield replace(file, data=data)


def _with(group: Group, files: Group) -> Group:
    """The files, with these in place of those of the same sort and id."""
    named = {(file.sort, file.id) for file in files}
    return (*(file for file in group if (file.sort, file.id) not in named), *files)
