"""Make a walking network of an un-noded line layer: split at crossings, joined within a tolerance, both reported."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass, fields
from operator import attrgetter
from typing import Any

from ...engine.network.noding import node_lines
from ...i18n import tr
from ...importers import network
from ...importers.formats.table import Refused
from ...importers.network import LineData
from ...importers.notes import counted
from ...importers.osm.restrictions import Restrictions
from ...importers.unmapped import safe_value
from ...model.codes import SourceKind
from ...model.receipt import Receipt
from ...model.records import Path
from ...privacy import screen
from .compare.best_layer import open_fitting
from .reading import ImportJob
from .sources import Remembered
from .territory import territory_of

JOIN_TOLERANCE_M = 0.5
#: NVDB's links stop up to a metre short of each other.
NVDB_TOLERANCE_M = 1.0
_SHOWN = 5


def read_lines(job: ImportJob, receipt: Receipt) -> tuple[list[Path], list[Refused], LineData]:
    """Read, split and join the lines of a layer; fill the receipt.

    Returns the stretches, the rows that are none, and what was read of the layer.

    A line split at crossings becomes several stretches: the stretches are what is counted.
    Raises InputError, AmbiguousInputError, ParameterError, Cancelled.
    """
    feedback = job.feedback.part(0.0, 0.6)
    territory = territory_of(job.store)
    data = network.read(
        job.path,
        territory,
        area=job.area,
        options=job.options,
        feedback=feedback.part(0.0, 0.6),
        remembered=lambda table: Remembered.of(job.store, SourceKind.NETWORK, table).values,
        opener=lambda path, options: open_fitting(path, options, job.kind, job.store),
    )
    if not data.paths:
        return [], data.rejected, data
    feedback.progress(0.6, tr("Joining lines at crossings"))
    stretches, joints = _noded(data.paths, NVDB_TOLERANCE_M if data.is_nvdb else JOIN_TOLERANCE_M)
    stretches = data.restrictions.apply(stretches)
    reason = tr("the line is shorter than the tolerance that ends are joined within")
    refused = [*data.rejected, *(Refused(0, reason, name) for name in joints.dropped)]
    rounded = sum(path.position_method is not None for path in data.paths)
    if rounded:
        text = tr(
            "{count} lines have coordinates that are rounded to 100 m or more and are marked as approximate.",
            None,
            rounded,
        )
        data.notes.append(text.format(count=rounded))
    receipt.outside_area = data.outside_area
    receipt.crs, receipt.mapping, receipt.encoding = data.crs_choice, dict(data.mapping), data.encoding
    receipt.extra = {
        "tables": {"path": len(stretches)},
        "lines_in_file": data.lines,
        "left_out": dict(sorted(data.left_out.items())),
        "unmapped_values": data.unmapped.told(),
        "unknown_classes": {safe_value(code): rows for code, rows in sorted(data.unknown_classes.items())},
        "noding": asdict(joints),
    }
    told = restriction_notes(data.restrictions, data.busways) if data.is_osm else []
    receipt.extra.update({"restrictions": restrictions_told(data.restrictions)} if data.is_osm else {})
    receipt.notes.extend([*data.notes, *told, *_noding_notes(joints)])
    return stretches, refused, data


@dataclass(frozen=True)
class Joints:
    """What was split and joined: the names of lines too short to keep, how many, and where ends were moved (200)."""

    dropped: list[str]
    tolerance_m: float
    split: int
    joined: int
    kept_apart: int
    joined_at: list[list[float]]
    joined_max_m: float


#: What a stretch has of the line that it is a piece of: all but its id and where it runs.
_TOLD = attrgetter(*(item.name for item in fields(Path) if item.name not in ("external_id", "coordinates")))


def _noded(paths: list[Path], tolerance: float) -> tuple[list[Path], Joints]:
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
        stretches.append(Path(name, coordinates, *_TOLD(origin)))
    report = noded.report
    return stretches, Joints(
        dropped=[paths[int(index)].external_id for index in report.dropped],
        tolerance_m=tolerance,
        split=int(report.split_count),
        joined=int(report.joined_count),
        kept_apart=int(report.kept_apart_count),
        joined_at=[[round(x, 2), round(y, 2)] for x, y in np.asarray(report.joined_xy)[:200].tolist()],
        joined_max_m=round(float(np.max(report.joined_distance)), 3) if report.joined_count else 0.0,
    )


def _noding_notes(joints: Joints) -> list[str]:
    return counted(
        (joints.split, tr("{count} crossings were made junctions.", None, joints.split)),
        (
            joints.joined,
            tr("{count} loose ends within {metres} m of another line were joined to it.", None, joints.joined),
        ),
        (joints.kept_apart, tr("{count} crossings at a bridge or tunnel were left unjoined.", None, joints.kept_apart)),
        metres=joints.tolerance_m,
    )


def restrictions_told(found: Restrictions) -> dict[str, Any]:
    """Return the counts for the receipt, and the hours that could not be read with what they are about."""
    return {
        "closed_nodes": found.closed,
        "nodes_by_hour": found.by_hour,
        "crossed_walls": list(dict.fromkeys(found.crossed)),
        "unknown_barriers": dict(sorted(found.unknown.items())),
        "unread_hours": [{"way": name, "hours": screen(text)[0]} for text, name in sorted(found.unread.items())],
    }


def restriction_notes(found: Restrictions, busways: int = 0) -> list[str]:
    """Return one sentence for each thing the planner should know."""
    notes = counted(
        (
            found.closed,
            tr(
                "{count} places where a locked gate, wall, fence or water stops walkers were closed.",
                None,
                found.closed,
            ),
        ),
        (
            found.hours,
            tr("{count} paths or gates are open at certain hours only; a walk uses them only then.", None, found.hours),
        ),
    )
    if found.crossed:
        ways = list(dict.fromkeys(found.crossed))
        text = tr(
            "{count} paths cross a wall, fence or water with no gate, bridge or node of both in OpenStreetMap, and are "
            "walked; look at them on the map: {ways}.",
            None,
            len(ways),
        )
        notes.append(text.format(count=len(ways), ways=", ".join(ways[:_SHOWN]) + (" …" if len(ways) > _SHOWN else "")))
    if found.unknown:
        kinds = ", ".join(f"{safe_value(kind)} ({count})" for kind, count in found.unknown.most_common(_SHOWN))
        notes.append(tr("Barriers of kinds that no list knows were taken as passable: {kinds}.").format(kinds=kinds))
    if found.unread:
        told = [f"{name}: “{screen(text)[0]}”" for text, name in sorted(found.unread.items())]
        shown = "; ".join(told[:_SHOWN]) + (" …" if len(told) > _SHOWN else "")
        notes.append(
            tr("Opening hours that could not be read; a walk that uses them warns: {hours}.").format(hours=shown)
        )
    walked = tr("{count} bus roads are walked, as nothing says that walkers may not.", None, busways)
    return notes + counted((busways, walked))
