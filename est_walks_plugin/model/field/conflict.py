"""What two sides wrote into one cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Conflict:
    """A cell that was changed differently on both sides since it went out, or was read; the desk's stands until it is decided.

    `layer` is one of `package.LAYERS`, or a table of the store that is edited at the desk, where `field` is what was typed;
    `uuid` is the row's, `column` the cell's. `stop` is the number of the stop the row
    belongs to, None elsewhere; `about` says in the reader's words what the row is.
    """

    layer: str
    uuid: str
    column: str
    base: Any
    desk: Any
    field: Any
    stop: int | None = None
    about: str = ""
