"""Make a walking network of an un-noded line layer: split at crossings, joined within a tolerance, both reported."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ...engine.network.noding import node_lines
from ...i18n import tr
from ...importers import network
from ...importers.formats.table import ReadOptions
from ...model.feedback import Feedback
from ...model.receipt import Receipt
from ...model.records import Path
from .territory import territory_of

if TYPE_CHECKING:
    from ...store import Store

JOIN_TOLERANCE_M = 0.5


def read_lines(
    store: Store,
    path: str | os.PathLike[str],
    area: Any,
    receipt: Receipt,
    feedback: Feedback,
    options: ReadOptions,
) -> list[Path]:
    """Read, split and join the lines of a layer; fill the receipt. Returns the stretches, none when nothing can be walked.

    Raises InputError, AmbiguousInputError, ParameterError, Cancelled.
    """
    data = network.read(path, territory_of(store), area=area, options=options, feedback=feedback.part(0.0, 0.6))
    for row, reason, text in data.rejected:
        receipt.reject(row, reason, text)
    if not data.paths:
        return []
    feedback.progress(0.6, tr("Joining lines at crossings"))
    stretches, report = _noded(data.paths, JOIN_TOLERANCE_M)
    for name in report["dropped"]:
        receipt.reject(0, tr("the line is shorter than the tolerance that ends are joined within"), name)
    # A line split at crossings becomes several stretches: the stretches are what is counted.
    receipt.read = len(stretches) + receipt.rejected_count
    receipt.outside_area = data.outside_area
    receipt.crs, receipt.mapping, receipt.encoding = data.crs_choice, dict(data.mapping), data.encoding
    receipt.extra = {
        "tables": {"path": len(stretches)},
        "lines_in_file": data.lines,
        "left_out": dict(sorted(data.left_out.items())),
        "unknown_classes": dict(sorted(data.unknown_classes.items())),
        "noding": report,
    }
    receipt.notes.extend([*data.notes, *_noding_notes(report)])
    return stretches


def _noded(paths: list[Path], tolerance: float) -> tuple[list[Path], dict[str, Any]]:
    """Return the stretches between crossings, and what was split, joined and kept apart."""
    import numpy as np

    level = np.array([path.level for path in paths])
    noded = node_lines([path.coordinates for path in paths], level=level, tolerance=tolerance)
    pieces: Counter[int] = Counter()
    totals = Counter(int(source) for source in noded.source)
    stretches = []
    for source, coordinates in zip((int(source) for source in noded.source), noded.coordinates):
        pieces[source] += 1
        origin = paths[source]
        name = origin.external_id if totals[source] == 1 else f"{origin.external_id}#{pieces[source]}"
        stretches.append(replace(origin, external_id=name, coordinates=coordinates))
    report = noded.report
    return stretches, {
        "dropped": [paths[int(index)].external_id for index in report.dropped],
        "tolerance_m": tolerance,
        "split": int(report.split_count),
        "joined": int(report.joined_count),
        "kept_apart": int(report.kept_apart_count),
        "joined_at": [[round(x, 2), round(y, 2)] for x, y in np.asarray(report.joined_xy)[:200].tolist()],
        "joined_max_m": round(float(np.max(report.joined_distance)), 3) if report.joined_count else 0.0,
    }


def _noding_notes(report: dict[str, Any]) -> list[str]:
    notes = []
    if report["split"]:
        notes.append(tr("{count} crossings were made junctions.").format(count=report["split"]))
    if report["joined"]:
        notes.append(
            tr("{count} loose ends within {metres} m of another line were joined to it.").format(
                count=report["joined"], metres=report["tolerance_m"]
            )
        )
    if report["kept_apart"]:
        notes.append(
            tr("{count} crossings at a bridge or tunnel were left unjoined.").format(count=report["kept_apart"])
        )
    return notes
