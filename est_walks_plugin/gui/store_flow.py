"""Opening, making and closing stores: the steps between a menu choice and a session with layers on the map."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Callable, Iterator

from qgis.core import QgsCoordinateReferenceSystem, QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog

from .. import settings
from ..backgrounds.in_project import is_background
from ..i18n import tr
from ..model.errors import EstWalksError, PartnerLoginError
from . import pages
from .areas.flow import AreaFlow
from .copies.flow import StoreCopies, StoreDoors
from .session import CATALOGUE_TABLES
from .store_info import FOLDER_SETTING, StoreInfo, documents, folder_of, password_told, probe, store_name
from .widgets.ask_line import Question

if TYPE_CHECKING:
    from ..model.feedback import Feedback
    from ..project.credits import Crediting
    from .context import Context
    from .dialogs.new_store import NewStoreDialog

SUFFIX = ".gpkg"


class StoreFlow(QObject):
    """Everything slow runs in the runner; layers are added on the main thread."""

    offer_changed = pyqtSignal()
    """The open project was used with a store that could be opened."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.areas = AreaFlow(context)
        self.copies = StoreCopies(context, StoreDoors(self.open, self.opened, self.close))
        self._steps: Iterator[float] | None = None
        self._crediting: Crediting | None = None
        self._is_ahead = False
        self._frozen = False
        self._after_layers: Callable[[], None] | None = None
        self._step_timer = QTimer(self)
        self._step_timer.setSingleShot(True)
        self._step_timer.timeout.connect(self._add_next_layer)
        context.session.data_changed.connect(self._refresh_layers)
        QgsProject.instance().readProject.connect(self._project_read)
        QgsProject.instance().cleared.connect(self._project_cleared)
        context.iface.newProjectCreated.connect(self.show_layers)

    def unload(self) -> None:
        """Undo the connections to the project and put the area tools away."""
        self._stop_adding()
        QgsProject.instance().readProject.disconnect(self._project_read)
        QgsProject.instance().cleared.disconnect(self._project_cleared)
        self._context.iface.newProjectCreated.disconnect(self.show_layers)
        self.areas.unload()
        self.copies.unload()

    def offered(self) -> str | None:
        """Return the store that the open project's layers come from, when it is there."""
        from ..project import own_layers
        from ..store import address

        path = own_layers.store_path_of(QgsProject.instance())
        return path if path and (address.is_connection_string(path) or Path(path).is_file()) else None

    def open(self, path: str = "") -> None:
        """Open a store, asking for the file when none is given. An address with a password would be remembered: refused."""
        from ..store import address

        if not path:
            path, _kind = QFileDialog.getOpenFileName(
                self._context.window, tr("Open a store"), folder_of(None), tr("Stores (*.gpkg)")
            )
        if path and address.public(path) != path:
            self._context.messages.tell(password_told())
        elif path:
            if Path(path).is_file():
                settings.put(FOLDER_SETTING, str(Path(path).parent))
            self._context.runner.run(
                tr("Opening {name}").format(name=store_name(path)),
                lambda _store, feedback: probe(path, feedback),
                done=lambda info: self._probed(path, info),
                failed=lambda error: self._not_opened(path, error),
            )

    def _not_opened(self, path: str, error: EstWalksError) -> None:
        """Show a partner's login its own tasks: that is no store; say what else went wrong."""
        from .partner import shown

        if isinstance(error, PartnerLoginError):
            self.close()
            shown.show(self._context, path)
        else:
            self._context.runner.failed.emit(error)

    def open_server(self) -> None:
        """Ask for a store on a database server, and open it."""
        from .dialogs.server import Door, ServerDialog

        context = self._context
        context.beside.show(
            "server_store",
            lambda: ServerDialog(context, Door.OPEN, _last_server(), context.window),
            lambda dialog: self.open(dialog.chosen()),
        )

    def new(self) -> None:
        """Ask for municipality, CRS, areas and file or database, and make a store."""
        from .dialogs.new_store import NewStoreDialog

        beside = self._context.beside
        dialog = beside.show(
            "new_store",
            lambda: NewStoreDialog(folder_of(None), self._context.window, open_path=self._context.session.path),
            self._make,
            closed=lambda: beside.close("server_place"),
        )
        if not dialog.receivers(dialog.place_asked):
            dialog.place_asked.connect(lambda: self._choose_place(dialog))

    def _choose_place(self, dialog: NewStoreDialog) -> None:
        """Ask for the database and schema that a new store is made in."""
        from .dialogs.server import Door, ServerDialog

        context = self._context
        context.beside.show(
            "server_place",
            lambda: ServerDialog(context, Door.MAKE, _last_server(), dialog),
            lambda chosen: dialog.take_place(chosen.chosen()),
        )

    def _make(self, dialog: NewStoreDialog) -> None:
        wish = dialog.wish()
        if not dialog.is_on_server:
            settings.put(FOLDER_SETTING, str(Path(wish.path).parent))
        self._context.runner.run(tr("Making {name}").format(name=store_name(wish.path)), wish.create, done=self.opened)

    def example(self) -> None:
        """Open the example municipality; the first time it is built in the planner's documents."""
        path = self._example_path()
        from ..store import looks_like_store

        if looks_like_store(path):
            self.open(path)
            return

        def build(_store: None, feedback: Feedback) -> StoreInfo | None:
            from ..operations.example import open_example

            return probe(str(open_example(path, feedback=feedback)))

        self._context.runner.run(tr("Building the example municipality"), build, done=self.opened)

    def properties(self) -> None:
        """Show what the store is and holds."""
        from .dialogs.store_properties import StorePropertiesDialog

        context = self._context
        context.beside.show("store_properties", lambda: StorePropertiesDialog(context, context.window))

    def roles(self) -> None:
        """Show who has which role in the store on a server, and give roles."""
        from .dialogs.server.roles import RolesDialog

        context = self._context
        context.beside.show("server_roles", lambda: RolesDialog(context, context.window))

    def settings(self) -> None:
        """Show the settings of the municipality, beside the map."""
        from .dialogs.settings.dialog import SettingsDialog

        if self._context.session.info is None:
            sentence = tr("Open or make a store first; its settings are kept in it.")
            self._context.messages.mend(sentence, tr("New store …"), self.new)
            return
        self._context.beside.show("settings", lambda: SettingsDialog(self._context, self._context.window))

    def close(self) -> None:
        """Work with no store; its layers leave the project."""
        from ..project import layers

        self._stop_adding()
        self._context.session.close()
        with self._context.looking():
            layers.remove_store(QgsProject.instance())

    def opened(self, info: StoreInfo) -> None:
        """Work with a store that was opened, and show its layers, a few at a time so that the window stays alive."""
        self._context.session.open(info)
        self.show_layers()
        self._context.messages.info(tr("{name} is open.").format(name=info.name))
        if reason := self._context.session.store.only_reads:
            self._context.messages.info(reason)

    def show_layers(self) -> None:
        """Put the open store's layers into the project, for example into a new one; those already there are kept."""
        from ..project import layers, own_layers
        from ..store import address

        info = self._context.session.info
        if info is None:
            return
        project = QgsProject.instance()
        are_new = own_layers.store_path_of(project) != address.public(info.path)
        self._stop_adding()
        self._steps = layers.adding(project, info.path)
        self._after_layers = self._show_everything if are_new else None
        self._freeze(True)
        self._step_timer.start(0)

    @property
    def adding_layers(self) -> bool:
        """Whether layers are still being added to the project and credited, or opened for the rows that are to be shown."""
        return self._steps is not None or self._is_crediting or self._context.map_shows.is_busy

    @property
    def _is_crediting(self) -> bool:
        return self._crediting is not None and self._crediting.is_busy

    def _add_next_layer(self) -> None:
        if self._steps is None:
            return
        from ..project import credits

        try:
            with self._context.looking():
                is_done = next(self._steps, None) is None
        except EstWalksError as error:
            self._stop_adding()
            self._context.messages.error(error)
            return
        if not is_done:
            self._step_timer.start(0)
            return
        self._stop_adding()
        self._crediting = credits.Crediting(QgsProject.instance(), self._context.looking)
        self._name_codes()
        self._context.map_shows.apply()
        if self._after_layers is not None:
            self._after_layers()
        self._load_ahead()

    def _load_ahead(self) -> None:
        """Load the pages while the planner looks at the map, once: it would keep the window when one is chosen."""
        if self._is_ahead:
            return
        self._is_ahead = True
        self._context.runner.run(
            tr("Safety walks"),
            lambda _store, feedback: pages.load_ahead(feedback),
            failed=lambda _error: None,  # a page that cannot be loaded says so when it is chosen
            quiet=True,
        )

    def _name_codes(self) -> None:
        """Show the store's categories, measures and owners by their names of now in the project's layers."""
        from ..project.value_maps import name_codes

        def work() -> None:
            store = self._context.session.store
            name_codes(QgsProject.instance(), store.catalogue, store.language)

        if self._context.session.info is not None:
            self._context.attempt(work, None)

    def _stop_adding(self) -> None:
        self._steps = None
        self._step_timer.stop()
        if self._crediting is not None:
            self._crediting.stop()
        self._freeze(False)

    def _freeze(self, frozen: bool) -> None:
        """Draw the map once when all layers are there, not once a layer."""
        if frozen != self._frozen:
            self._frozen = frozen
            self._context.canvas.freeze(frozen)
            if not frozen:
                self._context.canvas.refresh()

    def show_area(self) -> None:
        """Show the chosen area, or all of them, on the map; of a store in which nothing is yet the whole municipality."""
        from shapely.geometry import box

        from ..operations.areas.shown import ground_to_show
        from ..project import own_layers

        session = self._context.session
        if session.info is None:
            return
        ground = self._context.attempt(lambda: ground_to_show(session.store, session.area_uuid), None)
        if ground is not None:
            self._context.map_link.zoom(box(*ground))
            return
        extent = own_layers.extent_of(QgsProject.instance())  # a store without areas: what there is in it
        if extent is None:
            extent = own_layers.use_of(QgsCoordinateReferenceSystem(session.info.crs))
        if extent.isFinite():
            self._context.map_link.zoom(box(extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()))

    def _show_everything(self) -> None:
        """The map shows the chosen area; in a project without layers of the planner's it takes the work CRS."""
        session, project = self._context.session, QgsProject.instance()
        if session.info is not None:
            with self._context.looking():
                if not _holds_own_layers(project):
                    project.setCrs(QgsCoordinateReferenceSystem(session.info.crs))
                self.show_area()

    def _probed(self, path: str, info: StoreInfo | None) -> None:
        if info is not None:
            self.opened(info)
            return
        from ..store import address

        text = (
            tr(
                "{name} was made by an older version of the plugin and must be upgraded before it can be used. "
                "A copy of it is kept among your documents; nobody else can write in it meanwhile."
            )
            if address.is_connection_string(path)
            else tr(
                "{name} was made by an older version of the plugin and must be upgraded before it can be used. "
                "A copy of it is kept beside it."
            )
        ).format(name=store_name(path))
        self._context.ask.ask(Question(text, tr("Upgrade"), lambda _answer: self._upgrade(path)))

    def _upgrade(self, path: str) -> None:
        """Bring a store of an older version up to this one, and open it."""

        def upgrade(_store: None, feedback: Feedback) -> tuple[StoreInfo | None, str]:
            from ..store import migrate

            backup = migrate(path, feedback)
            return probe(path), backup

        def done(result: tuple[StoreInfo | None, str]) -> None:
            from ..store.unique_ids import twice_at_upgrade

            said = [tr("Upgraded; the old store is kept as {name}.").format(name=result[1])]
            if result[0] is not None:
                self.opened(result[0])
                twice = twice_at_upgrade(self._context.session.store)
                if twice:
                    said.append(
                        tr(
                            "%n row(s) were stored twice; the receipts and the suspected duplicates tell which.",
                            None,
                            twice,
                        )
                    )
            self._context.messages.info(" ".join(said))

        self._context.runner.run(tr("Upgrading {name}").format(name=store_name(path)), upgrade, done=done)

    def _refresh_layers(self, table: str) -> None:
        from ..project import layers

        layers.refresh(QgsProject.instance(), [table])
        if table in CATALOGUE_TABLES:
            self._name_codes()

    def _project_read(self) -> None:
        from .partner import shown

        shown.come_back(self._context, self.open)
        if self._context.session.info is None:
            self.offer_changed.emit()

    def _project_cleared(self) -> None:
        self._context.rights.partner_went()
        self._stop_adding()
        self._context.map_link.clear()

    def _example_path(self) -> str:
        return str(Path(documents()) / (tr("Safety walks example") + SUFFIX))


def _last_server() -> str:
    """Return the address of the database that was used last, without the schema that was chosen in it; "" for none."""
    from ..store import address

    used = next((path for path in settings.get("recent", []) if address.is_connection_string(path)), "")
    return address.with_named(used, active_schema="") if used else ""


def _holds_own_layers(project: QgsProject) -> bool:
    """Return whether the planner has layers of her own in the project; then its CRS is hers."""
    from ..project import own_layers

    ours = {layer.id() for layer in own_layers.layers_of(project).values()}
    return any(key not in ours and not is_background(layer) for key, layer in project.mapLayers().items())
