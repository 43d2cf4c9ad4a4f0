"""The packages that went out, as the store remembers them, and which of them came back."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Mapping, Optional, Sequence

from ....i18n import tr
from ....model.errors import AmbiguousInputError, InputError, OtherWalkError
from ....model.field.package import BY_NAME, FORMAT, FieldLayer
from ....model.from_row import FromRow
from ...walks.find_walk import find_walk
from ..returned_package import Phone, ReturnedPackage
from ..three_way import Rows
from .rows import Setting, base_rows

if TYPE_CHECKING:
    from ....store import Store

OLDEST_READ = 1
"""The oldest format of a package that is read as it is."""


@dataclass(frozen=True)
class SentPackage(FromRow):
    """A package that went out for a walk. `snapshot` is layer -> uuid -> column -> value."""

    uuid: str
    walk: str
    made_at: Optional[datetime] = None
    format: int = FORMAT
    snapshot: Mapping[str, Any] = field(default_factory=dict)

    def rows(self, layer: FieldLayer, zone: str) -> Rows:
        """Return what went out of a layer, as it is compared."""
        return base_rows(layer, self.snapshot.get(layer.name) or {}, zone)

    def setting(self, crs: str, zone: str) -> Setting:
        """Return what a phone's rows of it are read with."""
        keys = frozenset(uuid for name in BY_NAME for uuid in self.snapshot.get(name) or {})
        return Setting(self.uuid, keys, crs, zone)


def sent_packages(store: Store, came: ReturnedPackage, walk: str | None) -> dict[str, SentPackage]:
    """Return the packages of one walk that came back, by key, and take the phones of others out, which is told.

    Raises InputError for what this store did not send or of a format that is not read, OtherWalkError for what is another
    walk's (`walk`: uuid or name), AmbiguousInputError for several walks where none is given, NotFoundError.
    """
    wanted = find_walk(store, walk) if walk else None
    for phone in came.phones:
        _check_format(came.name, phone)
    marks = {phone.mark.package for phone in came.phones}
    sent = {row["uuid"]: SentPackage.from_row(row) for row in store.rows("field_package", {"uuid": list(marks)})}
    walks = {one.walk for one in sent.values()}
    if not walks:
        raise InputError(
            tr(
                "“{file}” is a field package that did not go out from this database; open the database it was made in. "
                "A walk that is deleted takes its packages with it."
            ).format(file=came.name)
        )
    names = {uuid: find_walk(store, uuid).name for uuid in sorted(walks)}
    if wanted is not None and wanted.uuid not in walks:
        raise OtherWalkError(
            tr("“{file}” is the field package of the walk “{other}”, not of “{walk}”; choose that walk.").format(
                file=came.name, other=", ".join(names.values()), walk=wanted.name
            ),
            tuple(names),
        )
    if wanted is None and len(walks) > 1:
        raise AmbiguousInputError(
            tr("“{file}” holds packages of several walks: {names}; say which to read in.").format(
                file=came.name, names=", ".join(names.values())
            ),
            question="walk",
            choices=tuple(names),
            parameter="WALK",
        )
    chosen = wanted.uuid if wanted else walks.pop()
    _leave_out(came, sent, names, chosen)
    return {key: one for key, one in sent.items() if one.walk == chosen}


def _check_format(name: str, phone: Phone) -> None:
    told = phone.mark.format
    if told is not None and told > FORMAT:
        text = tr("“{file}” was made by a newer version of the plugin; update the plugin, then read it in.")
        raise InputError(text.format(file=name))
    if told is not None and told < OLDEST_READ:
        text = tr("“{file}” was made by an older version of the plugin and cannot be read in; take a new package out.")
        raise InputError(text.format(file=name))


def _leave_out(came: ReturnedPackage, sent: Mapping[str, SentPackage], names: Mapping[str, str], chosen: str) -> None:
    """Take the phones out that are not of the chosen walk, and say whose they are."""
    others: Sequence[Phone] = [phone for phone in came.phones if _walk_of(phone, sent) != chosen]
    came.phones = [phone for phone in came.phones if _walk_of(phone, sent) == chosen]
    for walk in sorted({_walk_of(phone, sent) for phone in others}):
        if walk:
            came.notes.append(
                tr("A package of the walk “{walk}” lay beside it and was not read; read it in for that walk.").format(
                    walk=names[walk]
                )
            )
        else:
            came.notes.append(tr("A package that did not go out from this database lay beside it and was not read."))


def _walk_of(phone: Phone, sent: Mapping[str, SentPackage]) -> str:
    known = sent.get(phone.mark.package)
    return known.walk if known else ""
