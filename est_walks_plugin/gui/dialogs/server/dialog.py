"""Which server, database and schema: chosen from what QGIS and libpq know, or written; asked in a task what is there."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from qgis.gui import QgsAuthConfigSelect
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from ....i18n import tr
from ....model.errors import Cancelled, EstWalksError
from ....store import address
from ....store.connecting.known import Kind, KnownServer, known_servers
from ....store.connecting.look import SchemaFound, ServerFound, look, sentence
from ...store_info import password_told
from ...theme import QuietLabel, plain_label
from ..base import FormDialog
from .schemas import SchemaChoice

if TYPE_CHECKING:
    from ...context import Context
    from ...tasks import Job

SERVICE_EXAMPLE = "trygghet"


class Door(Enum):
    """What the planner is on her way to: a store that is there, or a place for a new one."""

    OPEN = "open"
    MAKE = "make"


class ServerDialog(FormDialog):
    """Gives an address without a password. The line with it is the one truth: each choice writes what it says into it."""

    def __init__(self, context: Context, door: Door, last: str = "", parent: QWidget | None = None) -> None:
        """`last` is the address that was used last, which stands there to begin with."""
        is_open = door is Door.OPEN
        super().__init__(
            tr("Open on a server") if is_open else tr("Where on the server"),
            tr("Open") if is_open else tr("Use it"),
            parent,
            name="server_store" if is_open else "server_place",
        )
        self._context = context
        self._door = door
        self._job: Job | None = None
        self._found: ServerFound | None = None
        self._writing = False
        self._make_fields(last)
        self._lay_out()
        self.remember_size(560, 330)
        self._connect()
        self._check()

    def _make_fields(self, last: str) -> None:
        self.server = QComboBox(self)
        self.server.setAccessibleName(tr("Server"))
        self.server.addItem(tr("Choose a connection, or write an address"), None)
        for known in known_servers():
            self.server.addItem(_words(known), known)
        self.address = QLineEdit(last or address.SERVICE_BEGINS, self)
        self.address.setAccessibleName(tr("Address"))
        self.address.setPlaceholderText(address.SERVICE_BEGINS + SERVICE_EXAMPLE)
        self.login = QgsAuthConfigSelect(self, "postgres")
        self.login.setAccessibleName(tr("Login"))
        self.login.setConfigId(address.parameters(last).get("authcfg", ""))
        self.test = QPushButton(tr("Test the connection"), self)
        self.test.setToolTip(tr("Asks the server who it is, which databases it has, and whose stores are there"))
        self.database = QComboBox(self)
        self.database.setAccessibleName(tr("Database"))
        self.schema = SchemaChoice(may_write=self._door is Door.MAKE, parent=self)
        self.told = plain_label("", self)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("Server"), self.server)
        form.addRow(tr("Address"), self.address)
        form.addRow(tr("Login"), self.login)
        row = QHBoxLayout()
        row.addWidget(self.test)
        row.addWidget(self.told, 1)
        form.addRow("", row)
        form.addRow(tr("Database"), self.database)
        form.addRow(tr("Schema"), self.schema)
        self.body.addLayout(form)
        self.body.addWidget(
            QuietLabel(
                tr(
                    "No password is kept here. It stays where it is: in QGIS's connection or authentication, or in the "
                    "service's file."
                ),
                self,
            )
        )
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.server.activated.connect(self._server_chosen)
        self.address.textChanged.connect(self._address_written)
        self.login.selectedConfigIdChanged.connect(self._login_chosen)
        self.test.clicked.connect(lambda: self.ask())
        self.database.activated.connect(self._database_chosen)
        self.schema.chosen.connect(self._schema_chosen)

    def chosen(self) -> str:
        """Return the address, without a password."""
        return address.typed(self.address.text())

    def done(self, result: int) -> None:
        """Ask no more."""
        job, self._job = self._job, None
        self._context.runner.cancel(job)
        super().done(result)

    # --- asking the server ---------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask the server what is there, in a task."""
        path = self.chosen()
        self._context.runner.cancel(self._job)
        self._job = job = self._context.runner.run(
            tr("Asking the server"),
            lambda _store, feedback: look(path, feedback),
            done=lambda found: self._have(job, found),
            failed=lambda error: self._failed(job, error),
        )
        self.told.setText(tr("Asking the server") + " …")
        self._check()

    def _failed(self, job: Job, error: EstWalksError) -> None:
        if job is self._job and not isinstance(error, Cancelled):
            self._show(None)
            self.told.setText(error.message)

    def _have(self, job: Job, found: ServerFound) -> None:
        if job is not self._job:
            return
        self._show(found)
        self.told.setText(sentence(found))
        stores = found.stores
        if self._door is Door.OPEN and len(stores) == 1 and address.schema_of(self.chosen()) != stores[0].name:
            self.schema.select(stores[0].name)
            self._schema_chosen(stores[0].name)

    def _show(self, found: ServerFound | None) -> None:
        """Show what may be chosen of what was found."""
        self._found = found
        self.database.clear()
        for name in found.databases if found else ():
            self.database.addItem(name, name)
        self.database.setCurrentIndex(self.database.findData(found.database) if found else -1)
        self.schema.show_found(found, address.schema_of(self.chosen()))
        self._check()

    # --- what is chosen ------------------------------------------------------------------------------------------

    def _server_chosen(self, _index: int) -> None:
        known: KnownServer | None = self.server.currentData()
        if known is None:
            return
        self._write(known.address)
        self._forget()
        self.ask()

    def _database_chosen(self, _index: int) -> None:
        self._write(address.with_named(self.chosen(), dbname=self.database.currentData() or "", active_schema=""))
        self.ask()

    def _schema_chosen(self, name: str) -> None:
        self._write(address.with_named(self.chosen(), active_schema="" if name == address.PUBLIC else name))
        self._check()

    def _address_written(self, _text: str) -> None:
        """Another address, of somewhere else than the connection that was chosen."""
        if not self._writing:
            self.server.setCurrentIndex(0)
            self._forget()

    def _forget(self) -> None:
        """What was found belongs to the address before."""
        job, self._job = self._job, None
        self._context.runner.cancel(job)
        self.told.setText("")
        self._show(None)

    def _login_chosen(self, _id: str) -> None:
        if not self._writing:
            self._write(address.with_named(self.chosen(), authcfg=self.login.configId()))
            self._forget()

    def _write(self, path: str) -> None:
        """Say in the line what was chosen, and with which login."""
        self._writing = True
        self.address.setText(path)
        self.address.setCursorPosition(0)
        self.login.setConfigId(address.parameters(path).get("authcfg", ""))
        self._writing = False

    def _check(self) -> None:
        why = self._why_no_address()
        self.test.setEnabled(not why)
        self.database.setEnabled(self.database.count() > 0)
        self.set_reason(why or self._why_not())

    def _why_no_address(self) -> str:
        """Return what is wrong with what is written, "" when nothing is."""
        path = self.chosen()
        named = address.parameters(path) if address.is_connection_string(path) else {}
        if not any(named.get(name) for name in ("service", "host", "dbname")):
            return tr("An address begins with PG:, for example {example}.").format(
                example=address.SERVICE_BEGINS + SERVICE_EXAMPLE
            )
        if address.public(path) != path:
            return password_told()
        return ""

    def _why_not(self) -> str:
        """Return why what was found cannot be used. An address that nobody asked about is tried as it stands."""
        found = self._found
        if found is None:
            return ""
        if not found.database:
            return tr("Choose a database.")
        if not found.postgis:
            return sentence(found)
        name = address.schema_of(self.chosen())
        schema = next((one for one in found.schemas if one.name == name), None)
        if self._door is Door.OPEN:
            return "" if schema is not None and schema.holds_store else tr("Choose a schema that holds a store.")
        return _why_not_make(found, schema)


def _why_not_make(found: ServerFound, schema: SchemaFound | None) -> str:
    if schema is None:
        return "" if found.may_make_schema else tr("You may make no new schema here; choose one of those there are.")
    if schema.holds_store:
        return tr("The schema “{schema}” holds a store; choose another, or write a new name.").format(
            schema=schema.name
        )
    if not schema.may_make:
        return tr("You may make no tables in the schema “{schema}”; ask the database's administrator.").format(
            schema=schema.name
        )
    return ""


def _words(known: KnownServer) -> str:
    if known.kind is Kind.SERVICE:
        return tr("Service {name}").format(name=known.name)
    return tr("{name} (QGIS's connection)").format(name=known.name)
