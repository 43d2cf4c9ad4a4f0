"""A situation report as one HTML file for any screen and for paper, of the parts of `exporting.accessible_page`."""

from __future__ import annotations

from html import escape
from typing import Mapping

from ...printing.situation_report.tables import TableTold
from ...printing.situation_report.told import Picture, ReportTold, SectionTold
from ..accessible_page import (
    block,
    bullets,
    column_head,
    contents,
    document,
    figure,
    labelled,
    paragraphs,
    picture,
    table,
)
from .pictures import Drawn

MANY = 8
"""More columns than these are listed under each other already on a screen of 62 rem, fewer from 54 rem."""


def report_page(said: ReportTold, pictures: Mapping[Picture, Drawn]) -> str:
    """Return the page of a report; the same report gives the same text."""
    tr = said.words.tr
    sections = "\n".join(_section(one, said, pictures) for one in said.sections)
    links = contents(tr("On this page"), [(one.key, one.heading) for one in said.sections])
    body = f'{_header(said)}\n<main id="content" tabindex="-1">\n{links}\n{sections}\n</main>\n{_footer(said)}'
    title = " – ".join(part for part in (said.title, said.report.municipality) if part)
    return document(said.words.language, title, body, tr("Go to the content"))


def _header(said: ReportTold) -> str:
    report = said.report
    lines = [
        f'<p class="sender">{escape(" · ".join(part for part in (report.municipality, said.mark) if part))}</p>',
        f"<h1>{escape(said.title)}</h1>",
        f'<p class="lead">{escape(said.lead)}</p>',
        f'<p class="version"><time datetime="{report.made.isoformat()}">{escape(said.version)}</time></p>',
        f'<p class="example">{escape(said.example)}</p>' if said.example else "",
        f'<p class="sentence">{escape(said.sentence)}</p>',
    ]
    return "<header>\n" + "\n".join(line for line in lines if line) + "\n</header>"


def _section(section: SectionTold, said: ReportTold, pictures: Mapping[Picture, Drawn]) -> str:
    inside = paragraphs(section.paragraphs)
    if section.points:
        inside += bullets(section.points)
    if section.picture is not None and section.picture in pictures:
        shown = pictures[section.picture]
        whose = said.report.attribution if section.picture is Picture.MAP else ""
        inside += figure(picture(shown.png, section.picture_text, shown.width, shown.height), whose)
    inside += "".join(_table(one) for one in section.tables)
    return block(section.key, section.heading, inside)


def _table(made: TableTold) -> str:
    head = "".join(column_head(one.title, "count" if one.is_number else "said") for one in made.columns)
    kind = f"report{' wide' if len(made.columns) > MANY else ''} t-{made.key.replace('_', '-')}"
    return table(made.caption, head, "".join(_row(made, row) for row in made.rows), kind)


def _row(made: TableTold, row: tuple[str, ...]) -> str:
    cells = [f'<th scope="row" role="rowheader" class="what"><span class="where">{escape(row[0])}</span></th>']
    for column, text in zip(made.columns[1:], row[1:]):
        kind = "count" if column.is_number else "said"
        cells.append(f'<td role="cell" class="{kind}">{labelled(column.title)}<span>{escape(text)}</span></td>')
    return f'<tr role="row">{"".join(cells)}</tr>'


def _footer(said: ReportTold) -> str:
    tr = said.words.tr
    lines = (said.report.address, said.report.attribution)
    told = paragraphs(lines) or paragraphs((tr("Made with Trygghetsvandring for QGIS."),))
    return f"<footer>\n<h2>{escape(tr('Sender'))}</h2>\n{told}\n</footer>"
