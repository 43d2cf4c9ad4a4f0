"""Take a walk out in a field package, and remember what went out: a return is compared with it."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Sequence

from ...exporting.field_package.base_maps import MapWish, PlannedMaps, plan_maps
from ...exporting.field_package.content import PackageContent, collect
from ...exporting.field_package.package import write_package
from ...files import check_writable, whole_file
from ...i18n import tr
from ...model.errors import ParameterError
from ...model.feedback import Feedback
from ...model.field.package import ENDING, FORMAT, LAYERS
from ...store.keys import new_uuid
from ...store.values import now
from ...store.walks.old_findings import old_findings
from ..walks.copied_ground import ground_of
from ..walks.find_walk import find_walk
from .cells import GEOMETRY, Unreadable, cell

if TYPE_CHECKING:
    from ...model.stored_walk import StoredWalk
    from ...store import Store


@dataclass(frozen=True)
class SentOut:
    """One package: its file, its key, whose walk it is (uuid, number of the group), rows by layer, size, and what to tell."""

    path: str
    package: str
    walk: str
    group: int
    rows: dict[str, int]
    size: int
    zoom: int
    messages: tuple[str, ...] = ()

    @property
    def megabytes(self) -> float:
        """How large the file is."""
        return self.size / 1e6


def planned_maps(store: Store, walk: str, zoom: int | None = None) -> PlannedMaps:
    """Return the base maps that go out with a walk (uuid or name), with their size.

    Raises NotFoundError, ParameterError for a walk that lies nowhere and for a ground too large for `zoom`.
    """
    return plan_maps(ground_of(store, walk=walk), store.crs, zoom)


def send_out(
    store: Store,
    walks: Sequence[str],
    output: str,
    *,
    maps: MapWish | None = None,
    language: str | None = None,
    feedback: Feedback | None = None,
) -> list[SentOut]:
    """Write a package a walk (uuids of one walk, or of all its groups) and return them; all of them or none.

    Of several groups each gets a file of its own: `output` with the group's number before the ending. What went out
    is remembered in the store in the same moment. Raises ParameterError, NotFoundError, FileWriteError, InputError for
    a background that does not come or may not be copied, StoreError, Cancelled.
    """
    feedback, wish = feedback or Feedback(), maps or MapWish()
    found = [find_walk(store, walk) for walk in walks]
    paths = paths_of(output, found)
    for path in paths:
        check_writable(path)
    contents, plans = [], []
    for walk in found:
        planned = _planned(store, walk, wish.zoom)
        contents.append(
            collect(
                store,
                walk,
                package=new_uuid(),
                made_at=now(),
                bounds=planned.bounds,
                earlier=old_findings(store, walk),
                language=language,
            )
        )
        plans.append(planned)
    sent = []
    with ExitStack() as files:
        for number, (path, content, planned) in enumerate(zip(paths, contents, plans)):
            part = feedback.part(number / len(paths), (number + 1) / len(paths))
            partial = files.enter_context(whole_file(path))
            written = write_package(store.path, content, planned, partial, part, background=wish.background)
            rows = {name: len(rows) for name, rows in content.rows.items()}
            sent.append(
                SentOut(
                    path=str(path),
                    package=content.package,
                    walk=content.walk.uuid,
                    group=content.walk.group_no,
                    rows=rows,
                    size=written.size,
                    zoom=written.zoom,
                    messages=_messages(written.missing),
                )
            )
        feedback.check()
        with store.transaction(feedback):
            store.insert("field_package", [_remembered(content, store.time_zone) for content in contents])
    return sent


def paths_of(output: str, walks: Sequence[StoredWalk]) -> list[Path]:
    """Return the file of each walk's package. Raises ParameterError for a name that is none of a zip."""
    path = Path(output)
    if path.suffix.lower() != ENDING:
        raise ParameterError(
            tr("The field package {output} must end in .zip: QField opens nothing else.").format(output=output)
        )
    if len(walks) < 2:
        return [path]
    return [path.with_name(f"{path.stem}_{walk.group_no}{path.suffix}") for walk in walks]


def snapshot(content: PackageContent, zone: str) -> dict[str, dict[str, dict[str, Any]]]:
    """Return what went out as it is compared with what comes back: layer -> uuid -> column -> value."""
    return {
        layer.name: {
            row.uuid: {
                column: _cell(column, row.geometry if column == GEOMETRY else row.values.get(column), zone)
                for column in (*layer.columns, *((GEOMETRY,) if layer.moves else ()))
            }
            for row in content.rows[layer.name]
        }
        for layer in LAYERS
    }


def _cell(column: str, value: Any, zone: str) -> Any:
    if column == GEOMETRY:
        value = None if value is None else (value.x, value.y)
    told = cell(column, value, zone)
    return None if isinstance(told, Unreadable) else told


def _planned(store: Store, walk: StoredWalk, zoom: int | None) -> PlannedMaps:
    if not store.count("stop", {"walk": walk.uuid}):
        raise ParameterError(
            tr("The walk “{name}” has no stops yet; plan it before it is taken out.").format(name=walk.name)
        )
    return planned_maps(store, walk.uuid, zoom)


def _remembered(content: PackageContent, zone: str) -> dict[str, Any]:
    return {
        "uuid": content.package,
        "walk": content.walk.uuid,
        "made_at": content.made_at,
        "format": FORMAT,
        "snapshot": snapshot(content, zone),
    }


def _messages(missing: float) -> tuple[str, ...]:
    if missing < 0.01:
        return ()
    told = tr("{percent} % of the background map did not come; the package has holes there.")
    return (told.format(percent=max(1, round(100 * missing))),)
