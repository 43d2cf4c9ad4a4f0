"""Which of the two formats a luminaire's file has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from ...model.errors import InputError
from .ies import read_ies
from .ldt import read_ldt

if TYPE_CHECKING:
    from ...engine.light.photometry import IntensityTable


def read_luminaire(data: bytes, name: str) -> IntensityTable:
    """Return the table of a file called `name`, told by what it holds. Raises InputError in one sentence."""
    if not data.strip():
        raise InputError(tr("{file} is empty; ask the maker for the luminaire's file again.").format(file=name))
    if data[:4] in (b"PK\x03\x04", b"%PDF") or b"\x00" in data[:2000]:
        raise InputError(tr("{file} is no luminaire's file; choose a .ldt or .ies file.").format(file=name))
    if data.lstrip(b"\xef\xbb\xbf \r\n\t")[:5].upper() == b"IESNA" or b"TILT=" in data[:20_000].upper().replace(
        b" ", b""
    ):
        return read_ies(data, name)
    return read_ldt(data, name)
