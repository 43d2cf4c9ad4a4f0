"""The page residents read: one HTML file for any screen and for paper, of the parts of `exporting.accessible_page`."""

from __future__ import annotations

from html import escape

from ...model.answers.answer import Answer
from ...printing.answer.told import Cell, Line, Section, Told, told, walk_line
from ..accessible_page import block, bullets, column_head, contents, document, figure, labelled, paragraphs, picture
from ..accessible_page import table as table_of


def answer_page(answer: Answer, *, is_preview: bool = False) -> str:
    """Return the page of an answer as HTML; the same answer gives the same text. A preview says so on top."""
    said = told(answer)
    tr = said.words.tr
    body = "\n".join(
        (
            _header(said, tr("Preview: this is not published.") if is_preview else ""),
            f'<main id="content" tabindex="-1">\n{_main(said)}\n</main>',
            _footer(said),
        )
    )
    return document(said.words.language, _page_title(said), body, tr("Go to the content"))


def _page_title(said: Told) -> str:
    return " – ".join(part for part in (said.title, said.answer.municipality) if part)


def _header(said: Told, warning: str) -> str:
    lines = [
        f'<p class="example">{escape(warning)}</p>' if warning else "",
        f'<p class="sender">{escape(said.answer.municipality)}</p>' if said.answer.municipality else "",
        f"<h1>{escape(said.title)}</h1>",
        f'<p class="lead">{escape(said.lead)}</p>',
        f'<p class="version"><time datetime="{said.answer.published.isoformat()}">{escape(said.version)}</time></p>',
        f'<p class="example">{escape(said.example)}</p>' if said.example else "",
    ]
    return "<header>\n" + "\n".join(line for line in lines if line) + "\n</header>"


def _main(said: Told) -> str:
    parts = [_in_short(said), _contents(said), _said(said), _map(said)]
    parts += [_section(one, said) for one in said.sections]
    parts += [
        block("next", said.next_heading, paragraphs((said.next_text,))),
        block("more", said.more_heading, paragraphs(said.more)),
        _routes(said),
        block("changes", said.changes_heading, bullets(said.changes)) if said.changes else "",
    ]
    return "\n".join(part for part in parts if part)


def _in_short(said: Told) -> str:
    if not said.in_short:
        return ""
    told_ = said.words.tr("In short")
    items = "".join(f"<li><strong>{said.words.number(n)}</strong> {escape(text)}</li>" for text, n in said.in_short)
    return f'<ul class="short" aria-label="{escape(told_)}">{items}</ul>'


def _contents(said: Told) -> str:
    tr = said.words.tr
    links = [("said", said.said_heading)]
    links += [(one.kind.value, one.heading) for one in said.sections]
    links += [("next", said.next_heading), ("more", said.more_heading)]
    if _has_route(said):
        links.append(("route", tr("How we walked")))
    if said.changes:
        links.append(("changes", said.changes_heading))
    return contents(tr("On this page"), links)


def _said(said: Told) -> str:
    tr = said.words.tr
    inside = paragraphs((said.said_lead,))
    if said.said:
        titles = ((Cell.WHAT, tr("About")), (Cell.NUMBER, tr("Points")))
        rows = "".join(
            f'<tr role="row"><th scope="row" role="rowheader">{escape(name)}</th>'
            f'<td role="cell" class="count">{escape(count)}</td></tr>'
            for name, count in said.said
        )
        inside += _table(tr("Points by what they are about"), titles, rows, "themes")
    return block("said", said.said_heading, inside)


def _map(said: Told) -> str:
    tr, drawn = said.words.tr, said.answer.map
    if drawn is None:
        return ""
    shown = picture(drawn.png, drawn.text, drawn.width, drawn.height)
    under = [tr("All that is on the map stands in the tables below as well."), drawn.attribution]
    return block("map", tr("Map"), figure(shown, " ".join(line for line in under if line)))


def _section(section: Section, said: Told) -> str:
    inside = paragraphs((section.lead,)) if section.lead and section.rows else ""
    if not section.rows:
        return block(section.kind.value, section.heading, paragraphs((section.empty,)))
    rows = "".join(_row(row, section) for row in section.rows)
    return block(
        section.kind.value, section.heading, inside + _table(section.caption, section.columns, rows, section.kind.value)
    )


def _table(caption: str, columns: tuple[tuple[Cell, str], ...], rows: str, kind: str) -> str:
    return table_of(caption, "".join(column_head(title, cell.value) for cell, title in columns), rows, kind)


def _row(row: Line, section: Section) -> str:
    cells = []
    for cell, title in section.columns:
        if cell is Cell.WHAT:
            cells.append(f'<th scope="row" role="rowheader" class="what">{_what(row)}</th>')
        else:
            cells.append(f'<td role="cell" class="{cell.value}">{labelled(title)}{_cell(row, cell)}</td>')
    return f'<tr role="row">{"".join(cells)}</tr>'


def _cell(row: Line, cell: Cell) -> str:
    text = escape(row.cells[cell])
    if cell is Cell.WHEN and row.day is not None:
        return f'<time datetime="{row.day.isoformat()}">{text}</time>'
    return f"<span>{text}</span>"


def _what(row: Line) -> str:
    lines = [
        f'<span class="where">{escape(row.where)}</span>' if row.where else "",
        f'<span class="matter">{escape(row.what)}</span>' if row.what else "",
        f'<span class="told">{escape(row.told)}</span>' if row.told else "",
    ]
    photos = "".join(picture(one.data, one.text, one.width, one.height) for one in row.photos)
    return "".join(lines) + (f'<span class="photos">{photos}</span>' if photos else "")


def _has_route(said: Told) -> bool:
    return any(walk.route for walk in said.answer.walks)


def _routes(said: Told) -> str:
    if not _has_route(said):
        return ""
    parts = []
    for walk in said.answer.walks:
        if walk.route:
            steps = "".join(f"<li>{escape(step)}</li>" for step in walk.route)
            parts.append(f"<h3>{escape(walk_line(walk, said.words))}</h3><ol>{steps}</ol>")
    return block("route", said.words.tr("How we walked"), "".join(parts))


def _footer(said: Told) -> str:
    return f"<footer>\n<h2>{escape(said.about_heading)}</h2>\n{paragraphs(said.about)}\n</footer>"
