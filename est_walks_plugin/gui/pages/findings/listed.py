"""The findings of a walk as the page lists them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ....i18n import tr
from ....model.finding import Finding
from ...models.rows_model import ListColumn

if TYPE_CHECKING:
    from ...session import Session


@dataclass(frozen=True)
class Listed:
    """A finding with the number of its stop and of its photos."""

    finding: Finding
    seq: int | None
    photos: int

    @property
    def uuid(self) -> str:
        """The finding's key."""
        return self.finding.uuid

    @property
    def geometry(self) -> Any:
        """Where it was found."""
        return self.finding.geometry


def list_columns(session: Session) -> list[ListColumn]:
    """Return the columns of the list."""

    def category(row: Listed) -> str:
        named = session.name("category", row.finding.category) or tr("(choose a category)")
        return ("★ " if row.finding.positive else "") + named

    return [
        ListColumn("stop", tr("Stop"), _stop_text, sort=lambda row: row.seq or 0, least=5, right=True),
        ListColumn("category", tr("Category"), category, least=13, bold=lambda row: row.finding.positive),
        ListColumn("text", tr("Text"), lambda row: row.finding.text, stretch=True, least=12),
        ListColumn("scores", tr("Day/dark"), _score_text, least=8, priority=1),
        ListColumn("severity", tr("How serious"), _severity_text, least=5, priority=3, right=True),
        ListColumn(
            "owner", tr("Proposed owner"), lambda row: session.name("owner", row.finding.owner), least=10, priority=4
        ),
        ListColumn("spot", tr("Where at the stop"), lambda row: row.finding.spot, least=10, priority=5),
        ListColumn("photos", tr("Photos"), lambda row: str(row.photos or ""), least=5, priority=2, right=True),
    ]


def _stop_text(row: Listed) -> str:
    return str(row.seq) if row.seq is not None else "–"


def _score_text(row: Listed) -> str:
    scores = (row.finding.score_day, row.finding.score_dark)
    if scores == (None, None):
        return ""
    return "/".join("–" if score is None else str(score) for score in scores)


def _severity_text(row: Listed) -> str:
    return "" if row.finding.severity is None else str(row.finding.severity)
