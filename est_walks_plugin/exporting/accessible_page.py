"""What the pages for the web share: one HTML file without script, without anything from elsewhere, and its parts.

Meets WCAG 2.1 A and AA by construction: headings in order, a skip link, tables with captions and scopes, whose rows stand below each
other where it is narrow, pictures with their table twins, contrast of 7:1 and more in light and dark.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from html import escape
from typing import Iterable, Sequence

from .. import paths

_PNG = b"\x89PNG"


def document(language: str, title: str, body: str, skip: str) -> str:
    """Return a whole page; `skip` are the words of the link to what has the id "content"."""
    style = (paths.resources() / "answer" / "page.css").read_text(encoding="utf-8")
    digest = b64encode(sha256(style.encode("utf-8")).digest()).decode("ascii")
    policy = f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'"
    head = (
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(title)}</title>\n"
        f"<style>{style}</style>"
    )
    link = f'<a class="skip" href="#content">{escape(skip)}</a>'
    return f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n{head}\n</head>\n<body>\n{link}\n{body}\n</body>\n</html>\n'


def block(key: str, heading: str, inside: str) -> str:
    """Return a section under a heading of the second level."""
    return f'<section aria-labelledby="{key}">\n<h2 id="{key}">{escape(heading)}</h2>\n{inside}\n</section>'


def contents(heading: str, links: Iterable[tuple[str, str]]) -> str:
    """Return the list of what is on the page: (id, text)."""
    items = "".join(f'<li><a href="#{key}">{escape(text)}</a></li>' for key, text in links)
    return f'<nav aria-labelledby="contents"><h2 id="contents">{escape(heading)}</h2><ul>{items}</ul></nav>'


def paragraphs(lines: Sequence[str]) -> str:
    """Return a paragraph for each line that says something."""
    return "".join(f"<p>{escape(line)}</p>" for line in lines if line)


def bullets(lines: Sequence[str]) -> str:
    """Return a list."""
    return "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"


def picture(data: bytes, text: str, width: int, height: int) -> str:
    """Return a picture (PNG or JPEG) with what it shows in words."""
    kind = "png" if data.startswith(_PNG) else "jpeg"
    source = b64encode(data).decode("ascii")
    return f'<img alt="{escape(text)}" width="{width}" height="{height}" src="data:image/{kind};base64,{source}">'


def figure(inside: str, caption: str = "") -> str:
    """Return a picture with what stands under it."""
    under = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
    return f"<figure>{inside}{under}</figure>"


def table(caption: str, head: str, rows: str, kind: str) -> str:
    """Return a table; its roles are said, as rows that stand below each other are none to some screen readers."""
    return (
        f'<table role="table" class="{kind}"><caption>{escape(caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead><tbody role="rowgroup">{rows}</tbody></table>'
    )


def column_head(title: str, kind: str) -> str:
    """Return the head of a column."""
    return f'<th scope="col" role="columnheader" class="{kind}">{escape(title)}</th>'


def labelled(title: str) -> str:
    """Return the title of a column as it stands before its cell where rows stand below each other."""
    return f'<span class="label" aria-hidden="true">{escape(title)}: </span>'
