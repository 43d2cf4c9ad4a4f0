"""What is said of the sun on a day: its setting and the dark, or that there is none."""

from __future__ import annotations

from .reader import Reader


def sunset_text(time: str, *, is_night: bool, reader: Reader) -> str:
    """Return the time of the sunset, "" for none; `is_night` when the sun does not rise at all."""
    tr = reader.tr
    if time:
        return time
    return tr("the sun does not rise") if is_night else tr("the sun does not set")


def dusk_text(time: str, *, is_dark: bool, reader: Reader) -> str:
    """Return the time from which it is dark, "" for none; `is_dark` when it does not get light at all."""
    tr = reader.tr
    if time:
        return time
    return tr("dark all day") if is_dark else tr("never dark")
