"""Which characters the bytes of a text file mean: UTF-8, UTF-16, Windows-1252, DOS or Mac, and UTF-8 encoded twice."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from ....i18n import tr
from ....model.errors import InputError
from ..table import Choice

FALLBACK = "est_walks_cp1252"
TWICE = "utf-8 (twice)"
#: How much of a file is looked at, in pieces of how many bytes.
SCAN_LIMIT = 512 * 1024**2
PIECE = 1024 * 1024
#: So many pieces with special letters are weighed.
_WEIGHED_PIECES = 4
#: So many signs of UTF-8 encoded twice are no accident.
_FEWEST_TWICE = 2
#: So many valid bytes for a broken one make a file UTF-8 with slips.
_VALID_PER_BROKEN = 4
_NORDIC = "åäöÅÄÖéøæØÆ"
#: What å ä ö æ ø é become when UTF-8 bytes were read as Windows-1252 and saved as UTF-8 again.
_MOJIBAKE = re.compile("Ã[¥¤¶¦¸©…„–˜†‰]")
_EIGHT_BIT = ("cp1252", "cp850", "mac_roman")
_NAMES = {"latin-1": "cp1252", "latin1": "cp1252", "iso-8859-1": "cp1252", "windows-1252": "cp1252", "ansi": "cp1252"}


def register_fallback() -> None:
    """Make the error handler that reads broken UTF-8 bytes as Windows-1252, once."""
    try:
        codecs.lookup_error(FALLBACK)
    except LookupError:
        codecs.register_error(FALLBACK, _as_cp1252)


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    bad = error.object[error.start : error.end]
    return bad.decode("cp1252", "replace"), error.end


@dataclass(frozen=True)
class Encoding:
    """`codec` for Python, `errors` for the decoder, `twice` when cells must be repaired, and the choice to show."""

    codec: str
    errors: str
    twice: bool
    choice: Choice


def repair(text: str) -> str:
    """Return text whose UTF-8 was encoded twice as it was meant; untouched when it was not."""
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return _MOJIBAKE.sub(_repair_match, text)


def _repair_match(match: re.Match[str]) -> str:
    try:
        return match.group().encode("cp1252").decode("utf-8")
    except UnicodeError:
        return match.group()


def detect(path: str | Path, forced: str | None = None, *, limit: int = SCAN_LIMIT, piece: int = PIECE) -> Encoding:
    """Return the encoding of a text file. Raises InputError for binary content or an unknown `forced` name.

    The whole file is looked at (up to `limit` bytes, `piece` at a time), since the first å may be far down; plain ASCII
    runs cost next to nothing.
    """
    register_fallback()
    if forced:
        return _forced(forced)
    with open(path, "rb") as stream:
        head = stream.read(piece)
        bom = _bom(head)
        if bom is not None:
            return bom
        if b"\x00" in head:
            raise InputError(
                tr("“{file}” is not a text table; send it as CSV, Excel or a map file.").format(file=Path(path).name)
            )
        return _scan(head, stream, limit, piece)


def _forced(name: str) -> Encoding:
    codec = _NAMES.get(name.strip().lower(), name.strip().lower())
    twice = codec == TWICE
    try:
        codecs.lookup("utf-8" if twice else codec)
    except LookupError as error:
        raise InputError(
            tr("“{name}” is not a known text encoding; write for example utf-8 or cp1252.").format(name=name)
        ) from error
    choice = Choice("encoding", codec, tr("chosen by you"))
    return Encoding("utf-8-sig" if twice or codec == "utf-8" else codec, FALLBACK, twice, choice)


def _bom(head: bytes) -> Encoding | None:
    if head.startswith(codecs.BOM_UTF8):
        choice = Choice("encoding", "utf-8-sig", tr("the file begins with the mark of UTF-8"), ("cp1252",))
        return Encoding("utf-8-sig", FALLBACK, False, choice)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        choice = Choice("encoding", "utf-16", tr("the file begins with the mark of UTF-16 (Excel “Unicode text”)"))
        return Encoding("utf-16", "replace", False, choice)
    return None


def _scan(head: bytes, stream: BinaryIO, limit: int, piece: int) -> Encoding:
    decoder = codecs.getincrementaldecoder("utf-8")()
    chunk, read, sample = head, 0, b""
    ascii_only = True
    while chunk and read < limit:
        read += len(chunk)
        if not chunk.isascii():
            ascii_only = False
            if len(sample) < _WEIGHED_PIECES * piece:
                sample += chunk
        if not (chunk.isascii() and decoder.getstate()[0] == b""):
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError:
                return _eight_bit(sample or chunk)
        chunk = stream.read(piece)
    if ascii_only:
        reason = tr("there are only plain letters; UTF-8 reads them")
        return Encoding("utf-8", FALLBACK, False, Choice("encoding", "utf-8", reason))
    return _utf8(sample)


def _utf8(sample: bytes) -> Encoding:
    text = sample.decode("utf-8", FALLBACK)
    wrong = len(_MOJIBAKE.findall(text))
    right = sum(text.count(letter) for letter in "åäöÅÄÖ")
    if wrong >= _FEWEST_TWICE and wrong > right:
        reason = tr("å, ä and ö were encoded as UTF-8 twice ({count} places such as “Ã¥”); they are repaired").format(
            count=wrong
        )
        return Encoding("utf-8", FALLBACK, True, Choice("encoding", TWICE, reason, ("utf-8",)))
    reason = tr("every byte is valid UTF-8")
    return Encoding("utf-8", FALLBACK, False, Choice("encoding", "utf-8", reason, ("cp1252",)))


def _eight_bit(sample: bytes) -> Encoding:
    fixed = sample.decode("utf-8", FALLBACK)
    valid = len(re.findall("[\x80-\xff]", sample.decode("latin-1"))) - _broken_bytes(sample)
    if valid > _VALID_PER_BROKEN * _broken_bytes(sample) and any(letter in fixed for letter in _NORDIC):
        reason = tr("nearly all of it is UTF-8; the few broken bytes are read as Windows-1252")
        return Encoding("utf-8", FALLBACK, False, Choice("encoding", "utf-8", reason, ("cp1252",)))
    scores = {codec: _letters(sample.decode(codec, "replace")) for codec in _EIGHT_BIT}
    best = max(_EIGHT_BIT, key=lambda codec: scores[codec])
    others = tuple(codec for codec in _EIGHT_BIT if codec != best)
    words = {
        "cp1252": tr("bytes are no valid UTF-8, and as Windows-1252 they give the letters å, ä and ö"),
        "cp850": tr("bytes are no valid UTF-8, and as DOS text (850) they give the letters å, ä and ö"),
        "mac_roman": tr("bytes are no valid UTF-8, and as Mac text they give the letters å, ä and ö"),
    }
    return Encoding(best, "replace", False, Choice("encoding", best, words[best], others))


def _broken_bytes(sample: bytes) -> int:
    return sample.decode("utf-8", "replace").count("\ufffd")


def _letters(text: str) -> int:
    """Return how Nordic a decoding looks: letters that occur in Swedish minus signs that hardly ever stand in words."""
    good = sum(text.count(letter) for letter in _NORDIC)
    odd = sum(
        1 for letter in text if letter in "†„”ŽŒŠšœ¿Â‚ƒˆ‰‹" or "\u2500" <= letter <= "\u25ff" or letter == "\ufffd"
    )
    return 2 * good - odd
