"""Themes: dark, light, high contrast, and the terminal's own sixteen colors."""

from textual.theme import Theme

OWN = ("quiet", "bar", "link", "mark", "asked")
"""Colors of our own that every theme has: text beside an answer, bars, links, numbers to pick, what was asked."""


def _theme(name: str, dark: bool, ground: str, text: str, panel: str, **own: str) -> Theme:
    """A theme whose every color of text can be read on both of its grounds."""
    return Theme(
        name=name, dark=dark, background=ground, surface=panel, panel=panel, foreground=text, primary=own["mark"],
        secondary=own["quiet"], accent=own["mark"], warning=own["mark"], error=own["asked"], success=own["bar"],
        text_alpha=1.0, boost=panel,
        variables={
            **own,
            "border": own["quiet"],
            "border-blurred": own["quiet"],
            "block-cursor-foreground": ground,
            "block-cursor-background": own["mark"],
            "input-cursor-background": text,
            "input-cursor-foreground": ground,
            "input-selection-background": own["mark"],
            "input-selection-foreground": ground,
            "screen-selection-background": own["mark"],
            "screen-selection-foreground": ground,
            "scrollbar": own["quiet"],
            "scrollbar-hover": own["mark"],
            "scrollbar-active": own["mark"],
            "scrollbar-background": panel,
            "scrollbar-corner-color": panel,
            "scrollbar-background-hover": panel,
            "scrollbar-background-active": panel,
        },
    )  # fmt: skip


DARK = _theme(
    "dark", True, "#14181d", "#e8eaed", "#1d232a",
    quiet="#9fb0c0", bar="#5fb3b3", link="#8ab8ff", mark="#f2c14e", asked="#f0a58f",
)  # fmt: skip
LIGHT = _theme(
    "light", False, "#ffffff", "#1c2024", "#f1f3f5",
    quiet="#4f5b66", bar="#00707a", link="#0b57b0", mark="#8a4b00", asked="#5b3a9e",
)  # fmt: skip
CONTRAST = _theme(
    "contrast", True, "#000000", "#ffffff", "#000000",
    quiet="#ffffff", bar="#00ffff", link="#7fd4ff", mark="#ffff00", asked="#ffff00",
)  # fmt: skip
TERMINAL = Theme(
    name="terminal", ansi=True, dark=True, primary="ansi_default", secondary="ansi_default", accent="ansi_default",
    warning="ansi_default", error="ansi_default", success="ansi_default", foreground="ansi_default",
    background="ansi_default", surface="ansi_default", panel="ansi_default", boost="ansi_default",
    variables={
        "quiet": "ansi_default", "bar": "ansi_cyan", "link": "ansi_blue", "mark": "ansi_yellow",
        "asked": "ansi_magenta",
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        "border": "ansi_default", "border-blurred": "ansi_default",
        "block-cursor-foreground": "ansi_default", "block-cursor-background": "ansi_default",
        "block-cursor-text-style": "reverse",
        "input-cursor-background": "ansi_default", "input-cursor-foreground": "ansi_default",
        "input-cursor-text-style": "reverse",
        "input-selection-background": "ansi_blue", "input-selection-foreground": "ansi_white",
        "screen-selection-background": "ansi_blue", "screen-selection-foreground": "ansi_white",
    },
)  # fmt: skip

THEMES = {theme.name: theme for theme in (DARK, LIGHT, CONTRAST, TERMINAL)}
