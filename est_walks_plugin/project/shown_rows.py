"""Which rows the plugin's layers show: one walk, one ranking, the observations that are looked at. Main thread only."""

from __future__ import annotations

from typing import Any, Iterator, Mapping, Sequence

from qgis.core import QgsDataProvider, QgsExpressionContextUtils, QgsFeatureRequest, QgsProject, QgsVectorLayer

from ..store import AllOf, Inside, NoneOf, Where, Within, address, layer_uri
from . import roles
from .clean import undisturbed
from .opening import ALONE, told_by_layer
from .own_layers import ROLE_PROPERTY, find_layer, store_path_of
from .roles import Role, Theme
from .styles.findings import APART
from .styles.walk import DIMMED

_RANKING_PROPERTY = "est_walks/ranking"
_WEAK_PROPERTY = "est_walks/weak"
_NOTHING: Where = {"uuid": ""}


def walk_filters(walk: str | None, groups: Sequence[str] = ()) -> dict[Role, Where]:
    """Return the filters that show one walk and the other `groups` of it, or none."""
    walks = list(dict.fromkeys([walk or "", *groups])) if walk else [""]
    of_walk = {"walk": walks}
    return {Role.WALK: {"uuid": walks}, Role.STOP: of_walk, Role.LEG: of_walk, Role.TRACK: of_walk}


def set_filter(layer: QgsVectorLayer | None, where: Where) -> bool:
    """Show only the rows that meet `where`, as in Store.rows; an empty one shows all. Return whether the layer was opened anew.

    The filter is made part of the data source. `setSubsetString` would reopen the file for writing and put it into
    WAL mode, after which every other layer of the same file fails with "unable to open database file" (QGIS 3.40).
    """
    if layer is None:
        return False
    table = roles.BY_ROLE[Role(layer.customProperty(ROLE_PROPERTY))].table
    source = address.refiltered(layer.source(), layer.providerType(), table, where)
    if layer.source() == source:
        return False
    with ALONE:
        layer.setDataSource(source, layer.name(), layer.providerType(), QgsDataProvider.ProviderOptions())
    layer.updateExtents()  # else "zoom to layer" goes where the rows before lay
    layer.triggerRepaint()
    return True


def show_walk(project: QgsProject, walk: str | None, groups: Sequence[str] = ()) -> None:
    """Show the walk with this uuid, and those of the other `groups` (uuids) only; None shows no walk.

    The stops stand in for the ranked places they are.
    """
    for _opened in showing_rows(project, walk_filters(walk, groups)):
        pass
    with undisturbed(project):
        _filter_places(project)


def showing_rows(project: QgsProject, filters: Mapping[Role, Where]) -> Iterator[None]:
    """Show in each of these layers the rows that meet its condition only; yield when one was opened anew, which takes time."""
    for role, where in filters.items():
        with undisturbed(project):
            is_new = set_filter(find_layer(project, role), where)
        if is_new:
            yield


def show_ranking(
    project: QgsProject, ranking: str | None, places: Where | None = None, *, weak: bool = False, rings: bool = False
) -> None:
    """Show the places of the ranking with this uuid; None the newest ranking, "" none. `places` narrows them further, with
    `weak` also those are shown that nothing is behind; `rings` dims them, where a walk is what counts."""
    layer = find_layer(project, Role.PLACE)
    if layer is None:
        return
    with undisturbed(project):
        layer.setCustomProperty(_RANKING_PROPERTY, _newest_ranking(project) if ranking is None else ranking)
        layer.setCustomProperty(_WEAK_PROPERTY, weak)
        _dim(layer, rings)
        _filter_places(project, places)


def _dim(layer: QgsVectorLayer, rings: bool) -> None:
    """Tell the style of the ranking whether it is dimmed."""
    _tell_style(layer, DIMMED, str(int(rings)), unset="0")


def show_apart(project: QgsProject, numbers: Mapping[str, int]) -> None:
    """Let tasks (key -> number among those at its point) that lie at the point of another stand apart from it."""
    layer = find_layer(project, Role.TASK)
    if layer is not None:
        with undisturbed(project):
            _tell_style(layer, APART, "".join(f"{key}:{number};" for key, number in numbers.items()), unset="")


