"""The handbook names what the window names, shows pictures that exist, and has a chapter for every page and dialog."""

from __future__ import annotations

import ast
import re
import sys
from collections import defaultdict
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

from est_walks_plugin import handbook

LANGUAGES = ("sv", "en")
#: Emphasised and no text of the plugin: QGIS's own words, what is read in a file or drawn on a button without words.
OF_OTHERS = {"sv": {"!"}, "en": {"!"}}
#: Leaves that open over a page and close by any click: the page's own chapter tells about them.
POPUPS = {"NumbersFrame"}


@pytest.fixture(scope="module")
def making(repository: Path) -> ModuleType:
    """The module that makes the pages."""
    sys.path.insert(0, str(repository / ".ci"))
    try:
        import handbook as module
    finally:
        sys.path.pop(0)
    return module


def source(repository: Path, language: str) -> str:
    return (repository / "docs" / {"sv": "handbok.md", "en": "guide.md"}[language]).read_text(encoding="utf-8")


def window_words(repository: Path, language: str) -> set[str]:
    """Every text of the plugin in one language, in every form of a plural."""
    found = set()
    tree = ElementTree.parse(repository / "resources" / "i18n" / "est_walks_plugin_sv.ts")
    for message in tree.iter("message"):
        if language == "en":
            found.add(message.findtext("source") or "")
            continue
        translated = message.find("translation")
        assert translated is not None
        found |= {form.text or "" for form in translated.findall("numerusform")} | {translated.text or ""}
    plain = {" ".join(text.split()) for text in found}
    return plain | {text.removesuffix(" ({count})") for text in plain}


