"""What files are called, so that every system takes the name: Windows refuses letters, endings and whole words that others do not."""

from __future__ import annotations

from pathlib import PurePath
from urllib.parse import urlencode

from .i18n import tr

#: Letters that no file name of Windows may have; a colon there opens a second stream of the file.
_REFUSED = '<>:"/\\|?*'
_CONTROL = dict.fromkeys(range(32), " ")
#: Devices: Windows opens them in every folder, with any ending.
_DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"
}
#: A path of Windows may be 259 letters; the folder wants some of them.
MOST_LETTERS = 100


def file_word(name: str) -> str:
    """Return a name as a part of a file name: small letters, digits and "_"."""
    return "".join(letter if letter.isalnum() else "_" for letter in name).lower()[:MOST_LETTERS]


def file_name(name: str, otherwise: str = "") -> str:
    """Return a name, as a person wrote it, as a file name without ending; `otherwise` where nothing of it is left."""
    kept = " ".join(name.translate({**_CONTROL, **str.maketrans(dict.fromkeys(_REFUSED, "-"))}).split())[
        :MOST_LETTERS
    ].rstrip(". ")
    return _no_device(kept) or otherwise or tr("unnamed")


def as_it_came(name: str) -> str:
    """Return the name of a file that came from elsewhere as it can stand on this disk, its ending as it was."""
    kept = name.translate({**_CONTROL, **str.maketrans(dict.fromkeys(_REFUSED, "_"))})
    return _no_device(kept.rstrip(". ")) or "_"


def _no_device(name: str) -> str:
    return f"_{name}" if name.partition(".")[0].rstrip().casefold() in _DEVICES else name


def read_only_uri(file: PurePath, **options: str) -> str:
    """Return what SQLite opens for reading alone: a whole path, on a drive, on a share (\\\\server\\share), or of Linux.

    A share's server stands in the path: SQLite refuses it as the host of an address.
    """
    address = file.as_uri()
    if not address.startswith("file:///"):
        address = "file:////" + address[len("file://") :]
    return f"{address}?{urlencode({'mode': 'ro', **options})}"
