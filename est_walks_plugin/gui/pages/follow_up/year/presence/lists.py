"""The list of presence efforts, and what is told of one."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from ......i18n import tr
from ......model.codes import Review
from ......model.localtime import local
from ..... import format as fmt
from .....labels import label
from .....models.rows_model import ListColumn
from .....widgets.map_rows import link
from .....widgets.rows_view import RowsView
from ....facts_panel import Fact

if TYPE_CHECKING:
    from ......operations.efforts.listed import ListedEffort
    from .....context import Context
    from .....session import Session


def efforts_view(context: Context) -> RowsView:
    """Return the list of efforts, tied to the map."""
    session = context.session
    columns = [
        ListColumn(
            "kind",
            tr("Kind"),
            lambda row: session.name("measure", row.effort.measure),
            stretch=True,
            least=12,
        ),
        ListColumn(
            "when", tr("When"), lambda row: when_text(row, session), sort=lambda row: row.starts, least=16, priority=1
        ),
        ListColumn(
            "state",
            tr("State"),
            lambda row: state_text(row, session),
            least=9,
            bold=lambda row: is_open(row, session),
        ),
        ListColumn("where", tr("Where"), lambda row: row.where, least=12, priority=2, tooltip=lambda row: row.where),
        ListColumn(
            "count",
            tr("Times"),
            lambda row: fmt.number(row.effort.count),
            sort=lambda row: row.effort.count,
            right=True,
            least=5,
            priority=3,
        ),
    ]
    view = RowsView(columns, name=tr("Presence efforts"))
    link(view, context)
    return view


def when_text(row: ListedEffort, session: Session) -> str:
    """Return "2026-10-16 20:00–23:00"; whole days without hours."""
    zone, effort = session.store.time_zone, row.effort
    if effort.starts_at is None:
        return fmt.DASH
    starts = local(effort.starts_at, zone)
    if effort.ends_at is None:
        return f"{starts:%Y-%m-%d %H:%M}"
    ends = local(effort.ends_at, zone)
    if f"{starts:%H%M}{ends:%H%M}" == "00000000":
        last = ends - timedelta(days=1)
        return f"{starts:%Y-%m-%d}" if last.date() <= starts.date() else f"{starts:%Y-%m-%d}–{last:%Y-%m-%d}"
    same = ends.date() == starts.date() or ends - starts < timedelta(hours=18)
    return f"{starts:%Y-%m-%d %H:%M}–{ends:%H:%M}" if same else f"{starts:%Y-%m-%d %H:%M}–{ends:%Y-%m-%d %H:%M}"


def is_open(row: ListedEffort, session: Session) -> bool:
    """Return whether the day of a planned effort has passed without anybody saying what became of it."""
    return row.is_asked(session.today)


def state_text(row: ListedEffort, session: Session) -> str:
    """Return the state, or that nobody has said whether it was held."""
    return tr("held or not?") if is_open(row, session) else label("EffortState", row.state)


def effort_facts(row: ListedEffort, session: Session) -> tuple[str, list[Fact]]:
    """Return what an effort is and its facts, with the promises that it counts towards."""
    from ......operations.promises import promises

    effort = row.effort
    counted = [
        tr("{title}: {kept} of {target}").format(title=one.title, kept=one.kept, target=one.target_count or "–")
        for one in promises(session.store)
        if any(entry.key == row.uuid for entry in one.entries)
    ]
    waits = tr("May hold a name; it waits for review.") if effort.review == Review.DOUBTFUL else ""
    return session.name("measure", effort.measure), [
        (tr("When"), when_text(row, session)),
        (tr("Where"), row.where or (tr("A point on the map") if effort.geometry is not None else "")),
        (tr("State"), label("EffortState", row.state)),
        ("", tr("The day has passed: say whether it was held or called off.") if is_open(row, session) else ""),
        (tr("Times"), fmt.number(effort.count)),
        (tr("Note"), effort.note),
        ("", waits),
        (tr("Counts towards"), "\n".join(counted)),
    ]
