"""The algorithms of the provider: one line each."""

from __future__ import annotations

from .algorithm import EstWalksAlgorithm


def algorithms() -> tuple[type[EstWalksAlgorithm], ...]:
    """Return the classes of all algorithms, in the order of the work."""
    from .areas.followbuildings import FollowBuildings
    from .areas.importareas import ImportAreas
    from .areas.recordarea import RecordArea
    from .field.exportcalendar import ExportCalendar
    from .field.exportfieldpackage import ExportFieldPackage
    from .field.exportgpx import ExportGpx
    from .field.exportprotocol import ExportProtocol
    from .field.exportprotocoltable import ExportProtocolTable
    from .field.importfindings import ImportFindings
    from .field.placephoto import PlacePhoto
    from .field.recordseen import RecordSeen
    from .field.recordstop import RecordStop
    from .field.setcameraclock import SetCameraClock
    from .field.settleconflicts import SettleConflicts
    from .privacy.approvetext import ApproveText
    from .privacy.blurphoto import BlurPhoto
    from .privacy.purge import Purge
    from .privacy.screentext import ScreenText
    from .situation.assesslighting import AssessLighting
    from .situation.exportanalysis import ExportAnalysis
    from .situation.exportmeeting import ExportMeeting
    from .situation.exportquestionnaire import ExportQuestionnaire
    from .situation.rankplaces import RankPlaces
    from .situation.recordanalysis import RecordAnalysis
    from .situation.recordmeeting import RecordMeeting
    from .situation.recordplace import RecordPlace
    from .situation.saveweights import SaveWeights
    from .situation.situation import SituationAlgorithm
    from .situation.situationreport import SituationReportAlgorithm
    from .store.backupstore import BackUpStore
    from .store.copystore import CopyStore
    from .store.createexample import CreateExample
    from .store.createstore import CreateStore
    from .store.deleterows import DeleteRows
    from .store.editcatalogue import EditCatalogue
    from .store.editsettings import EditSettings
    from .store.fetchosm import FetchOsm
    from .store.grantroles import GrantRoles
    from .store.importlighting import ImportLighting
    from .store.importnetwork import ImportNetwork
    from .store.importreports import ImportReports
    from .store.importsurvey import ImportSurvey
    from .store.matchpositions import MatchPositions
    from .store.placeobservation import PlaceObservation
    from .store.recordmeetingpoint import RecordMeetingPoint
    from .store.recordobservation import RecordObservation
    from .store.settimezone import SetTimeZone
    from .store.upgradestore import UpgradeStore
    from .tasks.createtasks import CreateTasks
    from .tasks.effect import EffectAlgorithm
    from .tasks.exportfeedback import ExportFeedback
    from .tasks.exportpartner import ExportPartner
    from .tasks.exporttasks import ExportTasks
    from .tasks.exportyearwheel import ExportYearWheel
    from .tasks.importpartner import ImportPartner
    from .tasks.importtasks import ImportTasks
    from .tasks.lightprogramme import LightProgramme
    from .tasks.recordeffort import RecordEffort
    from .tasks.recordfinding import RecordFinding
    from .tasks.recordpromise import RecordPromise
    from .tasks.savetaskfilter import SaveTaskFilter
    from .tasks.settleduplicates import SettleDuplicates
    from .tasks.updatetask import UpdateTask
    from .walk.copybackground import CopyBackground
    from .walk.editwalk import EditWalk
    from .walk.exportwalkmap import ExportWalkMap
    from .walk.planwalk import PlanWalk
    from .walk.recordheld import RecordHeld
    from .walk.repeatwalk import RepeatWalk

    return (
        CreateStore,
        CreateExample,
        UpgradeStore,
        BackUpStore,
        CopyStore,
        SetTimeZone,
        EditCatalogue,
        EditSettings,
        RecordArea,
        ImportAreas,
        FollowBuildings,
        RecordMeetingPoint,
        ImportNetwork,
        ImportLighting,
        ImportSurvey,
        ImportReports,
        FetchOsm,
        GrantRoles,
        MatchPositions,
        PlaceObservation,
        RecordObservation,
        SettleDuplicates,
        AssessLighting,
        RankPlaces,
        ExportQuestionnaire,
        RecordPlace,
        SituationAlgorithm,
        SaveWeights,
        RecordMeeting,
        ExportMeeting,
        RecordAnalysis,
        ExportAnalysis,
        SituationReportAlgorithm,
        PlanWalk,
        EditWalk,
        RepeatWalk,
        RecordHeld,
        ExportWalkMap,
        ExportGpx,
        ExportCalendar,
        ExportProtocol,
        CopyBackground,
        ExportFieldPackage,
        ImportFindings,
        SettleConflicts,
        ExportProtocolTable,
        RecordFinding,
        RecordStop,
        RecordSeen,
        PlacePhoto,
        SetCameraClock,
        CreateTasks,
        UpdateTask,
        ExportFeedback,
        ExportTasks,
        ImportTasks,
        ExportPartner,
        ImportPartner,
        SaveTaskFilter,
        EffectAlgorithm,
        LightProgramme,
        RecordEffort,
        RecordPromise,
        ExportYearWheel,
        ScreenText,
        ApproveText,
        BlurPhoto,
        Purge,
        DeleteRows,
    )
