"""The page residents read: one HTML file without script, without anything from elsewhere, for any screen and for paper.

Meets WCAG 2.1 A and AA by construction: headings in order, a skip link, tables with captions and scopes, whose rows stand below each
other where it is narrow, a picture of the map with its table twins, contrast of 7:1 and more in light and dark.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from html import escape

from ... import paths
from ...model.answers.answer import Answer
from ...printing.answer.told import Cell, Line, Section, Told, told, walk_line

_PNG = b"\x89PNG"


def answer_page(answer: Answer, *, is_preview: bool = False) -> str:
    """Return the page of an answer as HTML; the same answer gives the same text. A preview says so on top."""
    said = told(answer)
    style = (paths.resources() / "answer" / "page.css").read_text(encoding="utf-8")
    digest = b64encode(sha256(style.encode("utf-8")).digest()).decode("ascii")
    policy = f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'"
    tr = said.words.tr
    body = "\n".join(
        (
            f'<a class="skip" href="#content">{escape(tr("Go to the content"))}</a>',
            _header(said, tr("Preview: this is not published.") if is_preview else ""),
            f'<main id="content" tabindex="-1">\n{_main(said)}\n</main>',
            _footer(said),
        )
    )
    head = (
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(_page_title(said))}</title>\n"
        f"<style>{style}</style>"
    )
    return f'<!DOCTYPE html>\n<html lang="{said.words.language}">\n<head>\n{head}\n</head>\n<body>\n{body}\n</body>\n</html>\n'


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
        _block("next", said.next_heading, _paragraphs((said.next_text,))),
        _block("more", said.more_heading, _paragraphs(said.more)),
        _routes(said),
        _block("changes", said.changes_heading, _list(said.changes)) if said.changes else "",
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
    items = "".join(f'<li><a href="#{key}">{escape(text)}</a></li>' for key, text in links)
    return f'<nav aria-labelledby="contents"><h2 id="contents">{escape(tr("On this page"))}</h2><ul>{items}</ul></nav>'


def _said(said: Told) -> str:
    tr = said.words.tr
    inside = _paragraphs((said.said_lead,))
    if said.said:
        titles = ((Cell.WHAT, tr("About")), (Cell.NUMBER, tr("Points")))
        rows = "".join(
            f'<tr role="row"><th scope="row" role="rowheader">{escape(name)}</th>'
            f'<td role="cell" class="count">{escape(count)}</td></tr>'
            for name, count in said.said
        )
        inside += _table(tr("Points by what they are about"), titles, rows, "themes")
    return _block("said", said.said_heading, inside)


def _map(said: Told) -> str:
    tr, drawn = said.words.tr, said.answer.map
    if drawn is None:
        return ""
    picture = _picture(drawn.png, drawn.text, drawn.width, drawn.height)
    under = [tr("All that is on the map stands in the tables below as well."), drawn.attribution]
    caption = " ".join(escape(line) for line in under if line)
    figure = f"<figure>{picture}<figcaption>{caption}</figcaption></figure>"
    return _block("map", tr("Map"), figure)


def _section(section: Section, said: Told) -> str:
    inside = _paragraphs((section.lead,)) if section.lead and section.rows else ""
    if not section.rows:
        return _block(section.kind.value, section.heading, _paragraphs((section.empty,)))
    rows = "".join(_row(row, section) for row in section.rows)
    return _block(
        section.kind.value, section.heading, inside + _table(section.caption, section.columns, rows, section.kind.value)
    )


def _table(caption: str, columns: tuple[tuple[Cell, str], ...], rows: str, kind: str) -> str:
    """Return a table; its roles are said, as rows that stand below each other are none to some screen readers."""
    head = "".join(
        f'<th scope="col" role="columnheader" class="{cell.value}">{escape(title)}</th>' for cell, title in columns
    )
    return (
        f'<table role="table" class="{kind}"><caption>{escape(caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead><tbody role="rowgroup">{rows}</tbody></table>'
    )


def _row(row: Line, section: Section) -> str:
    cells = []
    for cell, title in section.columns:
        if cell is Cell.WHAT:
            cells.append(f'<th scope="row" role="rowheader" class="what">{_what(row)}</th>')
        else:
            label = f'<span class="label" aria-hidden="true">{escape(title)}: </span>'
            cells.append(f'<td role="cell" class="{cell.value}">{label}{_cell(row, cell)}</td>')
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
    photos = "".join(_picture(one.data, one.text, one.width, one.height) for one in row.photos)
    return "".join(lines) + (f'<span class="photos">{photos}</span>' if photos else "")


def _picture(data: bytes, text: str, width: int, height: int) -> str:
    kind = "png" if data.startswith(_PNG) else "jpeg"
    source = b64encode(data).decode("ascii")
    return f'<img alt="{escape(text)}" width="{width}" height="{height}" src="data:image/{kind};base64,{source}">'


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
    return _block("route", said.words.tr("How we walked"), "".join(parts))


def _footer(said: Told) -> str:
    return f"<footer>\n<h2>{escape(said.about_heading)}</h2>\n{_paragraphs(said.about)}\n</footer>"


def _block(key: str, heading: str, inside: str) -> str:
    return f'<section aria-labelledby="{key}">\n<h2 id="{key}">{escape(heading)}</h2>\n{inside}\n</section>'


def _paragraphs(lines: tuple[str, ...]) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in lines if line)


def _list(lines: tuple[str, ...]) -> str:
    return "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"
