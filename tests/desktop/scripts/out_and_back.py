"""The evening in the field: out with a package, back from two phones and a paper while the office goes on; then undone."""

import csv
import os
import re
import sys
import time
from datetime import timedelta
from pathlib import Path

import tools
from agreement import features
from evening import Evening, _open
from qgis.PyQt.QtCore import Qt

sys.path.append(str(Path(__file__).resolve().parents[3]))
from tests.field_phone import SqlitePhone, jpeg


class Night(Evening):
    """An evening with a picture of each step."""

    def step(self, name, *, draw=()):
        super().step(name, draw=draw)
        self.shot(name)

    def shot(self, name, seen=None):
        """Take a picture of what is `seen`, the window unless told."""
        tools.spin(0.3)
        tools.wait(lambda: not self.iface.mapCanvas().isDrawing(), 60, "the map")
        number = len(self.steps)
        (seen or self.iface.mainWindow()).grab().save(os.path.join(self.folder, f"{number:02d}_{name}.png"))

    @property
    def findings(self):
        return {row.uuid: row.finding for row in self.page.view.rows()}


def main(iface, request):
    night = Night(iface, request)
    for part in (_open, _out, _in_the_field, _at_the_office, _back, _refused, _decide, _photos, _look, _again, _undo):
        began = time.monotonic()
        part(night, request)
        print(f"{part.__name__}: {time.monotonic() - began:.0f} s", flush=True)
    return {"wrong": night.told, "steps": night.steps, "dirty_since": night.dirty_since, "facts": night.facts}


def _out(night, _request):
    """The package of the walk held last, from the menu of page Vandring."""
    night.area("Kungsängen")
    night.go("walk")
    page, hands = night.page, night.hands
    walks = night.store.rows("walk", {"area": night.context.session.area_uuid}, order_by=("-starts_at",))
    night.walk = next(row["uuid"] for row in walks if night.store.count("finding", {"walk": row["uuid"]}))
    hands.pick(page.parts.walks, night.walk)
    night.step("walk")
    night.package = os.path.join(night.folder, "vandring.zip")

    def work(dialog):
        hands.type(night.package, dialog.file.lineEdit())
        dialog.detail.setCurrentIndex(1)
        night.shot("package_dialog")
        hands.click(dialog.ok)

    hands.in_dialog(lambda: page.parts.take_out.press("field_package"), work)
    night.settle(300)
    tools.wait(lambda: os.path.isfile(night.package), 120, "the package")
    night.facts["packages"] = night.store.count("field_package")
    night.step("taken_out")
    night.route = os.path.join(night.folder, "vandring.gpx")

    def name_it(dialog):
        hands.type(night.route, dialog.file.lineEdit())
        hands.click(dialog.ok)

    hands.in_dialog(lambda: page.parts.take_out.press("gpx"), name_it)
    tools.wait(lambda: os.path.isfile(night.route), 60, "the route")
    night.step("route_taken_out")
    from est_walks_plugin.gui.pages.walk.take_out import protocol_table

    night.paper = os.path.join(night.folder, "protokoll.csv")
    asked, protocol_table.QFileDialog = protocol_table.QFileDialog, _Chooser(night.paper)
    page.parts.take_out.press("protocol_table")
    protocol_table.QFileDialog = asked
    tools.wait(lambda: os.path.isfile(night.paper), 60, "the protocol")
    night.step("protocol_taken_out")


class _Chooser:
    """The system's own chooser of files, which says at once what a planner would."""

    def __init__(self, path):
        self._path = path

    def getSaveFileName(self, *_args):
        return self._path, ""


def _in_the_field(night, _request):
    """Two phones and a camera; the other finds what the first does not."""
    folder = Path(night.folder)
    first, second = (SqlitePhone(Path(night.package), folder / name) for name in ("telefon1", "telefon2"))
    stops = {row["seq"]: row for row in night.store.rows("stop", {"walk": night.walk})}
    one, two = stops[1], stops[2]
    night.old = night.store.rows("finding", {"walk": night.walk}, order_by=("created",))[0]
    at = (one["geometry"].x + 6, one["geometry"].y + 4)
    lamps = {"category": "lighting_out", "text": "Två lampor släckta", "severity": 3, "score_dark": 0}
    tunnel = first.add("finding", at, stop_uuid=one["uuid"], **lamps)
    first.photo(finding_uuid=tunnel, content=jpeg("#554433", (320, 240)))
    missing = first.photo(finding_uuid=tunnel, file=False)
    first.edit("finding", night.old["uuid"], text="Klotter på båda väggarna")
    first.edit("stop", one["uuid"], score_dark=1, score_day=3, note="Ödsligt efter sju")
    there = (two["geometry"].x, two["geometry"].y)
    bench = second.add("finding", there, stop_uuid=two["uuid"], category="litter", text="Trasig bänk vid stigen")
    second.edit("finding", night.old["uuid"], severity=2)
    second.edit("stop", two["uuid"], score_dark=0)
    night.found = {tunnel: "Två lampor släckta", bench: "Trasig bänk vid stigen"}
    maps = ("basemap_light.mbtiles", "basemap_dark.mbtiles")
    night.first = str(first.zip_back(folder / "från telefon 1.zip", inner="vandring_1", without=maps))
    night.second = str(second.zip_back(folder / "från telefon 2.zip", without=maps))
    later = folder / "senare" / Path(first.rows("photo")[missing]["path"]).name
    later.parent.mkdir()
    later.write_bytes(jpeg("#335577", (320, 240)))
    night.camera = str(later)
    night.table = _home_with_paper_and_track(night, folder / "hemma")


