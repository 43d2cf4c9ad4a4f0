"""The panels of the EST year, in working order. A panel is one module with a YearPanel; registering it is one line here."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Callable

from .....i18n import tr
from ....context import Context
from .panel import YearPanel


@dataclass(frozen=True)
class PanelSpec:
    """A tab: `module` (below this package) holds `panel`, a subclass of YearPanel; `title` returns its name."""

    id: str
    module: str
    panel: str
    title: Callable[[], str]


PANELS: tuple[PanelSpec, ...] = (
    PanelSpec("meeting", "meeting.panel", "MeetingPanel", lambda: tr("Weekly meeting")),
    PanelSpec("areas", "areas.panel", "AreasPanel", lambda: tr("Areas")),
    PanelSpec("analysis", "analysis.panel", "AnalysisPanel", lambda: tr("Cause analysis")),
    PanelSpec("presence", "presence.panel", "PresencePanel", lambda: tr("Presence")),
    PanelSpec("promises", "promises.panel", "PromisesPanel", lambda: tr("Promises")),
    PanelSpec("report", "report.panel", "ReportPanel", lambda: tr("Report")),
    PanelSpec("wheel", "wheel.panel", "WheelPanel", lambda: tr("Yearly wheel")),
    PanelSpec("shares", "shares", "SharesPanel", lambda: tr("Survey")),
)


def create(spec: PanelSpec, context: Context) -> YearPanel:
    """Import a panel and return it, not refreshed yet."""
    made: YearPanel = getattr(import_module(f"{__package__}.{spec.module}"), spec.panel)(context)
    return made
