"""The main job, headless and readable: import, rank, plan, print, record, follow up. Calls the plugin's own operations.

`demo.py [ADDRESS | --server]`: by itself in files; in a database by its address; or on a PostgreSQL of its own, which is
stopped afterwards and whose store is then a file.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))
sys.path.append("/usr/share/qgis/python")
BUNDLED = REPOSITORY / ".cache" / "bundled"

import vendor  # noqa: E402
from qgis.core import QgsApplication  # noqa: E402

from est_walks_plugin import i18n  # noqa: E402
from est_walks_plugin.model.codes import SourceKind  # noqa: E402
from est_walks_plugin.model.crs import transform  # noqa: E402
from est_walks_plugin.model.errors import EstWalksError  # noqa: E402
from est_walks_plugin.model.feedback import CallbackFeedback, Feedback  # noqa: E402
from est_walks_plugin.model.localtime import clock, parse_local  # noqa: E402
from est_walks_plugin.model.receipt import Receipt  # noqa: E402
from est_walks_plugin.model.walk import WalkRequest  # noqa: E402
from est_walks_plugin.store import Store  # noqa: E402
from est_walks_plugin.store.address import is_connection_string  # noqa: E402

OUTPUT = REPOSITORY / "demo"
SHARED = Path(os.environ.get("EST_SHARED", REPOSITORY.parent / "shared")) / "data"
FINDINGS = (
    (1, "lighting_out", "Två lampor släckta vid gångvägen.", None, 0),
    (2, "shrubbery", "Buskage skymmer sikten mot gatan.", 2, 1),
    (2, "positive", "Nytt staket, känns öppet och välskött.", 3, 2),
    (3, "graffiti", "Klotter på elskåpet.", 2, 2),
)


@contextmanager
def step(text: str) -> Iterator[Feedback]:
    """Print what goes on, a live percentage on a terminal, and the seconds it took."""
    started = time.perf_counter()
    live = sys.stdout.isatty()

    def show(fraction: float, what: str) -> None:
        if live:
            print(f"\r  {text} ... {100 * fraction:3.0f} %  {what[:40]:40}", end="", flush=True)

    yield CallbackFeedback(show)
    print(
        f"{chr(13) if live else ''}  {text:<58}{time.perf_counter() - started:6.1f} s{' ' * (30 if live else 0)}",
        flush=True,
    )


def told(receipt: Receipt) -> str:
    """Return a receipt in one line."""
    return told_json(receipt.to_dict())


def told_json(receipt: dict[str, Any]) -> str:
    """Return a receipt, as it is stored, in one line."""
    rejected = receipt.get("rejected_count", 0)
    line = (
        f"{receipt.get('read', 0)} read = {receipt.get('stored', 0)} stored + {receipt.get('updated', 0)} updated"
        f" + {receipt.get('unchanged', 0)} unchanged + {rejected} rejected"
    )
    if receipt.get("without_position"):
        line += f"; {receipt['without_position']} without position"
    if receipt.get("masked"):
        line += "; masked " + ", ".join(f"{count} {kind}" for kind, count in sorted(receipt["masked"].items()))
    return line


def plan_and_print(store: Store, request: WalkRequest, pdf: Path) -> list[str]:
    """Rank, plan, print, record the evening's findings and make tasks of them; return the lines to show."""
    from est_walks_plugin.operations.areas.shown import usual_period
    from est_walks_plugin.operations.rank_places import rank_places
    from est_walks_plugin.operations.record_findings import record_finding
    from est_walks_plugin.operations.tasks import create_tasks, update_task
    from est_walks_plugin.operations.walks.plan_walk import plan_walk
    from est_walks_plugin.printing.quick.walk_map import export_walk_map

    with step(f"{request.area}: rank places") as feedback:
        area = next(row["uuid"] for row in store.rows("area") if row["name"] == request.area)
        ranked = rank_places(store, request.area, *usual_period(store, area), feedback=feedback)
    with step(f"{request.area}: plan the walk") as feedback:
        result = plan_walk(store, request, feedback=feedback)
    walk = result.walks[0]
    with step(f"{request.area}: print the map") as feedback:
        printed = export_walk_map(store, walk.id, str(pdf), feedback=feedback)
    stops, zone = len(walk.stops), store.time_zone
    found = [
        record_finding(
            store, walk.id, category=kind, text=text, stop=min(number, stops), score_day=day, score_dark=dark
        )
        for number, kind, text, day, dark in FINDINGS
    ]
    tasks = create_tasks(store, found, role="trygghetssamordnare")
    update_task(store, tasks.tasks[0], state="assigned", role="trygghetssamordnare", note="Beställd vid mötet")
    lines = [
        "",
        f"{request.name}: {len(ranked.items)} places ranked, {stops} stops, {walk.length_m / 1000:.1f} km, "
        f"{walk.total_min:.0f} min, sunset {clock(walk.sunset, zone)}, dark from {clock(walk.civil_dusk, zone)}",
        *(
            f"  {s['seq']:>2}  {clock(stop.arrive, zone)}  {s['light']:<5} {s['name'][:38]:<38} {s['reasons_text']}"
            for stop in walk.stops
            for s in (stop.to_dict(result.reader),)
        ),
        f"  {len(found)} findings, {len(tasks.tasks)} tasks; {printed.pages} pages at 1:{printed.scale:.0f}: {pdf}",
    ]
    return lines


