"""Who reads what came back from a walk: a function of one shape a kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, Mapping

from ....model.codes import KeptValue, ReturnKind

if TYPE_CHECKING:
    from ....model.feedback import Feedback
    from ....model.field.returned import Returned
    from ....store import Store


@dataclass(frozen=True)
class ReadOptions:
    """How it is read: seconds to add to the clocks of cameras (None: found out), whose value settles every conflict
    (None: they are asked about later), and whether nothing is to be kept of it."""

    clock_offset_s: float | None = None
    keep: KeptValue | None = None
    dry_run: bool = False


Reader = Callable[["Store", "str | None", "list[str]", "Feedback", ReadOptions], "Returned"]
"""`read(store, walk, paths, feedback, options)`: reads what came back, all of it or nothing; several paths are of photos."""


def _package(store: Store, walk: str | None, paths: list[str], feedback: Feedback, options: ReadOptions) -> Returned:
    from ..merge_return import read_package

    return read_package(store, walk, paths[0], feedback, keep=options.keep)


def _protocol(store: Store, walk: str | None, paths: list[str], feedback: Feedback, options: ReadOptions) -> Returned:
    from ..protocol_rows import read_protocol

    return read_protocol(store, walk, paths[0], feedback, keep=options.keep)


def _gpx(store: Store, walk: str | None, paths: list[str], feedback: Feedback, options: ReadOptions) -> Returned:
    from ..tracks import read_gpx

    return read_gpx(store, walk, paths[0], feedback)


def _photos(store: Store, walk: str | None, paths: list[str], feedback: Feedback, options: ReadOptions) -> Returned:
    from ..photos_in import read_photos

    whole = paths[0] if len(paths) == 1 else paths
    return read_photos(store, walk, whole, feedback, clock_offset_s=options.clock_offset_s)


READERS: Mapping[ReturnKind, Reader] = {
    ReturnKind.PACKAGE: _package,
    ReturnKind.PROTOCOL: _protocol,
    ReturnKind.GPX: _gpx,
    ReturnKind.PHOTOS: _photos,
}
