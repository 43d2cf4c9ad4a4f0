"""The columns of the list of sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtGui import QIcon

from ....i18n import tr
from ....model.source import Source
from ....operations.importing.kinds import kind_of
from ... import format as fmt
from ...icons import icon
from ...labels import label
from ...models.rows_model import ListColumn
from ..facts_panel import Fact

if TYPE_CHECKING:
    from ...session import Session


def _icon(row: Source) -> QIcon:
    return icon(kind_of(row.kind).icon)


def _problems(row: Source) -> str:
    return fmt.number(row.problems) if row.problems else ""


def _tooltip(row: Source, session: Session) -> str:
    lines = [
        f"{row.name} · {label('SourceKind', row.kind)}",
        row.file_name,
        tr("Data of {date}").format(date=fmt.day(row.data_date)) if row.data_date else "",
        tr("File written {date}").format(date=fmt.day(row.file_date)) if row.file_date else "",
        tr("Imported {date}").format(date=session.day(row.imported_at)),
        row.attribution,
    ]
    if row.delete_after:
        lines.append(tr("Texts are deleted after {date}").format(date=fmt.day(row.delete_after)))
    return "\n".join(line for line in lines if line)


def _since(row: Source) -> str:
    return str(row.period_to or row.period_from or row.data_date or row.file_date or row.imported_at or "")


def period_text(row: Source) -> str:
    """Return the period of a source, "" where none is told."""
    return fmt.period(row.period_from, row.period_to) if row.period_from or row.period_to else ""


def age_text(row: Source, session: Session) -> str:
    """Return how old what a source tells is, or when its file was written or imported."""
    since = row.period_to or row.period_from or row.data_date
    if since is not None:
        return fmt.age(since, session.today)
    if row.file_date is not None:
        return tr("file written {date}").format(date=fmt.day(row.file_date))
    return tr("imported {date}").format(date=session.day(row.imported_at))


def columns(session: Session) -> tuple[ListColumn, ...]:
    """Return the columns: in a narrow list period, age, kind and file stand under the source."""

    def tooltip(row: Source) -> str:
        return _tooltip(row, session)

    return (
        ListColumn(
            "name",
            tr("Source"),
            lambda row: row.name or label("SourceKind", row.kind),
            tooltip=tooltip,
            icon=_icon,
            stretch=True,
            least=16,
        ),
        ListColumn("period", tr("Period"), period_text, sort=lambda row: str(row.period_to or ""), least=8, priority=1),
        ListColumn("age", tr("Age"), lambda row: age_text(row, session), sort=_since, least=6, priority=2),
        ListColumn("kind", tr("Kind"), lambda row: label("SourceKind", row.kind), least=8, priority=3),
        ListColumn(
            "imported",
            tr("Imported"),
            lambda row: session.day(row.imported_at),
            sort=lambda row: str(row.imported_at),
            least=10,
            priority=4,
        ),
        ListColumn("file", tr("File"), lambda row: row.file_name, least=10, priority=5, is_file=True),
        ListColumn(
            "stored",
            tr("Count"),
            lambda row: fmt.number(row.stored),
            sort=lambda row: row.stored,
            tooltip=tooltip,
            right=True,
            least=8,
        ),
        ListColumn(
            "problems",
            "!",
            _problems,
            sort=lambda row: row.problems,
            tooltip=lambda row: tr("{count} rows deserve a look; Enter shows the receipt", None, row.problems).format(
                count=row.problems
            ),
            bold=lambda row: bool(row.problems),
            right=True,
            least=5,
        ),
    )


def facts(row: Source, session: Session) -> list[Fact]:
    """Return what there is to know of a source."""
    return [
        (tr("Kind"), label("SourceKind", row.kind)),
        (tr("File"), row.file_name),
        (tr("Period"), period_text(row)),
        (tr("Age"), age_text(row, session)),
        (tr("Data of"), fmt.day(row.data_date) if row.data_date else ""),
        (tr("Imported"), session.day(row.imported_at)),
        (tr("Count"), fmt.number(row.stored)),
        (tr("To look at"), _problems(row)),
        (tr("Texts are deleted after"), fmt.day(row.delete_after) if row.delete_after else ""),
        (tr("Attribution"), row.attribution),
    ]
