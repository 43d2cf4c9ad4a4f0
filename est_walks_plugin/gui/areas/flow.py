"""What the planner does with areas: draw, take from a layer, add, rename, redraw, remove. Said first, done by one press."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer, QgsWkbTypes
from qgis.PyQt.QtCore import QObject

from ...i18n import tr
from ...store.merging import RowsRead
from ..maptools.draw_area import AreaTool
from ..maptools.edit_area import CornersTool
from ..together.saving import save, save_in_task
from ..widgets.ask_line import Question
from .words import added, belonging, following, km2, remade

if TYPE_CHECKING:
    from ...operations.areas.belonging import Belongings
    from ...operations.areas.follow import Proposals
    from ...store import Store
    from ..context import Context

#: Tables whose rows may belong to an area.
TABLES = ("area", "walk", "place", "observation", "commitment", "ranking", "ranking_item", "dark_gap")
MOST_OFFERED = 12
MOST_SEEN_M = 300_000.0
"""As long as the largest municipalities; where the map shows more it shows a country, or nothing yet."""


@dataclass(frozen=True)
class Offered:
    """An urban area of the municipality that the store has not; `people` live in it, where that is known."""

    name: str
    people: int | None


class AreaFlow(QObject):
    """Each verb is about the chosen area, or makes one. Everything it stores can be taken back."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.bar = context.ask
        self.tool = AreaTool(context)
        self.corners = CornersTool(context)
        self.corners.given_up.connect(self.bar.give_up)
        self.corners.entered.connect(self.bar.accept)
        context.session.store_changed.connect(self.put_away)

    def unload(self) -> None:
        """Put the tools away."""
        self._context.session.store_changed.disconnect(self.put_away)
        self.put_away()

    def put_away(self) -> None:
        """Give up whatever was begun."""
        self.bar.give_up()
        self.tool.put_away()
        self.corners.put_away()

    # --- another area --------------------------------------------------------------------------------------------

    def draw(self) -> None:
        """Let the planner draw an area on the map, then name it."""
        if self._context.session.info is None:
            return
        self.put_away()
        if self._map_shows_a_place():
            self.tool.start(self._name_drawn)

    def _map_shows_a_place(self) -> bool:
        """Return whether the map shows little enough to draw an area in; say what to do where it does not."""
        from ...model.crs import transform_bounds

        canvas, info = self._context.canvas, self._context.session.info
        seen, crs = canvas.extent(), canvas.mapSettings().destinationCrs().authid()
        corners = (seen.xMinimum(), seen.yMinimum(), seen.xMaximum(), seen.yMaximum())
        bounds = transform_bounds(corners, crs, info.crs) if info is not None and crs else corners
        if bounds is not None and bounds[2] - bounds[0] <= MOST_SEEN_M:
            return True
        sentence = tr(
            "The map shows too much to draw an area in; import the walking network, or zoom to the place on a background map."
        )
        choose = tr("Choose a background map …")
        self._context.messages.mend(sentence, choose, lambda: self._context.command("sources", "background"))
        return False

    def _name_drawn(self, wkb: bytes, name: str = "") -> None:
        text = tr("The new area is {km2} km². What is it called?").format(km2=km2(wkb))
        self.bar.ask(Question(text, tr("Keep the area"), lambda given: self.store_drawn(given, wkb), name=name))

    def store_drawn(self, name: str, wkb: bytes) -> None:
        """Store a border (WKB in the work CRS) as an area and choose it; where the name is refused, ask again."""
        from ...operations.areas.edit import add_area

        self._run(
            tr("Storing the area"),
            lambda store: add_area(store, name, wkb),
            tr("draw the area {name}").format(name=name),
            done=self._context.session.set_area,
            failed=lambda: self._name_drawn(wkb, name),
        )

    def offered(self) -> list[Offered]:
        """Return the urban areas of the municipality that can be added."""
        from ...operations.areas.edit import ready_to_add

        if self._context.session.info is None:
            return []
        found = self._context.attempt(lambda: ready_to_add(self._context.session.store), ())
        return [Offered(area.name, area.population) for area in found]

    def add_ready(self, name: str) -> None:
        """Add an urban area of the municipality and choose it."""
        from ...operations.areas.edit import add_ready_area

        self._run(
            tr("Storing the area"),
            lambda store: add_ready_area(store, name),
            tr("add the area {name}").format(name=name),
            done=self._context.session.set_area,
        )

    def layers(self) -> list[QgsVectorLayer]:
        """Return the planner's polygon layers, whose polygons can become areas."""
        from ...project import own_layers

        project = QgsProject.instance()
        ours = {layer.id() for layer in own_layers.layers_of(project).values()}
        return [layer for key, layer in project.mapLayers().items() if key not in ours and _has_polygons(layer)]

    def take_layer(self, layer: QgsVectorLayer) -> None:
        """Offer to make an area of each of a layer's polygons, by the names they have there."""
        from ...project.polygons import named_polygons

        session, context = self._context.session, self._context.project.transformContext()
        if session.info is None:
            return
        crs = session.info.crs
        found = self._context.attempt(lambda: named_polygons(layer, crs, context), [])
        if not found:
            self._context.messages.warn(tr("The layer {name} has no polygon.").format(name=layer.name()))
            return
        plain = [(name, bytes(polygon.wkb)) for name, polygon in found]
        names = ", ".join(name for name, _polygon in plain[:MOST_OFFERED]) + (" …" if len(plain) > MOST_OFFERED else "")
        text = added(len(plain)).format(layer=layer.name(), names=names)
        self.bar.ask(Question(text, tr("Add areas"), lambda _name: self._store_all(plain)))

    def _store_all(self, areas: list[tuple[str, bytes]]) -> None:
        from ...operations.areas.edit import add_areas

        self._run(
            tr("Storing the areas"),
            lambda store: add_areas(store, areas),
            tr("add %n area(s)", None, len(areas)),
            said=tr("%n area(s) added.", None, len(areas)),
        )

    # --- the chosen one ------------------------------------------------------------------------------------------

    def rename(self) -> None:
        """Ask what the chosen area is to be called."""
        area = self._context.session.area
        if area is not None:
            text = tr("What is the area {name} to be called?").format(name=area.name)
            uuid, old, read = str(area.uuid), area.name, self._read(str(area.uuid))
            self.bar.ask(Question(text, tr("Rename"), lambda name: self.rename_to(uuid, old, name, read), name=old))

    def rename_to(self, uuid: str, old: str, name: str, read: RowsRead | None = None) -> None:
        """Give an area another name; `read` is the area as it was when it was asked for."""
        from ...operations.areas.edit import rename_area

        if name != old:
            text = tr("rename the area {name}").format(name=old)
            save(self._context, lambda store: rename_area(store, uuid, name), text, read=read or self._read(uuid))

    def _read(self, *areas: str) -> RowsRead:
        """Return areas as they are now, before something is asked about them."""
        from ...operations.together.both_changed import rows_read

        return rows_read(self._context.session.store, "area", areas)

    def redraw(self) -> None:
        """Let the planner draw the chosen area's border anew."""
        area = self._context.session.area
        if area is not None:
            self.put_away()
            uuid, name, read = str(area.uuid), area.name, self._read(str(area.uuid))
            self.tool.start(lambda wkb: self.store_border(uuid, name, wkb, read=read))

    def move_corners(self) -> None:
        """Let the planner move the corners of the chosen area's border."""
        area = self._context.session.area
        if area is None or area.geometry is None:
            return
        self.put_away()
        uuid, name, read = str(area.uuid), area.name, self._read(str(area.uuid))
        self.corners.start(bytes(area.geometry.wkb))
        text = tr(
            "The border of {name}: drag a corner, double-click a side for another one, right-click a corner (or press "
            "Delete over it) to take it away."
        ).format(name=name)
        keep = Question(
            text, tr("Keep the border"), lambda _name: self._store_corners(uuid, name, read), self.corners.put_away
        )
        self.bar.ask(keep)

    def _store_corners(self, uuid: str, name: str, read: RowsRead) -> None:
        wkb = self.corners.result()
        self.corners.put_away()
        if wkb is None:
            sentence = tr("An area needs at least three corners and sides that do not cross.")
            self._context.messages.mend(sentence, tr("Draw again"), self.redraw)
            return
        self.store_border(uuid, name, wkb, read=read)

    def store_border(
        self, uuid: str, name: str, wkb: bytes, *, keeps_population: bool = False, read: RowsRead | None = None
    ) -> None:
        """Give an area another border (WKB in the work CRS), and say what was computed within the one before.

        `read` is the area as it was when the planner began to draw.
        """
        from ...operations.areas.edit import redraw_area

        def done(computed: Belongings) -> None:
            told = remade(computed)
            if told:
                rank = tr("Rank the places")
                self._context.messages.mend(told, rank, lambda: self._context.command("situation", "rank"))

        self._run(
            tr("Storing the area"),
            lambda store: redraw_area(store, uuid, wkb, keeps_population=keeps_population),
            tr("change the border of {name}").format(name=name),
            said=tr("{name} has another border, {km2} km².").format(name=name, km2=km2(wkb)),
            done=done,
            read=read or self._read(uuid),
        )

    def follow(self) -> None:
        """Propose borders round what is built in the chosen area, or in all of them; the map shows them."""
        from ...operations.areas.follow import propose_borders

        session = self._context.session
        if session.info is None:
            return
        self.put_away()
        chosen, path = [str(session.area.uuid)] if session.area is not None else [], session.path

        def done(found: Proposals) -> None:
            if session.path == path:
                self._offer(found)

        self._context.runner.run(
            tr("Following the buildings"),
            lambda store, feedback: propose_borders(store, chosen, feedback),
            done=done,
            store_path=path,
        )

    def _offer(self, found: Proposals) -> None:
        from shapely.ops import unary_union

        text = following(found)
        if not found.proposed:
            fetch = tr("Fetch from OpenStreetMap …")
            self._context.messages.mend(text, fetch, lambda: self._context.command("sources", "osm"))
            return
        shapes, link = [one.shape for one in found.proposed], self._context.map_link
        if not link.is_drawing:
            link.zoom(unary_union(shapes))
        link.mark(shapes)
        verb = tr("Take the border(s)", None, len(shapes))
        self.bar.ask(Question(text, verb, lambda _name: self.take(found), lambda: link.mark([])))

    def take(self, found: Proposals) -> None:
        """Give areas the borders that were proposed."""
        from ...operations.areas.follow import take_borders

        self._context.map_link.mark([])
        count = len(found.proposed)
        self._run(
            tr("Storing the areas"),
            lambda store: take_borders(store, found.proposed),
            tr("follow the buildings in %n area(s)", None, count),
            said=tr("%n area(s) follow the buildings.", None, count),
        )

    def remove(self) -> None:
        """Say what belongs to the chosen area and what becomes of it, and offer to remove it."""
        from ...operations.areas.belonging import belongings

        area = self._context.session.area
        if area is None:
            return
        uuid, name = str(area.uuid), area.name
        read = self._read(uuid)
        counted = self._context.attempt(lambda: belongings(self._context.session.store, uuid), None)
        if counted is not None:
            text = belonging(name, counted)
            self.bar.ask(Question(text, tr("Remove the area"), lambda _name: self.remove_now(uuid, name, read)))

    def remove_now(self, uuid: str, name: str, read: RowsRead | None = None) -> None:
        """Remove an area; `read` is what it was when the planner was asked."""
        from ...operations.areas.edit import remove_areas

        self._run(
            tr("Removing {names}").format(names=name),
            lambda store: remove_areas(store, [uuid]),
            tr("remove the area {name}").format(name=name),
            said=tr("Removed {names}.").format(names=name),
            read=read,
        )

    def _run(
        self,
        title: str,
        work: Callable[[Store], Any],
        text: str,
        *,
        said: str = "",
        done: Callable[[Any], None] | None = None,
        failed: Callable[[], None] | None = None,
        read: RowsRead | None = None,
    ) -> None:
        def refused(error: Any) -> None:
            self._context.messages.error(error)
            if failed is not None:
                failed()

        save_in_task(
            self._context,
            title,
            lambda store, _feedback: work(store),
            text,
            read=read or RowsRead(),
            tables=TABLES,
            said=said,
            done=done,
            failed=refused,
        )


def _has_polygons(layer: QgsMapLayer) -> bool:
    return isinstance(layer, QgsVectorLayer) and layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry
