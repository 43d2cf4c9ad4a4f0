"""The pictures of a return: read one at a time, put with the rows that tell of them; what is missing is named."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, Iterator, Mapping, Optional

from ....i18n import tr
from ....model.codes import PhotoPosition, Review
from ....model.crs import transform
from ....model.errors import InputError
from ....model.feedback import Feedback
from ....model.field.package import FINDING, PHOTO
from ....model.field.photo import PhotoFacts
from ....model.field.returned import MissingPhoto, Returned
from ...photo_files.exif import facts_of
from ...photo_files.kept import MOST_BYTES, keep
from ..desk_rows import Desk
from ..photos.doubles import join_doubles
from ..photos.told import joined_told
from ..returned_package import CamePhotos
from ..three_way import Cells, Rows
from .files import CameFile
from .rows import FieldRows, kept_path

_PICTURE = ("file_name", "sha256", "width", "height", "data")
_PLACE = ("easting", "northing", "position_from")
_COLUMNS = ("uuid", "walk", "finding", "stop", "field_name", "taken_at", "delete_after", "review", *_PLACE, *_PICTURE)
_WGS84 = "EPSG:4326"
_AT_A_TIME = 8
_PHOTO_FOLDERS = ("dcim", "files")


@dataclass
class ReturnedPhotos:
    """Puts the photos of a return into the store. `filled` are rows of before whose file has come now."""

    desk: Desk
    files: CamePhotos
    returned: Returned
    feedback: Feedback
    filled: set[str] = field(default_factory=set)
    _used: set[str] = field(default_factory=set)
    _told: set[str] = field(default_factory=set)

    def put(self, new: Rows, came: FieldRows, folder: str) -> None:
        """Store new rows with their pictures, and the pictures of rows that had none; `came` are the rows of a phone."""
        files = (self._file(path, folder) for path in came.paths.values())
        self._used |= {file.place for file in files if file}
        columns = list(_COLUMNS)
        self.desk.store.bulk_insert("photo", columns, self._batches(new, came.paths, folder), geometry=None)
        waiting = self.desk.store.rows("photo", {"uuid": list(came.rows), "sha256": None}, columns=("uuid",))
        for row in waiting:
            uuid = row["uuid"]
            if uuid not in new:
                self._fill(uuid, self._file(came.paths.get(uuid), folder))
        self._told |= set(came.rows)

    def _batches(self, new: Rows, paths: Mapping[str, str], folder: str) -> Iterator[list[tuple[Any, ...]]]:
        batch: list[tuple[Any, ...]] = []
        for number, (uuid, cells) in enumerate(new.items()):
            self.feedback.check()
            self.feedback.progress(0.3 + 0.6 * number / len(new), tr("Reading the photos"))
            row = self.desk.new_row(PHOTO, uuid, cells)
            if row.get("finding") is None:
                self._orphan(cells)
            row = {"delete_after": self.desk.delete_after, "review": Review.DOUBTFUL.value, **row}
            said = {column: value for column, value in row.items() if value is not None}
            row = {**self._picture(self._file(paths.get(uuid), folder)), **said}
            batch.append(tuple(row.get(column) for column in _COLUMNS))
            if len(batch) == _AT_A_TIME:
                yield batch
                batch = []
        if batch:
            yield batch

    def _orphan(self, cells: Cells) -> None:
        """Tell of a photo without a finding: it hangs on its stop, or on the walk alone and is listed."""
        name = _name(cells)
        if self.desk.stop(cells.get("stop_uuid")):
            return
        self.returned.orphans.append(name)
        if cells.get("finding_uuid"):
            note = tr("The finding of the photo {photo} is gone; the photo is kept with the walk.")
            self.returned.receipt.notes.append(note.format(photo=name))

    def _file(self, path: Optional[str], folder: str) -> Optional[CameFile]:
        return self.files.find(path, folder) if path else None

    def _picture(self, file: Optional[CameFile]) -> dict[str, Any]:
        """Return the columns of a picture; none where it did not come or cannot be read, which is told."""
        if file is None:
            return {}
        name = PurePosixPath(kept_path(file.name)).name
        try:
            if file.size > MOST_BYTES:
                raise InputError(
                    tr("The photo {file} is over 40 MB; make it smaller and add it again.").format(file=name)
                )
            content = file.read(MOST_BYTES)
            columns = keep(content, name).columns(name, self.desk.delete_after)
        except InputError as error:
            self.returned.receipt.notes.append(error.message.replace(file.name, name))
            return {}
        return {**{column: columns[column] for column in _PICTURE}, **self._told_by(facts_of(content))}

    def _told_by(self, facts: PhotoFacts) -> dict[str, Any]:
        """Return what the phone wrote into a picture: where it was taken, and when by the satellites' clock."""
        told: dict[str, Any] = {} if facts.gps_time is None else {"taken_at": facts.gps_time}
        if facts.lonlat is not None:
            ((x, y),) = transform(facts.lonlat, _WGS84, self.desk.store.crs).tolist()
            if math.isfinite(x) and math.isfinite(y):
                told.update(easting=x, northing=y, position_from=PhotoPosition.GEOTAG.value)
        return told

    def _fill(self, uuid: str, file: Optional[CameFile]) -> None:
        self.feedback.check()
        picture = self._picture(file)
        if picture:
            (row,) = self.desk.store.rows("photo", {"uuid": uuid}, columns=tuple(picture))
            said = {column: value for column, value in row.items() if value is not None}
            self.desk.store.update("photo", uuid, {**picture, **said})
            self.filled.add(uuid)

    def finish(self) -> None:
        """Put pictures that no row of this return tells of with the rows that wait for them; tell what is missing and left."""
        waiting = self.desk.store.rows(
            "photo", {"walk": self.desk.walk.uuid, "sha256": None}, columns=("uuid", "field_name")
        )
        by_name: dict[str, list[str]] = {}
        for row in waiting:
            by_name.setdefault(PurePosixPath(row["field_name"] or "").name.lower(), []).append(row["uuid"])
        for file in self.files.files:
            if file.place in self._used or not is_of_the_field(file):
                continue
            name = kept_path(file.name)
            known = by_name.get(name.lower(), [])
            if len(known) == 1:
                self._fill(known[0], file)
            else:  # of two that wait under one name nobody can tell which it is
                self.returned.orphans.append(name)
        self._join()
        self._tell_missing()

    def _join(self) -> None:
        """Let rows take the place of pictures that came alone before."""
        joined = join_doubles(self.desk.store, self.desk.walk.uuid, self._told | self.filled)
        if joined:
            self.returned.receipt.notes.append(joined_told(joined))

    def _tell_missing(self) -> None:
        rows = self.desk.store.rows("photo", {"uuid": list(self._told), "sha256": None}, order_by=("field_name",))
        cells = self.desk.rows(PHOTO, [row["uuid"] for row in rows])
        findings = self.desk.rows(FINDING, [str(row["finding"]) for row in rows if row["finding"]])
        about = self.desk.about(FINDING, findings)
        for row in rows:
            seq, words = about.get(row["finding"], (None, ""))
            stop = self.desk.stop(row["stop"])
            number = seq if seq is not None else stop.seq if stop else None
            self.returned.missing_photos.append(MissingPhoto(row["uuid"], _name(cells[row["uuid"]]), number, words))


def is_of_the_field(file: CameFile) -> bool:
    """Return whether a picture lies where phones put theirs; others that lie beside a package are a camera's."""
    return any(part in _PHOTO_FOLDERS for part in file.folder.lower().split("/"))


def _name(cells: Cells) -> str:
    return PurePosixPath(str(cells.get("path") or "").replace("\\", "/")).name or tr("(a photo without a name)")
