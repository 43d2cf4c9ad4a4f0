"""What a service says when it gives no data: its own sentence out of an error in JSON or XML, screened and cut short."""

from __future__ import annotations

import html
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ....i18n import tr
from ....model.errors import InputError
from ....privacy import screen_many
from ..xml_files.safe_xml import RecordReader, declared_encoding

_MOST = 300
_SAYS = (
    "message", "exceptionmessage", "error_message", "errormessage", "error_description", "description", "detail", "details", "title", "reason",
    "error", "msg", "text", "exceptiontext", "remark",
)  # fmt: skip
_ERRORS = (
    "error",
    "errors",
    "fault",
    "exception",
    "exceptions",
    "exceptionreport",
    "serviceexceptionreport",
    "odata.error",
    "error_message",
    "errormessage",
)
#: An object that holds one of these and nothing but words is an error too.
_ALONE = frozenset({"message", "error_message", "errormessage", "detail", "msg", "errorcode"})
_TAIL, _HEAD = 16_384, 65_536
#: How services say that there is more than they gave: Esri, OData, OGC, Django, SeeClickFix; and how much there is.
_MORE = re.compile(
    rb'"exceededTransferLimit"\s{0,9}:\s{0,9}true|"(?:@?odata\.nextLink|__next|nextLink)"\s{0,9}:\s{0,9}"|"rel"\s{0,9}:\s{0,9}"next"|'
    rb'"next"\s{0,9}:\s{0,9}"https?:|"next_page(?:_url)?"\s{0,9}:\s{0,9}(?:\d|"http)'
)
_MATCHED = re.compile(
    rb'"(?:numberMatched|totalFeatures)"\s{0,9}:\s{0,9}(\d{1,12})|\bnumberMatched\s?=\s?["\'](\d{1,12})["\']'
)
_TOTAL = re.compile(rb'"total"\s{0,9}:\s{0,9}(\d{1,12})')
_REMARK = re.compile(rb'<remark>([^<]{1,2000})</remark>|"remark"\s{0,9}:\s{0,9}"((?:[^"\\]|\\.){1,2000})"', re.DOTALL)
_FAILED = re.compile(r"\b(?:error|exception|failed|timed out|out of memory|timeout)\b", re.IGNORECASE)
_TOLD_ON_PAGE = re.compile(
    r"<(title|h1|h2|p|strong|b|pre)\b[^<>]{0,300}>([^<]{0,600}(?:<(?:/?(?:strong|b|em|i|br|code|span|font)\b)[^<>]{0,300}>[^<]{0,600}){0,9})",
    re.IGNORECASE,
)
_TROUBLE = re.compile(
    r"error|exception|\bmessage\b|no such|unknown|invalid|\bfel\b|felmeddelande|timeout|timed out|denied|forbidden|unauthori[sz]ed|not found|unavailable|"
    r"bad gateway|bad request|too many|saknar behörighet|hittades inte|ej tillgänglig|log ?in|logga in|sign in|\b[45]\d\d\b",
    re.IGNORECASE,
)
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


def error_of_service(name: str, told: str) -> InputError:
    """Return the error of a file that is what a service said went wrong, in its words."""
    return InputError(tr("“{file}” is an error of the service, no data: {told}").format(file=name, told=told))


def told_by_service(data: Any) -> str:
    """Return the sentence of an error answer (Esri, CKAN, GeoReport, OData, problem+json), empty when it is none."""
    if isinstance(data, list):
        errors = [item for item in data[:5] if isinstance(item, dict) and set(item) == {"code", "description"}]
        return said(" ".join(_sentence(item) for item in errors)) if errors and len(errors) == len(data) else ""
    if not isinstance(data, dict):
        return ""
    held = {str(key).casefold().rpartition(":")[2]: value for key, value in data.items()}
    inner = next((held[key] for key in _ERRORS if held.get(key)), None)
    if inner is not None:
        return said(_sentence(inner) or _sentence(data))
    failed = held.get("success") is False or str(held.get("status", "")).lower() in ("error", "fail", "failed")
    has_code = isinstance(held.get("status", held.get("code", held.get("statuscode"))), int)
    if failed or (has_code and any(isinstance(held.get(key), str) for key in _SAYS)):
        return said(_sentence(data))
    if _is_refused_question(data):
        return said(_sentence(held["detail"]))
    only_words = data and all(isinstance(value, (str, int, type(None))) for value in data.values())
    is_error = bool(_ALONE & set(held)) or {"code", "description"} <= set(held)
    return said(_sentence(data)) if only_words and is_error else ""


