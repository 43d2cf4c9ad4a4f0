"""The servers that this computer knows: QGIS's own PostgreSQL connections, and the services of libpq's files."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Mapping, Optional

from .. import address
from .services import services

DEFAULT_PORT = "5432"
_CONNECTIONS = "PostgreSQL/connections"
_UNSAID = {"sslmode": "prefer"}


class Kind(Enum):
    """Who keeps what is known of a server."""

    QGIS = "qgis"
    SERVICE = "service"


@dataclass(frozen=True)
class KnownServer:
    """A server by the name it is kept under; `address` leads there and holds no password."""

    kind: Kind
    name: str
    address: str


@dataclass(frozen=True)
class Login:
    """Who logs in, for OGR and QGIS alone to see."""

    user: str
    password: str


def known_servers() -> list[KnownServer]:
    """Return QGIS's connections and libpq's services, each by name."""
    connections = [KnownServer(Kind.QGIS, name, public_address(named)) for name, named in _qgis_connections()]
    named_services = [
        KnownServer(Kind.SERVICE, name, address.connection_string({"service": name})) for name in services()
    ]
    return connections + named_services


def public_address(named: Mapping[str, str]) -> str:
    """Return the address of a connection, without its password and without what goes without saying."""
    return address.public(
        address.connection_string(
            {name: value for name, value in named.items() if value and _UNSAID.get(name) != value}
        )
    )


def saved_login(named: Mapping[str, str]) -> Optional[Login]:
    """Return what QGIS keeps as text for this server, database and (where one is said) user; None when it keeps none."""
    for _name, kept in _qgis_connections():
        is_same = _place(kept) == _place(named) and named.get("user") in (None, "", kept.get("user"))
        if is_same and kept.get("user") and kept.get("password"):
            return Login(kept["user"], kept["password"])
    return None


def _place(named: Mapping[str, str]) -> tuple[str, str, str]:
    return named.get("host", ""), named.get("port") or DEFAULT_PORT, named.get("dbname", "")


def _qgis_connections() -> list[tuple[str, dict[str, str]]]:
    """Return QGIS's PostgreSQL connections: the name of each, and what it says by libpq's names. Any thread.

    Each is made anew for it: the list that QGIS itself keeps is not made for threads.
    """
    from qgis.core import QgsApplication, QgsDataSourceUri, QgsProviderRegistry, QgsSettings

    if QgsApplication.instance() is None:
        return []
    provider = QgsProviderRegistry.instance().providerMetadata("postgres")
    if provider is None:
        return []
    kept = QgsSettings()
    kept.beginGroup(_CONNECTIONS)
    names = sorted(kept.childGroups(), key=str.casefold)
    found = []
    for name in names:
        uri = QgsDataSourceUri(provider.createConnection(name).uri())
        named = {
            "service": uri.service(),
            "host": uri.host(),
            "port": uri.port() if uri.port() != DEFAULT_PORT else "",
            "dbname": uri.database(),
            "user": uri.username(),
            "password": uri.password(),
            "sslmode": QgsDataSourceUri.encodeSslMode(uri.sslMode()),
            "authcfg": uri.authConfigId(),
        }
        found.append((name, {key: value for key, value in named.items() if value}))
    return found