def build(address: str, feedback: Feedback) -> None:
    """Make the example municipality with what it imports, without walks: in a file, or in a database that has none."""
    from est_walks_plugin.operations.create_store import create_store
    from est_walks_plugin.operations.example import open_example
    from est_walks_plugin.operations.example.build import make_example

    if not is_connection_string(address):
        open_example(address, with_walks=False, overwrite=True, feedback=feedback)
        return
    with create_store(address, language="sv", feedback=feedback.part(0.0, 0.1)) as store:
        make_example(store, feedback.part(0.1, 1.0))


def example(address: str, output: Path, *, only: tuple[str, ...] = ()) -> list[str]:
    """Run the example municipality in a store that is made at `address`: Bro, Kungsängen and Brunna, or `only` some."""
    from est_walks_plugin.operations.example import WALKS, meeting_point
    from est_walks_plugin.operations.tasks.export import export_tasks

    lines: list[str] = []
    with step("Example municipality: import network, lamps, survey, cases") as feedback:
        build(address, feedback)
    with Store.open(address) as store:
        for source in store.rows("source", order_by=("created",)):
            print(f"      {source['name'][:32]:<34}{told_json(source['receipt'] or {})}")
        for wish in sorted(WALKS, key=lambda wish: wish.area):
            if only and wish.area not in only:
                continue
            start = meeting_point(store, wish.meeting)
            xy = (start["geometry"].x, start["geometry"].y)
            request = WalkRequest(
                f"{wish.area} höst 2026", xy, parse_local(wish.starts), area=wish.area, start_name=start["name"]
            )
            lines += plan_and_print(store, request, output / f"vandring_{wish.area}.pdf")
        rows = export_tasks(store, str(output / "atgarder.csv")).rows
        export_tasks(store, str(output / "atgarder.geojson"))
    lines.append(f"\nTask list, {rows} tasks: {output / 'atgarder.csv'}")
    return lines


def in_files() -> list[str]:
    """Run the example in a file, then Helsinki."""
    lines = example(str(OUTPUT / "exempel.gpkg"), OUTPUT)
    if SHARED.is_dir():
        return lines + helsinki()
    return [*lines, "\n../shared is not beside this checkout: the Helsinki run was left out."]


def on_server(address: str) -> list[str]:
    """Run the example in the database at an address and take its store out as a file."""
    from est_walks_plugin.operations.copying.copy_store import copy_store

    output = OUTPUT / "server"
    output.mkdir(exist_ok=True)
    lines = example(address, output)
    with step("The database as a file") as feedback:
        copied = copy_store(address, str(output / "exempel.gpkg"), overwrite=True, feedback=feedback)
    return [
        *lines,
        f"The store, {sum(copied.rows.values())} rows, copied out of the database: {output / 'exempel.gpkg'}",
    ]


def on_own_server() -> list[str]:
    """The same on a PostgreSQL with PostGIS that is started for it. Raises EstWalksError where this machine has none."""
    from tests.postgres import missing, serving

    if missing():
        raise EstWalksError(f"No server can be started: {missing()}.")
    with ExitStack() as stack:
        with step("Start a PostgreSQL with PostGIS"):
            server = stack.enter_context(serving())
        return on_server(server.new_database())


def helsinki() -> list[str]:
    """Run the real data of Helsinki centre: network, lamps and citizen reports."""
    from shapely.geometry import Point

    from est_walks_plugin.operations.create_store import create_store
    from est_walks_plugin.operations.importing.files import import_file

    osm = SHARED / "osm" / "fi_helsinki_centre_2019-04.osm.pbf"
    reports = SHARED / "reports" / "fi_helsinki_georeport_v2_2014-12_2015-09.json"
    path = OUTPUT / "helsinki.gpkg"
    path.unlink(missing_ok=True)
    x, y = (float(value) for value in transform([[24.9414, 60.1709]], "EPSG:4326", "EPSG:3879")[0])
    store = create_store(
        str(path), "Helsinki", "EPSG:3879", [("Centrum", Point(x, y).buffer(1200))], time_zone="Europe/Helsinki"
    )
    imports = (
        ("network and base map", lambda f: import_file(store, SourceKind.NETWORK, str(osm), feedback=f)),
        ("lamps", lambda f: import_file(store, SourceKind.LIGHTING, str(osm), feedback=f)),
        ("citizen reports", lambda f: import_file(store, SourceKind.CASE, str(reports), feedback=f)),
    )
    with store:
        for name, run in imports:
            with step(f"Helsinki: import {name}") as feedback:
                receipt = run(feedback)
            print(f"      {told(receipt)}")
        starts_at = parse_local("2015-10-07 18:30", "Europe/Helsinki")
        request = WalkRequest("Helsingfors centrum", (x, y), starts_at, area="Centrum", start_name="Järnvägstorget")
        return plan_and_print(store, request, OUTPUT / "vandring_Helsinki.pdf")


def main() -> int:
    started = datetime.now()
    OUTPUT.mkdir(exist_ok=True)
    vendor.lay_out(BUNDLED)
    sys.path.append(str(BUNDLED))  # now, as Python remembers of a folder that it was not there
    application = QgsApplication([], False)
    application.initQgis()
    translator = i18n.install("sv")
    where = sys.argv[1] if len(sys.argv) > 1 else ""
    try:
        lines = on_own_server() if where == "--server" else on_server(where) if where else in_files()
    except EstWalksError as error:
        print(f"\n{error.message}\n{error.details}", file=sys.stderr)
        return 1
    finally:
        del translator
    print("\n".join(lines))
    print(f"\nAll done in {(datetime.now() - started).total_seconds():.0f} s.")
    application.exitQgis()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
