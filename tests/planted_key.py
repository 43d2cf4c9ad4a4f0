"""Where a planted key, or a password, is found: in every byte of a folder, also those packed in archives and PDF pages."""

from __future__ import annotations

import base64
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

SKIPPED = re.compile(r"(^|/)(qgis-auth\.db(-\w+)?$|\.cache/|fontconfig/)")
"""QGIS's encrypted database, and its cache of what the web answered: that lies outside the profile, as a browser's does."""


def forms_of(secret: str, user: str = "") -> set[bytes]:
    """Return a secret as it may be written."""
    texts = {secret, quote(secret, safe=""), secret.encode("utf-16-le").decode("latin-1")}
    if user:
        texts.add(base64.b64encode(f"{user}:{secret}".encode()).decode())
    return {text.encode("latin-1") for text in texts}


def holding(folder: Path, secrets: Sequence[bytes]) -> list[str]:
    """Return the files below `folder` that hold one of `secrets`, with the words around it."""
    found = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not SKIPPED.search(name):
            for place, data in _contents(path):
                for secret in secrets:
                    at = data.find(secret)
                    if at >= 0:
                        found.append(f"{name}{place}: {data[max(0, at - 80) : at + 20]!r}")
    return found


def _contents(path: Path) -> Iterator[tuple[str, bytes]]:
    data = path.read_bytes()
    yield "", data
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                yield f"!{name}", archive.read(name)
    if data.startswith(b"%PDF"):
        for match in re.finditer(rb"stream\r?\n(.*?)endstream", data, re.DOTALL):
            try:
                yield "!stream", zlib.decompressobj().decompress(match.group(1))
            except zlib.error:
                continue
