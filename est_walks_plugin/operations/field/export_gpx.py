"""Write walks as GPX: for watches, phones and hand-held receivers of those who lead the group."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ...files import whole_file
from ...i18n import tr
from ...model.errors import ParameterError
from ...model.feedback import Feedback
from ..walks.find_walk import find_groups

if TYPE_CHECKING:
    from ...store import Store


@dataclass(frozen=True)
class GpxWritten:
    """The files that were written, how many walks and stops are in them."""

    paths: tuple[str, ...]
    walks: int
    stops: int


def export_gpx(
    store: Store, walk: str, path: str, *, one_a_group: bool = False, feedback: Feedback | None = None
) -> GpxWritten:
    """Write a walk (uuid or name), or all groups of a series (uuid or shared name), to one file or to one file a group.

    The file of a group is called after `path` with its number. No file appears before all are written. Raises NotFoundError,
    ParameterError for a walk without stops or a name that is no .gpx, FileWriteError.
    """
    from ...exporting.gpx import gpx_bytes
    from ...exporting.outgoing import outgoing

    feedback = feedback or Feedback()
    target = Path(path)
    if target.suffix.lower() != ".gpx":
        raise ParameterError(tr("“{file}” has to end in {ending}.").format(file=target.name, ending=".gpx"))
    out = outgoing(store, [one.uuid for one in find_groups(store, walk)])
    apart = one_a_group and len(out.walks) > 1
    parts = out.each() if apart else [out]
    named = [target.with_name(f"{target.stem} ({facts.group}){target.suffix}") for facts in out.walks]
    written = named if apart else [target]
    with ExitStack() as files:
        for number, (file, part) in enumerate(zip(written, parts)):
            feedback.check()
            feedback.progress(number / len(parts))
            files.enter_context(whole_file(file)).write_bytes(gpx_bytes(part))
    return GpxWritten(tuple(str(file) for file in written), len(out.walks), out.stops)
