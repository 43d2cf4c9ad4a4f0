"""A store in a PostgreSQL database with PostGIS, by the same code through OGR's PostgreSQL driver."""

from __future__ import annotations

import re
from typing import Optional

from osgeo import gdal

from ...i18n import tr
from ...model.errors import StoreError
from ..access import ogr_calls
from ..schema import Geometry, Table
from .base import FID, GEOMETRY, Backend

LOCK_TIMEOUT_MS = 5000
_PREFIXES = ("PG:", "postgresql://", "postgres://")


def is_connection_string(path: str) -> bool:
    """Return whether `path` names a database rather than a file."""
    return path.startswith(_PREFIXES)


class PostgisBackend(Backend):
    """A store in one schema of a PostGIS database; give it with `active_schema=` in the connection string.

    Differs from a GeoPackage: OGR writes numbers with 15 digits, code lists are in the QGIS styles only, and backups
    are the database's own.
    """

    @property
    def label(self) -> str:
        found = re.search(r"dbname='?([^'\s]+)", self.path) or re.search(r"//[^/]*/([^?]+)", self.path)
        return found.group(1) if found else "PostGIS"

    def connect(self, *, readonly: bool) -> None:
        if gdal.GetDriverByName("PostgreSQL") is None:
            raise StoreError(tr("This GDAL has no PostgreSQL driver; use a GeoPackage, or a QGIS that has it."))
        self.readonly = readonly
        flags = gdal.OF_VECTOR | (gdal.OF_READONLY if readonly else gdal.OF_UPDATE)
        with ogr_calls(self.label):
            self._dataset = gdal.OpenEx(self.path, flags, allowed_drivers=["PostgreSQL"])
            said = gdal.GetLastErrorMsg()
        if self._dataset is None:
            raise StoreError(
                tr("The database “{store}” does not answer; check the connection and your rights.").format(
                    store=self.label
                ),
                details=re.sub(r"(password=|:)[^@\s]*(@|\s|$)", r"\1***\2", said),
            )

    def close(self) -> None:
        if self._dataset is not None:
            with ogr_calls(self.label):
                self._dataset = None

    def after_rollback(self) -> None:
        with ogr_calls(self.label):
            self._dataset = None
        self.connect(readonly=self.readonly)

    def lock(self) -> None:
        self.execute(f"SET LOCAL lock_timeout = {LOCK_TIMEOUT_MS:d}")
        self.execute('LOCK TABLE "meta" IN SHARE ROW EXCLUSIVE MODE')

    def layer_options(self, table: Table, language: str) -> list[str]:
        options = [f"FID={FID}", "LAUNDER=NO", f"DESCRIPTION={table.title_in(language)}"]
        if table.geometry is not Geometry.NONE:
            options += [f"GEOMETRY_NAME={GEOMETRY}", "SPATIAL_INDEX=GIST"]
        return options

    def backup(self, target: Optional[str]) -> str:
        raise StoreError(
            tr("“{store}” is a database; back it up with the database's own tools (pg_dump).").format(store=self.label)
        )
