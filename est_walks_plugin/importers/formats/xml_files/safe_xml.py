"""XML from strangers, through a hardened expat: no document type, no entities, nothing fetched, bounded depth.

Streaming: the whole file is never in memory. Bytes that break the declared UTF-8 are read as Windows-1252, which is
what some Open311 feeds really send; XML 1.1 declarations are read as 1.0, expat knows no other.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4
from xml.parsers import expat

from ....i18n import tr
from ....model.errors import InputError

MAX_DEPTH = 60
MAX_TEXT = 4_000_000
MAX_ELEMENTS = 100_000
MAX_TAG_BYTES = 2_000_000
_CHUNK = 256 * 1024
_DECLARATION = re.compile(rb"^\s*<\?xml[^>]{0,400}\?>")
_ENCODING = re.compile(rb"encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
#: What a WMS 1.1.1 answers instead of a map, each under the name of its type.
_ANSWERS = frozenset({"ServiceExceptionReport", "WMT_MS_Capabilities"})
#: Control characters XML 1.0 forbids, as bytes; XML 1.1 files may carry them as references.
_FORBIDDEN_REFERENCE = re.compile(
    rb"&#(?:x0*(?:[1-8bcef]|1[0-9a-f])|0*(?:[1-8]|1[124-9]|2[0-9]|3[01]));", re.IGNORECASE
)


@dataclass
class Element:
    """A small element tree: `tag` without namespace, `namespace`, direct `text`, `children`, attributes."""

    tag: str
    namespace: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    text: str = ""
    children: list[Element] = field(default_factory=list)

    def child(self, tag: str) -> Element | None:
        """Return the first child called `tag`, in any case of letters."""
        wanted = tag.casefold()
        return next((child for child in self.children if child.tag.casefold() == wanted), None)

    def value(self, tag: str) -> str:
        """Return the stripped text of the first child called `tag`, or an empty text."""
        child = self.child(tag)
        return child.text.strip() if child is not None else ""

    def walk(self) -> Iterator[Element]:
        """Yield this element and everything below it, in document order."""
        stack = [self]
        while stack:
            element = stack.pop()
            yield element
            stack.extend(reversed(element.children))


def _refuse(file: str) -> Callable[..., None]:
    def refuse(*_: object) -> None:
        raise InputError(
            tr("“{file}” declares a document type or entities, which can hide harmful content, and is refused.").format(
                file=file
            )
        )

    return refuse


def parser(file: str, encoding: str | None = None, separator: str | None = "\x1f") -> expat.XMLParserType:
    """Return an expat parser that refuses document types, entities and external references.

    The type that an old map server names on top of an error or a list of layers passes: nothing is declared in it.
    """
    made = expat.ParserCreate(encoding, namespace_separator=separator)
    refuse = _refuse(file)

    def judge(name: str, _system: str | None, _public: str | None, declares: bool) -> None:
        if declares or name.rpartition(":")[2] not in _ANSWERS:
            refuse()

    made.StartDoctypeDeclHandler = judge
    made.EntityDeclHandler = refuse
    made.UnparsedEntityDeclHandler = refuse
    made.ExternalEntityRefHandler = lambda *_: 0
    made.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    made.buffer_text = True
    made.buffer_size = 64 * 1024
    return made


def declared_encoding(head: bytes) -> str:
    """Return the encoding in the XML declaration, in lower case; "utf-8" when there is none."""
    declaration = _DECLARATION.match(head.removeprefix(b"\xef\xbb\xbf"))
    found = _ENCODING.search(declaration.group()) if declaration else None
    return found.group(1).decode("ascii").lower() if found else "utf-8"


def chunks(stream: BinaryIO, encoding: str) -> Iterator[bytes]:
    """Yield the stream as clean UTF-8 without its XML declaration, whatever its bytes are.

    Bytes that are no UTF-8 under a UTF-8 declaration are read as Windows-1252, one by one.
    """
    import codecs

    from ..text_files.encoding import FALLBACK, register_fallback

    register_fallback()
    name = {"utf8": "utf-8", "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "utf-8"}
    head = stream.read(_CHUNK)
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encoding = "utf-16"
    try:
        decoder = codecs.getincrementaldecoder(name.get(encoding, encoding))(errors=FALLBACK)
    except LookupError as error:
        raise InputError(
            tr("The XML declares the unknown encoding “{encoding}”; ask for it in UTF-8.").format(encoding=encoding)
        ) from error
    first = True
    while head:
        text = decoder.decode(head)
        head = stream.read(_CHUNK)
        if not head:
            text += decoder.decode(b"", final=True)
        data = text.encode("utf-8", "replace")
        if first:
            data = _DECLARATION.sub(b"", data.lstrip(b"\xef\xbb\xbf \t\r\n"))
            first = False
        yield _FORBIDDEN_REFERENCE.sub(b" ", data)


class RecordReader:
    """Read a stream as records: every element whose local name is in `records`, as an `Element`, as it closes.

    Only the records are kept in memory, one at a time; `root` is (tag, namespace) once the stream has begun. An element
    outside records whose name is in `marks` is given when it begins, with its attributes alone: what follows belongs to it.
    """

    def __init__(self, file: str, records: frozenset[str], marks: frozenset[str] = frozenset()) -> None:
        self._file = file
        self._records = frozenset(name.casefold() for name in records)
        self._marks = frozenset(name.casefold() for name in marks)
        self._stack: list[Element] = []
        self._depth = 0
        self._size = self._elements = 0
        self._done: list[Element] = []
        self.root: tuple[str, str] = ("", "")

    def read(self, stream: BinaryIO, encoding: str) -> Iterator[Element]:
        """Yield the records. Raises InputError with the line for XML that is not well formed."""
        reader = parser(self._file, "utf-8")
        reader.StartElementHandler = self._start
        reader.EndElementHandler = self._end
        reader.CharacterDataHandler = self._text
        try:
            fed = 0
            for chunk in chunks(stream, encoding):
                reader.Parse(chunk, False)
                fed += len(chunk)
                if fed - reader.CurrentByteIndex > MAX_TAG_BYTES + MAX_TEXT:
                    raise self._too_large()
                yield from self._take()
            reader.Parse(b"", True)
        except expat.ExpatError as error:
            raise InputError(
                tr("“{file}” is not complete XML (line {line}); ask for it again.").format(
                    file=self._file, line=error.lineno
                ),
                details=str(error),
            ) from error
        yield from self._take()

    def _take(self) -> list[Element]:
        done, self._done = self._done, []
        return done

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, tag = name.rpartition("\x1f")
        self._depth += 1
        if self._depth == 1:
            self.root = (tag, namespace)
        if self._depth > MAX_DEPTH:
            raise InputError(
                tr("“{file}” nests elements deeper than {limit} levels and is refused.").format(
                    file=self._file, limit=MAX_DEPTH
                )
            )
        if self._stack or tag.casefold() in self._records:
            plain = {key.rpartition("\x1f")[2]: value for key, value in attributes.items()}
            element = Element(tag, namespace, plain)
            if self._stack:
                self._stack[-1].children.append(element)
                self._elements += 1
                if self._elements > MAX_ELEMENTS:
                    raise self._too_large()
            else:
                self._size = self._elements = 0
            self._stack.append(element)
        elif tag.casefold() in self._marks:
            plain = {key.rpartition("\x1f")[2]: value for key, value in attributes.items()}
            self._done.append(Element(tag, namespace, plain))

    def _end(self, name: str) -> None:
        self._depth -= 1
        if self._stack:
            element = self._stack.pop()
            if not self._stack:
                self._done.append(element)

    def _text(self, text: str) -> None:
        if not self._stack:
            return
        self._size += len(text)
        if self._size > MAX_TEXT:
            raise self._too_large()
        self._stack[-1].text += text

    def _too_large(self) -> InputError:
        return InputError(
            tr("“{file}” holds a record of more than {limit} million characters and is refused.").format(
                file=self._file, limit=MAX_TEXT // 1_000_000
            )
        )


def root_of(path: str | Path) -> tuple[str, str]:
    """Return (tag, namespace) of the file's root element. Raises InputError for a document type or no XML."""
    found: list[tuple[str, str]] = []
    file = Path(path).name

    class _Found(Exception):  # noqa: N818 - a signal, not a fault
        pass

    def start(name: str, _: dict[str, str]) -> None:
        namespace, _sep, tag = name.rpartition("\x1f")
        found.append((tag, namespace))
        raise _Found

    reader = parser(file, "utf-8")
    reader.StartElementHandler = start
    try:
        with open(path, "rb") as stream:
            head = stream.read(4096)
            stream.seek(0)
            for chunk in chunks(stream, declared_encoding(head)):
                reader.Parse(chunk, False)
    except _Found:
        return found[0]
    except expat.ExpatError as error:
        raise InputError(
            tr("“{file}” is not complete XML (line {line}); ask for it again.").format(file=file, line=error.lineno),
            details=str(error),
        ) from error
    raise InputError(tr("“{file}” holds no XML element.").format(file=file))


#: Where KML names its data.
_KML_NAMED = re.compile(rb"<(?:Data|SimpleData|SimpleField)\s[^<>]{1,300}>")


@contextmanager
def without_colons(name: str) -> Iterator[str]:
    """Yield a file to open: of KML whose data have a colon in their names, which LIBKML leaves empty, one without."""
    from osgeo import gdal

    told = Path(name).read_bytes() if name.casefold().endswith(".kml") and os.path.isfile(name) else b""
    if not any(b":" in found for found in _KML_NAMED.findall(told) if found.startswith(b"<Data")):
        yield name
        return
    copy = f"/vsimem/{uuid4().hex}/{Path(name).name}"
    gdal.FileFromMemBuffer(copy, _KML_NAMED.sub(lambda found: found.group().replace(b":", b"_"), told))
    try:
        yield copy
    finally:
        gdal.Unlink(copy)
