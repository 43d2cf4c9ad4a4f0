"""Credentials for a server, that others keep: QGIS's authentications, its saved connections, its memory of the session.

Nothing here is written down, and no address that leaves this module but `for_ogr`'s holds a password.
"""

from __future__ import annotations

from threading import Lock
from typing import Optional

from ...i18n import tr
from ...model.errors import StoreError
from .. import address
from .known import Login, saved_login

PATIENCE_S = 10
"""How long a server may take to answer; libpq by itself waits for minutes."""
_REMEMBERED = Lock()


def for_ogr(path: str, login: Optional[Login] = None) -> str:
    """Return the connection string with what QGIS keeps for it, or with `login`, for OGR alone to see.

    Raises StoreError when this QGIS keeps nothing under the address's `authcfg`, or keeps it locked.
    """
    named = {"connect_timeout": str(PATIENCE_S), **address.parameters(path)}
    config = named.pop("authcfg", "")
    if config:
        return address.connection_string({**named, **_kept(config)})
    login = login or login_of(path)
    if login is not None:
        named |= {"user": login.user, "password": login.password}
    return address.connection_string(named)


def login_of(path: str) -> Optional[Login]:
    """Return the login that QGIS has for an address that holds none: of a connection, or typed in this session."""
    named = address.parameters(path)
    if any(named.get(name) for name in ("password", "service", "authcfg")):
        return None
    return saved_login(named) or _remembered(path)


def ask(path: str, said: str) -> Optional[Login]:
    """Let QGIS ask for user and password, as it does for its own layers; None when nobody answers.

    `said` is what the server said, shown in the question.
    """
    from qgis.core import QgsCredentials

    named = address.parameters(path)
    if any(named.get(name) for name in ("password", "service", "authcfg")):
        return None
    answered, user, password = QgsCredentials.instance().get(_realm(path), named.get("user", ""), "", said)
    return Login(user, password) if answered else None


def remember(path: str, login: Login) -> None:
    """Keep a login that was right in QGIS's memory of this session, where its layers find it too."""
    from qgis.core import QgsCredentials

    QgsCredentials.instance().put(_realm(path), login.user, login.password)


def hand_to_qgis(uri: address.LayerUri) -> None:
    """Let QGIS know, for this session, the login that a layer's source does not hold; nothing where none is known."""
    from qgis.core import QgsDataSourceUri

    connection = str(QgsDataSourceUri(uri.source).connectionInfo(False))
    login = Login(uri.user, uri.password) if uri.password else login_of(connection)
    if login is not None:
        remember(connection, login)


def _realm(path: str) -> str:
    """Return what QGIS remembers a login under."""
    from qgis.core import QgsDataSourceUri

    return str(QgsDataSourceUri(address.of_qgis(path)).connectionInfo(False))


def _remembered(path: str) -> Optional[Login]:
    from qgis.core import QgsCredentials

    user = address.parameters(path).get("user", "")
    with _REMEMBERED:  # QGIS forgets what it is asked for until it is told again
        found, kept_user, password = QgsCredentials.instance().get(_realm(path), user, "", "", False)
        login = Login(kept_user, password) if found else None
        if login is not None:
            remember(path, login)
    return login


def _kept(config: str) -> dict[str, str]:
    from qgis.core import QgsDataSourceUri

    kept = address.parameters(QgsDataSourceUri(f"authcfg={config}").connectionInfo(True))
    kept.pop("authcfg", None)
    if not kept:
        raise StoreError(
            tr(
                "This QGIS keeps no authentication “{id}”, or it is locked; set it up under Settings, Options, "
                "Authentication."
            ).format(id=config)
        )
    return kept
