"""Build the example municipality: the true imports run on the files in resources/example, then ranking and planning."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from ... import paths
from ...files import whole_file
from ...i18n import tr
from ...model.codes import LandmarkKind, SourceKind
from ...model.errors import ParameterError, StoreError
from ...model.feedback import Feedback
from ...model.localtime import parse_local
from ...model.walk import WalkRequest
from ...store import Store
from ..create_store import create_store

ATTRIBUTION = "Exempeldata - flyttad geometri, ej verkliga gator, (c) OpenStreetMap contributors"
NETWORK_FILE = "gangnat_exempel.osm.gz"
LIGHTING_FILE = "belysning_exempel.csv"
#: The other files, what they are, and the system they stand for.
FILES: tuple[tuple[str, SourceKind, str], ...] = (
    ("trygghetsenkat_2026_exempel.geojson", SourceKind.SURVEY, "Trygghetsenkät (exempel)"),
    ("felanmalan_2025-2026_exempel.csv", SourceKind.CASE, "Felanmälan e-tjänst (exempel)"),
    ("est_rapporter_2026_exempel.csv", SourceKind.EST_REPORT, "EST-rapporter (exempel)"),
    ("barnens_bild_2026_exempel.txt", SourceKind.SCHOOL_VIEW, "Barnens bild (exempel)"),
    ("trygghetsmatning_andelar_exempel.csv", SourceKind.SURVEY_SHARE, "Trygghetsmätning (exempel)"),
)


@dataclass(frozen=True)
class ExampleWalk:
    """A walk of the example; `meeting` is how the name of its meeting point begins."""

    area: str
    meeting: str
    starts: str


WALKS: tuple[ExampleWalk, ...] = (
    ExampleWalk("Kungsängen", "Torget 4", "2026-10-15 18:00"),
    ExampleWalk("Bro", "Bro centrum", "2026-10-20 18:00"),
    ExampleWalk("Brunna", "Hagnässkolan", "2026-10-22 18:00"),
)


def open_example(
    path: str | os.PathLike[str],
    *,
    language: str = "sv",
    with_walks: bool = True,
    overwrite: bool = False,
    feedback: Feedback | None = None,
) -> str:
    """Build the example store at `path` and return the path; a store that is there already is left as it is.

    The file appears when it is complete, or not at all. Raises StoreError when `path` holds another store or cannot be
    written, Cancelled.
    """
    feedback = feedback or Feedback()
    target = Path(path)
    if target.exists() and not overwrite:
        _check_is_example(target)
        return str(target)
    with whole_file(target) as part:
        _build(part, language, with_walks, feedback)
    feedback.progress(1.0)
    return str(target)


def _check_is_example(path: Path) -> None:
    with Store.open(str(path), readonly=True) as store:
        if not store.is_example:
            raise StoreError(
                tr("{path} is a store of your own; choose another name for the example.").format(path=path)
            )


def _build(path: Path, language: str, with_walks: bool, feedback: Feedback) -> None:
    feedback.progress(0.0, tr("Making the example store"))
    with create_store(str(path), language=language, feedback=feedback.part(0.0, 0.05)) as store:
        store.set_meta("example", "1")
        store.set_meta("attribution", ATTRIBUTION)
        import_example_files(store, feedback.part(0.05, 0.7 if with_walks else 1.0))
        if with_walks:
            plan_example_walks(store, feedback.part(0.7, 1.0))


def import_example_files(store: Store, feedback: Feedback) -> None:
    """Run the true imports on the files that come with the plugin, in the order a planner would."""
    from ..importing.files import ImportOptions, import_file

    folder = paths.resources() / "example"
    network = partial(import_file, store, SourceKind.NETWORK, folder / NETWORK_FILE, None)
    lamps = partial(import_file, store, SourceKind.LIGHTING, folder / LIGHTING_FILE, None)
    steps: list[tuple[float, str, Callable[[Feedback], Any]]] = [
        (0.45, tr("Walking network and base map"), partial(network, source_name="Gångnät och karta (exempel)")),
        (0.65, tr("Lighting inventory"), partial(lamps, source_name="Belysning (exempel)")),
    ]
    ends = (0.8, 0.9, 0.94, 0.98, 1.0)
    for (file, kind, name), end in zip(FILES, ends):
        steps.append((end, name, partial(import_file, store, kind, str(folder / file), ImportOptions(system=name))))
    at = 0.0
    for end, text, run in steps:
        feedback.check()
        feedback.progress(at, text)
        run(feedback.part(at, end))
        at = end
    _mark_sources(store)


def _mark_sources(store: Store) -> None:
    """Give every source the attribution that each map prints."""
    rows = store.rows("source", columns=["uuid", "attribution"])
    store.update_many("source", {row["uuid"]: {"attribution": ATTRIBUTION} for row in rows})


def plan_example_walks(store: Store, feedback: Feedback) -> list[str]:
    """Judge the light and rank the places of each area; last year's walk with its findings, and one to come.

    Returns the uuids of the walks to come.
    """
    from ..light.keep import find_all
    from ..rank_places import rank_places
    from ..walks.plan_walk import plan_walk
    from . import history

    walks = []
    find_all(store, feedback=feedback.part(0.0, 0.05))
    for number, wish in enumerate(WALKS):
        feedback.check()
        share = feedback.part(number / len(WALKS), (number + 1) / len(WALKS))
        share.progress(0.0, tr("Planning the walk in {area}").format(area=wish.area))
        ranked = rank_places(store, wish.area, feedback=share.part(0.1, 0.4))
        coming = _request(store, wish, ranked.ranking)
        past = replace(
            coming,
            name=f"{wish.area} höst 2025",
            starts_at=parse_local(history.EARLIER[wish.area]),
            duration_min=75.0,
            time_limit_s=0.5,
        )
        held = plan_walk(store, past, feedback=share.part(0.4, 0.6))
        history.add_history(store, held.walks[0], wish.area)
        result = plan_walk(store, coming, feedback=share.part(0.7, 1.0))
        walks += [walk.id for walk in result.walks]
    history.add_promises(store)
    return walks


def _request(store: Store, wish: ExampleWalk, ranking: str) -> WalkRequest:
    start = meeting_point(store, wish.meeting)
    x, y = start["geometry"].coords[0][:2]
    return WalkRequest(
        name=f"{wish.area} höst 2026",
        start_xy=(x, y),
        start_name=start["name"],
        starts_at=parse_local(wish.starts),
        area=wish.area,
        ranking=ranking,
        time_limit_s=1.0,
    )


def meeting_point(store: Store, name: str) -> dict[str, Any]:
    """Return the landmark whose name begins with `name`, meeting points first. Raises ParameterError."""
    marks = [row for row in store.rows("landmark") if (row["name"] or "").startswith(name)]
    marks.sort(key=lambda row: row["kind"] != LandmarkKind.MEETING_POINT.value)
    if not marks:
        raise ParameterError(tr("There is no meeting point called “{name}”.").format(name=name))
    return marks[0]
