"""The follow-up of promises as municipalities publish it: what was promised, how often it was kept, what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Sequence

from ...exporting.told.promise_words import promise_text
from ...exporting.told.words import outward
from ...privacy import screen
from .counted import promises

if TYPE_CHECKING:
    from ...store import Store


@dataclass(frozen=True)
class PublishedPromises:
    """The text, and the promises (titles) that are not in it because their words wait for a person's eye."""

    text: str
    left_out: tuple[str, ...] = ()


def published(
    store: Store, area: str | None = None, keys: Sequence[str] | None = None, today: date | None = None
) -> PublishedPromises:
    """Return the follow-up of promises (keys; of an area and all areas, or all) in the store's language.

    Absolute numbers and days of what was done; no notes, no persons.
    """
    words = outward(store)
    names = {row["uuid"]: row["name"] or "" for row in store.rows("area", columns=("uuid", "name"))}
    day = today or store.today
    chosen = [one for one in promises(store, area, day) if keys is None or one.uuid in keys]
    doubted = [one for one in chosen if any(screen(text)[1] for text in (one.title, one.text))]
    told = [promise_text(one, names.get(one.area or "", ""), day, words) for one in chosen if one not in doubted]
    tr = words.tr
    head = tr("Follow-up of our citizen promises, {municipality}, {day}").format(
        municipality=store.municipality, day=words.day(day)
    )
    foot = tr("The numbers are efforts and walks that were held. Nothing here is about individuals.")
    parts = [head, *told, foot] if told else []
    return PublishedPromises("\n\n".join(parts), tuple(one.title for one in doubted))
