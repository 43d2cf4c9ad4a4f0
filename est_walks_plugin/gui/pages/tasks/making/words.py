"""New tasks in words: what was found, what it may be the same as, and what all of them are together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .....i18n import tr
from .....model.task import Task
from .....model.wording.place_names import PlaceName, place_name
from .... import format as fmt
from ..season import waits
from ..summary import cost_told

if TYPE_CHECKING:
    from .....operations.tasks import DuplicateHint
    from .....operations.tasks.drafts import Draft
    from ....session import Session
    from .state import Making

CASE = "observation"


def found_told(draft: Draft, session: Session) -> str:
    """Return what was found and where: "Trasig lampa, Tunneln vid stationen: den tredje lampan"; several with their number."""
    task = draft.task
    what = session.name("category", task.category)
    at = (task.naming or {}).get("at")
    where = place_name(PlaceName.from_json(at), session.store.reader()) if at else ""
    head = ", ".join(part for part in (what, where) if part)
    if len(draft.findings) > 1:
        head = tr("{count} findings: {what}", None, len(draft.findings)).format(
            count=fmt.number(len(draft.findings)), what=head
        )
    return f"{head}: {' '.join(task.text.split())}" if task.text else head


def hint_told(draft: Draft, making: Making) -> str:
    """Return in a few words what a draft may be the same as: the surest hint, and how many more there are."""
    if draft.key in making.same_as:
        return tr("marked as duplicate")
    if not draft.hints:
        return ""
    first = draft.hints[0].why[:1].upper() + draft.hints[0].why[1:]
    more = len(draft.hints) - 1
    if not more:
        return first
    return tr("{hint} and {count} more", None, more).format(hint=first, count=fmt.number(more))


def sentences(draft: Draft, session: Session) -> list[str]:
    """Return what else there is to know of a draft: why it has its owner, its season, its lamp."""
    told = []
    if draft.owner_hint is not None:
        owner = session.name("owner", draft.owner_hint.owner)
        told.append(tr("Owner {owner}: {why}.").format(owner=owner, why=draft.owner_hint.why))
    if draft.waits_until is not None:
        told.append(tr("It waits for its season, until {day}.").format(day=fmt.day(draft.waits_until)))
    if draft.season_warning:
        told.append(draft.season_warning)
    if draft.lamp is not None:
        pole = draft.lamp.pole or tr("without a number")
        told.append(
            tr("The nearest lamp is meant, as a guess: pole {pole}, {metres} away.").format(
                pole=pole, metres=fmt.metres(draft.lamp.metres)
            )
        )
    return told


def totals(making: Making, session: Session) -> str:
    """Return how many tasks of how many findings are made, and what they cost."""
    ticked = making.ticked()
    findings = {finding for draft in ticked for finding in draft.findings}
    parts = [tr("%n task(s)", None, len(ticked)) + " " + tr("of %n finding(s)", None, len(findings))]
    same = sum(1 for draft in ticked if draft.key in making.same_as)
    if same:
        parts.append(tr("%n of them marked as duplicate(s)", None, same))
    waiting = sum(1 for draft in ticked if waits(draft.task, session.today))
    if waiting:
        parts.append(tr("{count} wait for their season", None, waiting).format(count=fmt.number(waiting)))
    cost = cost_told([draft.task for draft in ticked])
    return " · ".join([*parts, cost] if cost else parts)


def other_told(hint: DuplicateHint, making: Making, session: Session) -> tuple[str, Any]:
    """Return what a hint points at in words, and where it lies (shapely, work CRS)."""
    if hint.table == "task":
        other = Task.from_row(session.store.get("task", hint.other))
        return tr("the task {title}").format(title=session.title(other)), other.geometry
    if hint.table == CASE:
        row = session.store.get(CASE, hint.other)
        called = " ".join(part for part in (row["external_id"], row["title"]) if part)
        return tr("the case {case}").format(case=called or session.name("category", row["category"])), row["geometry"]
    number = making.row_of(hint.other)
    if number < 0:
        return "", None
    other_draft = making.rows[number]
    told = tr("row {number}, {found}").format(number=fmt.number(number + 1), found=found_told(other_draft, session))
    return told, other_draft.task.geometry
