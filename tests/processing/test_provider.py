"""The provider: every promised algorithm is there, with names, parameters and help in both languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.core import QgsProcessingAlgorithm, QgsProcessingParameterDefinition

from est_walks_plugin.processing.registry import algorithms

from .contract import registered

#: PRODUCT's promise: id -> parameters besides STORE and RECEIPT; "?" marks optional ones.
PROMISED = {
    "createstore": "MUNICIPALITY CRS? AREAS? TIME_ZONE?",
    "importnetwork": "INPUT AREA? CRS? MAPPING? VALUES? COVERS? DRY_RUN",
    "importlighting": "INPUT CRS? MAPPING? VALUES? COVERS? DRY_RUN",
    "importsurvey": "INPUT CRS? MAPPING? VALUES? COVERS? DRY_RUN",
    "importreports": "INPUT CRS? MAPPING? VALUES? COVERS? DRY_RUN",
    "fetchosm": "AREA ENDPOINT",
    "assesslighting": "AREA? MIN_GAP_M OUTPUT? MENDED? LUX? WALK? LUMINAIRE?",
    "rankplaces": "AREA? FROM? TO? CATEGORY? SOURCE? TIME_OF_DAY? WEIGHTS? RADIUS_M OUTPUT?",
    "situation": "AREA? FROM? TO? PERIOD? DATE? BASELINES CATEGORY? SOURCE? KEEP STAMP? OUTPUT?",
    "planwalk": "NAME AREA? START END? START_TIME DURATION_MIN PACE_KMH STOP_MIN STOP_MIN_BY_TYPE? GATHER_MIN PROFILE "
    "GROUPS REQUIRED? FORBIDDEN? ORDER? EVERY_KIND MAX_STOPS? SEED TIME_LIMIT_S",
    "repeatwalk": "WALK START_TIME NAME?",
    "copybackground": "WALK? AREA? BACKGROUND METRES_A_PIXEL ZOOM? OUTPUT",
    "exportprotocoltable": "WALK OUTPUT",
    "exportquestionnaire": "AREA? WALK? LANGUAGE? OUTPUT",
    "exportfieldpackage": "WALK OUTPUT BACKGROUND? ZOOM?",
    "exportwalkmap": "WALK OUTPUT PAPER GREY AUDIENCE BACKGROUND? ARCHIVE TEMPLATE? GEOSPATIAL",
    "exportgpx": "WALK OUTPUT ONE_A_GROUP",
    "exportcalendar": "WALK OUTPUT PRE_MEETING? FEEDBACK_MEETING? CANCEL",
    "exportprotocol": "WALK OUTPUT PARTS PAPER GREY AUDIENCE ARCHIVE",
    "recordfinding": "WALK? FINDING? STOP? POINT? CATEGORY TEXT? SCORE_DAY? SCORE_DARK? SEVERITY? OWNER? SPOT? PHOTO_NO? "
    "PHOTO? VERSION?",
    "recordstop": "WALK STOP SCORE_DAY? SCORE_DARK? NOTE? VERSION?",
    "recordseen": "WALK FINDING SEEN? NOTE? VERSION?",
    "importfindings": "WALK? INPUT CLOCK_OFFSET_S? CONFLICTS? DRY_RUN",
    "settleconflicts": "WALK KEEP? ROWS?",
    "blurphoto": "PHOTO RECTANGLES",
    "placephoto": "PHOTO WALK? STOP? FINDING? POINT?",
    "setcameraclock": "WALK CAMERA? CLOCK_OFFSET_S?",
    "createtasks": "FINDING? MEASURE? OWNER? DUE? STRETCH? DRY_RUN FILTER? COST? CONTACT? CASES? JOIN AGAIN",
    "updatetask": "TASK? STATE? REASON? NOTE? FILTER? COST? NO_COST CONTACT? WORK_ORDER? LAMP? CASES? DRY_RUN VERSION?",
    "exporttasks": "OUTPUT OWNER? STATE? FILTER?",
    "importtasks": "INPUT OWNER? CONFLICTS DRY_RUN",
    "exportfeedback": "WALK? AREA? PERIOD? OUTPUT? ARCHIVE? NOTICES? LANGUAGE? NEXT_DATE? CONTACT? PHOTOS? DRY_RUN",
    "exportpartner": "OWNER OUTPUT",
    "importpartner": "INPUT CONFLICTS? DRY_RUN",
    "effect": "PLACE? MEASURE? BEFORE? AFTER? CONTROL? AREA? OUTPUT?",
    "lightprogramme": "AREA? STREETS? PRICE_KWH? HOURS? LAMP_COST? LED_WATTS? MEASURE? CREATE_TASKS NAME? OUTPUT?",
    "screentext": "AGAIN",
    "purge": "",
    # The window's other verbs (docs/architecture.md); their names are a promise from now on.
    "createexample": "",
    "upgradestore": "",
    "backupstore": "OUTPUT?",
    "copystore": "TARGET OVERWRITE?",
    "settimezone": "TIME_ZONE",
    "grantroles": "ROLES? OUTPUT? DRY_RUN",
    "editcatalogue": "TABLE ENTRY? NAME_SV? NAME_EN? ACTIVE? POSITIVE? MUNICIPAL? PRESENCE? POSITION? LANE? OWNER? "
    "DEADLINE_DAYS? COST? SEASON? CATEGORIES? PLACE_TYPE? ORDER? VERSION?",
    "editsettings": "ADDRESS_LINE? LOGO? SMALLEST_COUNT? DELETION_MONTHS? WEB_MAP_TEMPLATE? DATES_FOLLOW? "
    "HOME_SCHOOL_M? HOME_STATION_M? HOME_STOP_M? HOME_NEAR_M? HOME_LEAST_M2? HOME_ONE_M2? HOME_EACH_M2? HOME_LARGEST_M2? HOME_STOREYS? "
    "POPULATION? POPULATION_SOURCE? VERSION?",
    "recordmeetingpoint": "NAME? POINT? LANDMARK? MEETING_POINT? POSITION? VERSION?",
    "recordarea": "NAME? AREA? CHANGE? READY? VERSION?",
    "importareas": "INPUT NAME_FIELD?",
    "followbuildings": "AREA? DRY_RUN",
    "recordplace": "NAME? POINT? RENAME? STRETCH? VERSION?",
    "saveweights": "NAME WEIGHTS",
    "situationreport": "PERIOD DATE? AREA? AUDIENCE OUTPUT",
    "savetaskfilter": "NAME STATE? OWNER? LANE? LATE SEASON? TEXT? PROGRAMME? WALK?",
    "recordpromise": "TITLE? COUNT COUNTS? FROM? TO? AREA? PROMISE? NOTE? DRY_RUN",
    "recordeffort": "KIND? AREA? PLACE? POINT? FROM? TO? COUNT STATE? NOTE? EFFORT? PROPOSE VERSION?",
    "recordobservation": "CATEGORY TEXT? POINT? PLACE? TIME ROLE? KIND?",
    "exportyearwheel": "AREA? DATE? MONTHS OUTPUT",
    "recordmeeting": "PERIOD DATE? AREA? NOTE? DECISIONS? HELD_ON? VERSION?",
    "exportmeeting": "PERIOD DATE? AREA? OUTPUT ARCHIVE",
    "recordanalysis": "ANALYSIS? NAME? PLACE? POINT? AREA? PROBLEM? CAUSES? MEASURES? EXPECTED? FOLLOW_UP? STATE? OUTCOME? "
    "EVIDENCE_M UNLINK? MAKE_TASKS VERSION?",
    "exportanalysis": "ANALYSIS OUTPUT AUDIENCE ARCHIVE",
    "deleterows": "KIND ROWS",
    "matchpositions": "SOURCE?",
    "placeobservation": "OBSERVATION? POINT? VERSION?",
    "settleduplicates": "PAIRS? SAME",
    "approvetext": "TEXTS TITLE? TEXT?",
    "recordheld": "WALK? HELD?",
    "editwalk": "WALK REMOVE? ORDER? ADD? LOCK? UNLOCK? MINUTES? STAND? EXCHANGE? NAME? START_TIME? START? "
    "END? DURATION_MIN? PACE_KMH? STOP_MIN? RECALCULATE VERSION?",
}
ALGORITHMS = {cls.ID: cls for cls in algorithms()}


def made(name: str) -> QgsProcessingAlgorithm:
    algorithm = ALGORITHMS[name]()
    algorithm.initAlgorithm({})
    return algorithm


def test_every_promised_algorithm_is_there() -> None:
    assert set(ALGORITHMS) == set(PROMISED)


@pytest.mark.parametrize("name", PROMISED)
def test_parameters_are_as_promised(name: str) -> None:
    algorithm = made(name)
    optional = {
        definition.name(): bool(definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional)
        for definition in algorithm.parameterDefinitions()
    }
    assert not optional["STORE"]
    assert optional["RECEIPT"]
    for parameter in PROMISED[name].split():
        assert optional[parameter.rstrip("?")] == parameter.endswith("?"), parameter


def test_the_provider_gives_all_of_them() -> None:
    assert {algorithm.id() for algorithm in registered().algorithms()} == {f"estwalks:{name}" for name in ALGORITHMS}


@pytest.mark.parametrize("name", ALGORITHMS)
@pytest.mark.parametrize("language", ["en", "sv"])
def test_help_tells_of_every_parameter(name: str, language: str, repository: Path) -> None:
    texts = json.loads((repository / "resources" / "help" / language / f"{name}.json").read_text(encoding="utf-8"))
    told = set(texts["parameters"])
    algorithm = made(name)
    has = {definition.name() for definition in algorithm.parameterDefinitions()}
    assert told == has
    assert texts["description"]
    assert all(texts["parameters"].values())


@pytest.mark.parametrize("name", ALGORITHMS)
def test_it_has_a_name_a_group_an_icon_and_runs_without_a_window(name: str) -> None:
    algorithm = made(name)
    assert algorithm.name() == name
    assert algorithm.displayName()
    assert algorithm.group()
    assert not algorithm.icon().isNull()
    assert algorithm.shortHelpString()
    assert all(definition.help() for definition in algorithm.parameterDefinitions())
