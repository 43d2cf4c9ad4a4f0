"""What the import dialog shows just now: one frozen picture of it, for whoever asks without touching its widgets."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from ....model.codes import SourceKind
    from ....operations.importing.preview import PreviewRow


@dataclass(frozen=True)
class ImportState:
    """What is shown of `path`.

    `looks` counts how often a file has been looked at; `is_read` says that the last look told something. `points` (n, 2)
    in the work CRS, one a row, NaN = none; `lit` is the one that is lit up. `answers` are those of an open question.
    `shown` are the rows the table shows, `beyond` how many points lie beyond each edge of the map, `offers` the buttons
    between them. `missing` tells what a newer file does to its source and which stored rows it lacks. `trouble` is why the file cannot be read, `why_not` why Import cannot be pressed, "" when it can.
    """

    path: str
    kind: SourceKind
    looks: int
    is_read: bool
    mapping: dict[str, str] = field(default_factory=dict)
    decisions: dict[str, str] = field(default_factory=dict)
    rows: tuple[PreviewRow, ...] = ()
    points: NDArray[np.float64] | None = None
    lit: tuple[float, float] | None = None
    shown: tuple[int, ...] = ()
    beyond: dict[str, int] = field(default_factory=dict)
    offers: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    trouble: str = ""
    why_not: str = ""
    summary: str = ""
    missing: str = ""
