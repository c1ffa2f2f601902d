"""Work of the chat beside the screen."""

from typing import Any

from bot.chat.labor import Labor


class Screen:
    """What keeps how a worker was begun."""

    def __init__(self) -> None:
        self.asked: dict[str, Any] = {}

    def run_worker(self, work: Any, **asked: Any) -> None:
        self.asked = asked


def test_work_has_a_description_of_its_own_or_all_it_is_made_from_would_be_written_out() -> None:
    for said in ("reading the content", ""):
        screen = Screen()
        Labor(screen).begin(lambda halted: lambda session: None, said)  # type: ignore[arg-type, return-value]
        assert screen.asked["description"]
