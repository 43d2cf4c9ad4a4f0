"""Send a partner a package with its own tasks, and remember what went out: what comes back is compared with it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Sequence

from ...exporting.partner_package.content import PartnerContent
from ...exporting.partner_package.gather import gather, tasks_of_owner
from ...exporting.partner_package.write import write_package
from ...files import check_writable, whole_file
from ...i18n import tr
from ...model.codes import OwnerListKind
from ...model.errors import ParameterError
from ...model.feedback import Feedback
from ...store.credits import names_around
from ...store.keys import new_uuid
from ...store.values import now
from .. import catalogue
from ..owners.left_home import left_home
from ..owners.sent import Sent
from ..photo_files.kept import reviewed_picture
from .marks import Marks, SentTask

if TYPE_CHECKING:
    from ...exporting.partner_package.content import OutgoingTask
    from ...model.catalogue import Owner
    from ...model.task import Task
    from ...store import Store

ENDING = ".gpkg"
Snapshot = dict[str, SentTask]
"""Task -> what it said."""


@dataclass(frozen=True)
class SentPackage:
    """A package that was written: its file, key, owner (code), number, and how many tasks and photos are in it.

    `unreviewed_texts` and `unreviewed_photos` stayed at home until somebody has looked at them, `unreadable_photos` are none.
    """

    path: str
    package: str
    owner: str
    sequence: int
    tasks: int
    photos: int
    size: int
    unreviewed_texts: int = 0
    unreviewed_photos: int = 0
    unreadable_photos: int = 0

    @property
    def notes(self) -> list[str]:
        """What stayed at home, in sentences."""
        told = left_home(self.unreviewed_texts, self.unreviewed_photos)
        if self.unreadable_photos:
            told.append(
                tr(
                    "%n photo(s) are no pictures that can be read, and were left out; take them again.",
                    None,
                    self.unreadable_photos,
                )
            )
        return told

    def to_dict(self) -> dict[str, Any]:
        """Return it for a receipt."""
        return {
            "output": self.path,
            **{name: value for name, value in vars(self).items() if name != "path"},
            "notes": self.notes,
        }


def export_partner(store: Store, owner: str, path: str, feedback: Feedback | None = None) -> SentPackage:
    """Write a package for an owner (code or name) with its open tasks, whole or not at all, and remember what went out.

    Raises ParameterError for an owner nobody knows or without open tasks and a name that does not end in .gpkg,
    FileWriteError, StoreError, Cancelled.
    """
    feedback, target = feedback or Feedback(), Path(path)
    chosen = catalogue.owner(store, owner)
    if target.suffix.lower() != ENDING:
        raise ParameterError(
            tr("The package {output} must end in .gpkg: it is a GeoPackage.").format(output=target.name)
        )
    check_writable(target)
    tasks = tasks_of_owner(store, chosen.code)
    if not tasks:
        raise ParameterError(
            tr(
                "“{owner}” has no open tasks, so there is nothing to send; give it tasks on page Åtgärder first."
            ).format(owner=store.catalogue.label("owner", chosen.code, store.language))
        )
    gathered = gather(store, tasks, partial(reviewed_picture, store))
    taken = snapshot(store, tasks, gathered.tasks)
    content = _content(store, chosen, gathered.tasks, taken, gathered.photos)
    with whole_file(target) as unfinished:
        photos = write_package(content, unfinished, feedback.part(0.1, 0.95))
        size = unfinished.stat().st_size
        feedback.check()
        with store.transaction(feedback):
            store.insert("owner_list", [_remembered(content, taken)])
    feedback.progress(1.0)
    return SentPackage(
        path=str(target),
        package=content.package,
        owner=chosen.code,
        sequence=content.sequence,
        tasks=len(content.tasks),
        photos=photos,
        size=size,
        unreviewed_texts=gathered.unreviewed_texts,
        unreviewed_photos=gathered.unreviewed_photos,
        unreadable_photos=len(content.photos) - photos,
    )


def snapshot(store: Store, tasks: Sequence[Task], outgoing: Sequence[OutgoingTask]) -> Snapshot:
    """Return what goes out of tasks: what the partner may change, and digests of what it is only shown."""
    marks = Marks.of(store)
    shown = {one.uuid: marks.shown(one) for one in outgoing}
    return {task.uuid: SentTask(Sent.of(task), shown[task.uuid]) for task in tasks}


def plain(taken: Snapshot) -> dict[str, Any]:
    """Return a snapshot as it is stored."""
    return {task: one.to_json() for task, one in taken.items()}


def digest(taken: Snapshot) -> str:
    """Return what tells one snapshot from another (SHA-256)."""
    return hashlib.sha256(json.dumps(plain(taken), sort_keys=True, ensure_ascii=True).encode("ascii")).hexdigest()


def _content(
    store: Store, owner: Owner, tasks: Sequence[OutgoingTask], taken: Snapshot, photos: Sequence[Any]
) -> PartnerContent:
    lie = [(*task.xy, *task.xy) for task in tasks if task.xy]
    named = names_around(store, lie if len(lie) == len(tasks) else ())
    return PartnerContent(
        package=new_uuid(),
        owner=owner.code,
        recipient=store.catalogue.label("owner", owner.code, store.language),
        sender=store.municipality or tr("The municipality"),
        sequence=_next_number(store, owner.code),
        made=store.today,
        snapshot=digest(taken),
        crs=store.crs,
        language=store.language,
        attribution=", ".join(named),
        tasks=tuple(tasks),
        photos=tuple(photos),
    )


def _next_number(store: Store, owner: str) -> int:
    rows = store.rows("owner_list", {"owner": owner, "kind": OwnerListKind.PACKAGE.value}, columns=("sequence",))
    return 1 + max((row["sequence"] or 0 for row in rows), default=0)


def _remembered(content: PartnerContent, taken: Snapshot) -> dict[str, Any]:
    return {
        "uuid": content.package,
        "owner": content.owner,
        "kind": OwnerListKind.PACKAGE.value,
        "made_at": now(),
        "sequence": content.sequence,
        "sha256": content.snapshot,
        "snapshot": plain(taken),
    }
