"""Write work lists for several owners into a folder: a file an owner and format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ...file_names import file_word
from ...i18n import tr
from ...model.errors import ParameterError
from ...model.feedback import Feedback
from ..tasks.export import export_tasks
from .left_home import left_home

if TYPE_CHECKING:
    from ...store import Store


@dataclass(frozen=True)
class SentLists:
    """The files written, the tasks in them, and what stayed at home until somebody has looked at it."""

    files: tuple[str, ...]
    tasks: int
    unreviewed_texts: int = 0
    unreviewed_photos: int = 0

    @property
    def notes(self) -> list[str]:
        """What stayed at home, in sentences."""
        return left_home(self.unreviewed_texts, self.unreviewed_photos)


def send_lists(
    store: Store, owners: Sequence[str], folder: str, endings: Sequence[str], only: Sequence[str], feedback: Feedback
) -> SentLists:
    """Write the tasks `only` (keys) of each owner (code) into `folder`, once an ending (.xlsx, .pdf).

    Each file is whole or not there; those before one that fails stand. Raises ParameterError, FileWriteError, Cancelled.
    """
    if not owners or not endings:
        raise ParameterError(tr("Nothing is chosen; choose owners and Excel or PDF."))
    files: list[str] = []
    tasks = texts = photos = 0
    names = list_names(store, owners)
    steps = [(owner, ending) for owner in owners for ending in endings]
    for number, (owner, ending) in enumerate(steps):
        feedback.check()
        path = str(Path(folder) / f"{names[owner]}{ending}")
        share = feedback.part(number / len(steps), (number + 1) / len(steps))
        done = export_tasks(store, path, owner=owner, only=only, feedback=share)
        files.append(path)
        if ending == endings[0]:
            tasks, texts, photos = (
                tasks + done.rows,
                texts + done.unreviewed_texts,
                photos + done.unreviewed_photos,
            )
    return SentLists(tuple(files), tasks, texts, photos)


def list_names(store: Store, owners: Sequence[str]) -> dict[str, str]:
    """Return owner (code) -> what the file of its list is called, without ending: "arbetslista_gatukontoret_2026-10-05".

    No two are called alike: owners of one name have their codes in it.
    """
    words = {owner: file_word(store.catalogue.label("owner", owner, store.language)) for owner in owners}
    shared = Counter(words.values())
    told = {owner: word if shared[word] == 1 else f"{word}_{file_word(owner)}" for owner, word in words.items()}
    return {owner: f"{tr('worklist')}_{word}_{store.today.isoformat()}" for owner, word in told.items()}