def _tell_style(layer: QgsVectorLayer, variable: str, value: str, unset: str) -> None:
    """Set a variable of a layer that its style asks for."""
    if str(QgsExpressionContextUtils.layerScope(layer).variable(variable) or unset) != value:
        QgsExpressionContextUtils.setLayerVariable(layer, variable, value)
        layer.triggerRepaint()


def _newest_ranking(project: QgsProject) -> str:
    path = store_path_of(project)
    if path is None:
        return ""
    request = QgsFeatureRequest().setLimit(1)
    request.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause("created", False)]))

    def newest(layer: QgsVectorLayer) -> str:
        return next((str(row["uuid"]) for row in layer.getFeatures(request)), "")

    return told_by_layer(layer_uri(path, "ranking"), "ranking", newest)


def _filter_places(project: QgsProject, places: Where | None = None) -> None:
    layer, stops = find_layer(project, Role.PLACE), find_layer(project, Role.STOP)
    if layer is None:
        return
    taken = sorted({str(stop["place"]) for stop in stops.getFeatures() if stop["place"]}) if stops else []
    shown: dict[str, Any] = {"ranking": layer.customProperty(_RANKING_PROPERTY) or "", **(places or {})}
    if str(layer.customProperty(_WEAK_PROPERTY)).lower() != "true":
        shown["weak"] = (False, None)
    set_filter(layer, {**shown, "place": NoneOf(taken)} if taken else shown)


def show_observations(project: QgsProject, **chosen: Any) -> None:
    """Filter the observation layers and the heat map, as `observation_filters` is told."""
    for _opened in showing_rows(project, observation_filters(**chosen)):
        pass


def observation_filters(
    *,
    period: Within | None = None,
    kinds: Sequence[str] | None = None,
    categories: Sequence[str] | None = None,
    sources: Sequence[str] | None = None,
    time_of_day: Sequence[str] | None = None,
    area: Inside | None = None,
    theme: Theme = Theme.OVERVIEW,
) -> dict[Role, Where]:
    """Return the filters of the observation layers and the heat map; None means everything. `period` is of moments, in UTC.

    The heat map is of the voice that the `theme` is about: pins of a survey and reports are never heaped together.
    """
    shared: dict[str, Any] = {"category": categories, "source": sources, "time_of_day": time_of_day}
    shared = {column: list(values) for column, values in shared.items() if values is not None}
    if period is not None:
        shared["observed_at"] = period
    if area is not None:
        shared["geometry"] = area
    filters: dict[Role, Where] = {}
    for role in (Role.SURVEY, Role.CASE, Role.EST_REPORT, Role.SCHOOL_VIEW, Role.PARTNER, Role.HEATMAP):
        where: dict[str, Any] = {**dict(roles.BY_ROLE[role].only), **shared}
        if role is Role.HEATMAP:
            where["kind"] = [kind for kind in roles.heat_kinds(theme) if kinds is None or kind in kinds]
        hidden = kinds is not None and role is not Role.HEATMAP and str(role) not in kinds
        filters[role] = _NOTHING if hidden else where
    return filters


def narrowed(filters: Mapping[Role, Where], marked: Where) -> dict[Role, Where]:
    """Return filters of observation layers narrowed to what meets `marked` too, whose days stand for those of the filter.

    `marked` tells the kinds: layers of other kinds show nothing.
    """
    found: dict[Role, Where] = {}
    for role, where in filters.items():
        kinds = _kinds(where)
        if kinds is not None and "kind" in marked:
            kinds = [kind for kind in kinds if kind in marked["kind"]]
        if kinds == []:
            found[role] = _NOTHING
            continue
        joined = {**where}
        for column, value in marked.items():
            is_both = column in where and column not in ("observed_at", "geometry", "kind")
            joined[column] = AllOf((where[column], value)) if is_both else value
        if kinds is not None:
            joined["kind"] = kinds
        found[role] = joined
    return found


def _kinds(where: Where) -> list[str] | None:
    """Return the kinds that a filter names, None where it names none."""
    kind = where.get("kind")
    return [kind] if isinstance(kind, str) else kind
