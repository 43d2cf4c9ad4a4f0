"""Archives and folders: a zipped Shapefile, map file or table, or many XML files of Open ePlatform."""

from __future__ import annotations

import io
import re
import shutil
import tempfile
import zipfile
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Callable

from ...i18n import tr
from ...model.errors import AmbiguousInputError, InputError
from . import eplatform, safe_xml, safe_zip
from .table import ReadOptions, Table

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
)


def open_archive(path: str, options: ReadOptions) -> Table:
    """Open the one table inside a zip, or its cases of Open ePlatform. Raises InputError, AmbiguousInputError."""
    name = Path(path).name
    members = [m for m in safe_zip.check(path) if not PurePosixPath(m.filename).name.startswith((".", "__MACOSX"))]
    wanted = [m for m in members if m.filename.lower().endswith(_TABLES) and not m.filename.startswith("__MACOSX")]
    xml = [m for m in members if m.filename.lower().endswith(".xml") and not m.filename.lower().endswith(".shp.xml")]
    if options.layer:
        wanted = [m for m in wanted if PurePosixPath(m.filename).name == options.layer] or wanted
    wanted = _without_descriptions(wanted)
    if len(wanted) > 1:
        choices = tuple(PurePosixPath(m.filename).name for m in wanted)
        raise AmbiguousInputError(
            tr('“{file}” holds several tables (“{first}”, “{second}”); say which with "layer" in MAPPING.').format(
                file=name, first=choices[0], second=choices[1]
            ),
            question="layer",
            choices=choices,
            parameter="MAPPING",
        )
    if wanted:
        return _open_inside(path, wanted[0], members, options)
    if xml:
        with zipfile.ZipFile(path) as archive:
            return eplatform.table_of(path, [_member_opener(archive, member) for member in xml], options)
    raise InputError(
        tr("“{file}” holds no table, map file or case; look inside and send the file itself.").format(file=name)
    )


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
                    target = Path(folder) / PurePosixPath(other.filename).name
                    target.write_bytes(safe_zip.read_member(archive, other))
        inner = ReadOptions(**{**vars(options), "layer": None})
        table = open_table(str(Path(folder) / PurePosixPath(member.filename).name), inner)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    close = table.close

    def closing() -> None:
        close()
        shutil.rmtree(folder, ignore_errors=True)

    table.close = closing
    table.path = path
    table.notes.append(tr("Read “{member}” inside the archive.").format(member=PurePosixPath(member.filename).name))
    return table


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
