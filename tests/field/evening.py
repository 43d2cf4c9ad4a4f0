"""A walk with a package that went out, without its maps and project, and phones that play with it."""

from __future__ import annotations

import json
import zipfile
from datetime import datetime, timezone
from pathlib import Path

from osgeo import gdal

from est_walks_plugin.exporting.field_package.content import collect
from est_walks_plugin.exporting.field_package.tables import file_of, write_tables
from est_walks_plugin.model.field.package import FORMAT, LAYERS, MANIFEST
from est_walks_plugin.operations.field.send_out import snapshot
from est_walks_plugin.operations.walks.find_walk import find_walk
from est_walks_plugin.store import Store
from est_walks_plugin.store.keys import new_uuid
from est_walks_plugin.store.schema import TABLES
from est_walks_plugin.store.values import now
from est_walks_plugin.store.walks.old_findings import old_findings

from ..field_phone import SqlitePhone
from ..town import at

MADE = datetime(2026, 11, 28, 12, tzinfo=timezone.utc)
STARTS = datetime(2026, 11, 28, 17, tzinfo=timezone.utc)
STOPS = ((100.0, 100.0), (400.0, 400.0), (600.0, 600.0))


class Evening:
    """A walk of three stops with two findings, the walk it repeats with one, and the package that went out for it."""

    def __init__(self, store: Store, folder: Path, name: str = "Byn, kväll") -> None:
        self.store, self.folder = store, folder / name
        self.folder.mkdir()
        (self.other,) = store.insert("walk", [{"name": f"{name} i fjol", "groups": 1}])
        (self.walk,) = store.insert(
            "walk", [{"name": name, "starts_at": STARTS, "groups": 1, "repeats": self.other, "total_min": 90.0}]
        )
        self.stops = store.insert(
            "stop",
            [
                {"walk": self.walk, "seq": seq, "name": f"Stopp {seq}", "geometry": at(*xy), "place_type": "square"}
                for seq, xy in enumerate(STOPS, 1)
            ],
        )
        common = {"positive": False, "review": "clear", "found_at": MADE, "category": "lighting_out"}
        self.findings = store.insert(
            "finding",
            [
                {"walk": self.walk, "stop": self.stops[0], "text": text, "geometry": at(110, 100 + number), **common}
                for number, text in enumerate(("Lampan är trasig", "Mörkt hörn"))
            ],
        )
        self.old = store.insert("finding", [{"walk": self.other, "text": "Buskar", "geometry": at(90, 90), **common}])
        self.package = self.take_out()

    def take_out(self) -> Path:
        """Take a package out, and return it."""
        key = new_uuid()
        bounds = (*at(0, 0), *at(800, 800))
        walk = find_walk(self.store, self.walk)
        earlier = old_findings(self.store, walk)
        content = collect(self.store, walk, package=key, made_at=now(), bounds=bounds, earlier=earlier)
        target, folder = self.folder / f"{key}.zip", self.folder / key
        folder.mkdir()
        write_tables(content, folder)
        manifest = {**content.manifest, "layers": {layer.name: file_of(layer) for layer in LAYERS}}
        (folder / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
            for file in folder.iterdir():
                packed.write(file, file.name)
        sent = {"uuid": key, "walk": self.walk, "made_at": content.made_at, "format": FORMAT}
        self.store.insert("field_package", [{**sent, "snapshot": snapshot(content, self.store.time_zone)}])
        return target

    def phone(self, name: str = "telefon", *, wal: bool = False) -> SqlitePhone:
        """Return a phone that has taken the package out."""
        return SqlitePhone(self.package, self.folder / name, wal=wal)

    def home(self, phone: SqlitePhone, name: str = "hem.zip", **how: object) -> str:
        """Return the zip a phone sends home."""
        return str(phone.zip_back(self.folder / name, **how))  # type: ignore[arg-type]


def by_hand(phone: SqlitePhone, layer: str, *statements: str) -> None:
    """Run SQL on a layer's GeoPackage, as somebody would who repairs it on the phone."""
    opened = gdal.OpenEx(str(phone.file(layer)), gdal.OF_UPDATE | gdal.OF_VECTOR)
    for statement in statements:
        opened.ExecuteSQL(statement)
    del opened


def everything(store: Store) -> dict[str, list[str]]:
    """All rows of a store but those that say what came back."""
    return {
        table.name: sorted(str({**row, "geometry": str(row.get("geometry"))}) for row in store.rows(table.name))
        for table in TABLES
        if table.name not in ("field_return", "field_decision") and store.count(table.name)
    }
