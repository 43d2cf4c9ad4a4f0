"""Names of layers in municipal drawings (DWG, DXF): which of them hold lamps."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..meaning.headers import plain
from .negation import fold

#: The columns that OGR and programs of drawings keep a feature's layer in.
_COLUMNS = (
    "layer",
    "lager",
    "skikt",
    "layername",
    "lagernamn",
    "cad layer",
    "cadlayer",
    "kod",
    "objekttyp",
    "feature code",
)
_LAMP = re.compile(
    r"gatubelys|belysningsstolp|belysningspollar|belysningspunkt|belysningsmast|belysningsarmatur|belysningspale|ljuspunkt|ljusmast"
    r"|lyktstolp|gatlykt|gatulamp|parkbelysning|vagbelysning|armatur|belysning|(?<![a-z])pollare|(?<![a-z])stolp(?:e|ar)?(?![a-z])"
    r"|street ?lamp|lamp ?post|light ?pole|street ?light|luminaire"
)
#: What belongs to light and is no lamp, and poles that carry something else.
_OTHER = re.compile(
    r"kabel|ledning|skap|central|brunn|\bror\b|kanalisation|schakt|fundament|jordning|cable|conduit|text|skylt|vagmarke|trafiksignal"
    r"|elstolp|telestolp|kraftlednings|stangsel|staket|linje|matt"
)


def column_of(headers: Sequence[str]) -> int | None:
    """Return which column holds the names of a drawing's layers."""
    known = {plain(header): index for index, header in reversed(list(enumerate(headers)))}
    return next((known[name] for name in _COLUMNS if name in known), None)


def holds_lamps(name: str) -> bool:
    """Return whether a layer holds lamps: "Gatubelysningsstolpe", "E-Belysningspollare", but not "Belysningskabel"."""
    folded = re.sub(r"[_\-.$|]", " ", fold(name))
    return bool(_LAMP.search(folded)) and not _OTHER.search(folded)
