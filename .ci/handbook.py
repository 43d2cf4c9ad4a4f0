"""Make the handbook's pages, one a chapter, from docs/handbok.md (Swedish) and docs/guide.md (English).

    python .ci/handbook.py [--to FOLDER]     write them to dist/handbook, to read in a browser

.ci/package.py puts the same pages into the zip. A chapter is a heading of the second level after a line with its anchor,
`<a id="walk"></a>`; a link `[...](#walk)` leads to the page of that chapter. Markdown is Debian's python3-markdown.
"""

from __future__ import annotations

import argparse
import re
import sys
from dataclasses import dataclass
from html import escape
from pathlib import Path

import markdown

REPOSITORY = Path(__file__).resolve().parent.parent
DOCS = REPOSITORY / "docs"
SOURCES = {"sv": DOCS / "handbok.md", "en": DOCS / "guide.md"}
STYLE = REPOSITORY / ".ci" / "handbook.css"
WORDS = {
    "sv": {
        "skip": "Hoppa till texten",
        "contents": "Innehåll",
        "on_page": "I det här kapitlet",
        "before": "Föregående",
        "after": "Nästa",
        "nearby": "Bläddra",
        "foot": "Bilderna visar exempelkommunen: Exempeldata - flyttad geometri, ej verkliga gator, © OpenStreetMap "
        "contributors. Handboken ingår i tillägget Trygghetsvandring {version} och läses utan nät.",
    },
    "en": {
        "skip": "Skip to the text",
        "contents": "Contents",
        "on_page": "In this chapter",
        "before": "Previous",
        "after": "Next",
        "nearby": "Leaf through",
        "foot": "The pictures show the example municipality: Exempeldata - flyttad geometri, ej verkliga gator, "
        "© OpenStreetMap contributors. This guide comes with the plugin Trygghetsvandring {version} and needs no network.",
    },
}
CHAPTER = re.compile(r'^<a id="([a-z_]+)"></a>\n+## (.+)\n', re.MULTILINE)
IMAGE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")


@dataclass(frozen=True)
class Chapter:
    """A chapter: its anchor, its title and its text in Markdown."""

    anchor: str
    title: str
    text: str


@dataclass(frozen=True)
class Book:
    """The handbook in one language; `preface` stands before the contents."""

    language: str
    title: str
    preface: str
    chapters: tuple[Chapter, ...]


def read(language: str) -> Book:
    """Read a language's source. Ends the program when a chapter has no anchor."""
    source = SOURCES[language].read_text(encoding="utf-8")
    starts = list(CHAPTER.finditer(source))
    if len(starts) != len(re.findall(r"^## ", source, re.MULTILINE)):
        raise SystemExit(f'{SOURCES[language].name}: a heading of the second level lacks <a id="..."></a> before it.')
    ends = [start.start() for start in starts[1:]] + [len(source)]
    chapters = tuple(
        Chapter(start.group(1), start.group(2).strip(), source[start.end() : end].strip())
        for start, end in zip(starts, ends)
    )
    head, _, preface = source[: starts[0].start()].strip().partition("\n")
    return Book(language, head.removeprefix("# ").strip(), preface.strip(), chapters)


def pages() -> dict[str, bytes]:
    """Return every file of the handbook, both languages: path below the folder of the handbook -> contents."""
    version = next(
        line.partition("=")[2].strip()
        for line in (REPOSITORY / "metadata.txt").read_text(encoding="utf-8").splitlines()
        if line.startswith("version=")
    )
    made: dict[str, bytes] = {"style.css": STYLE.read_bytes()}
    for language in SOURCES:
        book = read(language)
        texts = [book.preface, *(chapter.text for chapter in book.chapters)]
        for _alt, image in (found for text in texts for found in IMAGE.findall(text)):
            made[f"{language}/images/{Path(image).name}"] = (DOCS / image).read_bytes()
        made[f"{language}/index.html"] = _contents(book, version).encode("utf-8")
        for number, chapter in enumerate(book.chapters):
            made[f"{language}/{chapter.anchor}.html"] = chapter_page(book, number, version).encode("utf-8")
    return made


def _contents(book: Book, version: str) -> str:
    chapters = "\n".join(f'<li><a href="{one.anchor}.html">{escape(one.title)}</a></li>' for one in book.chapters)
    body, _ = _html(book, book.preface)
    words = WORDS[book.language]
    listed = f'<nav aria-label="{words["contents"]}"><h2>{words["contents"]}</h2><ol>{chapters}</ol></nav>'
    return _page(book, book.title, f"<h1>{escape(book.title)}</h1>\n{body}\n{listed}", "", version)