def _is_refused_question(data: Any) -> bool:
    asked = data.get("detail")
    return (
        isinstance(asked, list)
        and bool(asked)
        and all(isinstance(one, dict) and {"loc", "msg"} <= set(one) for one in asked)
    )


def names_exceptions(data: Any) -> bool:
    """Return whether an answer is a list of exceptions (GeoServer, FastAPI), whatever its keys look like."""
    if isinstance(data, dict) and len(data) == 1 and _is_refused_question(data):
        return True
    held = {str(key).casefold() for key in data} if isinstance(data, dict) else set()
    return bool(held & {"exceptions", "exceptionreport", "serviceexceptionreport"}) and len(held) <= 3


def told_by_overpass(path: str | os.PathLike[str], tail: bytes = b"") -> str:
    """Return why an answer of Overpass (XML or JSON) broke off, in its own words, empty when it did not.

    `tail` is the end of what is packed in the file.
    """
    if not tail:
        with open(path, "rb") as stream:
            head = stream.read(_TAIL)
            stream.seek(max(len(head), os.path.getsize(path) - _TAIL))
            tail = head + b"\n" + stream.read()
    for in_xml, in_json in _REMARK.findall(tail):
        text = (in_xml or in_json).decode("utf-8", "replace").replace('\\"', '"').replace("\\n", " ")
        if _FAILED.search(text):
            return said(html.unescape(text))
    return ""


def tells_of_more(path: str | os.PathLike[str], rows: int) -> bool:
    """Return whether an answer (JSON or GML) of `rows` rows says that the service has more: the next page, a higher total."""
    with open(path, "rb") as stream:
        text = stream.read(_HEAD)
        stream.seek(max(len(text), os.path.getsize(path) - _TAIL))
        text += stream.read()
    if _MORE.search(text):
        return True
    totals = [int(match.group(1) or match.group(2)) for match in _MATCHED.finditer(text)]
    if b'"resource_id"' in text and b'"records"' in text:
        totals += [int(total) for total in _TOTAL.findall(text)]
    return bool(totals) and rows < max(totals)


def _sentence(value: Any, level: int = 0) -> str:
    if isinstance(value, str):
        return value
    if level > 4:
        return ""
    if isinstance(value, list):
        return " ".join(filter(None, (_sentence(item, level + 1) for item in value[:5])))
    if not isinstance(value, Mapping):
        return ""
    held = {str(key).casefold().rpartition(":")[2]: inner for key, inner in value.items()}
    parts = [_sentence(held[key], level + 1) for key in _SAYS if held.get(key)]
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
        raise InputError(_page(path, begins))


def _page(path: str, text: str) -> str:
    sentence = tr(
        "“{file}” is a web page, not data; export it again while logged in, or open it in Excel and save it as .xlsx."
    ).format(file=Path(path).name)
    told = told_on_page(text)
    return f"{sentence} {tr('The page says: {told}').format(told=told)}" if told else sentence


def told_on_page(text: str) -> str:
    """Return the error a web page tells in its title, headings and paragraphs; empty for a page that tells none.

    Of a page with a table, which may be residents' cases, only the title and the headings are asked.
    """
    is_table = "<td" in text.lower()
    found: list[str] = []
    for tag, inner in _TOLD_ON_PAGE.findall(text):
        if is_table and tag.lower() not in ("title", "h1"):
            continue
        words = " ".join(html.unescape(re.sub(r"<[^<>]{0,300}>", "", inner)).split())
        if _TROUBLE.search(words) and not any(words in other for other in found):
            found = [other for other in found if other not in words] + [words]
    return said(" · ".join(found[:4]))


def refuse_xml(path: str, root: tuple[str, str]) -> None:
    """Raise InputError for XML that holds no rows: a service's error in its own words, or what it is and what to do."""
    name, tag = Path(path).name, root[0].casefold()
    if tag in _EXCEPTIONS:
        told = _told_in_xml(path)
        if told:
            raise error_of_service(name, told)
        raise InputError(tr("“{file}” is an error of a service, no data; ask for it again.").format(file=name))
    if "office:spreadsheet" in root[1] or "office:excel" in root[1]:
        raise InputError(tr("“{file}” is Excel 2003 XML; open it in Excel and save it as .xlsx.").format(file=name))
    if "capabilities" in tag or tag in ("service", "services"):
        raise InputError(
            tr("“{file}” is a list of what a service offers, not its data; ask for the layer itself.").format(file=name)
        )
    broke_off = told_by_overpass(path) if tag == "osm" else ""
    if broke_off:
        raise error_of_service(name, broke_off)
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
