"""An answer as the store keeps it once it is published: every word of it, without its pictures."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace
from datetime import date, datetime
from typing import Any, Mapping

from ..from_row import FromJson, FromRow
from .answer import Answer, Change, HeldWalk, Point, PublicState, Theme, day_from

_LISTS = ("done", "will_do", "will_not", "good", "not_decided")
_DAYS = ("next_day", "published")


@dataclass(frozen=True)
class Said(FromJson):
    """An answer in words and numbers: its map and photos are left out."""

    answer: Answer

    def to_json(self) -> dict[str, Any]:
        """Return it as it is stored."""
        stored: dict[str, Any] = _plain(asdict(replace(self.answer, map=None)))
        for point in (one for name in _LISTS for one in stored[name]):
            del point["photos"]
        return stored

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Said:
        """Return it as it was stored; what a later version of the plugin adds is passed over."""
        values = {one.name: stored[one.name] for one in fields(Answer) if one.name in stored}
        values.update({name: Point.all_from_json(values.get(name)) for name in _LISTS})
        values.update({name: day_from(values.get(name)) for name in _DAYS})
        period = values.get("period")
        values["period"] = tuple(map(date.fromisoformat, period)) if period else None
        values["walks"] = HeldWalk.all_from_json(values.get("walks"))
        for name in ("said", "reports"):
            values[name] = tuple(Theme(**one) for one in values.get(name) or ())
        values["changes"] = tuple(Change(**one) for one in values.get("changes") or ())
        values["sources"] = tuple(values.get("sources") or ())
        return cls(Answer(**{**values, "map": None}))


@dataclass(frozen=True)
class PublishedAnswer(FromRow):
    """A version of an answer: about a walk (with all its groups), or about an area (all of it without one) and a period."""

    uuid: str
    version: int = 1
    walk: str | None = None
    area: str | None = None
    period_from: date | None = None
    period_to: date | None = None
    published_at: datetime | None = None
    language: str = "sv"
    file_name: str = ""
    sha256: str = ""
    said: Said | None = None
    changes: tuple[Change, ...] = ()

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> PublishedAnswer:
        """Return the version of a row."""
        said = Said.from_json(row["content"]) if row.get("content") else None
        changes = tuple(Change(**one) for one in row.get("changes") or ())
        return super().from_row({**row, "said": said, "changes": changes})


def _plain(value: Any) -> Any:
    """Return a value as JSON has it."""
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    if isinstance(value, date):
        return value.isoformat()
    return None if isinstance(value, bytes) else str(value) if isinstance(value, PublicState) else value