def chapter_page(book: Book, number: int, version: str) -> str:
    chapter, words = book.chapters[number], WORDS[book.language]
    body, parts = _html(book, chapter.text)
    items = "\n".join(
        f'<li><a href="{one.anchor}.html"{" aria-current=" + chr(34) + "page" + chr(34) if one is chapter else ""}>'
        f"{escape(one.title)}</a></li>"
        for one in book.chapters
    )
    contents = f'<nav class="book" aria-label="{words["contents"]}"><ol>{items}</ol></nav>'
    here = "".join(f'<li><a href="#{part}">{escape(name)}</a></li>' for part, name in parts)
    on_page = f'<nav class="here" aria-label="{words["on_page"]}"><ul>{here}</ul></nav>' if len(parts) > 2 else ""
    leaves = []
    for word, near in (("before", number - 1), ("after", number + 1)):
        if 0 <= near < len(book.chapters):
            other = book.chapters[near]
            leaves.append(f'<a href="{other.anchor}.html">{words[word]}: {escape(other.title)}</a>')
    leaf = f'<nav class="leaf" aria-label="{words["nearby"]}">{" ".join(leaves)}</nav>'
    main = f"<h1>{escape(chapter.title)}</h1>\n{on_page}\n{body}\n{leaf}"
    return _page(book, f"{chapter.title} - {book.title}", main, contents, version)


def _page(book: Book, title: str, main: str, contents: str, version: str) -> str:
    words = WORDS[book.language]
    return f"""<!DOCTYPE html>
<html lang="{book.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{escape(title)}</title>
<link rel="stylesheet" href="../style.css">
</head>
<body>
<a class="skip" href="#text">{words["skip"]}</a>
<header><a href="index.html">{escape(book.title)}</a></header>
{contents}
<main id="text" tabindex="-1">
{main}
</main>
<footer><p>{escape(words["foot"].format(version=version))}</p></footer>
</body>
</html>
"""


def _html(book: Book, text: str) -> tuple[str, list[tuple[str, str]]]:
    """Return Markdown as HTML whose highest heading is the second level, and those headings: (anchor, name)."""
    raised = re.sub(r"^###", "##", text, flags=re.MULTILINE)
    reader = markdown.Markdown(extensions=["tables", "sane_lists", "toc"], output_format="html")
    made = reader.convert(raised)
    made = re.sub(r'href="#([a-z_]+)"', lambda found: f'href="{_linked(book, found.group(1))}"', made)
    made = re.sub(r"<img [^>]*>", lambda found: _image(book, found.group(0)), made)
    return made, [(part["id"], part["name"]) for part in reader.toc_tokens]


def _linked(book: Book, anchor: str) -> str:
    if anchor not in [chapter.anchor for chapter in book.chapters]:
        raise SystemExit(f"{SOURCES[book.language].name}: a link leads to #{anchor}, which is no chapter.")
    return f"{anchor}.html"


def _image(book: Book, tag: str) -> str:
    """Return an image with its place in the zip and its size, so that the text does not jump while it loads."""
    source = re.search(r'src="([^"]*)"', tag)
    alt = re.search(r'alt="([^"]*)"', tag)
    if source is None or alt is None or not alt.group(1):
        raise SystemExit(f"{SOURCES[book.language].name}: a picture lacks the text that stands for it: {tag}")
    file = DOCS / source.group(1)
    if not file.is_file():
        raise SystemExit(f"{SOURCES[book.language].name}: there is no picture {source.group(1)}: run make screenshots.")
    width, height = _size(file.read_bytes())
    return f'<img src="images/{file.name}" alt="{alt.group(1)}" width="{width}" height="{height}">'


def _size(webp: bytes) -> tuple[int, int]:
    """Return width and height of a picture without loss (VP8L): 14 bits each, less one."""
    bits = int.from_bytes(webp[21:25], "little")
    return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1


def write(folder: Path) -> None:
    """Write every page below `folder`."""
    for name, data in pages().items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", type=Path, default=REPOSITORY / "dist" / "handbook")
    folder = parser.parse_args().to
    write(folder)
    print(folder / "sv" / "index.html")
    return 0


if __name__ == "__main__":
    sys.exit(main())
