"""Reports: what was run, what came of it and its pictures, as one HTML page or one PDF, whole in one file."""

from __future__ import annotations

import base64
import io
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kranti.views.style import FAMILY, GREY, Head, sheet, styled
from kranti.views.words import say

if TYPE_CHECKING:
    from matplotlib.figure import Figure

FORMATS = ("html", "pdf")
LINE = 118  # letters on a line of the PDF's first sheet
WIDE, HIGH = 8.3, 0.21  # inches: that sheet's width, and a line's height
GAP = 0.6  # of a line, between two paragraphs
_LOOK = """
@font-face { font-family: Kranti; src: url(data:font/ttf;base64,FONT); }
body { font: 15px/1.6 Kranti, sans-serif; color: #2b2b2b; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin: 0 0 .4rem; } h2 { font-size: 1.15rem; margin: 2.2rem 0 .4rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1.2rem; margin: .6rem 0; }
dt { color: #6a6a6a; } dd { margin: 0; overflow-wrap: anywhere; }
svg { width: 100%; height: auto; } p.note { color: #6a6a6a; font-size: .85rem; }
@media print { body { margin: 0; max-width: none; font-size: 11px; } figure { break-inside: avoid; } }
figure { margin: 0; }
"""


@dataclass(frozen=True)
class Report:
    """What a report says: a title, lines of a word and what it means, how to cite, and pictures under their titles."""

    title: str
    about: str
    lines: Sequence[tuple[str, str]]
    citation: str
    pictures: Sequence[tuple[str, Figure]]


def write(report: Report, path: Path, lang: str) -> Path:
    """Write a report as HTML or PDF, by the ending of the file's name."""
    if path.suffix.lower() == ".pdf":
        _pdf(report, path, lang)
    else:
        path.write_text(html(report, lang), encoding="utf-8")
    return path


def html(report: Report, lang: str) -> str:
    """Give the page: text that can be selected and read aloud, pictures as curves, the font inside."""
    font = base64.b64encode(_font().read_bytes()).decode()
    lines = "".join(f"<dt>{escape(word)}</dt><dd>{escape(said)}</dd>" for word, said in report.lines if said)
    pictures = "".join(
        f'<h2>{escape(title)}</h2><figure role="img" aria-label="{escape(title)}">{_svg(figure)}</figure>'
        for title, figure in report.pictures
    )
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{escape(report.title)}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{_LOOK.replace("FONT", font)}</style></head><body>'
        f"<h1>{escape(report.title)}</h1><p>{escape(report.about)}</p><dl>{lines}</dl>{pictures}"
        f"<h2>{escape(say('citation', lang))}</h2><p>{escape(report.citation)}</p>"
        f'<p class="note">{escape(say("a model", lang))}</p></body></html>\n'
    )


def _font() -> Path:
    """Find the font that pictures are drawn with, wherever it was taken from."""
    from matplotlib import font_manager

    with styled():
        return Path(font_manager.findfont(FAMILY[0]))


def _svg(figure: Figure) -> str:
    drawn = io.StringIO()
    with styled():
        figure.savefig(drawn, format="svg", metadata={"Date": None})
    return drawn.getvalue()[drawn.getvalue().index("<svg") :]


def _pdf(report: Report, path: Path, lang: str) -> None:
    from matplotlib.backends.backend_pdf import PdfPages

    with styled(), PdfPages(path, metadata={"Title": report.title, "CreationDate": None}) as pages:
        pages.savefig(_cover(report, lang))
        for _, figure in report.pictures:
            pages.savefig(figure)


def _cover(report: Report, lang: str) -> Figure:
    """Set the text of a report on one sheet, as high as it needs to be."""
    said = [("", report.about), *(line for line in report.lines if line[1]), (say("citation", lang), report.citation)]
    told = [(word, textwrap.wrap(words, LINE)) for word, words in said]
    lines = sum(len(words) + bool(word) + GAP for word, words in told)
    figure, body = sheet(WIDE, HIGH * lines + 1, Head(report.title, say("a model", lang)))
    axes = body.subplots()
    axes.set_axis_off()
    axes.set(xlim=(0, 1), ylim=(lines, 0))
    height = 0.0
    at: Any = {"va": "top", "fontsize": 9}
    for word, words in told:
        if word:
            axes.text(0, height, word, color=GREY, **at)
            height += 1
        axes.text(0, height, "\n".join(words), linespacing=1.5, **at)
        height += len(words) + GAP
    return figure
