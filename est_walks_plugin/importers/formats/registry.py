"""Which reader takes a file: told by its content, not its ending. A new format is one line in `FORMATS`."""

from __future__ import annotations

import importlib
import os
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from ...i18n import tr
from ...model.errors import InputError
from ..forms.export import as_plain_table
from ..forms.repeats import with_answers
from . import table as limits
from .json_files.service_words import refuse_markup, refuse_xml, tells_of_more
from .table import ReadOptions, Table
from .vector import split_source

_HEAD = 64 * 1024


#: What may stand before the first character of a file and is not seen.
BLANKS = "\ufeff\u200b\u2060\u00a0\u2028\u3000 \t\r\n\v\f"


@dataclass(frozen=True)
class FileSigns:
    """What a file looks like from outside: its path, first bytes, and what an archive or XML root says."""

    path: str
    head: bytes
    members: tuple[str, ...] = ()
    root: tuple[str, str] = ("", "")
    folder: bool = False

    @property
    def text(self) -> bytes:
        """The head in UTF-8 without byte order mark and blanks."""
        if self.head[:4] in (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff"):
            return self.head.decode("utf-32", "replace").lstrip(BLANKS).encode("utf-8", "replace")
        if self.head[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return self.head.decode("utf-16", "replace").lstrip(BLANKS).encode("utf-8", "replace")
        begin = self.head[:64].lstrip(b"\xa0 \t\r\n") or self.head[:64]
        blank = len(begin.decode("utf-8", "ignore")) - len(begin.decode("utf-8", "ignore").lstrip(BLANKS))
        skipped = len(begin.decode("utf-8", "ignore")[:blank].encode())
        return begin[skipped:] + self.head[64:]

    @property
    def is_answer(self) -> bool:
        """Whether the XML is what a service says instead of data: an error, or a list of what it offers."""
        return "exception" in self.root[0].casefold() or "capabilities" in self.root[0].casefold()

    @property
    def ending(self) -> str:
        """The file's ending in lower case, without the dot."""
        return Path(self.path).suffix.lower().lstrip(".")


@dataclass(frozen=True)
class Format:
    """A format: how it is recognised, and the module and function that open it."""

    name: str
    fits: Callable[[FileSigns], bool]
    opener: str


_GEOJSON = frozenset(
    {"FeatureCollection", "Feature", "Point", "MultiPoint", "LineString", "Polygon", "GeometryCollection", "Topology"}
)
_OPEN_DOCUMENT = re.compile(rb"application/vnd\.oasis\.opendocument\.(?:text|presentation|graphics)")
#: A text that is never closed runs to the end, so that no second one is looked for inside it.
_TOKEN = re.compile(rb'"((?:[^"\\]|\\.)*)(?:"\s{0,9}(:?)|\\?\Z)|[{}\[\]]', re.DOTALL)
#: Headers in brackets, as SQL Server writes names: an array that ends before a delimiter is no JSON.
_BRACKETED = re.compile(rb"\[[^\[\]{}\"\r\n]{1,100}\] {0,3}[;,\t|]")


def _is_geojson(signs: FileSigns) -> bool:
    """Return whether the outermost object calls itself GeoJSON; one that is wrapped in another is read as JSON."""
    if signs.text[:1] not in (b"{", b"\x1e"):
        return False
    depth, key = 0, b""
    for token in _TOKEN.finditer(signs.text):
        mark = token.group()
        if mark in (b"{", b"["):
            depth += 1
        elif mark in (b"}", b"]"):
            depth -= 1
            if depth == 0:
                return False
        elif depth == 1:
            if token.group(2):
                key = token.group(1)
            elif key == b"type":
                return token.group(1).decode("ascii", "replace") in _GEOJSON
    # The outermost type may stand after the features of a large file.
    return os.path.getsize(signs.path) > limits.MAX_JSON_BYTES and b'"Feature"' in signs.head


def _needs_json_reader(signs: FileSigns) -> bool:
    """Return whether OGR would lose some of a GeoJSON: what follows a zero character in a text, or the first of two
    lists of features. The reader of JSON reads the one and refuses the other.
    """
    if os.path.getsize(signs.path) > limits.MAX_JSON_BYTES or signs.head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return False
    lists = 0
    with open(signs.path, "rb") as stream:
        before = b""
        while chunk := stream.read(1 << 20):
            joined = before + chunk
            lists += joined.count(b'"features"')
            if b"\x00" in chunk or b"\\u0000" in joined or lists > 1:
                return True
            before = joined[-9:]  # too short to be counted twice
    return False


#: What services answer in, page by page.
_OF_SERVICES = ("xml_map", "geojson", "json")

#: The first that fits opens the file.
FORMATS: tuple[Format, ...] = (
    Format("sqlite", lambda f: f.head.startswith(b"SQLite format 3"), "vector:open_vector"),
    Format("flatgeobuf", lambda f: f.head.startswith(b"fgb\x03"), "vector:open_vector"),
    Format("shapefile", lambda f: f.head.startswith(b"\x00\x00\x27\x0a") or f.ending == "dbf", "vector:open_vector"),
    Format("xlsx", lambda f: "xl/workbook.xml" in f.members, "spreadsheet:open_xlsx"),
    Format(
        "document",
        lambda f: (
            any(member in f.members for member in ("word/document.xml", "ppt/presentation.xml"))
            or bool(_OPEN_DOCUMENT.search(f.head[:400]))
        ),
        "registry:refuse_document",
    ),
    Format("ods", lambda f: "content.xml" in f.members and "mimetype" in f.members, "spreadsheet:open_ods"),
    Format("xlsb", lambda f: "xl/workbook.bin" in f.members, "registry:refuse_workbook"),
    Format("zip", lambda f: bool(f.members), "archive:open_archive"),
    Format(
        "eplatform",
        lambda f: f.root[0] == "FlowInstance" or f.root[0] == "FlowInstances",
        "xml_files.eplatform:open_eplatform",
    ),
    Format(
        "open311_xml",
        lambda f: (
            f.root[0].casefold()
            in ("service_requests", "requests", "services", "errors", "service_definition", "discovery")
        ),
        "xml_files.open311_xml:open_open311_xml",
    ),
    Format(
        "xml_map",
        lambda f: (
            f.root[0].casefold() in ("kml", "gpx", "featurecollection", "wfs_featurecollection")
            or "gml" in f.root[1]
            or (bool(f.root[0]) and not f.is_answer and b"opengis.net/gml" in f.head)
        ),
        "vector:open_vector",
    ),
    Format("xml", lambda f: bool(f.root[0]), "registry:refuse_container"),
    Format("folder", lambda f: f.folder, "archive:open_folder"),
    Format("geojson", lambda f: _is_geojson(f) and not _needs_json_reader(f), "vector:open_vector"),
    Format(
        "json",
        lambda f: f.text[:1] in (b"[", b"{") and not _BRACKETED.match(f.text),
        "json_files.open311_json:open_json",
    ),
    Format(
        "mapinfo",
        lambda f: f.ending in ("tab", "mif") and f.text[:8].lower() in (b"!table\r\n", b"!table\n!", b"version "),
        "vector:open_vector",
    ),
    Format("dwg", lambda f: bool(re.match(rb"AC10\d\d", f.head)), "drawing:open_dwg"),
    Format("dxf", lambda f: f.ending == "dxf", "vector:open_vector"),
    Format("markup", lambda f: f.text[:1] == b"<", "registry:refuse_container"),
    Format("csv", lambda f: True, "text_files.delimited:open_csv"),
)


def open_table(path: str, options: ReadOptions | None = None) -> Table:
    """Open any file as a table. Raises InputError in one sentence for what cannot be read.

    `path` is a file, a folder, or an OGR source such as "file.gpkg|layername=pins" or "PG:...".
    """
    options = options or ReadOptions()
    name, layer = split_source(path)
    if "|layerid=" in path[len(name) :] or "|subset=" in path[len(name) :]:
        raise InputError(
            tr(
                "“{file}”: of what stands behind a file's name only |layername= is read; export what you filtered."
            ).format(file=Path(name).name)
        )
    if not os.path.exists(name):
        return _open_source(path, name, options)
    signs = signs_of(name)
    chosen = next(known for known in FORMATS if known.fits(signs))
    module, _, function = chosen.opener.partition(":")
    opener: Callable[[str, ReadOptions], Table] = getattr(importlib.import_module(f".{module}", __package__), function)
    try:
        table = opener(name, replace(options, layer=options.layer or layer))
        table = as_plain_table(with_answers(table, lambda sheet: opener(name, replace(options, layer=sheet))))
        if chosen.name in _OF_SERVICES and tells_of_more(name, table.row_estimate):
            table.is_part = True
            told = tr(
                "The file says that it is only a part of what the service has; fetch the rest too. What is missing in it is not taken for gone."
            )
            table.notes.append(told)
        return table
    except (OSError, MemoryError) as error:
        raise InputError(
            tr("“{file}” cannot be read; check that it is there and not open in another program.").format(
                file=Path(name).name
            ),
            details=str(error),
        ) from error


def refuse_document(path: str, options: ReadOptions) -> Table:
    """Raise InputError for a text document or slides."""
    raise InputError(
        tr(
            "“{file}” is a document (Word, Writer, PowerPoint), no table; ask for the table in it as Excel or CSV."
        ).format(file=Path(path).name)
    )


def refuse_workbook(path: str, options: ReadOptions) -> Table:
    """Raise InputError for a binary workbook."""
    raise InputError(tr("“{file}” is a binary Excel workbook (.xlsb); save it as .xlsx.").format(file=Path(path).name))


def refuse_container(path: str, options: ReadOptions) -> Table:
    """Raise InputError for markup that holds no table, in the words of the service that wrote it."""
    signs = signs_of(path)
    if signs.root[0]:
        refuse_xml(path, signs.root)
    raise InputError(
        tr("“{file}” begins like a web page or XML, but is neither; ask for it again.").format(file=Path(path).name)
    )


def _open_source(path: str, name: str, options: ReadOptions) -> Table:
    """Open a database layer or virtual file of OGR; refuse a file that is not there."""
    from .vector import DATABASE_DRIVERS, DRIVERS, open_vector

    if name.upper().startswith(("PG:", "MSSQL:", "OCI:", "POSTGRESQL:")):
        return open_vector(path, options, DATABASE_DRIVERS)
    if name.startswith("/vsimem/"):
        return open_vector(path, options, DRIVERS)
    raise InputError(tr("There is no file “{file}”; check the path.").format(file=name))


def signs_of(path: str) -> FileSigns:
    """Return what the file looks like. Raises InputError for one that is too large, or an unsafe archive or XML."""
    from . import safe_zip
    from .xml_files import safe_xml

    name = Path(path).name
    if os.path.isdir(path):
        return FileSigns(path, b"", folder=True)
    try:
        size = os.path.getsize(path)
        with open(path, "rb") as stream:
            head = stream.read(_HEAD)
    except OSError as error:
        raise InputError(
            tr("“{file}” cannot be read; check that it is there and not open in another program.").format(file=name),
            details=str(error),
        ) from error
    if size > limits.MAX_FILE_BYTES:
        raise InputError(
            tr("“{file}” is larger than {limit} GB; split it.").format(
                file=name, limit=limits.MAX_FILE_BYTES // 1024**3
            )
        )
    if size == 0:
        raise InputError(tr("“{file}” is empty; export it again.").format(file=name))
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        members = tuple(member.filename for member in safe_zip.check(path))
        if not members:
            raise InputError(tr("“{file}” is an empty archive.").format(file=name))
        return FileSigns(path, head, members=members)
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        raise InputError(
            tr("“{file}” is an old Excel file (.xls) or is protected; save it as .xlsx.").format(file=name)
        )
    if head.lstrip().startswith(b"%PDF-"):
        raise InputError(tr("“{file}” is a PDF; ask for the table behind it as CSV or Excel.").format(file=name))
    if head.lstrip()[:5] == b"{\\rtf":
        refuse_document(path, ReadOptions())
    if head.startswith(b"\x1f\x8b"):
        raise InputError(tr("“{file}” is packed with gzip; unpack it first.").format(file=name))
    refuse_markup(path, head)
    if _is_xml(head):
        if size > limits.MAX_XML_BYTES:
            raise InputError(
                tr("“{file}” is larger than {limit} MB; split it.").format(
                    file=name, limit=limits.MAX_XML_BYTES // 1024**2
                )
            )
        return FileSigns(path, head, root=safe_xml.root_of(path))
    return FileSigns(path, head)


def _is_xml(head: bytes) -> bool:
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return head.decode("utf-16", "replace").lstrip("\ufeff \t\r\n").startswith("<?xml")
    return text.startswith(b"<") and bool(re.match(rb"<(\?xml|!|[A-Za-z_])", text))
