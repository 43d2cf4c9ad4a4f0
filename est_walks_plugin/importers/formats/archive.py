"""Archives and folders: a zipped Shapefile, map file or table, or many XML files of Open ePlatform."""

from __future__ import annotations

import io
import re
import shutil
import tempfile
import zipfile
from collections import Counter
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Callable

from ...file_names import as_it_came
from ...files import told_when_full
from ...i18n import tr
from ...model.errors import AmbiguousInputError, InputError
from ...privacy.ids import kept_name
from . import safe_zip
from .table import ReadOptions, Table, several_layers
from .xml_files import eplatform, safe_xml

MAX_FILES = 20_000
_ABOUT = re.compile(r"^(?:readme|read[ _-]me|l[äa]s[ _-]?mig|metadata|licen[sc]e?|schema|om[ _-]data)", re.IGNORECASE)
_SIDE = (
    ".dbf",
    ".shx",
    ".prj",
    ".cpg",
    ".qix",
    ".sbn",
    ".sbx",
    ".qmd",
    ".qpj",
    ".shp.xml",
    ".txt",
    ".pdf",
    ".md",
    ".lyr",
)
_TABLES = (
    ".csv",
    ".tsv",
    ".xlsx",
    ".ods",
    ".gpkg",
    ".geojson",
    ".json",
    ".shp",
    ".fgb",
    ".kml",
    ".gml",
    ".tab",
    ".mif",
    ".sqlite",
    ".gpx",
    ".geojsonl",
    ".ndjson",
    ".jsonl",
)


def open_archive(path: str, options: ReadOptions) -> Table:
    """Open the one table inside a zip, or its cases of Open ePlatform. Raises InputError, AmbiguousInputError."""
    name = Path(path).name
    members = [m for m in safe_zip.check(path) if not PurePosixPath(m.filename).name.startswith((".", "__MACOSX"))]
    wanted = [m for m in members if m.filename.lower().endswith(_TABLES) and not m.filename.startswith("__MACOSX")]
    xml = [m for m in members if m.filename.lower().endswith(".xml") and not m.filename.lower().endswith(".shp.xml")]
    if wanted and options.layer:
        shown, member, layer = _named(wanted, options.layer, name)
        return _open_member(path, member, members, replace(options, layer=layer), shown)
    wanted = _without_descriptions(wanted)
    if len(wanted) > 1:
        raise several_layers(name, tuple(_shown(wanted)), "MAPPING")
    if wanted:
        return _open_inside(path, wanted[0], members, options)
    if xml and not any(m.filename == "[Content_Types].xml" for m in members):
        with zipfile.ZipFile(path) as archive:
            return eplatform.table_of(path, [_member_opener(archive, member) for member in xml], options)
    raise InputError(
        tr("“{file}” holds no table, map file or case; look inside and send the file itself.").format(file=name)
    )


def _shown(tables: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    """Return the tables of an archive by their name, with the folders where names are alike."""
    names = Counter(PurePosixPath(m.filename).name for m in tables)
    short = (PurePosixPath(m.filename).name for m in tables)
    return {kept_name(name if names[name] == 1 else m.filename): m for name, m in zip(short, tables)}


def _named(tables: list[zipfile.ZipInfo], wanted: str, file: str) -> tuple[str, zipfile.ZipInfo, str | None]:
    """Return the name, the table and its layer that are meant by a table's name, a layer's or "table/layer"."""
    shown, wanted = _shown(tables), kept_name(wanted)
    if wanted in shown:
        return wanted, shown[wanted], None
    for name, member in shown.items():
        if wanted.startswith(f"{name}/"):
            return name, member, wanted[len(name) + 1 :]
    left = _without_descriptions(tables)
    if len(left) == 1:
        return "", left[0], wanted
    raise InputError(
        tr("“{file}” has no layer “{layer}”; its layers are: {layers}.").format(
            file=file, layer=wanted, layers=", ".join(_shown(left))
        )
    )


def _open_member(
    path: str, member: zipfile.ZipInfo, members: list[zipfile.ZipInfo], options: ReadOptions, shown: str
) -> Table:
    """Open one of several tables; where it has several layers itself, they are called "table/layer"."""
    try:
        return _open_inside(path, member, members, options)
    except AmbiguousInputError as error:
        if error.question != "layer" or not shown:
            raise
        choices = tuple(f"{shown}/{choice}" for choice in error.choices)
    raise several_layers(Path(path).name, choices, "MAPPING")


def _open_inside(path: str, member: zipfile.ZipInfo, members: list[zipfile.ZipInfo], options: ReadOptions) -> Table:
    """Unpack the table and the files that belong to it into a folder of their own, removed when the table is closed."""
    from .registry import open_table

    folder = tempfile.mkdtemp(prefix="est_walks_")
    stem = PurePosixPath(member.filename).with_suffix("")
    try:
        with zipfile.ZipFile(path) as archive:
            for other in members:
                same = PurePosixPath(other.filename).with_suffix("") == stem
                if other is member or (same and other.filename.lower().endswith(_SIDE)):
                    target = Path(folder) / _plain(other)
                    content = safe_zip.read_member(archive, other)
                    with told_when_full(target):
                        target.write_bytes(content)
        table = open_table(str(Path(folder) / _plain(member)), options)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    close = table.close

    def closing() -> None:
        close()
        shutil.rmtree(folder, ignore_errors=True)

    table.close = closing
    table.path = path
    told = kept_name(PurePosixPath(member.filename).name)
    table.notes.append(tr("Read “{member}” inside the archive.").format(member=told))
    return table


def _plain(member: zipfile.ZipInfo) -> str:
    """Return what a file of an archive is called in a folder."""
    return as_it_came(PurePosixPath(member.filename.replace("\\", "/")).name)


def _without_descriptions(wanted: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """Return the tables of an archive without the files that describe them, when something is left."""
    data = [m for m in wanted if not _ABOUT.search(PurePosixPath(m.filename.replace("\\", "/")).stem)]
    tables = [m for m in data if not m.filename.lower().endswith(".json")]
    return tables or data or wanted


def _member_opener(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Callable[[], tuple[str, BinaryIO]]:
    """Return what reads a file of an archive that stays open: its list of files is read once."""

    def opened() -> tuple[str, BinaryIO]:
        return PurePosixPath(member.filename).name, io.BytesIO(safe_zip.read_member(archive, member))

    return opened


def open_folder(path: str, options: ReadOptions) -> Table:
    """Open a folder: a file geodatabase, or XML cases of Open ePlatform. Raises InputError."""
    folder = Path(path)
    if folder.suffix.lower() == ".gdb":
        from .vector import open_vector

        return open_vector(path, options)
    files = sorted(file for file in folder.iterdir() if file.is_file() and file.suffix.lower() == ".xml")[
        : MAX_FILES + 1
    ]
    if not files:
        raise InputError(tr("The folder “{file}” holds no XML files; choose the file itself.").format(file=folder.name))
    if len(files) > MAX_FILES:
        raise InputError(
            tr("“{file}” holds {count} files, more than {limit}; unpack it and import the file you need.").format(
                file=folder.name, count=len(files), limit=MAX_FILES
            )
        )
    for file in files:
        root = safe_xml.root_of(file)
        if root[0] != "FlowInstance":
            continue
        return eplatform.table_of(path, [_file_opener(file) for file in files], options)
    raise InputError(tr("“{file}” holds no case of Open ePlatform.").format(file=folder.name))


def _file_opener(file: Path) -> Callable[[], tuple[str, BinaryIO]]:
    def opened() -> tuple[str, BinaryIO]:
        return file.name, open(file, "rb")

    return opened
