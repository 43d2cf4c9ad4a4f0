"""What the login of a store on a server may not do is disabled, and says why and who can: asked of its rights in one place.

A button or action says once which tables it writes. Whoever else enables and disables it goes on doing so; what the login may
not do stays disabled meanwhile. In a file everybody may do everything.
"""

from __future__ import annotations

from functools import partial
from typing import Any, Union

from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtWidgets import QAction, QMenu, QWidget

from ...i18n import tr
from ...model.server.role import ServerRole
from ...store.address import is_connection_string
from ...store.roles.rights import RIGHTS, Right, is_declared
from ..labels import label
from ..session import Session
from ..theme import plain_tip

Thing = Union[QWidget, QAction]
_OF_TABLE = {rights.table: rights for rights in RIGHTS}
SHOWS = "shows"
"""The object's name of a line of a menu that changes nothing."""
_ASKED = (ServerRole.FIELD, ServerRole.PLANNER, ServerRole.ADMINISTRATOR)


class Rights(QObject):
    """Knows what needs which rights, and looks again when another store is open."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._is_partner = False
        self._kept: dict[int, _Kept] = {}
        session.store_changed.connect(self.partner_went)

    def needs(self, thing: Thing, *tables: str, right: Right = Right.ADD) -> Any:
        """Let a button or action be pressed by who has this right on all of these tables, and return it."""
        kept = _Kept(thing, tables, right)
        self._kept[id(thing)] = kept
        thing.destroyed.connect(partial(self._forget, id(thing)))
        kept.look(self.refusal(*tables, right=right))
        return thing

    def needs_lines(self, menu: QMenu, *tables: str, right: Right = Right.CHANGE) -> None:
        """Let the lines of a menu that say no less (`SHOWS` as their object's name) be chosen by who has this right."""
        for line in menu.actions():
            if line.objectName() != SHOWS and not line.isSeparator():
                self.needs(line, *tables, right=right)

    def _forget(self, key: int, _gone: Any = None) -> None:
        self._kept.pop(key, None)

    def refusal(self, *tables: str, right: Right = Right.ADD) -> str:
        """Return why the login may not do this with these tables, and who can; "" where it may."""
        if self._is_partner:
            return tr(
                "Your login is a partner's: it answers its own tasks on the map; a planner of the municipality can."
            )
        info = self._session.info
        if info is None or not is_connection_string(info.path):
            return ""
        store = self._session.store
        if all(store.may(table, right) for table in tables) and not (store.only_reads and right is not Right.READ):
            return ""
        lacking = [table for table in tables if not store.may(table, right)]
        if lacking and all(is_declared(table, right, store.role) for table in lacking):
            return tr(
                "The rights of your role in this database are of an older version; let an administrator of it run Grant "
                "roles again."
            )
        can = [role for role in _ASKED if all(right in _OF_TABLE[table].of(role) for table in tables)]
        mine = label("ServerRole", store.role.partition(":")[0]) if store.role else "–"
        *others, last = (label("ServerRole", role.value) for role in can)
        who = tr("{first} or {last}").format(first=", ".join(others), last=last) if others else last
        return tr("Your login has the role “{role}”, which does not do this; {who} can.").format(role=mine, who=who)

    def partner_came(self) -> None:
        """A partner's login is shown its tasks: nothing else is for it until a store is opened or closed."""
        self._is_partner = True
        self._look()

    def partner_went(self) -> None:
        """Its tasks are shown no more, or a store is opened or closed."""
        self._is_partner = False
        self._look()

    def _look(self) -> None:
        for kept in list(self._kept.values()):
            kept.look(self.refusal(*kept.tables, right=kept.right))


class _Kept(QObject):
    """Keeps one thing disabled for as long as there is a reason, and gives it back as others left it."""

    def __init__(self, thing: Thing, tables: tuple[str, ...], right: Right) -> None:
        super().__init__(thing)
        self.tables, self.right = tables, right
        self._thing = thing
        self._why = ""
        self._is_ours = False
        self._wished, self._tip = True, ""
        if isinstance(thing, QAction):
            thing.changed.connect(self._changed)
        else:
            thing.installEventFilter(self)

    def look(self, why: str) -> None:
        """Disable the thing for this reason, or with none give it back."""
        if why == self._why:
            return
        if not self._why:
            self._wished, self._tip = self._is_on(), self._thing.toolTip()
        self._why = why
        if why:
            self._hold()
        else:
            self._set(self._wished, self._tip)

    def eventFilter(self, thing: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt override
        """See what others do with a widget."""
        if event.type() in (QEvent.Type.EnabledChange, QEvent.Type.ToolTipChange):
            self._changed()
        return False

    def _changed(self) -> None:
        if not self._why or self._is_ours:
            return
        tip = self._thing.toolTip()
        if tip != plain_tip(self._why):
            self._tip = tip
        if self._is_on():
            self._wished = True
        self._hold()

    def _hold(self) -> None:
        self._set(False, plain_tip(self._why))
        menu = self._thing.parent() if isinstance(self._thing, QAction) else None
        if isinstance(menu, QMenu):
            menu.setToolTipsVisible(True)

    def _set(self, on: bool, tip: str) -> None:
        self._is_ours = True
        self._thing.setEnabled(on)
        self._thing.setToolTip(tip)
        self._is_ours = False

    def _is_on(self) -> bool:
        """Whether others want it enabled; a widget is disabled with its parent too."""
        if isinstance(self._thing, QAction):
            return bool(self._thing.isEnabled())
        return not self._thing.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled)
