"""The algorithms of the provider: one line each."""

from __future__ import annotations

from .algorithm import EstWalksAlgorithm


def algorithms() -> tuple[type[EstWalksAlgorithm], ...]:
    """Return the classes of all algorithms, in the order of the work."""
    from .privacy.purge import Purge
    from .privacy.screentext import ScreenText
    from .situation.assesslighting import AssessLighting
    from .situation.rankplaces import RankPlaces
    from .store.createstore import CreateStore
    from .store.fetchosm import FetchOsm
    from .store.importlighting import ImportLighting
    from .store.importnetwork import ImportNetwork
    from .store.importreports import ImportReports
    from .store.importsurvey import ImportSurvey
    from .tasks.createtasks import CreateTasks
    from .tasks.exporttasks import ExportTasks
    from .tasks.recordfinding import RecordFinding
    from .tasks.updatetask import UpdateTask
    from .walk.exportwalkmap import ExportWalkMap
    from .walk.planwalk import PlanWalk
    from .walk.repeatwalk import RepeatWalk

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
        RepeatWalk,
        ExportWalkMap,
        RecordFinding,
        CreateTasks,
        UpdateTask,
        ExportTasks,
        ScreenText,
        Purge,
    )
