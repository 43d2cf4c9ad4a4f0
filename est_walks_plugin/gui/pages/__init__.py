"""The pages of the dock, in working order. A page is one package with a controller; registering it is one line here."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from ...i18n import tr

if TYPE_CHECKING:
    from ...model.feedback import Feedback
    from ..context import Context
    from .base import Page


@dataclass(frozen=True)
class PageSpec:
    """A page of the dock: `module` (below this package) holds `controller`, a subclass of base.Page."""

    id: str
    module: str
    controller: str
    icon: str
    reads: tuple[str, ...]
    """What it can't do without: a login that may not read these tables is not shown the page."""


PAGES: tuple[PageSpec, ...] = (
    PageSpec("start", "start.page", "StartPage", "page_start", ("observation", "ranking")),
    PageSpec("sources", "sources.page", "SourcesPage", "page_sources", ("source", "observation")),
    PageSpec("situation", "situation.page", "SituationPage", "page_situation", ("observation", "ranking")),
    PageSpec("walk", "walk.page", "WalkPage", "page_walk", ("walk", "stop")),
    PageSpec("findings", "findings.page", "FindingsPage", "page_findings", ("finding", "stop")),
    PageSpec("tasks", "tasks.page", "TasksPage", "page_tasks", ("task", "task_event", "programme")),
    PageSpec("follow_up", "follow_up.page", "FollowUpPage", "page_follow_up", ("answer", "task_event", "field_return")),
)


USED_LATER = (
    "engine.light.sun",
    "engine.places.ranking",
    "engine.statistics.changes",
    "engine.orienteering",
    "engine.walks.session",
    "operations.areas.shown",
    "operations.assess_lighting",
    "operations.municipality.meeting_points",
    "operations.rank_places",
    "operations.walks.edit_walk",
    "operations.walks.plan_walk",
    "operations.walks.proposed_start",
)
"""What pages ask for when they are shown or used, which takes long to load: what the others need comes first."""


def title(page_id: str) -> str:
    """Return the page's name."""
    return {
        "start": tr("Start"),
        "sources": tr("Sources"),
        "situation": tr("Situation"),
        "walk": tr("Walk"),
        "findings": tr("Findings"),
        "tasks": tr("Tasks"),
        "follow_up": tr("Follow-up"),
    }[page_id]


def purpose(page_id: str) -> str:
    """Return what the page is for, in one sentence."""
    return {
        "start": tr(
            "Choose your municipality and go step by step to a walk map. What you open is shown on the map; your project "
            "stays as it is."
        ),
        "sources": tr(
            "Here you gather what residents, the e-service and the lighting inventory tell, in one file on your disk."
        ),
        "situation": tr("Here you see where it is dark, where people feel unsafe and which places need a visit."),
        "walk": tr("Here you plan the walk: which stops, in which order, from when to when."),
        "findings": tr("Here you enter what the group found, stop by stop."),
        "tasks": tr("Here every finding becomes a task with an owner and a date."),
        "follow_up": tr("Here you see what is overdue, what was done and what residents have been told."),
    }[page_id]


def available() -> list[PageSpec]:
    """Return the pages whose package is there."""
    return [spec for spec in PAGES if _is_there(spec)]


def _is_there(spec: PageSpec) -> bool:
    package = spec.module.partition(".")[0]
    return find_spec(f"{__name__}.{package}") is not None and find_spec(f"{__name__}.{spec.module}") is not None


def load_ahead(feedback: Feedback) -> None:
    """Load what the pages are made of, beside the window, so that a page that is chosen stands at once. Any thread.

    Piece by piece, so that it ends soon when the plugin is unloaded meanwhile.
    """
    plugin = __name__.rpartition(".gui.")[0]
    modules = [f"{plugin}.{one}" for one in USED_LATER]
    for spec in available():
        package = import_module(f"{__name__}.{spec.module.partition('.')[0]}")
        modules += [one.name for one in iter_modules(package.__path__, f"{package.__name__}.")]
    for module in modules:
        feedback.check()
        import_module(module)


def create(spec: PageSpec, context: Context) -> Page:
    """Import the page and return its controller, not loaded yet."""
    controller = getattr(import_module(f"{__name__}.{spec.module}"), spec.controller)
    page: Page = controller(context)
    return page
