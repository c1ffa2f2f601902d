"""What files have to agree on: sources, jobs, topics, fields and names that others speak of."""

from collections.abc import Iterator

from bot.content.content import Content
from bot.problem import Problem


def disagreements(content: Content) -> Iterator[Problem]:
    """Everything one file says of another that is not so."""
    return iter(())
