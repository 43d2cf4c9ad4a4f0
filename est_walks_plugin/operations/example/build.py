"""Build the example municipality: the true imports run on the files in resources/example, then three years are told.

What the files cannot hold - walks, findings, tasks, promises - is told by `CHAPTERS`, one after the other.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from ... import paths
from ...files import whole_file
from ...i18n import tr
from ...model.codes import SourceKind
from ...model.errors import StoreError
from ...model.feedback import Feedback
from ...store import Store, address
from ..create_store import create_store
from ..light.keep import find_all
from ..own_places import add_own_place
from . import happenings
from .story import Story
from .walks import WALKS, hold, plan_coming
from .year import tell_year

ATTRIBUTION = "Exempeldata - flyttad geometri, ej verkliga gator, (c) OpenStreetMap contributors"
NETWORK_FILE = "gangnat_exempel.osm.gz"
LIGHTING_FILE = "belysning_exempel.csv"
#: The other files, what they are, and the system they stand for. Each survey is a source of its own.
FILES: tuple[tuple[str, SourceKind, str], ...] = (
    ("trygghetsenkat_2024_exempel.xlsx", SourceKind.SURVEY, "Trygghetsenkät 2024 (exempel)"),
    ("trygghetsenkat_2025_exempel.xlsx", SourceKind.SURVEY, "Trygghetsenkät 2025 (exempel)"),
    ("trygghetsenkat_2026_exempel.geojson", SourceKind.SURVEY, "Trygghetsenkät 2026 (exempel)"),
    ("felanmalan_2023-2026_exempel.csv", SourceKind.CASE, "Felanmälan e-tjänst (exempel)"),
    ("est_rapporter_2023-2026_exempel.csv", SourceKind.EST_REPORT, "EST-rapporter (exempel)"),
    ("barnens_bild_2024-2026_exempel.txt", SourceKind.SCHOOL_VIEW, "Barnens bild (exempel)"),
    ("trygghetsmatning_andelar_exempel.csv", SourceKind.SURVEY_SHARE, "Trygghetsmätning (exempel)"),
)
PARTNERS = ("samverkan_2025-2026_exempel.csv", SourceKind.PARTNER, "Samverkanspartner (exempel)")
"""Came with the EST year, and is read in with it: of the other files alone the places are what they always were."""
Tell = Callable[[Store, Story, Feedback], None]


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
    if address.is_connection_string(str(path)):
        raise StoreError(
            tr("The example is built as a file; give a .gpkg instead of “{store}”.").format(
                store=address.label(str(path))
            )
        )
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
        make_example(store, feedback.part(0.05, 0.5 if with_walks else 1.0))
        if with_walks:
            tell_history(store, feedback.part(0.5, 1.0))


def make_example(store: Store, feedback: Feedback) -> None:
    """Let an empty store, in a file or a database, say that it is the example, and import what it has from files."""
    store.set_meta("example", "1")
    store.set_meta("attribution", ATTRIBUTION)
    import_example_files(store, feedback)


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
    ends = (0.7, 0.75, 0.8, 0.9, 0.94, 0.98, 1.0)
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


def tell_history(store: Store, feedback: Feedback) -> None:
    """Tell the chapters: what was done in three years, then the walks to come."""
    story = Story.read()
    at = 0.0
    for end, tell in CHAPTERS:
        feedback.check()
        tell(store, story, feedback.part(at, end))
        at = end


def _tell_light(store: Store, story: Story, feedback: Feedback) -> None:
    find_all(store, feedback=feedback)


def _tell_partners(store: Store, story: Story, feedback: Feedback) -> None:
    from ..importing.files import ImportOptions, import_file

    file, kind, name = PARTNERS
    import_file(store, kind, str(paths.resources() / "example" / file), ImportOptions(system=name), feedback)
    _mark_sources(store)


def _tell_own_places(store: Store, story: Story, feedback: Feedback) -> None:
    with store.transaction():
        for place in story.own_places:
            store.update("place", add_own_place(store, place.name, place.xy), {"place_type": place.place_type})


def _tell_walks(store: Store, story: Story, feedback: Feedback) -> None:
    """Hold the walks, with what the groups found, then take all tasks on, day by day."""
    teller = happenings.Teller(store)
    for number, held in enumerate(story.walks):
        feedback.check()
        share = feedback.part(number / len(story.walks), (number + 1) / len(story.walks))
        share.progress(0.0, held.name)
        walk = hold(store, held, share)
        with store.transaction():
            teller.walk(held, walk)
    with store.transaction():
        for found in story.rounds:
            teller.round(found)
        teller.steps()


def _tell_programme(store: Store, story: Story, feedback: Feedback) -> None:
    with store.transaction():
        happenings.tell_streets(store, story.streets)


def _tell_promises(store: Store, story: Story, feedback: Feedback) -> None:
    with store.transaction():
        happenings.tell_promises(store, story)


def _tell_year(store: Store, story: Story, feedback: Feedback) -> None:
    with store.transaction():
        tell_year(store, story)


def _plan_coming(store: Store, story: Story, feedback: Feedback) -> None:
    """Suggest the walks of this autumn; their rankings are the latest."""
    for number, wish in enumerate(WALKS):
        feedback.check()
        share = feedback.part(number / len(WALKS), (number + 1) / len(WALKS))
        share.progress(0.0, tr("Planning the walk in {area}").format(area=wish.area))
        plan_coming(store, wish, share)


#: What is told, in order, and how far the work has come after it. What a later issue adds is a line here and a field of `Story`.
CHAPTERS: tuple[tuple[float, Tell], ...] = (
    (0.05, _tell_light),
    (0.07, _tell_partners),
    (0.08, _tell_own_places),
    (0.55, _tell_walks),
    (0.58, _tell_programme),
    (0.6, _tell_promises),
    (0.65, _tell_year),
    (1.0, _plan_coming),
)