def _home_with_paper_and_track(night, folder):
    """Fill the protocol's table and record the way along the route; return the folder with both."""
    folder.mkdir()
    with open(night.paper, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    whole = next(row for row in rows if row["Stopp"] == "3" and row["Rad"] == "Stopp")
    line = next(row for row in rows if row["Stopp"] == "3" and row["Rad"] == "Fynd 1")
    day, dark = (next(name for name in whole if name.startswith(title)) for title in ("Dagsljus", "Mörker"))
    whole.update({day: "2", dark: "1"})
    line.update({"Vad": "Nedskräpning", "Text": "Skräp i buskarna"})
    with open(folder / "protokoll.csv", "w", encoding="utf-8-sig", newline="") as file:
        table = csv.DictWriter(file, list(rows[0]), delimiter=";")
        table.writeheader()
        table.writerows(rows)
    points = re.findall(r'<trkpt[^>]*lat="([\d.]+)"[^>]*lon="([\d.]+)"', Path(night.route).read_text(encoding="utf-8"))
    begun = night.store.get("walk", night.walk)["starts_at"]
    recorded = [
        f'<trkpt lat="{lat}" lon="{lon}"><time>{begun + timedelta(seconds=20 * number):%Y-%m-%dT%H:%M:%SZ}</time></trkpt>'
        for number, (lat, lon) in enumerate(points)
    ]
    head = '<?xml version="1.0"?><gpx version="1.1" creator="telefon" xmlns="http://www.topografix.com/GPX/1/1">'
    track = f"{head}<trk><trkseg>{''.join(recorded)}</trkseg></trk></gpx>"
    (folder / "spår.gpx").write_text(track, encoding="utf-8")
    return str(folder)


def _at_the_office(night, _request):
    """Meanwhile somebody mends the words of a finding that a phone changes too."""
    night.go("findings")
    page, hands = night.page, night.hands
    if page.walks.currentData() != night.walk:
        hands.choose(page.walks, night.walk)
    night.before = len(page.view.rows())
    hands.row(page.view, night.old["uuid"])
    page.view.tree.setFocus(Qt.FocusReason.TabFocusReason)
    hands.key("Return")
    hands.click(page.form.text)
    hands.key("ctrl", "a")
    hands.type("Klotter på västra väggen")
    hands.key("Return")
    night.step("office_edit")


def _back(night, _request):
    """Both phones, dropped on the list one after another."""
    page, hands = night.page, night.hands
    hands.drop(night.first, page.view)
    tools.wait(lambda: page.returns.panel is not None, 60, "the first return")
    night.step("first_phone", draw=("finding",))
    night.facts["first"] = _counts(page)
    hands.drop(night.second, page.view)
    first = page.returns.last
    tools.wait(lambda: page.returns.last is not first, 60, "the second return")
    night.step("second_phone", draw=("finding",))
    night.facts["second"] = _counts(page)
    last = page.returns.last
    hands.drop(night.table, page.view)
    tools.wait(lambda: page.returns.last is not last, 60, "paper and track")
    night.step("paper_and_track", draw=("finding",))
    night.facts["third"] = _counts(page)
    night.facts["kinds"] = [str(part.kind) for part in page.returns.last.parts]
    night.facts["tracks"] = len(features("track"))
    night.facts["new"] = sorted(one.text for uuid, one in night.findings.items() if uuid in night.found)


def _counts(page):
    receipt = page.returns.last.receipt
    return {
        "read": receipt.read,
        "stored": receipt.stored,
        "updated": receipt.updated,
        "balances": receipt.balances,
        "bar": {part.key: part.value for part in page.returns.panel.bar.parts if part.value},
        "waits": [note.text for note in page.returns.notes.notes()],
    }


def _says(page, name):
    return any(name in note.text for note in page.returns.notes.notes())


def _refused(night, _request):
    """What is no return is refused in the page, and nothing is changed."""
    page, hands = night.page, night.hands
    folder = Path(night.folder)
    before = night.store.count("finding")
    half = folder / "halv.zip"
    half.write_bytes(Path(night.first).read_bytes()[:5_000])
    empty = folder / "tom"
    empty.mkdir()
    told = {}
    for path in (half, empty):
        hands.drop(str(path), page.view)
        tools.wait(lambda name=path.name: _says(page, name), 30, f"{path.name} to be refused")
        told[path.name] = page.returns.notes.notes()[0].text
        night.step(f"refused_{path.stem}")
    night.facts["refused"] = told
    night.facts["refused_changed"] = night.store.count("finding") - before


def _decide(night, _request):
    """The conflict of the two texts, by keys alone."""
    page, hands = night.page, night.hands
    page.returns.open()
    night.step("conflicts")
    conflicts = page.returns.panel.conflicts
    night.facts["conflicts"] = [
        [one.conflict.base, one.conflict.desk, one.conflict.field] for one in conflicts.choices()
    ]
    conflicts.view.tree.setFocus(Qt.FocusReason.TabFocusReason)
    hands.key("Right")
    night.step("chosen")
    hands.click(conflicts.decide_button)
    night.step("decided")
    row = night.store.get("finding", night.old["uuid"])
    night.facts["decided"] = [row["text"], row["severity"]]
    night.facts["waits_after"] = [note.text for note in page.returns.notes.notes()]


def _photos(night, _request):
    """The picture that did not come is added later, on its own."""
    page, hands = night.page, night.hands
    page.returns.open()
    night.facts["missing"] = [(row.stop, row.finding) for row in page.returns.panel.missing.rows()]
    night.step("missing_photo")
    last = page.returns.last

    def look(dialog):
        night.shot("photo_dialog")
        hands.click(dialog.ok)

    hands.in_dialog(lambda: hands.drop(night.camera, page.view), look)
    tools.wait(lambda: page.returns.last is not last, 60, "the picture")
    night.step("photo_came")
    found = [row for row in page.view.rows() if row.uuid in night.found and row.photos]
    night.facts["photos"] = [row.photos for row in found]


def _look(night, _request):
    """Scores and findings as page, list and map have them."""
    stops = {row["seq"]: row for row in night.store.rows("stop", {"walk": night.walk})}
    night.facts["scores"] = [
        (stops[seq]["score_day"], stops[seq]["score_dark"], stops[seq]["field_note"]) for seq in (1, 2, 3)
    ]
    shown = features("finding", "text")
    night.facts["on_the_map"] = sorted(shown[key] for key in night.found)
    night.facts["listed"] = [one.text for one in night.findings.values()]
    night.facts["listed_is_shown"] = sorted(shown) == sorted(night.findings)
    canvas = night.iface.mapCanvas()
    night.facts["map_is_there"] = canvas.extent().width() < 5_000
    for width in (340, 700, 1000):
        night.iface.mainWindow().resizeDocks([night.plugin.window.dock], [width], Qt.Orientation.Horizontal)
        tools.spin(0.5)
        night.step(f"width_{width}")
    night.iface.mainWindow().resizeDocks([night.plugin.window.dock], [420], Qt.Orientation.Horizontal)
    tools.spin(0.5)


def _again(night, _request):
    """Both once more: nothing is new, nothing is asked again."""
    page, hands = night.page, night.hands
    last = page.returns.last
    before = night.store.count("finding"), night.store.count("photo"), night.store.count("field_return")
    hands.drop(night.first, page.view)
    tools.wait(lambda: page.returns.last is not last, 60, "the same again")
    night.step("the_same_again")
    night.facts["again"] = _counts(page)
    after = night.store.count("finding"), night.store.count("photo"), night.store.count("field_return")
    night.facts["again_changed"] = [now - then for now, then in zip(after, before)]


def _undo(night, _request):
    """Step by step back to what the office had, and forward again."""
    page = night.page
    night.hands.key("Escape")
    night.facts["shut"] = page.returns.panel is None
    page.view.tree.setFocus(Qt.FocusReason.TabFocusReason)
    taken = []
    for name in ("photo_undone", "decision_undone", "paper_undone", "second_undone", "first_undone"):
        taken.append(night.context.undo.last.text)
        night.undo(name)
    night.facts["taken_back"] = taken
    night.facts["undone"] = [
        len(page.view.rows()) - night.before,
        night.store.get("finding", night.old["uuid"])["text"],
    ]
    night.facts["undone_waits"] = [note.text for note in page.returns.notes.notes()]
    night.undo("first_again", "ctrl", "y")
    night.facts["made_again"] = len(page.view.rows()) - night.before
