"""What QField and Mergin Maps are told of the package: properties of its layers and entries of its project.

Their names are those of QFieldSync (prefix "QFieldSync/", scope "qfieldsync") and of the Mergin plugin (scope "Mergin").
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Mapping

from ...model.field import package as contract
from .forms import BUTTONS
from .tables import id_of

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer, QgsProject

TRACK_EVERY_S = 10
PHOTO_SIDE = 1600
"""Larger pictures are made smaller on the phone: one of twelve stops' evenings shall go home in one mail."""
_TIMESTAMPS = 1
"""QField's measure of a tracked point that is its moment."""
_ADD, _ATTRIBUTES, _GEOMETRY, _DELETE = (
    "is_feature_addition_locked",
    "is_attribute_editing_locked",
    "is_geometry_editing_locked",
    "is_feature_deletion_locked",
)
_LOCKS = (_ADD, _ATTRIBUTES, _GEOMETRY, _DELETE)
PHOTO_NAME = "'DCIM/' || coalesce(\"uuid\", uuid('WithoutBraces')) || '_' || format_date(now(),'yyyyMMddhhmmsszzz') || '.{extension}'"
"""Two phones never name two pictures alike."""
_MERGIN_NAME = "coalesce(\"uuid\", uuid('WithoutBraces')) || '_' || format_date(now(),'yyyyMMddhhmmsszzz')"


def locks(layer: contract.FieldLayer) -> frozenset[str]:
    """Return what cannot be done with a layer in the field, by the contract."""
    locked = set()
    if not layer.can_add:
        locked.add(_ADD)
    if not layer.columns:
        locked.add(_ATTRIBUTES)
    if not layer.can_delete:
        locked.add(_DELETE)
    if not layer.moves and not layer.can_add:
        locked.add(_GEOMETRY)
    return frozenset(locked)


def layer_properties(layer: contract.FieldLayer, relations: Mapping[str, int]) -> dict[str, Any]:
    """Return the custom properties of a layer, without their prefix; `relations` are how many children are shown of each."""
    naming = json.dumps({"path": PHOTO_NAME} if layer is contract.PHOTO else {})
    locked = locks(layer)
    told: dict[str, Any] = {
        "action": "copy",
        "cloud_action": "no_action",
        "attachment_naming": naming,
        "photo_naming": naming,
        "relationship_maximum_visible": json.dumps(dict(relations)),
        "value_map_button_interface_threshold": BUTTONS,
        "allow_value_relation_feature_addition": False,
        "tracking_session_active": False,
        "tracking_time_requirement_active": False,
        "tracking_time_requirement_interval_seconds": 30,
        "tracking_distance_requirement_active": False,
        "tracking_distance_requirement_minimum_meters": 30,
        "tracking_sensor_data_requirement_active": False,
        "tracking_all_requirements_active": False,
        "tracking_erroneous_distance_safeguard_active": False,
        "tracking_erroneous_distance_safeguard_maximum_meters": 100,
        "tracking_measurement_type": 0,
    }
    for lock in _LOCKS:
        told[lock] = lock in locked
        told[f"{lock}_expression_active"] = False
        told[f"{lock.removeprefix('is_').removesuffix('_locked')}_locked_expression"] = ""
    if layer is contract.TRACK:
        told |= {
            "tracking_session_active": True,
            "tracking_time_requirement_active": True,
            "tracking_time_requirement_interval_seconds": TRACK_EVERY_S,
            "tracking_measurement_type": _TIMESTAMPS,
        }
    return told


def tell_layer(
    map_layer: QgsMapLayer, layer: contract.FieldLayer | None = None, relations: Mapping[str, int] | None = None
) -> None:
    """Give a layer its properties; a base map, which is no layer of the contract, is copied as it is."""
    told = layer_properties(layer, relations or {}) if layer else {"action": "copy", "cloud_action": "no_action"}
    for name, value in told.items():
        map_layer.setCustomProperty(f"QFieldSync/{name}", value)


def tell_project(project: QgsProject, themes: tuple[str, ...]) -> None:
    """Write what QField and Mergin read of the project: it opens ready to note findings, and follows nobody by itself."""
    finding = id_of(contract.FINDING.name)
    for name, text in (
        ("initialActiveLayer", finding),
        ("initialMapMode", "digitize"),
        ("geofencingLayer", ""),
        ("digitizingLogsLayer", ""),
        ("stampingDetailsTemplate", ""),
        ("mapThemesActiveLayers", json.dumps(dict.fromkeys(themes, finding), ensure_ascii=False)),
    ):
        project.writeEntry("qfieldsync", f"/{name}", text)
    for name, number in (("maximumImageWidthHeight", PHOTO_SIDE), ("geofencingBehavior", 1)):
        project.writeEntry("qfieldsync", f"/{name}", number)
    for name in (
        "geofencingIsActive",
        "geofencingShouldPreventDigitizing",
        "featureFormWizardModeEnabled",
        "forceStamping",
        "forceAutoPush",
        "createBaseMap",
        "offlineCopyOnlyAoi",
    ):
        project.writeEntryBool("qfieldsync", f"/{name}", False)
    project.writeEntry("Mergin", "PhotoQuality", 2)
    project.writeEntry("Mergin", "Snapping", 0)
    project.writeEntry("Mergin", f"PhotoNaming/{id_of(contract.PHOTO.name)}/path", _MERGIN_NAME)
    project.writeEntryBool("Mergin", "PositionTracking/Enabled", True)
    project.writeEntry("Mergin", "PositionTracking/UpdateFrequency", 1)
    project.writeEntry("Mergin", "PositionTracking/TrackingLayer", id_of(contract.TRACK.name))
    project.writeEntry("Mergin", "SortLayersMethod/Method", 0)
    project.writeEntryBool("Mergin", "Filtering/Enabled", False)
