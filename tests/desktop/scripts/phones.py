"""Phones that took a field package out, played by OGR as QField writes: into the GeoPackages of the unpacked folder."""

import uuid as uuids
import zipfile
from pathlib import Path

from osgeo import ogr
from qgis.PyQt.QtGui import QColor, QImage

ogr.UseExceptions()


class Phone:
    """A package unpacked on a phone."""

    def __init__(self, package, folder):
        self.folder = Path(folder)
        with zipfile.ZipFile(package) as archive:
            archive.extractall(self.folder)

    def keys(self, layer, **where):
        """Return the keys of rows, in their order, that hold these values."""
        source = ogr.Open(str(self.folder / f"{layer}.gpkg"))
        rows = source.GetLayer(0)
        return [
            row.GetField("uuid")
            for row in rows
            if all(str(row.GetField(name)) == str(value) for name, value in where.items())
        ]

    def add(self, layer, point=None, **values):
        """Record a row and return its key."""
        source = ogr.Open(str(self.folder / f"{layer}.gpkg"), 1)
        table = source.GetLayer(0)
        row = ogr.Feature(table.GetLayerDefn())
        key = str(uuids.uuid4())
        _fill(row, {"uuid": key, **values})
        if point is not None:
            shape = ogr.Geometry(ogr.wkbPoint)
            shape.AddPoint_2D(*point)
            row.SetGeometry(shape)
        table.CreateFeature(row)
        return key

    def change(self, layer, key, **values):
        """Change cells of a row."""
        source = ogr.Open(str(self.folder / f"{layer}.gpkg"), 1)
        table = source.GetLayer(0)
        table.SetAttributeFilter(f"uuid = '{key}'")
        (row,) = list(table)
        _fill(row, values)
        table.SetFeature(row)

    def take_photo(self, finding, name, colour="", *, comes=True):
        """Record a photo of a finding; its file is in the folder unless it does not come."""
        if comes:
            picture(self.folder / "DCIM" / name, colour)
        return self.add("photo", finding_uuid=finding, path=f"DCIM/{name}")

    def sent_home(self, target, inner=""):
        """Return the zip that the phone sends."""
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(self.folder.rglob("*")):
                if file.is_file() and file.suffix != ".mbtiles":
                    archive.write(file, inner + file.relative_to(self.folder).as_posix())
        return str(target)


def picture(path, colour):
    """Write a JPEG of one colour."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image = QImage(320, 240, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    image.save(str(path), "JPG", 85)
    return str(path)


def _fill(row, values):
    for name, value in values.items():
        if value is None:
            row.SetFieldNull(name)
        else:
            row.SetField(name, value)
