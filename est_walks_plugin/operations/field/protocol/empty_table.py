"""The protocol of a walk as an empty table, to be filled in with Excel and read back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ....exporting.tables import Sheet, write_table
from ....i18n import language, tr
from ....model.code_words import code_words
from ....model.codes import Review
from ....model.errors import ParameterError
from ....model.feedback import Feedback
from ....model.wording.place_names import place_name
from ...walks.find_walk import stops_of
from .cells import key_names
from .columns import Field, Kind, kind_title, title_of
from .sheet_of import ProtocolStop, protocol_of

if TYPE_CHECKING:
    from ....model.finding import Finding
    from ....store import Store

EMPTY_ROWS = 3
"""Rows for findings at each stop, as on the paper."""
FORMATS = (".csv", ".xlsx")


def export_protocol_table(store: Store, walk: str, path: str, feedback: Feedback | None = None) -> int:
    """Write the empty protocol of a walk (uuid or name) to .csv or .xlsx and return how many rows it has.

    Each stop has a row for the whole of it, one for each earlier finding to look at again, and three for findings. What
    may be chosen stands in words. Raises ParameterError for another ending or a walk without stops, NotFoundError,
    ExportError.
    """
    ending = Path(path).suffix.lower()
    if ending not in FORMATS:
        raise ParameterError(
            tr("“{ending}” is no format for a protocol to fill in; end the name with .csv or .xlsx.").format(
                ending=ending or path
            )
        )
    sheet = protocol_of(store, walk)
    if not stops_of(store, sheet.walk.uuid):
        raise ParameterError(tr("The walk “{name}” has no stops; plan it first.").format(name=sheet.walk.name))
    rows = [row for stop in sheet.stops for row in _rows(store, stop, sheet.walk.name)]
    (feedback or Feedback()).check()
    fields = list(Field)
    return write_table(
        path,
        Sheet(
            name=tr("Protocol"),
            names=[field.value for field in fields],
            titles=[title_of(field) for field in fields],
            rows=[[row.get(field) for field in fields] for row in rows],
            xy=None,
            crs=store.crs,
            zone=store.time_zone,
            lists={field.value: listed for field, listed in _lists(store).items()},
        ),
    )


def _rows(store: Store, part: ProtocolStop, walk: str) -> list[dict[Field, Any]]:
    stop = part.stop
    number = stop.seq if stop is not None else None
    place = place_name(stop.name, store.reader()) if stop is not None else tr("On the way")
    here: dict[Field, Any] = {Field.STOP: number, Field.PLACE: place, Field.WALK: walk}
    whole = [{**here, Field.ROW: kind_title(Kind.STOP), Field.ID: stop.uuid}] if stop is not None else []
    earlier = [
        {
            **here,
            Field.ROW: kind_title(Kind.SEEN),
            Field.CATEGORY: store.catalogue.label("category", one.finding.category, language()),
            Field.TEXT: _shown(one.finding, one.finding.text),
            Field.SPOT: _shown(one.finding, one.finding.spot),
            Field.ID: one.finding.uuid,
        }
        for one in part.earlier
    ]
    empty = EMPTY_ROWS if stop is not None else 0
    found = [{**here, Field.ROW: f"{kind_title(Kind.FINDING)} {number + 1}"} for number in range(empty)]
    return [*whole, *earlier, *found]


def _shown(finding: Finding, text: str) -> str:
    """Return a text of a finding unless its privacy review still waits: the table leaves the project group."""
    waits = finding.review in (Review.DOUBTFUL, Review.PURGED)
    return tr("(waits for privacy review)") if text and waits else text


def _lists(store: Store) -> dict[Field, list[str]]:
    scores = [str(score) for score in range(4)]
    return {
        Field.CATEGORY: key_names(store.catalogue, "category"),
        Field.OWNER: key_names(store.catalogue, "owner"),
        Field.SEVERITY: scores[1:],
        Field.SCORE_DAY: scores,
        Field.SCORE_DARK: scores,
        Field.SEEN: list(code_words("SeenAgain", language()).values()),
    }
