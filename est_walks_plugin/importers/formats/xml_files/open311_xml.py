"""Open311 GeoReport v2 as XML: <service_requests><request>..., also Latin-1 bytes under a UTF-8 declaration."""

from __future__ import annotations

from pathlib import Path

from ....i18n import tr
from ....model.errors import InputError
from ..json_files.open311_json import FIELDS, table_of
from ..table import Choice, ReadOptions, Table, check_rows
from .safe_xml import RecordReader, declared_encoding

_NOT_CASES = frozenset({"services", "service_definition", "errors", "discovery"})


def open_open311_xml(path: str, options: ReadOptions) -> Table:
    """Open a GeoReport v2 document. Raises InputError for broken XML or another GeoReport document than requests."""
    name = Path(path).name
    with open(path, "rb") as stream:
        head = stream.read(4096)
        stream.seek(0)
        declared = options.encoding or declared_encoding(head)
        reader = RecordReader(name, frozenset({"request"}))
        records = []
        for element in reader.read(stream, declared):
            record: dict[str, str | None] = {}
            for child in element.children:
                record.setdefault(child.tag, child.text.strip() or None)
            records.append(record)
            check_rows(path, len(records))
    tag = reader.root[0].casefold()
    if tag in _NOT_CASES:
        raise InputError(
            tr("“{file}” is the GeoReport document “{kind}”, not a list of cases; ask for requests.xml.").format(
                file=name, kind=reader.root[0]
            )
        )
    headers = tuple(dict.fromkeys(key for record in records for key in record)) or tuple(FIELDS.values())
    return table_of(path, list(records), headers, _encoding(path, declared), name, form="xml")


def _encoding(path: str, declared: str) -> Choice:
    """Return the encoding that was really used, and whether the declaration was wrong."""
    if declared not in ("utf-8", "utf8"):
        return Choice("encoding", declared, tr("the XML declares it"))
    with open(path, "rb") as stream:
        data = stream.read(8 * 1024 * 1024)
    try:
        data[: data.rfind(b"<") + 1].decode("utf-8")
    except UnicodeDecodeError:
        return Choice(
            "encoding", "cp1252", tr("the XML declares UTF-8, but its bytes are Windows-1252 (Latin-1)"), ("utf-8",)
        )
    return Choice("encoding", "utf-8", tr("the XML declares it and every byte agrees"))
