"""Logins of the tests' server with roles in a store."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from est_walks_plugin.operations.server_roles.grant import grant_roles
from est_walks_plugin.store import Store

from ..made_stores import new_store

ROLES = {
    "viewer": "viewer",
    "field": "field",
    "planner": "planner",
    "administrator": "administrator",
    "police": "partner:police",
    "park": "partner:park",
}
"""Login (with the database's name behind) -> role."""


@dataclass(frozen=True)
class Town:
    """A store on a server, with a login for every role."""

    server: Any
    address: str

    @property
    def database(self) -> str:
        return self.address.partition("dbname=")[2]

    def login(self, role: str) -> str:
        return f"{role}_{self.database}"

    def as_login(self, role: str) -> str:
        """The address of the store for a login."""
        return self.address.replace("user=est ", f"user={self.login(role)} ")

    def sql(self, statement: str, role: str = "") -> str:
        return self.server.run_sql(statement, self.database, *([self.login(role)] if role else []))

    def open(self, role: str) -> Store:
        return Store.open(self.as_login(role))


def made_town(server: Any, address: str) -> Town:
    town = Town(server, address)
    with new_store(Store.create, address, server, municipality="Håbo") as store:
        for role in ROLES:
            server.run_sql(f'CREATE ROLE "{town.login(role)}" LOGIN')
        grant_roles(store, "; ".join(f"{said}={town.login(role)}" for role, said in ROLES.items()))
    return town
