"""Open ePlatform `FlowInstance` XML: one file, several, a folder or a zip of them.

Header.Poster, Owner, Editor and SigningEvents hold names, e-mail and personnummer and are never read. Element names
below Values are set per question, so a map answer is found by what it contains: an EPSG code beside WKT geometries.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, Callable

from ....i18n import tr
from ....model.errors import InputError
from ....privacy import is_personal_column
from ...meaning.headers import plain
from ..table import Batch, Choice, ReadOptions, Refused, Table, check_rows
from .safe_xml import Element, RecordReader, declared_encoding

_PEOPLE = frozenset(
    {"poster", "owner", "owners", "editor", "signingevents", "signingparties", "contact", "contacts", "manager", "managers",
     "user", "citizen", "sender", "notifications"}
)  # fmt: skip
_WKT = re.compile(r"^\s*(?:SRID=\d+;\s*)?(?:MULTI)?(?:POINT|LINESTRING|POLYGON|CURVE)", re.IGNORECASE)
_EPSG = re.compile(r"(\d{4,5})")
_TEXT_WORDS = (
    "beskriv",
    "meddelande",
    "fritext",
    "kommentar",
    "berat",
    "description",
    "message",
    "felet",
    "handelse",
    "ovrigt",
)
_ADDRESS_WORDS = ("adress", "address", "gata", "plats")
HEADERS = ("FlowInstanceID", "Flow", "Category", "Status", "Posted", "Closed", "Address", "Description", "WKT", "EPSG")
FIELDS = {
    "external_id": "FlowInstanceID",
    "category": "Category",
    "title": "Flow",
    "status": "Status",
    "observed_at": "Posted",
    "closed_at": "Closed",
    "address": "Address",
    "text": "Description",
    "wkt": "WKT",
}
Opener = Callable[[], "tuple[str, BinaryIO]"]


@dataclass
class _Answers:
    """What the answers below Values told: texts by question, map shapes, addresses."""

    texts: list[tuple[str, str]] = field(default_factory=list)
    shapes: list[str] = field(default_factory=list)
    epsg: str = ""
    address: str = ""
    category: str = ""


def open_eplatform(path: str, options: ReadOptions) -> Table:
    """Open one XML file. Raises InputError."""

    def one() -> tuple[str, BinaryIO]:
        return Path(path).name, open(path, "rb")

    return table_of(path, [one], options)


def table_of(path: str, openers: Iterable[Opener], options: ReadOptions) -> Table:
    """Return the cases of some XML files as a table; a broken file among several is a refused row."""
    records: list[dict[str, str]] = []
    refused: list[Refused] = []
    encoding = "utf-8"
    listed = list(openers)
    for number, opener in enumerate(listed, 1):
        options.feedback.check()
        if number % 100 == 1:
            options.feedback.progress(number / len(listed), tr("Reading the archive"))
        name, stream = opener()
        with stream:
            head = stream.read(4096)
            stream.seek(0)
            encoding = options.encoding or declared_encoding(head)
            try:
                records += list(_read(name, stream, encoding))
            except InputError as error:
                if len(listed) == 1:
                    raise
                refused.append(Refused(number, error.message, name[:400]))
        check_rows(path, len(records))
    return _made(path, records, refused, encoding)


def _made(path: str, records: list[dict[str, str]], refused: list[Refused], encoding: str) -> Table:
    codes = {record["EPSG"] for record in records if record["EPSG"]}
    notes = []
    if len(codes) > 1:
        notes.append(tr("The map answers use several coordinate systems; each is read in its own."))
        _to_one_system(records, sorted(codes)[0])

    def batches(size: int) -> Iterator[Batch]:
        step = max(1, size)
        for start in range(0, max(1, len(records)), step):
            part = records[start : start + step]
            columns = [[record[header] or None for record in part] for header in HEADERS]
            numbers = range(start + 1, start + 1 + len(part))
            yield Batch(numbers, columns, refused=refused if start == 0 else [])

    return Table(
        format="eplatform_xml",
        path=path,
        headers=HEADERS,
        batches=batches,
        choices=[
            Choice("format", "eplatform_xml", tr("the XML is a FlowInstance of Open ePlatform")),
            Choice("encoding", encoding, tr("the XML declares it")),
        ],
        crs=sorted(codes)[0] if codes else "",
        fixed=FIELDS,
        row_estimate=len(records) + len(refused),
        row_count_exact=True,
        encoding=encoding,
        notes=notes,
    )


def _to_one_system(records: list[dict[str, str]], crs: str) -> None:
    """Transform the shapes of answers given in other systems, so that the table has one."""
    import numpy as np
    from shapely.ops import transform as mapped

    from ....model.crs import transform
    from ..geometry import read_wkt

    for record in records:
        own = record["EPSG"]
        shape = read_wkt(record["WKT"]) if own and own != crs else None
        if shape is None:
            continue

        def move(x: Any, y: Any, z: Any = None, source: str = own) -> tuple[Any, Any]:
            image = transform(np.column_stack([np.atleast_1d(x), np.atleast_1d(y)]), source, crs)
            return image[:, 0], image[:, 1]

        record["WKT"] = mapped(move, shape).wkt


def _read(name: str, stream: BinaryIO, encoding: str) -> Iterator[dict[str, str]]:
    reader = RecordReader(name, frozenset({"FlowInstance"}))
    found = False
    for element in reader.read(stream, encoding):
        found = True
        yield _case(element)
    if not found:
        raise InputError(tr("“{file}” holds no case of Open ePlatform.").format(file=name))


def _case(instance: Element) -> dict[str, str]:
    header = instance.child("Header") or Element("Header")
    flow = header.child("Flow") or Element("Flow")
    status = header.child("Status") or Element("Status")
    answers = _Answers()
    for part in instance.children:
        if part.tag.casefold() in ("values", "queries", "answers"):
            for question in part.children:
                _answer(question, answers)
    family = flow.child("FlowFamily") or flow
    status_name = status.value("Name") or status.text.strip()
    return {
        "FlowInstanceID": header.value("FlowInstanceID") or flow.value("FlowInstanceID"),
        "Flow": flow.value("Name") or flow.text.strip(),
        "Category": answers.category or (flow.child("FlowType") or family).value("Name") or flow.value("Name"),
        "Status": status_name,
        "Posted": header.value("FirstSubmitted") or header.value("Posted"),
        "Closed": header.value("Updated") if _is_closed(status, status_name) else "",
        "Address": answers.address,
        "Description": _joined(answers.texts),
        "WKT": _collection(answers.shapes),
        "EPSG": answers.epsg,
    }


def _is_closed(status: Element, name: str) -> bool:
    from ...words.cases import status as code

    kind = status.value("ContentType") or status.value("Type")
    return kind.upper() in ("ARCHIVED", "CLOSED") or code(name or "") == "closed"


def _answer(question: Element, answers: _Answers) -> None:
    """Take from one question what is about the place: shapes, address, category, free text. People are left."""
    if question.tag.casefold() in _PEOPLE or is_personal_column(question.tag):
        return
    if _map_answer(question, answers):
        return
    title = question.value("Name") or question.value("QuestionName") or question.tag
    if is_personal_column(title):
        return
    words = plain(title)
    text = _leaf_text(question)
    if not text:
        return
    if any(word in words for word in ("kategori", "typ av", "feltyp", "arendetyp", "vad galler", "category")):
        answers.category = answers.category or text
    elif any(word in words for word in _ADDRESS_WORDS) and len(text) < 120:
        answers.address = answers.address or text
    else:
        answers.texts.append((title, text))


def _map_answer(question: Element, answers: _Answers) -> bool:
    """Return whether the question is a map answer: WKT geometries, an EPSG code beside them."""
    shapes = [e.text.strip() for e in question.walk() if e.tag.casefold() == "geometry" and _WKT.match(e.text)]
    codes = [e.text for e in question.walk() if e.tag.casefold() in ("epsg", "srid") and _EPSG.search(e.text)]
    if not shapes and not codes:
        return False
    answers.shapes += shapes
    if codes and not answers.epsg:
        match = _EPSG.search(codes[0])
        answers.epsg = f"EPSG:{match.group(1)}" if match else ""
    place = next(
        (
            e.text.strip()
            for e in question.walk()
            if e.tag.casefold() in ("address", "adress", "propertyunitdesignation")
        ),
        "",
    )
    answers.address = answers.address or place
    return True


def _leaf_text(question: Element) -> str:
    """Return the texts of an answer's elements, without its title and without people."""
    parts: list[str] = []
    stack = [question]
    while stack:
        element = stack.pop()
        tag = element.tag.casefold()
        if tag in _PEOPLE or (element is not question and is_personal_column(element.tag)):
            continue
        if not element.children:
            text = element.text.strip()
            if text and tag not in ("name", "questionname", "queryid", "id", "sortindex", "description", "helptext"):
                parts.append(text)
        stack.extend(reversed(element.children))
    return "\n".join(dict.fromkeys(parts))[:20_000]


def _joined(texts: list[tuple[str, str]]) -> str:
    """Return the free-text answers; a single one, or one that is clearly the description, stands alone."""
    told = [text for title, text in texts if any(word in plain(title) for word in _TEXT_WORDS)]
    if len(texts) == 1:
        return texts[0][1]
    if len(told) == 1:
        rest = [f"{title}: {text}" for title, text in texts if text != told[0]]
        return "\n".join([told[0], *rest])
    return "\n".join(f"{title}: {text}" for title, text in texts)


def _collection(shapes: list[str]) -> str:
    if len(shapes) < 2:
        return shapes[0] if shapes else ""
    return "GEOMETRYCOLLECTION (" + ", ".join(re.sub(r"^\s*SRID=\d+;", "", shape) for shape in shapes) + ")"
