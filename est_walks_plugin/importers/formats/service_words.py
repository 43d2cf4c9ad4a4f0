"""What a service says when it gives no data: its own sentence out of an error in JSON or XML, screened and cut short."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ...i18n import tr
from ...model.errors import InputError
from ...privacy import screen_many
from .safe_xml import RecordReader, declared_encoding

_MOST = 300
_SAYS = ("message", "error_description", "description", "detail", "details", "title", "reason", "error", "msg")
_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|title|meta|table|div|script|style|h[1-6]|p|center|span|br|ul|form)\b",
    re.IGNORECASE,
)
_EXCEPTIONS = frozenset(
    {"exceptionreport", "serviceexceptionreport", "error", "errors", "fault", "envelope", "exception"}
)
_SENTENCES = frozenset(
    {"exceptiontext", "serviceexception", "description", "faultstring", "message", "text", "error", "detail"}
)


def told_by_service(data: Any) -> str:
    """Return the sentence of an error answer (Esri, CKAN, GeoReport, OData, problem+json), empty when it is none."""
    if isinstance(data, list):
        errors = [item for item in data[:5] if isinstance(item, dict) and set(item) == {"code", "description"}]
        return said(" ".join(_sentence(item) for item in errors)) if errors and len(errors) == len(data) else ""
    if not isinstance(data, dict):
        return ""
    inner = next((data[key] for key in ("error", "errors", "fault", "exception") if data.get(key)), None)
    if inner is not None:
        return said(_sentence(inner) or _sentence(data))
    failed = data.get("success") is False or str(data.get("status", "")).lower() in ("error", "fail", "failed")
    has_code = isinstance(data.get("status", data.get("code", data.get("statusCode"))), int)
    if failed or (has_code and any(isinstance(data.get(key), str) for key in _SAYS)):
        return said(_sentence(data))
    only_words = data and all(isinstance(value, (str, int, type(None))) for value in data.values())
    return said(_sentence(data)) if only_words and "message" in data else ""


def _sentence(value: Any, level: int = 0) -> str:
    if isinstance(value, str):
        return value
    if level > 4:
        return ""
    if isinstance(value, list):
        return " ".join(filter(None, (_sentence(item, level + 1) for item in value[:5])))
    if not isinstance(value, Mapping):
        return ""
    parts = [_sentence(value[key], level + 1) for key in _SAYS if value.get(key)]
    if not any(parts):
        parts = [_sentence(inner, level + 1) for inner in value.values()]
    return " ".join(dict.fromkeys(part for part in parts if part))


def said(text: str) -> str:
    """Return a service's words on one line, without markup and people, cut short."""
    line = " ".join(re.sub(r"<[^<>]{0,200}>", " ", text[:4000]).split())
    clean = screen_many([line])[0][0]
    return clean if len(clean) <= _MOST else clean[: _MOST - 1] + "…"


def refuse_markup(path: str, head: bytes) -> None:
    """Raise InputError for a web page, whatever the file is called."""
    text = head[:8192].decode("utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "replace")
    begins = text.lstrip("\ufeff \t\r\n")
    while begins.startswith(("<!--", "<?")):
        _, _, begins = begins.partition("-->" if begins.startswith("<!--") else "?>")
        begins = begins.lstrip()
    if begins[:14].lower() == "<!doctype html":
        # XML under the name of a web page is left to the reader of XML, which refuses every document type.
        begins = begins.partition(">")[2].lstrip() or "<html>"
    if _HTML.match(begins):
        raise InputError(_page(path))


def _page(path: str) -> str:
    return tr(
        "“{file}” is a web page, not data; export it again while logged in, or open it in Excel and save it as .xlsx."
    ).format(file=Path(path).name)


def refuse_xml(path: str, root: tuple[str, str]) -> None:
    """Raise InputError for XML that holds no rows: a service's error in its own words, or what it is and what to do."""
    name, tag = Path(path).name, root[0].casefold()
    if tag in _EXCEPTIONS:
        told = _told_in_xml(path)
        if told:
            raise InputError(tr("“{file}” is an error of the service, no data: {told}").format(file=name, told=told))
        raise InputError(tr("“{file}” is an error of a service, no data; ask for it again.").format(file=name))
    if "office:spreadsheet" in root[1] or "office:excel" in root[1]:
        raise InputError(tr("“{file}” is Excel 2003 XML; open it in Excel and save it as .xlsx.").format(file=name))
    if "capabilities" in tag or tag in ("service", "services"):
        raise InputError(
            tr("“{file}” is a list of what a service offers, not its data; ask for the layer itself.").format(file=name)
        )
    if tag in ("osm", "osmchange"):
        raise InputError(tr("“{file}” is OpenStreetMap data; import it as the walking network.").format(file=name))
    raise InputError(
        tr("“{file}” is XML of a kind that is not known (“{tag}”); ask for CSV, Excel or GeoPackage.").format(
            file=name, tag=root[0][:60]
        )
    )


def _told_in_xml(path: str) -> str:
    """Return the sentences of an error document."""
    with open(path, "rb") as stream:
        head = stream.read(4096)
        stream.seek(0)
        reader = RecordReader(Path(path).name, _EXCEPTIONS)
        parts = [
            element.text.strip()
            for record in reader.read(stream, declared_encoding(head))
            for element in record.walk()
            if element.tag.casefold() in _SENTENCES and element.text.strip()
        ]
    return said(" ".join(dict.fromkeys(parts[:5])))
