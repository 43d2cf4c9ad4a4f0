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


def detail(row: Source, session: Session) -> str:
    """Return the second line of a source: its period, and how old what it tells is."""
    told = row.period_from or row.period_to
    first = fmt.period(row.period_from, row.period_to) if told else label("SourceKind", row.kind)
    since = row.period_to or row.period_from or row.data_date
    if since is not None:
        return f"{first} · {fmt.age(since, session.today)}"
    if row.file_date is not None:
        return tr("{kind} · file written {date}").format(kind=first, date=fmt.day(row.file_date))
    return tr("{kind} · imported {date}").format(kind=first, date=session.day(row.imported_at))


def columns(session: Session) -> tuple[ListColumn, ...]:
    """Return the columns: source (with period and age under it), count, problems."""

    def tooltip(row: Source) -> str:
        return _tooltip(row, session)

    return (
        ListColumn(
            "name",
            tr("Source, period, age"),
            lambda row: row.name or label("SourceKind", row.kind),
            tooltip=tooltip,
            icon=_icon,
            stretch=True,
            least=16,
        ),
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
            tooltip=lambda row: tr("{count} rows deserve a look; Enter shows the receipt").format(count=row.problems),
            bold=lambda row: bool(row.problems),
            right=True,
            least=5,
        ),
    )
