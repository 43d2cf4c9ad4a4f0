"""Says where lists and map do not show the same: what each page lists against what its layers hold and draw."""

import re

from qgis.core import (
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsRenderedFeatureHandlerInterface,
)
from qgis.PyQt.QtCore import QSize
from shapely.geometry import Point
from shapely.prepared import prep

SCALE = 2_000


class Drawn(QgsRenderedFeatureHandlerInterface):
    """Hears which features are drawn."""

    def __init__(self):
        super().__init__()
        self.ids = set()

    def handleRenderedFeature(self, feature, geometry, context):
        self.ids.add(feature.id())

    def usedAttributes(self, layer, context):
        return set()


def layer_of(role):
    from est_walks_plugin.project.own_layers import find_layer

    return find_layer(QgsProject.instance(), role)


def features(role, name="uuid"):
    """Return key -> value of a column, of what a layer shows."""
    return {row["uuid"]: row[name] for row in layer_of(role).getFeatures()}


def drawn(canvas, role):
    """Return the keys of the features that the canvas draws of a layer when it shows all of it."""
    layer = layer_of(role)
    settings = QgsMapSettings(canvas.mapSettings())
    settings.setLayers([layer])
    extent = settings.layerExtentToOutputExtent(layer, layer.extent())
    extent.grow(50)
    metres_a_pixel = SCALE * 0.0254 / settings.outputDpi()  # at this scale every symbol is drawn
    settings.setOutputSize(QSize(int(extent.width() / metres_a_pixel), int(extent.height() / metres_a_pixel)))
    settings.setExtent(extent)
    heard = Drawn()
    settings.addRenderedFeatureHandler(heard)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return {row["uuid"] for row in layer.getFeatures() if row.id() in heard.ids}


def disagreements(shell, canvas, draw=()):
    """Return sentences on what does not agree; `draw` names layers whose drawn features are compared as well."""
    session, page = shell.context.session, shell.pages[shell.current]
    found = []

    def same(what, listed, shown):
        listed, shown = sorted(listed), sorted(shown)
        if listed != shown:
            gone, extra = set(listed) - set(shown), set(shown) - set(listed)
            found.append(
                f"{shell.current}: {what}: {len(listed)} listed, {len(shown)} shown; -{len(gone)} +{len(extra)}"
            )

    if shell.top.areas.currentText() != (session.area.name if session.area else shell.top.areas.itemText(0)):
        found.append("the area chooser names another area")
    _ranking(session, page, shell.current, same)
    _observations(session, shell.pages.get("situation"), same)
    check = {"sources": _sources, "walk": _walk, "findings": _findings, "tasks": _tasks, "follow_up": _follow_up}.get(
        shell.current
    )
    if check is not None:
        check(session, page, same)
    for role in draw:
        same(f"{role} drawn", features(role), drawn(canvas, role))
    return found


def _ranking(session, page, current, same):
    from est_walks_plugin.operations.areas.shown import dark_stretches_of, latest_ranking

    store, area = session.store, session.area_uuid
    stops = {place for place in features("stop", "place").values() if place}
    ranking = latest_ranking(store, area)
    rows = store.rows("ranking_item", {"ranking": ranking["uuid"]}) if ranking else []
    # The list ends where the evidence ends, and so does the map.
    same("places", [row["uuid"] for row in rows if row["place"] not in stops and not row["weak"]], features("place"))
    same(
        "dark stretches",
        [row["uuid"] for row in store.rows("dark_gap", dark_stretches_of(store, area))],
        features("dark_gap"),
    )
    if current == "situation":
        shown = page.places.shown_rows()
        same("list of places", [row.uuid for row in shown if row.place not in stops], features("place"))
        numbers = features("place", "position")
        same("numbers", [(row.uuid, row.position) for row in shown if row.uuid in numbers], numbers.items())
        same("list of stretches", [row.uuid for row in page.gaps.shown_rows()], features("dark_gap"))


def _observations(session, situation, same):
    """Pins, cases and heat map are those of the area that the filters let through."""
    from est_walks_plugin.operations.scene import period
    from est_walks_plugin.project import roles, themes

    store, chosen = session.store, situation.filters.value() if situation is not None else None
    columns = ("uuid", "kind", "time_of_day", "category", "source", "x", "y")
    days = period(store, chosen.date_from, chosen.date_to) if chosen is not None else None
    read = store.arrays("observation", columns, None if days is None else {"observed_at": days})
    border = prep(session.area.geometry) if session.area is not None else None
    kinds = {kind: [] for kind in ("survey", "case", "est_report", "school_view", "partner")}
    for uuid, kind, time, category, source, x, y in zip(*(read[name] for name in columns)):
        if border is not None and (x != x or not border.intersects(Point(x, y))):
            continue
        wanted = (
            () if chosen is None else ((time, chosen.times()), (category, chosen.categories), (source, chosen.sources))
        )
        if all(values is None or (value or None) in values for value, values in wanted):
            kinds[kind].append(uuid)
    for kind, uuids in kinds.items():
        same(kind, uuids, features(kind))
    voice = roles.heat_kinds(roles.Theme(themes.current(QgsProject.instance())))
    same("heat map", [uuid for kind in voice for uuid in kinds[kind]], features("heatmap"))


def _sources(session, page, same):
    same("sources", [row["uuid"] for row in session.store.rows("source")], [row.uuid for row in page.view.shown_rows()])
    waiting = sum(
        session.store.count(table, {"review": ["masked", "doubtful"]}) for table in ("observation", "finding", "task")
    )
    told = re.sub(r"\D", "", page.todo.review.text()) if page.todo.review.isVisible() else "0"
    same("texts to review", [str(waiting)], [told])


def _walk(session, page, same):
    rows = page.parts.stops.rows()
    seqs = features("stop", "seq")
    same("stops", [row.seq for row in rows], seqs.values())
    places = {row["seq"]: row["place"] for row in layer_of("stop").getFeatures()}
    same(
        "places of stops",
        [f"{row.seq} {row.place}" for row in rows],
        [f"{seq} {place or None}" for seq, place in places.items()],
    )
    walk = page.editor.walk
    same("walk", [walk] if walk and rows else [], features("walk"))
    for row in session.store.rows("walk", {"uuid": list(features("walk"))}):
        if session.area_uuid is not None:
            same("the walk's area", [session.area_uuid], [row["area"]])


def _findings(session, page, same):
    walk = page.walks.currentData()
    same("findings", [row.uuid for row in page.view.shown_rows()], features("finding"))
    same("stops", [row["uuid"] for row in session.store.rows("stop", {"walk": walk or ""})], features("stop"))


def _tasks(session, page, same):
    same("tasks", [row.uuid for row in page.view.shown_rows()], features("task"))
    states = features("task", "state")
    same("states", [(row.uuid, row.state) for row in page.view.shown_rows()], states.items())


def _follow_up(session, page, same):
    chosen = page.checks.selected()
    walk = chosen[0].walk if chosen else ""
    same("findings", [row.uuid for row in page.findings.shown_rows()], features("finding"))
    same("overdue", [row.uuid for row in page.overdue.shown_rows()], features("task"))
    same("walk", [walk] if walk else [], features("walk"))
    if session.area_uuid is not None:
        areas = {row["area"] for row in session.store.rows("walk", {"uuid": [row.walk for row in page.checks.rows()]})}
        same("areas of walks", [session.area_uuid] if areas else [], areas)
