"""Unpack a gzip file (.gml.gz, .geojson.gz) to a temporary folder, within limits."""

from __future__ import annotations

import gzip
import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ...files import scratch_folder, write_error
from ...i18n import tr
from ...model.errors import InputError
from .vector import join_source, split_source

MAX_UNPACKED_BYTES = 1_000_000_000
MAX_PACKING = 200  # text packs 5-30 times; a bomb packs a thousand times


def is_gzip(path: str | os.PathLike[str]) -> bool:
    """Return whether the file begins like a gzip archive."""
    try:
        with open(path, "rb") as stream:
            return stream.read(2) == b"\x1f\x8b"
    except OSError:
        return False


@contextmanager
def unpacked(path: str | os.PathLike[str]) -> Iterator[str]:
    """Give the path of the unpacked file while the context lasts; a file that is not packed is given as it is.

    A layer behind the path stands behind the unpacked one's too.

    Raises InputError for an archive that is cut off or unpacks to far more than data does.
    """
    packed, layer = split_source(os.fspath(path))
    if not is_gzip(packed):
        yield os.fspath(path)
        return
    source = Path(packed)
    name = source.name[:-3] if source.name.lower().endswith(".gz") else source.name + ".unpacked"
    with scratch_folder() as folder:
        target = folder / name
        try:
            with target.open("wb") as plain:
                plain.writelines(chunks(source))
        except OSError as error:
            raise write_error(target, error) from error
        yield join_source(str(target), layer)


def chunks(source: Path, most_bytes: int = MAX_UNPACKED_BYTES, most_packing: int = MAX_PACKING) -> Iterator[bytes]:
    """Yield what is packed in a file. Raises InputError for one that is cut off or unpacks to more than it may."""
    size, read = source.stat().st_size, 0
    try:
        with gzip.open(source, "rb") as packed:
            while chunk := packed.read(1 << 20):
                read += len(chunk)
                if read > most_bytes or (read > 50_000_000 and read > most_packing * size):
                    text = tr("{file} unpacks to far more than it should; it was not read.")
                    raise InputError(text.format(file=source.name))
                yield chunk
    except (OSError, EOFError, zlib.error) as error:
        raise damaged(source.name, str(error)) from error


def damaged(name: str, details: str = "") -> InputError:
    """Return the error of a file that ends or breaks where it should not."""
    return InputError(tr("{file} is damaged or cut off; fetch or export it again.").format(file=name), details=details)
