"""Writes a field package: tables and maps on the thread it is called on, the project on the main one, then the zip."""

from __future__ import annotations

import errno
import io
import json
import re
import unicodedata
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ...files import FileWriteError, is_full, scratch_folder
from ...i18n import tr
from ...model.attribution import names_of
from ...model.field.package import LAYERS, MANIFEST
from ...printing.layouts.stepping import later_on_main_thread, on_main_thread
from .base_maps import BY_DAY, IN_THE_DARK, PlannedMaps, write_maps
from .project import ProjectMaker
from .tables import file_of, settle, write_tables

if TYPE_CHECKING:
    from ...backgrounds.background import Background
    from ...model.feedback import Feedback
    from .content import PackageContent

_WHO = re.compile(r' save(?:User|UserFull)="[^"]{0,400}"')
_STORED = (".mbtiles",)
"""Files that hold pictures: packed already."""
_MOMENT = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Written:
    """A package: how many bytes, the zoom level of its maps, the share of the chosen background that did not come (0-1)."""

    size: int
    zoom: int
    missing: float = 0.0


def write_package(
    store_path: str,
    content: PackageContent,
    maps: PlannedMaps,
    output: Path,
    feedback: Feedback,
    *,
    background: Background | None = None,
) -> Written:
    """Write a package to `output`, a path of the caller's that nobody else sees yet.

    Raises OSError for a disk that is full, InputError for a background that does not come, StoreError, Cancelled.
    """
    with scratch_folder() as made:
        folder = made.resolve()
        try:
            return _write(store_path, content, maps, folder, output, feedback, background)
        except (OSError, FileWriteError) as error:  # whatever file it was, it is the package that is not written
            cause = error.__cause__ if isinstance(error, FileWriteError) else error
            number = errno.ENOSPC if is_full(folder) else getattr(cause, "errno", None)
            raise OSError(number, str(cause or error)) from error


def _write(
    store_path: str,
    content: PackageContent,
    maps: PlannedMaps,
    folder: Path,
    output: Path,
    feedback: Feedback,
    background: Background | None,
) -> Written:
    write_tables(content, folder)
    feedback.progress(0.03, tr("Drawing the base maps"))
    made = write_maps(store_path, maps, folder, feedback.part(0.03, 0.85), background=background)
    content = replace(content, credits=tuple(names_of([*content.credits, made.attribution])))
    maker = ProjectMaker(content, folder, plain_name(content.title))
    try:
        on_main_thread(maker.make, feedback.part(0.85, 0.95))
    finally:
        later_on_main_thread(maker.forget)
    settle(folder)
    manifest = {**content.manifest, "layers": {layer.name: file_of(layer) for layer in LAYERS}}
    (folder / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    files = [maker.path.name, *(file_of(layer) for layer in LAYERS), BY_DAY, IN_THE_DARK, MANIFEST]
    feedback.progress(0.95, tr("Packing the files"))
    _zip(folder, files, output, feedback)
    feedback.progress(1.0)
    return Written(output.stat().st_size, made.zoom, made.missing)


def plain_name(title: str) -> str:
    """Return a name for the project's file that every phone takes: small ASCII letters, digits and "_"."""
    folded = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode("ascii").lower()
    words = "".join(letter if letter.isalnum() else " " for letter in folded).split()
    return "_".join(words)[:60] or "walk"


def _zip(folder: Path, files: list[str], output: Path, feedback: Feedback) -> None:
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in files:
            feedback.check()
            content = (folder / name).read_bytes()
            if name.endswith(".qgz"):
                content = _at_home_nowhere(content, folder)
            packed.writestr(_entry(name, name.endswith(_STORED)), content)


def _at_home_nowhere(project: bytes, folder: Path) -> bytes:
    """Return a .qgz without the name of who was at QGIS, and without the folder it was made in.

    QGIS writes the sources of layers in relation to the project, but not those that styles and layouts remember.
    """
    here = f"{folder.as_posix()}/"
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(project)) as given, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as cleaned:
        for name in given.namelist():
            content = given.read(name)
            if name.endswith(".qgs"):
                content = _WHO.sub("", content.decode("utf-8").replace(here, "./")).encode("utf-8")
            cleaned.writestr(_entry(name, False), content)
    return made.getvalue()


def _entry(name: str, stored: bool) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _MOMENT)
    entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry
