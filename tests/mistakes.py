"""What is wrong with a folder of content, as an author is told."""

from pathlib import Path

from bot.content.folder import found
from bot.library import checked
from bot.problem import ContentError


def problems(folder: Path) -> list[str]:
    """Every problem in the files and between them; none for content that loads."""
    try:
        checked(found([folder]))
    except ContentError as error:
        return [str(problem) for problem in error.problems]
    return []
