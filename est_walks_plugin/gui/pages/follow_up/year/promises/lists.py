"""The list of promises, and what is told of one: how it stands, and what is behind its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ......exporting.told.promise_words import state_sentence
from ......exporting.told.words import inward
from ......i18n import tr
from ......model.codes import PromiseState
from ......model.task import WALK
from ......model.tasks.effort import ANY
from ..... import format as fmt
from .....labels import label
from .....models.rows_model import ListColumn
from .....widgets.rows_view import RowsView
from ....facts_panel import Fact

if TYPE_CHECKING:
    from ......model.task import Counted, Promise
    from .....session import Session


def promises_view() -> RowsView:
    """Return the list of citizen promises with how they stand."""
    columns = [
        ListColumn("title", tr("Promise"), lambda row: row.title, stretch=True, least=14, tooltip=_promise_text),
        ListColumn("kept", tr("Kept"), kept_text, sort=lambda row: row.kept, right=True, least=8),
        ListColumn(
            "state",
            tr("State"),
            lambda row: label("PromiseState", row.state),
            least=8,
            priority=1,
            bold=lambda row: row.state in (PromiseState.BEHIND, PromiseState.MISSED),
        ),
        ListColumn("next", tr("Next"), lambda row: fmt.day(row.next_day), least=10, priority=2, titled=True),
        ListColumn("from", tr("From"), lambda row: fmt.day(row.date_from), least=10, priority=4, titled=True),
        ListColumn("until", tr("Until"), lambda row: fmt.day(row.date_to), least=10, priority=3, titled=True),
    ]
    return RowsView(columns, name=tr("Citizen promises"))


def kept_text(row: Promise) -> str:
    """Return "4 of 6"."""
    return tr("{kept} of {target}").format(kept=row.kept, target=row.target_count or "–")


def _promise_text(row: Promise) -> str:
    return "\n".join(filter(None, (row.title, row.text)))


def promise_facts(row: Promise, session: Session) -> tuple[str, list[Fact]]:
    """Return a promise and its facts, with the efforts and walks behind its number."""
    words = inward(session.store)
    behind = "\n".join(entry_text(one, session) for one in row.entries)
    return row.title, [
        ("", row.text),
        (tr("Kept"), kept_text(row)),
        ("", state_sentence(row, session.today, words)),
        (tr("Next"), fmt.day(row.next_day) if row.next_day else ""),
        (tr("Counts"), counts_text(row.counts, session)),
        (tr("Behind the number"), behind or tr("Nothing yet.")),
        (tr("Held or not?"), "\n".join(entry_text(one, session) for one in row.asked)),
        (tr("From"), fmt.day(row.date_from)),
        (tr("Until"), fmt.day(row.date_to)),
        (tr("Owner"), session.name("owner", row.owner)),
    ]


def entry_text(one: Counted, session: Session) -> str:
    """Return what a promise was kept by: the day, what it was, how often."""
    names = {"effort": session.name("measure", one.name), "walk": one.name}
    name = names.get(one.kind) or " · ".join(filter(None, (tr("Noted by hand"), one.name)))
    return " · ".join((fmt.day(one.day), name, fmt.number(one.count)))


def counts_text(counts: str, session: Session) -> str:
    """Return what counts towards a promise by itself."""
    if not counts:
        return tr("Only what is noted by hand")
    if counts == WALK:
        return tr("Held safety walks")
    return tr("Any presence effort") if counts == ANY else session.name("measure", counts)


def countable(session: Session) -> list[tuple[str, str]]:
    """Return what a promise may count: its code and what it is called."""
    from ......operations.efforts.kinds import presence_measures

    kinds = [one.code for one in presence_measures(session.store)]
    return [(code, counts_text(code, session)) for code in (ANY, *kinds, WALK, "")]
