"""The same day in a file and in a database, through the window: import, rank, plan, print, record, undo, with the same outcome."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication

from est_walks_plugin.gui.pages.walk.print_dialog import PrintChoice
from est_walks_plugin.gui.pages.walk.printing import Printer
from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.operations.importing.files import ImportOptions, import_file
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.printing.layouts.templates import shipped
from est_walks_plugin.project.opening import open_layer
from est_walks_plugin.project.own_layers import layers_of
from tests import town

CASES = (
    "id;kategori;text;datum;x;y\n"
    "1;Nedskräpning;Skräp;2026-05-02;135990;6596010\n"
    "2;Klotter;Klotter;2026-05-03;136100;6596100\n"
)


def day(window: Any, address: str, folder: Path, wait: Any) -> dict[str, Any]:
    """Go through the day in the store at an address and tell what came of it."""
    shell = window.shell
    session = shell.context.session
    town.build(address).close()
    shell.flow.open(address)
    wait(lambda: session.path == address and not shell.flow.adding_layers)
    session.set_area(session.areas()[0].uuid)
    told: dict[str, Any] = {
        "layers": sorted(role for role, one in layers_of(QgsProject.instance()).items() if one.isValid())
    }

    file = folder / "ärenden.csv"
    file.write_text(CASES, encoding="utf-8")
    shell.context.runner.run(
        "import",
        lambda store, feedback: import_file(
            store, SourceKind.CASE, str(file), ImportOptions(crs="EPSG:3011"), feedback
        ),
        store_path=address,
        changes=("observation", "source"),
        done=lambda receipt: told.update(stored=receipt.stored),
    )
    wait(lambda: "stored" in told)

    shell.show_page("situation")
    page = shell.pages["situation"]
    page.rank()
    wait(lambda: not shell.context.runner.busy and page.places.shown_rows())
    told["places"] = [(row.name, round(row.score, 6)) for row in page.places.shown_rows()]

    shell.show_page("walk")
    QCoreApplication.processEvents()
    walks = shell.pages["walk"]
    walks.parts.propose_button.click()
    wait(lambda: not walks.editor.is_busy and walks.editor.plan is not None and walks.editor.is_saved)
    told["stops"] = sorted(stop.name for stop in walks.parts.stops.rows())  # a loop is as good either way round
    for name, template in (("karta.pdf", ""), ("layout.pdf", shipped("A4").path)):
        walks.parts.printed.set_notes([])
        Printer(walks.out).print(walks.editor.walk, PrintChoice(str(folder / name), template=template))
        wait((folder / name).is_file, 120)
        wait(lambda: not shell.context.runner.busy)
        told[name] = (folder / name).read_bytes()[:5]

    context = shell.context
    context.undo.do(
        lambda store: record_finding(store, walks.editor.walk, category="litter", text="Skräp", point=town.at(10, 10)),
        "fynd",
    )
    told["found"] = session.store.count("finding")
    told["by_qgis"] = open_layer(session.store.layer_uri("finding"), "fynd").featureCount()
    context.undo.take_back()
    wait(lambda: not shell.context.runner.busy)
    told["undone"] = session.store.count("finding")
    shell.flow.close()
    return told


def test_a_day_on_a_server_is_a_day_in_a_file(window: Any, pg_address: str, tmp_path: Path, wait: Any) -> None:
    told = []
    for name, address in (("fil", str(tmp_path / "town.gpkg")), ("server", f"{pg_address} active_schema=provstad")):
        folder = tmp_path / name
        folder.mkdir()
        told.append(day(window, address, folder, wait))
    in_file, on_server = told
    assert on_server == in_file
    assert (in_file["stored"], in_file["found"], in_file["by_qgis"], in_file["undone"]) == (2, 1, 1, 0)
    assert in_file["karta.pdf"] == in_file["layout.pdf"] == b"%PDF-"
    assert in_file["stops"]
    assert in_file["places"]
