"""Landmarks from a file: schools, stops, stations, meeting points."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..i18n import tr
from ..model.codes import LandmarkKind
from ..model.receipt import Receipt
from ..privacy import screen
from .formats.table import Batch
from .meaning.columns import Plan
from .meaning.headers import plain
from .meaning.values import to_ids, to_text
from .observations import safe_cell

_KINDS: tuple[tuple[LandmarkKind, tuple[str, ...]], ...] = (
    (LandmarkKind.PRESCHOOL, ("forskola", "preschool", "kindergarten", "dagis")),
    (LandmarkKind.SCHOOL, ("skola", "skolan", "school", "gymnasium", "gymnasiet")),
    (LandmarkKind.STATION, ("station", "stationen", "pendeltag", "tunnelbana", "resecentrum")),
    (LandmarkKind.BUS_STOP, ("busshallplats", "hallplats", "bus stop", "busstation", "stop")),
    (LandmarkKind.MEETING_POINT, ("samlingsplats", "motesplats", "meeting point", "traffpunkt", "dagcentral")),
    (LandmarkKind.ELDERLY, ("aldreboende", "seniorboende", "elderly", "vard och omsorgsboende")),
    (LandmarkKind.HEALTH, ("vardcentral", "health", "sjukhus", "clinic")),
    (LandmarkKind.PLAYGROUND, ("lekplats", "playground")),
    (LandmarkKind.SPORT, ("idrott", "idrottsplats", "sport", "ishall", "simhall")),
    (LandmarkKind.CAR_PARK, ("parkering", "car park", "parking", "infartsparkering")),
    (LandmarkKind.SQUARE, ("torg", "torget", "square", "centrum")),
    (LandmarkKind.SHOP, ("butik", "affar", "shop", "livsmedel")),
)


def kind_of(*texts: str | None) -> LandmarkKind:
    """Return the kind of a landmark by the words of its kind or name; a bus stop when nothing tells."""
    for text in texts:
        words = " " + plain(text or "") + " "
        for kind, known in _KINDS:
            if any(word + " " in words or " " + word in words for word in known):
                return kind
    return LandmarkKind.BUS_STOP


def read_landmarks(plan: Plan, batch: Batch, receipt: Receipt) -> list[tuple[int, dict[str, Any]]]:
    """Return (row number, values) of every landmark with a position; the others are rejected with the reason."""
    for refused in batch.refused:
        receipt.reject(refused.row, refused.reason, safe_cell(refused.text))
    located = plan.positions(batch)
    outside = plan.territory.outside(located.xy)
    texts = {name: _texts(plan, batch, name) for name in ("name", "kind", "address")}
    own = plan.column(batch, "external_id")
    ids = to_ids(own) if own is not None else [None] * len(batch)
    rows = []
    for index, number in enumerate(batch.numbers):
        if np.isnan(located.xy[index, 0]):
            receipt.reject(number, tr("has no position, and a landmark needs one"), safe_cell(texts["name"][index]))
            continue
        receipt.outside_area += int(outside[index])
        name = texts["name"][index]
        x, y = float(located.xy[index, 0]), float(located.xy[index, 1])
        rows.append(
            (
                number,
                {
                    "external_id": ids[index] or f"{plain(name or '')}@{x:.0f},{y:.0f}",
                    "kind": kind_of(texts["kind"][index], name).value,
                    "name": name,
                    "address": screen(texts["address"][index] or "")[0] or None,
                    "geometry": (x, y),
                },
            )
        )
    return rows


def _texts(plan: Plan, batch: Batch, name: str) -> list[str | None]:
    cells = plan.column(batch, name)
    return [None] * len(batch) if cells is None else to_text(cells)
