"""Which templates there are, and whether a file is one: every refusal is a sentence, before anything is made of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Iterator

from qgis.core import QgsApplication, QgsLayoutItemRegistry
from qgis.PyQt.QtXml import QDomDocument, QDomElement

from ... import paths
from ...i18n import tr
from ...model.errors import InputError
from ...project import fonts
from ...store.address import is_connection_string

ENDING = ".qpt"
SHIPPED_FONT = "Open Sans"
FOLDER = "layouts"
"""The folder beside the store with the municipality's own templates."""
PROFILE_FOLDER = "composer_templates"
"""The folder of the QGIS profile where the layout designer keeps templates."""
_LARGEST = 50_000_000
_READS_FILES = ("load_layer", "sqlite_fetch_and_increment")
_ROOTS = ("Layout", "Composer")


@dataclass(frozen=True)
class Template:
    """A template that can be chosen: `path` of the .qpt, the name it is shown under, whether it comes with the plugin."""

    path: str
    name: str
    shipped: bool = False


def shipped(paper: str = "A4") -> Template:
    """Return the plugin's own template for a sheet, "A4" or "A3"."""
    return Template(str(paths.resources() / "layouts" / f"walk_{paper.lower()}{ENDING}"), _shipped_name(paper), True)


def _shipped_name(paper: str) -> str:
    return tr("Walk map, {paper}").format(paper=paper)


def available(store_path: str) -> list[Template]:
    """Return the shipped templates, then those in the folder beside the store, then those of the QGIS profile."""
    found = [shipped("A4"), shipped("A3")]
    folders = [folder] if (folder := own_folder(store_path)) is not None else []
    folders.append(Path(QgsApplication.qgisSettingsDirPath()) / PROFILE_FOLDER)
    for one in folders:
        files = sorted(one.glob(f"*{ENDING}"), key=lambda file: file.name.casefold()) if one.is_dir() else []
        found += [Template(str(file), file.stem) for file in files]
    return found


def own_folder(store_path: str) -> Path | None:
    """Return the folder beside the store where the municipality's templates lie; None beside a database."""
    return None if is_connection_string(store_path) else Path(store_path).parent / FOLDER


def find(text: str, store_path: str, paper: str) -> Template:
    """Return the template that a file or a name stands for; an empty text is the shipped one for `paper`.

    Raises InputError where neither a file nor a template is called that, or several are.
    """
    wanted = text.strip()
    if not wanted or wanted.casefold() in ("walk", "vandring"):
        return shipped(paper)
    if Path(wanted).exists():
        return Template(wanted, Path(wanted).stem)
    known = available(store_path)
    named = [one for one in known if wanted.casefold() in (one.name.casefold(), Path(one.path).name.casefold())]
    if len(named) == 1:
        return named[0]
    if named:
        raise InputError(
            tr("Several templates are called “{name}” ({files}); give the whole path of one.").format(
                name=wanted, files=", ".join(one.path for one in named)
            )
        )
    raise InputError(
        tr("The template {file} does not exist; choose a .qpt file, or one of: {names}.").format(
            file=wanted, names=", ".join(one.name for one in known)
        )
    )


def read(template: Template) -> QDomDocument:
    """Return the template's document. Raises InputError for what is no template that this QGIS can fill."""
    file = Path(template.path).name
    try:
        size = Path(template.path).stat().st_size
        content = Path(template.path).read_bytes() if size <= _LARGEST else b""
    except OSError as error:
        raise InputError(
            tr("The template {file} cannot be read; choose another.").format(file=file), details=str(error)
        ) from error
    if size > _LARGEST:
        raise InputError(
            tr("The template {file} is {size} MB large; a layout template of at most {most} MB can be read.").format(
                file=file, size=size // 1_000_000, most=_LARGEST // 1_000_000
            )
        )
    document = QDomDocument()
    sound, problem, line, _ = document.setContent(content)
    if not sound:
        raise InputError(
            tr(
                "The template {file} is broken XML (line {line}: {problem}); save it again as a template in the layout "
                "designer."
            ).format(file=file, line=line, problem=problem)
        )
    root = document.documentElement()
    if root.tagName() not in _ROOTS:
        raise InputError(
            tr(
                "{file} is no layout template; choose Layout > Save as Template in the layout designer, and give that "
                ".qpt file."
            ).format(file=file)
        )
    if root.tagName() == "Layout":
        _check_items(root, file)
    return document


def of_this_computer(template: Template, document: QDomDocument) -> QDomDocument:
    """Return a shipped template in the typeface of the maps, where this computer lacks that of the template."""
    family = fonts.family()
    if not template.shipped or family == SHIPPED_FONT:
        return document
    own = QDomDocument()
    own.setContent(document.toString().replace(SHIPPED_FONT, family))
    return own


def _check_items(root: QDomElement, file: str) -> None:
    """Raise InputError for kinds of items this QGIS does not know, and where there is no map."""
    registry = QgsApplication.layoutItemRegistry()
    unknown = {kind for kind in _kinds(root, "LayoutItem") if registry.itemMetadata(kind) is None}
    unknown |= {kind for kind in _kinds(root, "LayoutMultiFrame") if registry.multiFrameMetadata(kind) is None}
    if unknown:
        raise InputError(
            tr(
                "The template {file} needs a newer QGIS, or a plugin: it holds items of a kind that QGIS {version} does "
                "not know ({kinds})."
            ).format(file=file, version=_version(), kinds=", ".join(str(kind) for kind in sorted(unknown)))
        )
    if QgsLayoutItemRegistry.ItemType.LayoutMap not in set(_kinds(root, "LayoutItem")):
        raise InputError(tr("The template {file} has no map; put one on it in the layout designer.").format(file=file))


def _kinds(root: QDomElement, tag: str) -> Iterator[int]:
    nodes = root.elementsByTagName(tag)
    for number in range(nodes.count()):
        text = nodes.at(number).toElement().attribute("type")
        yield int(text) if text.isdigit() else -1


def _version() -> str:
    from qgis.core import Qgis

    return str(Qgis.version()).partition("-")[0]


def refuse_reading(document: QDomDocument, file: str) -> None:
    """Raise InputError for a template whose expressions open files: for residents nothing may be beside what they may know."""
    text = document.toString().casefold()
    found = next((name for name in _READS_FILES if name in text), None)
    if found is not None:
        raise InputError(
            tr(
                "The template {file} opens files of its own with {function}(); such a template cannot be printed for "
                "residents."
            ).format(file=Path(file).name, function=found)
        )


def fonts_of(document: QDomDocument) -> set[str]:
    """Return the font families that a template asks for."""
    nodes = document.elementsByTagName("text-style")
    families = (nodes.at(number).toElement().attribute("fontFamily") for number in range(nodes.count()))
    return {family for family in families if family}
