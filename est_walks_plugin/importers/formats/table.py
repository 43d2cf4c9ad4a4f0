"""What every format becomes: a `Table` of columns, every decision a `Choice` with its reason.

A format is one module with one `open(path, options) -> Table` and one line in `registry.FORMATS`. What the columns mean
is the business of a `Subject` (see `subjects`), never of a format.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...model.errors import AmbiguousInputError, InputError
from ...model.feedback import Feedback
from ...privacy.ids import kept_name
from ..notes import counted

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: Limits every reader keeps; stated in docs/import.md.
MAX_ROWS = 5_000_000
MAX_COLUMNS = 2_000
MAX_CELL_CHARACTERS = 1_000_000
MAX_FILE_BYTES = 4 * 1024**3
MAX_XML_BYTES = 512 * 1024**2
MAX_JSON_BYTES = 256 * 1024**2
MAX_JSON_OBJECTS = 2_000_000
MAX_SHEET_BYTES = 192 * 1024**2

BATCH_ROWS = 10_000
_MOST_NAMED = 6


@dataclass(frozen=True)
class Choice:
    """A decision taken while reading: `what` was decided, the `value`, why in plain words, and what else would fit."""

    what: str
    value: str
    reason: str
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True)
class Refused:
    """A row a format could not read: its number as the sender sees it, the reason and the text to blame."""

    row: int
    reason: str
    text: str = ""


@dataclass
class Batch:
    """Some rows, column by column.

    `numbers` are the rows' numbers in the file as the sender's program shows them (a header is row 1); `columns` has
    one sequence a header, of str, int, float, bool, date, datetime or None; `wkb` is one geometry (or None) a row in
    the table's CRS when the format has geometry of its own. `refused` rows are in none of them.
    """

    numbers: Sequence[int]
    columns: Sequence[Sequence[Any]]
    wkb: Sequence[bytes | None] | None = None
    xy: NDArray[np.float64] | None = None
    refused: list[Refused] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.numbers)


@dataclass
class Table:
    """An open file of rows.

    `batches(size)` starts from the top each time it is called. `crs` is the system the file itself declares, empty
    when it does not say; `crs_implied`: only its format does. `not_places` says why its lines are no places, for a GPX track. `fixed` maps our fields to
    headers where the format leaves no doubt (Open311). `row_estimate` is exact when `row_count_exact`. `key` names the header set of the system, for remembered mappings.
    `shift_days` is added to serial days: 1462 for a workbook that counts from 1904. `is_part`: the service that wrote it
    says that there is more. `renamed`: headers of the file -> as they are called here, where a form's groups were taken off. `is_nvdb`: its lines are the national road database's, put together of its layers.
    """

    format: str
    path: str
    headers: tuple[str, ...]
    batches: Callable[[int], Iterator[Batch]]
    choices: list[Choice] = field(default_factory=list)
    crs: str = ""
    crs_implied: bool = False
    has_geometry: bool = False
    fixed: Mapping[str, str] = field(default_factory=dict)
    row_estimate: int = 0
    row_count_exact: bool = False
    encoding: str = ""
    delimiter: str = ""
    notes: list[str] = field(default_factory=list)
    shift_days: int = 0
    is_part: bool = False
    is_nvdb: bool = False
    not_places: str = ""
    renamed: Mapping[str, str] = field(default_factory=dict)
    close: Callable[[], None] = lambda: None

    def sample(self, rows: int) -> Batch:
        """Return the first `rows` rows."""
        for batch in self.batches(rows):
            return batch
        return Batch(range(0), [()] * len(self.headers))


@dataclass(frozen=True)
class ReadOptions:
    """What the planner has decided beforehand; None leaves it to detection.

    `mapping` is our field -> their column; an empty column name leaves the field out. `values` is
    their value -> our code, or field -> value -> code. `layer` names the layer or sheet.
    `other_crs` is what rows that lie outside as read are in, where they lie inside when read so.
    `covers` is what rows missing from a newer file mean: whole, period or part; None = what its rows cover.
    `seen` is the state of the file's source that a look before told of: when another import came between, that is told.
    `areas` says that polygons are wanted: of several layers theirs is the one that fits.
    `feedback` hears how far the opening of a file of many files is.
    """

    crs: str | None = None
    other_crs: str | None = None
    mapping: Mapping[str, str] | None = None
    values: Mapping[str, str | Mapping[str, str]] | None = None
    encoding: str | None = None
    delimiter: str | None = None
    date_order: str | None = None
    layer: str | None = None
    system: str | None = None
    delete_after_months: int | None = None
    covers: str | None = None
    seen: str | None = None
    areas: bool = False
    feedback: Feedback = field(default_factory=Feedback, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.system:
            object.__setattr__(self, "system", kept_name(self.system))


def several_layers(file: str, layers: tuple[str, ...], parameter: str = "INPUT") -> AmbiguousInputError:
    """Return the question which of several layers, sheets or files is meant; the first is proposed.

    `parameter` is INPUT, or MAPPING where its "layer" decides too.
    """
    layers = tuple(map(kept_name, layers))
    text = tr(
        "“{file}” holds several layers, sheets or files ({layers}); say which by adding |layername={first} to the file name."
    )
    more = ", …" if len(layers) > _MOST_NAMED else ""
    return AmbiguousInputError(
        text.format(file=file, layers=", ".join(layers[:_MOST_NAMED]) + more, first=layers[0]),
        question="layer",
        choices=layers,
        parameter=parameter,
    )


def unique_headers(raw: Sequence[str]) -> tuple[tuple[str, ...], list[str]]:
    """Return headers that are all there and all different, and the plain words for what had to be changed."""
    seen: dict[str, int] = {}
    names: list[str] = []
    taken = {" ".join(str(header).split()) for header in raw}
    empty, repeated = 0, 0
    for index, header in enumerate(raw):
        name = kept_name(" ".join(str(header).split()))
        if not name:
            empty += 1
            name = f"Column {index + 1}"
        count = seen.get(name, 0) + 1
        seen[name] = count
        if count > 1:
            repeated += 1
            candidate = f"{name} ({count})"
            while candidate in taken or candidate in seen:
                count += 1
                candidate = f"{name} ({count})"
            name = candidate
            seen[name] = 1
        names.append(name)
    return tuple(names), counted(
        (empty, tr("{count} columns had no header and are called by their number.", None, empty)),
        (repeated, tr("{count} headers occurred more than once; the later ones carry a number.", None, repeated)),
    )


def check_rows(path: str, count: int, limit: int = MAX_ROWS) -> None:
    """Raise InputError for more rows than are read."""
    if count > limit:
        raise InputError(tr("“{file}” has more than {limit} rows; split it.").format(file=Path(path).name, limit=limit))


def check_columns(path: str, count: int) -> None:
    """Raise InputError for more columns than are read."""
    if count > MAX_COLUMNS:
        text = tr("“{file}” has {count} columns, more than {limit}; keep those that are needed.")
        raise InputError(text.format(file=Path(path).name, count=count, limit=MAX_COLUMNS))
