"""The columns of the list of sources."""

from __future__ import annotations

from ....i18n import tr
from ... import format as fmt
from ...icons import icon
from ...labels import label
from ...models.rows_model import Column, Row

DATA_TABLES = ("observation", "lamp", "path", "landmark", "base_area", "base_line", "survey_share")
"""Tables whose rows name the source they came from."""

KIND_ICONS = {
    "survey": "survey",
    "case": "case",
    "est_report": "est_report",
    "school_view": "school_view",
    "lighting": "lamp",
    "network": "network",
    "survey_share": "share",
    "landmark": "landmark",
}


def _problems(row: Row) -> str:
    return fmt.number(row["problems"]) if row["problems"] else ""


def _tooltip(row: Row) -> str:
    lines = [
        f"{row['name'] or ''} · {label('SourceKind', row['kind'])}",
        row["file_name"] or "",
        tr("Imported {date}").format(date=fmt.day(row["imported_at"])),
        row["attribution"] or "",
    ]
    if row["delete_after"]:
        lines.append(tr("Texts are deleted after {date}").format(date=fmt.day(row["delete_after"])))
    return "\n".join(line for line in lines if line)


def columns() -> tuple[Column, ...]:
    """Return the columns: source, count, period, problems, age."""
    return (
        Column(
            "name",
            tr("Source"),
            lambda row: row["name"] or label("SourceKind", row["kind"]),
            tooltip=_tooltip,
            icon=lambda row: icon(KIND_ICONS.get(row["kind"], "survey")),
            stretch=True,
            least=20,
        ),
        Column(
            "stored",
            tr("Count"),
            lambda row: fmt.number(row["stored"]),
            sort=lambda row: row["stored"],
            tooltip=_tooltip,
            right=True,
            least=7,
        ),
        Column(
            "period",
            tr("Period"),
            lambda row: fmt.period(row["period_from"], row["period_to"]),
            sort=lambda row: row["period_to"] or row["period_from"],
            tooltip=_tooltip,
            least=13,
            priority=1,
        ),
        Column(
            "problems",
            "!",
            _problems,
            sort=lambda row: row["problems"] or 0,
            tooltip=lambda row: tr("{count} rows deserve a look; Enter shows the receipt").format(
                count=row["problems"] or 0
            ),
            bold=lambda row: bool(row["problems"]),
            right=True,
            least=4,
        ),
        Column(
            "age",
            tr("Age"),
            lambda row: fmt.age(row["period_to"] or row["imported_at"]),
            sort=lambda row: str(row["period_to"] or row["imported_at"] or ""),
            tooltip=_tooltip,
            right=True,
            least=6,
            priority=2,
        ),
    )
