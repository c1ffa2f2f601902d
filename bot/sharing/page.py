"""The conversation as an HTML page that needs no other file and runs no script."""

from collections.abc import Iterable
from html import escape

from bot.content.model import Source
from bot.dialogue.values import Bar, Bars, Block, Lines, Table, Turn
from bot.session.session import Session
from bot.sharing.markdown import linked

STYLE = """
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
body { color: #1c2024; background: #fff }
h2 { font-size: 1.05rem; margin-top: 2rem; border-top: 1px solid #bbb; padding-top: 1rem }
td, th { padding: .2rem .8rem .2rem 0; text-align: left }
.bar { background: #00707a; height: .8rem; display: inline-block }
.source { color: #4f5b66; font-size: .9rem }
@media (prefers-color-scheme: dark) {
  body { color: #e8eaed; background: #14181d }
  a { color: #8ab8ff } .bar { background: #5fb3b3 } .source { color: #9fb0c0 }
}
"""

HEAD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><style>{style}</style></head><body><h1>{title}</h1>
"""

LONGEST = 16
"""The longest bar, in rem."""


def page(session: Session) -> str:
    """The whole page."""
    head = HEAD.replace("{title}", escape(session.say("title"))).replace("{style}", STYLE)
    return head + "\n".join(_turn(session, turn) for turn in session.turns) + "\n</body></html>\n"


def _turn(session: Session, turn: Turn) -> str:
    blocks = "".join(map(_block, turn.answer.blocks))
    choices = _list("ol", (choice.text for choice in turn.answer.choices)) if turn.answer.choices else ""
    sources = "".join(_source(session, number, one) for number, one in enumerate(turn.answer.sources, 1))
    return f"<h2>{escape(turn.question)}</h2>{blocks}{choices}{sources}"


def _block(block: Block) -> str:
    if isinstance(block, Table):
        head, *rows = (_row("td" if number else "th", row) for number, row in enumerate(block.rows))
        return f"<table>{head}{''.join(rows)}</table>"
    if isinstance(block, Bars):
        return f"<table>{''.join(map(_bar, block.bars))}</table>"
    if isinstance(block, Lines):
        return _list("ol" if block.numbered else "ul", block.items)
    return "<p>" + "<br>".join(map(escape, block.text.split("\n"))) + "</p>"


def _row(tag: str, cells: Iterable[str]) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"


def _bar(bar: Bar) -> str:
    drawn = f'<span class="bar" style="width:{bar.share * LONGEST:.2f}rem"></span>'
    return f"<tr><td>{escape(bar.title)}</td><td>{escape(bar.shown)}</td><td>{drawn}</td></tr>"


def _list(tag: str, items: Iterable[str]) -> str:
    return f"<{tag}>" + "".join(f"<li>{escape(item)}</li>" for item in items) + f"</{tag}>"


def _source(session: Session, number: int, source: Source) -> str:
    title = escape(f"{source.publisher}, {source.title}")
    link = f'<a rel="noreferrer" href="{escape(linked(source.address))}">{title}</a>'
    return f'<p class="source">{escape(session.say("source"))} {number}: {link} ({escape(source.dated)})</p>'
