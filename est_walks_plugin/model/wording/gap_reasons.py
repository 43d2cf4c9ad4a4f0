"""Why a stretch of path counts as dark, or nobody knows."""

from __future__ import annotations

from ..codes import Code
from .reader import Reader


class GapReason(Code):
    """Every reason there is for the state of a dark stretch."""

    LAMPS_OUT_ROW = "lamps_out_row"
    LAMP_OUT = "lamp_out"
    NO_LAMP = "no_lamp"
    TAGGED_UNLIT = "tagged_unlit"
    UNKNOWN = "unknown"


def gap_reason_text(code: str, reader: Reader) -> str:
    """Return the reason in plain words; "" stays ""."""
    tr = reader.tr
    words = {
        GapReason.LAMPS_OUT_ROW.value: tr("several lamps in a row are out"),
        GapReason.LAMP_OUT.value: tr("a lamp is out"),
        GapReason.NO_LAMP.value: tr("no lamp near, according to the inventory"),
        GapReason.TAGGED_UNLIT.value: tr("unlit according to the map"),
        GapReason.UNKNOWN.value: tr("nobody knows whether there is light"),
    }
    return words.get(code, code)
