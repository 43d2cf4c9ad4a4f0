"""The algorithms of the provider: one line each."""

from __future__ import annotations

from .algorithm import EstWalksAlgorithm


def algorithms() -> tuple[type[EstWalksAlgorithm], ...]:
    """Return the classes of all algorithms, in the order of the work."""
    from .assesslighting import AssessLighting
    from .createstore import CreateStore
    from .createtasks import CreateTasks
    from .exporttasks import ExportTasks
    from .exportwalkmap import ExportWalkMap
    from .fetchosm import FetchOsm
    from .importlighting import ImportLighting
    from .importnetwork import ImportNetwork
    from .importreports import ImportReports
    from .importsurvey import ImportSurvey
    from .planwalk import PlanWalk
    from .purge import Purge
    from .rankplaces import RankPlaces
    from .recordfinding import RecordFinding
    from .screentext import ScreenText
    from .updatetask import UpdateTask

    return (
        CreateStore,
        ImportNetwork,
        ImportLighting,
        ImportSurvey,
        ImportReports,
        FetchOsm,
        AssessLighting,
        RankPlaces,
        PlanWalk,
        ExportWalkMap,
        RecordFinding,
        CreateTasks,
        UpdateTask,
        ExportTasks,
        ScreenText,
        Purge,
    )