def emphasised(text: str) -> list[str]:
    plain = re.sub(r"`[^`]*`|\*\*", "", re.sub(r"^    .*$", "", text, flags=re.MULTILINE))
    return [" ".join(name.split()) for name in re.findall(r"(?<!\w)\*([^*\s][^*]*)\*", plain)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_buttons_and_fields_are_called_what_the_window_calls_them(repository: Path, language: str) -> None:
    words = window_words(repository, language) | OF_OTHERS[language]
    names = emphasised(source(repository, language))
    assert len(names) > 100
    # A number in the handbook stands for any: "show 103 more".
    patterns = [
        re.compile(r"\d+".join(map(re.escape, re.split(r"%n|\{\w+\}", word))))
        for word in words
        if re.search(r"%n|\{", word)
    ]
    unknown = {
        name
        for name in names
        if name not in words and not (re.search(r"\d", name) and any(one.fullmatch(name) for one in patterns))
    }
    assert unknown == set()


def test_both_languages_have_the_same_parts(repository: Path) -> None:
    def shape(language: str) -> list[str]:
        text = source(repository, language)
        return re.findall(r'^(?:<a id="\w+">|###? |\d\. |- |> |!\[)|images/\w+/(\w+\.webp)', text, re.MULTILINE)

    assert shape("sv") == shape("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_chapters_are_those_that_the_window_opens(making: ModuleType, language: str) -> None:
    assert tuple(chapter.anchor for chapter in making.read(language).chapters) == handbook.CHAPTERS
    for chapters in (handbook.OF_PAGE, handbook.OF_DIALOG, handbook.OF_ALGORITHM, handbook.OF_GROUP):
        assert set(chapters.values()) <= set(handbook.CHAPTERS)


def strings(node: ast.AST) -> list[str]:
    return [one.value for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str)]


def dialogs(repository: Path) -> dict[str, list[str]]:
    """Return the dialogs of the window: class -> the texts and named texts that stand in it as values, its name among them."""
    bases: dict[str, set[str]] = {}
    texts: dict[str, list[str]] = defaultdict(list)
    for path in (repository / "est_walks_plugin" / "gui").rglob("*.py"):
        module = ast.parse(path.read_text(encoding="utf-8"))
        named = {
            one.id: text
            for node in module.body
            if isinstance(node, ast.Assign)
            for one in node.targets
            if isinstance(one, ast.Name)
            for text in strings(node.value)
        }
        for node in ast.walk(module):
            if isinstance(node, ast.ClassDef):
                bases[node.name] = {base.id for base in node.bases if isinstance(base, ast.Name)}
                texts[node.name] += strings(node)
                texts[node.name] += [
                    named[one.id] for one in ast.walk(node) if isinstance(one, ast.Name) and one.id in named
                ]
    kinds = {"QDialog"}
    while more := {name for name, of in bases.items() if of & kinds} - kinds:
        kinds |= more
    frames = {base for name in kinds for base in bases.get(name, ())}
    return {name: texts[name] for name in kinds - frames - POPUPS - {"QDialog"}}


def test_every_dialog_has_its_chapter(repository: Path) -> None:
    found = dialogs(repository)
    assert len(found) >= 12
    assert [name for name, texts in found.items() if not set(texts) & set(handbook.OF_DIALOG)] == []
    named = {text for texts in found.values() for text in texts}
    assert set(handbook.OF_DIALOG) <= named, "a dialog of the table is gone"


def test_every_page_has_its_chapter() -> None:
    from est_walks_plugin.gui.pages import PAGES

    assert {spec.id for spec in PAGES} == set(handbook.OF_PAGE)


def test_every_algorithm_has_its_chapter() -> None:
    from est_walks_plugin.processing.registry import algorithms

    known = {one.ID for one in algorithms()}
    assert set(handbook.OF_ALGORITHM) <= known
    assert all(handbook.of_algorithm(one.ID, one.GROUP) in handbook.CHAPTERS for one in algorithms())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_of_an_algorithm_of_the_est_year_opens_where_it_is_named(making: ModuleType, language: str) -> None:
    told = {chapter.anchor: chapter.text for chapter in making.read(language).chapters}
    of_year = {name for name, chapter in handbook.OF_ALGORITHM.items() if chapter == handbook.EST_YEAR}
    assert {"recordmeeting", "recordanalysis", "recordeffort", "recordpromise", "situationreport"} <= of_year
    assert {name for name in of_year if f"`estwalks:{name}`" not in told[handbook.EST_YEAR]} == set()
    elsewhere = {name: chapter for name, chapter in handbook.OF_ALGORITHM.items() if chapter == "processing"}
    assert {name for name in elsewhere if f"`{name}`" not in told["processing"]} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_chapter_of_the_est_year_names_every_tab_of_it(making: ModuleType, language: str) -> None:
    from est_walks_plugin.gui.pages.follow_up.year.panels import PANELS

    told = next(one.text for one in making.read(language).chapters if one.anchor == handbook.EST_YEAR)
    tree = ElementTree.parse(making.REPOSITORY / "resources" / "i18n" / "est_walks_plugin_sv.ts")
    swedish = {one.findtext("source"): one.findtext("translation") for one in tree.iter("message")}
    titles = [spec.title() for spec in PANELS]
    assert len(titles) > 5
    named = titles if language == "en" else [swedish[title] for title in titles]
    assert [title for title in named if f"*{title}*" not in told] == []


DOCUMENTS = (
    "README.md",
    "CONTRIBUTING.md",
    *(f"docs/{name}.md" for name in ("handbok", "guide", "map-and-paper", "walks")),
)


def pictures_named(repository: Path) -> set[Path]:
    """The pictures that the texts show, as paths below the repository."""
    named = set()
    for document in DOCUMENTS:
        file = repository / document
        for image in re.findall(r"!\[[^\]]+\]\(([^)\s]+)\)", file.read_text(encoding="utf-8")):
            named.add((file.parent / image).resolve().relative_to(repository))
    return named


def test_the_pictures_are_the_scenes_and_every_one_is_shown(repository: Path) -> None:
    """A picture without a scene is older than the window; a scene that nothing shows is made for nobody."""
    tree = ast.parse((repository / "tests" / "desktop" / "scripts" / "scenes.py").read_text(encoding="utf-8"))
    scenes = {
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
        and any(isinstance(one, ast.Name) and one.id == "scene" for one in node.decorator_list)
    }
    assert len(scenes) > 10
    made = {file.relative_to(repository) for file in (repository / "docs" / "images").rglob("*") if file.is_file()}
    assert made == {Path("docs/images") / language / f"{name}.webp" for language in LANGUAGES for name in scenes}
    drawn_of_numbers = {Path("docs/benchmarks.svg")}
    assert pictures_named(repository) == made | drawn_of_numbers


def test_the_pictures_are_small(repository: Path) -> None:
    sizes = {file.name: file.stat().st_size for file in (repository / "docs" / "images").rglob("*.webp")}
    assert {name: size for name, size in sizes.items() if size > 250_000} == {}
    assert sum(file.stat().st_size for file in (repository / "docs" / "images").rglob("*.webp")) < 2_000_000


class Reader(HTMLParser):
    """What a page's readers need: headings, pictures, links, language."""

    def __init__(self) -> None:
        super().__init__()
        self.language = ""
        self.levels: list[int] = []
        self.images: list[dict[str, str | None]] = []
        self.links: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "html":
            self.language = told.get("lang") or ""
        if re.fullmatch(r"h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if tag == "img":
            self.images.append(told)
        if tag == "a":
            self.links.append(told.get("href") or "")
        if told.get("id"):
            self.ids.append(told["id"] or "")


@pytest.fixture(scope="module")
def pages(making: ModuleType) -> dict[str, bytes]:
    return making.pages()


def test_every_page_can_be_read_by_everyone(pages: dict[str, bytes]) -> None:
    """Language, one first heading, none skipped, a text for every picture, and links that lead somewhere in the book."""
    read = {}
    for name, data in pages.items():
        if name.endswith(".html"):
            read[name] = Reader()
            read[name].feed(data.decode("utf-8"))
    assert len(read) == 2 * (len(handbook.CHAPTERS) + 1)
    for name, page in read.items():
        folder = name.split("/")[0]
        assert page.language == folder
        assert page.levels[0] == 1
        assert page.levels.count(1) == 1
        assert all(after <= before + 1 for before, after in zip(page.levels, page.levels[1:])), name
        assert all(image["alt"] and f"{folder}/{image['src']}" in pages for image in page.images), name
        assert len(page.ids) == len(set(page.ids)), name
        for link in page.links:
            if link.startswith("#"):
                assert link[1:] in page.ids, f"{name}: {link}"
            elif not link.startswith("https://"):
                assert f"{folder}/{link}" in pages, f"{name}: {link}"
        assert "#text" in page.links[0], "the first link skips to the text"


def test_nothing_is_asked_of_the_network(pages: dict[str, bytes]) -> None:
    for name, data in pages.items():
        if not name.endswith(".webp"):
            assert not re.search(rb'(src|@import|url\(|<script|<link[^>]*href=")[^>]*https?:', data), name


def test_the_same_pages_each_time(making: ModuleType, pages: dict[str, bytes]) -> None:
    assert making.pages() == pages


def test_a_picture_that_is_not_there_and_one_without_words_stop_the_build(
    making: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for text, told in (
        ("![words](images/sv/gone.webp)", "make screenshots"),
        ("![](images/sv/gone.webp)", "lacks the text"),
        ("[there](#nowhere)", "no chapter"),
    ):
        file = tmp_path / "handbok.md"
        file.write_text(f'# Bok\n\nOrd.\n\n<a id="start"></a>\n\n## Kapitel\n\n{text}\n', encoding="utf-8")
        monkeypatch.setitem(making.SOURCES, "sv", file)
        with pytest.raises((SystemExit, OSError), match=told):
            making.chapter_page(making.read("sv"), 0, "1")
