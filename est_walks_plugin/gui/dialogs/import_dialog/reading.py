"""Looking at a file in a task: plain data in, a Preview or a receipt out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ....model.codes import SourceKind
from ....operations.importing.kinds import kind_of
from .guess import NETWORK_ENDINGS, by_columns, by_name

if TYPE_CHECKING:
    from ....model.feedback import Feedback
    from ....model.receipt import Receipt
    from ....operations.importing.files import Compared, ImportOptions
    from ....operations.importing.preview import NetworkPreview, Preview
    from ....store import Store


@dataclass(frozen=True)
class FilePreview:
    """What a look at the file told: a preview, or for networks the receipt of a dry run and the first stretches."""

    kind: SourceKind
    preview: Preview | None = None
    receipt: Receipt | None = None
    network: NetworkPreview | None = None
    compared: Compared | None = None


def is_osm(path: str) -> bool:
    """Return whether a file is an OpenStreetMap extract."""
    return path.casefold().endswith(NETWORK_ENDINGS)


def look(store: Store, path: str, kind: SourceKind | None, options: ImportOptions, feedback: Feedback) -> FilePreview:
    """Look at a file; without `kind` it is guessed. Worker thread. Raises InputError."""
    from ....operations.importing.files import compare
    from ....operations.importing.preview import preview, preview_network

    options = replace(options, feedback=feedback)
    guessed = kind or by_name(path)
    if guessed is None:
        seen = preview(store, SourceKind.CASE, path, options)
        guessed = by_columns(seen.columns) or SourceKind.CASE
        if guessed is SourceKind.CASE:
            return FilePreview(SourceKind.CASE, seen)
    feedback.check()
    if not kind_of(guessed).is_previewed or is_osm(path):
        beside = compare(store, guessed, path, options, feedback.part(0.0, 0.5), always=True)
        is_network = guessed is SourceKind.NETWORK
        network = preview_network(store, path, options, feedback.part(0.5, 1.0)) if is_network else None
        return FilePreview(guessed, receipt=beside.receipt, network=network, compared=beside)
    seen = preview(store, guessed, path, options)
    return FilePreview(seen.kind, seen)
