"""A list of options whose lit line can be told from the others without color too."""

from rich.style import Style
from textual.strip import Strip
from textual.widgets import OptionList


class Options(OptionList):
    """In the terminal's own colors, or none, the lit line is turned around; the library leaves that out."""

    def render_line(self, y: int) -> Strip:
        strip = super().render_line(y)
        shown = {part.style.meta.get("option") for part in strip if part.style and part.style.meta}
        lit = self.app.native_ansi_color and self.highlighted is not None and self.highlighted in shown
        return strip.apply_style(Style(reverse=True)) if lit else strip
