"""Landmarks from a file: schools, stops, stations, meeting points."""

from __future__ import annotations

import numpy as np

from ..i18n import tr
from ..model.codes import LandmarkKind, PositionMethod
from ..model.records import Landmark
from ..privacy import screen
from .formats.table import Batch, Refused
from .meaning.headers import plain
from .meaning.plan import Plan
from .meaning.values import to_ids
from .position.reading import locate
from .record_columns import RecordColumns, columns_of

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


def read_landmarks(plan: Plan, batch: Batch) -> RecordColumns:
    """Return the landmarks with a position; the other rows are refused with the reason."""
    located = locate(plan, batch)
    texts = {name: plan.texts(batch, name) for name in ("name", "kind", "address")}
    own = plan.column(batch, "external_id")
    ids = to_ids(own) if own is not None else [None] * len(batch)
    refused = list(batch.refused)
    landmarks, numbers = [], []
    for index, number in enumerate(batch.numbers):
        name = texts["name"][index]
        if np.isnan(located.xy[index, 0]):
            refused.append(Refused(number, tr("has no position, and a landmark needs one"), name or ""))
            continue
        x, y = float(located.xy[index, 0]), float(located.xy[index, 1])
        external_id = ids[index] or f"{plain(screen(name or '')[0])}@{x:.0f},{y:.0f}"
        kind = kind_of(texts["kind"][index], name)
        address = screen(texts["address"][index] or "")[0] or None
        rounded = PositionMethod.ROUNDED if located.coarse_m[index] > 0 else None
        landmarks.append(Landmark(external_id, (x, y), kind, name, address, rounded))
        numbers.append(number)
    found = columns_of(Landmark, landmarks, numbers)
    found.refused = refused
    return found
