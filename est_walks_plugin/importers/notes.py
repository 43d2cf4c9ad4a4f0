"""Sentences of a receipt that tell a number: said where there is something to count."""

from __future__ import annotations

from typing import Any


def counted(*told: tuple[int, str], **more: Any) -> list[str]:
    """Return the sentences whose number is not nothing, filled in with it as {count} and with `more`."""
    return [text.format(count=count, **more) for count, text in told if count]
