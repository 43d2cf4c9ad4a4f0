"""Texts that remember what they were made of, so that a receipt of an import is read again in another language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, ContextManager, Mapping, Union

from ... import i18n
from .reader import Reader

WORDING = "wording"
"""The part of a stored receipt that holds what its texts were made of."""


@dataclass(frozen=True)
class _Said:
    """A literal as `tr` takes it, and what its places were filled in with; None as long as they are not."""

    text: str
    n: int = -1
    filled: Mapping[str, Any] | None = None

    def in_words(self, speak: Callable[..., str]) -> str:
        text = speak(self.text, None, self.n)
        if self.filled is None:
            return text
        return text.format(**{name: _in_words(value, speak) for name, value in self.filled.items()})

    def to_json(self) -> dict[str, Any]:
        """Return it as it is stored."""
        stored: dict[str, Any] = {"text": self.text, **({"n": self.n} if self.n >= 0 else {})}
        if self.filled is not None:
            stored["with"] = {name: _stored(value) for name, value in self.filled.items()}
        return stored

    @staticmethod
    def from_json(stored: Mapping[str, Any]) -> _Said:
        """Return it as it was."""
        filled = stored.get("with")
        read = None if filled is None else {name: _read(value) for name, value in filled.items()}
        return _Said(stored["text"], stored.get("n", -1), read)


_Piece = Union[str, _Said]


class Told(str):
    """A text in words, and its `pieces`: what was said, and what stands between. Filled in and joined it remembers all."""

    pieces: tuple[_Piece, ...]

    def __new__(cls, text: str, pieces: tuple[_Piece, ...]) -> Told:
        """Make the text; `pieces` are what it is made of."""
        told = super().__new__(cls, text)
        told.pieces = pieces
        return told

    def __getnewargs__(self) -> tuple[str, tuple[_Piece, ...]]:  # type: ignore[override]
        return str(self), self.pieces

    def format(self, *places: object, **filled: object) -> str:
        """Fill in the places, by name."""
        text = super().format(*places, **filled)
        if places:
            return text
        pieces = (
            _Said(piece.text, piece.n, filled)
            if isinstance(piece, _Said) and piece.filled is None
            else piece.format(**filled)
            if isinstance(piece, str)
            else piece
            for piece in self.pieces
        )
        return Told(text, tuple(pieces))

    def __add__(self, other: str) -> Told:
        return Told(super().__add__(other), (*self.pieces, *_pieces(other)))

    def __radd__(self, other: str) -> Told:
        return Told(other + str(self), (*_pieces(other), *self.pieces))


def remembered() -> ContextManager[None]:
    """Let every text that `tr` returns in this thread remember what it was made of."""
    return i18n.remembering(lambda text, literal, n: Told(text, (_Said(literal, n),)))


def screened(text: str, screen: Callable[[str], str]) -> str:
    """Return a text as `screen` leaves it, with its memory where it leaves the same of that."""
    clean = screen(text)
    if clean == text or not isinstance(text, Told):
        return text if clean == text else clean
    made = Told(text, tuple(_screened(piece, screen) for piece in text.pieces))
    return Told(clean, made.pieces) if _in_words(made, i18n.tr) == clean else clean


def wording_of(value: Any) -> Any:
    """Return what the texts in a part of a receipt were made of, as JSON nested like it; None for none."""
    if isinstance(value, Told):
        return _stored(value)
    if isinstance(value, str):
        return None
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, (list, tuple)) else ()
    found = {str(name): made for name, made in ((name, wording_of(one)) for name, one in entries) if made is not None}
    return found or None


def worded(value: Any, wording: Any, reader: Reader) -> Any:
    """Return a part of a receipt with its texts in the reader's language; one that cannot be read stays as it is."""
    if isinstance(wording, list):
        try:
            return _in_words(_read(wording), reader.tr)
        except (KeyError, IndexError, ValueError, TypeError, AttributeError):
            return value
    if isinstance(wording, dict) and isinstance(value, dict):
        return {name: worded(one, wording.get(str(name)), reader) for name, one in value.items()}
    if isinstance(wording, dict) and isinstance(value, list):
        return [worded(one, wording.get(str(index)), reader) for index, one in enumerate(value)]
    return value


def _pieces(text: str) -> tuple[_Piece, ...]:
    return text.pieces if isinstance(text, Told) else (text,)


def _stored(value: Any) -> Any:
    if isinstance(value, Told):
        return [piece.to_json() if isinstance(piece, _Said) else piece for piece in value.pieces]
    return value if isinstance(value, (str, int, float)) or value is None else str(value)


def _read(stored: Any) -> Any:
    if not isinstance(stored, list):
        return stored
    pieces = tuple(_Said.from_json(piece) if isinstance(piece, dict) else piece for piece in stored)
    return Told("", pieces)


def _in_words(value: Any, speak: Callable[..., str]) -> Any:
    if not isinstance(value, Told):
        return value
    return "".join(piece.in_words(speak) if isinstance(piece, _Said) else piece for piece in value.pieces)


def _screened(piece: _Piece, screen: Callable[[str], str]) -> _Piece:
    if isinstance(piece, str):
        return screen(piece)
    filled = piece.filled and {
        name: screened(value, screen) if isinstance(value, str) else value for name, value in piece.filled.items()
    }
    return _Said(piece.text, piece.n, filled)
