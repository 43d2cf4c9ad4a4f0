"""Roles of a store on a server: what each may do, and that every refused write is told, by every door."""

from __future__ import annotations

import subprocess
import time
from typing import Any

import pytest
from qgis.core import QgsVectorLayer, QgsVectorLayerUtils

from est_walks_plugin.model.errors import EstWalksError, PartnerLoginError, RightsError
from est_walks_plugin.operations.copying.copy_store import copy_store
from est_walks_plugin.operations.importing.kept import salt as kept_salt
from est_walks_plugin.operations.server_roles.grant import grant_roles
from est_walks_plugin.operations.server_roles.standing import standing
from est_walks_plugin.store import Store
from est_walks_plugin.store.roles.audit import prune
from est_walks_plugin.store.roles.install import install
from est_walks_plugin.store.roles.refusals import Refusal, refusal_in, sentence

from .server_logins import Town, made_town

OK, TOLD = "allowed", "told"
WHAT = ("insert", "update", "delete", "another's row", "stale version")
EXPECTED = {
    "viewer": (TOLD, TOLD, TOLD, TOLD, TOLD),
    "field": (OK, OK, OK, TOLD, TOLD),
    "planner": (OK, OK, OK, OK, TOLD),
    "administrator": (OK, OK, OK, OK, TOLD),
}


@pytest.fixture(scope="module")
def town(pg_server: Any) -> Town:
    return made_town(pg_server, pg_server.new_database())


@pytest.fixture
def finding(town: Town) -> Any:
    """Makes a finding by a role that may, and returns its key."""

    def make(role: str) -> str:
        with town.open(role if role in ("field", "planner") else "planner") as store:
            return store.insert("finding", [{"text": "Mörkt", "review": "clear", "geometry": (135_900, 6_595_900)}])[0]

    return make


def kept(town: Town, uuid: str) -> str:
    return town.sql(f"SELECT text FROM finding WHERE uuid = '{uuid}'")


class ByStore:
    """The plugin's own door."""

    @staticmethod
    def insert(town: Town, role: str, uuid: str) -> str:
        with town.open(role) as store:
            store.insert("finding", [{"uuid": uuid, "text": "ny"}])
        return ""

    @staticmethod
    def update(town: Town, role: str, uuid: str, *, stale: bool = False) -> str:
        with town.open(role) as store:
            version = store.get("finding", uuid)["row_version"]
            if stale:
                change_by_other(town, uuid)
            store.update("finding", uuid, {"text": "ny"}, expected_version=version)
        return ""

    @staticmethod
    def delete(town: Town, role: str, uuid: str) -> str:
        with town.open(role) as store:
            assert store.delete("finding", [uuid]) == 1
        return ""


class BySql:
    """psql."""

    @staticmethod
    def insert(town: Town, role: str, uuid: str) -> str:
        town.sql(f"INSERT INTO finding (uuid, text) VALUES ('{uuid}', 'ny')", role)
        return ""

    @staticmethod
    def update(town: Town, role: str, uuid: str, *, stale: bool = False) -> str:
        version = int(town.sql(f"SELECT row_version FROM finding WHERE uuid = '{uuid}'", role))
        if stale:
            change_by_other(town, uuid)
        town.sql(f"UPDATE finding SET text = 'ny', row_version = {version + 1} WHERE uuid = '{uuid}'", role)
        return ""

    @staticmethod
    def delete(town: Town, role: str, uuid: str) -> str:
        town.sql(f"DELETE FROM finding WHERE uuid = '{uuid}'", role)
        return ""


class ByQgis:
    """A layer that plain QGIS opens, with the style that the database offers, edited and saved."""

    @staticmethod
    def layer(town: Town, role: str) -> QgsVectorLayer:
        from est_walks_plugin.store import layer_uri

        uri = layer_uri(town.as_login(role), "finding")
        layer = QgsVectorLayer(uri.source, "findings", uri.provider)
        assert layer.isValid()
        return layer

    @staticmethod
    def saved(layer: QgsVectorLayer, done: bool) -> str:
        if done and layer.commitChanges():
            return ""
        said = " ".join(layer.commitErrors()) or "not editable"
        layer.rollBack()
        return said

    @classmethod
    def insert(cls, town: Town, role: str, uuid: str) -> str:
        layer = cls.layer(town, role)
        layer.startEditing()
        values = {layer.fields().indexOf("text"): "ny", layer.fields().indexOf("uuid"): uuid}
        feature = QgsVectorLayerUtils.createFeature(layer, attributes=values)
        return cls.saved(layer, layer.addFeature(feature))

    @classmethod
    def update(cls, town: Town, role: str, uuid: str, *, stale: bool = False) -> str:
        layer = cls.layer(town, role)
        layer.startEditing()
        (feature,) = layer.getFeatures(f"uuid = '{uuid}'")
        text = layer.fields().indexOf("text")
        done = layer.changeAttributeValue(feature.id(), text, "mitt") and layer.changeAttributeValue(
            feature.id(), text, "ny"
        )
        if stale:
            change_by_other(town, uuid)
        return cls.saved(layer, done)

    @classmethod
    def delete(cls, town: Town, role: str, uuid: str) -> str:
        layer = cls.layer(town, role)
        layer.startEditing()
        (feature,) = layer.getFeatures(f"uuid = '{uuid}'")
        return cls.saved(layer, layer.deleteFeature(feature.id()))


def change_by_other(town: Town, uuid: str) -> None:
    town.sql(f"UPDATE finding SET text = 'andras', row_version = row_version + 1 WHERE uuid = '{uuid}'")


def tried(what: str, door: Any, town: Town, role: str, make: Any) -> tuple[str, str]:
    """Do it and return whether it was done, as the database says, and what was said."""
    uuid = f"new-{role}-{door.__name__}" if what == "insert" else make("planner" if what == "another's row" else role)
    try:
        if what == "insert":
            said = door.insert(town, role, uuid)
        elif what == "delete":
            said = door.delete(town, role, uuid)
        else:
            said = door.update(town, role, uuid, stale=what == "stale version")
    except EstWalksError as error:
        said = error.message
    except subprocess.CalledProcessError as error:
        said = error.stderr
    stands = kept(town, uuid)
    done = stands == "" if what == "delete" else stands == "ny"
    return (OK if done else TOLD if said else "silent"), said


@pytest.mark.usefixtures("qgis_app")
@pytest.mark.parametrize("door", [ByStore, BySql, ByQgis])
@pytest.mark.parametrize("role", list(EXPECTED))
def test_what_is_refused_is_told(town: Town, finding: Any, role: str, door: Any) -> None:
    found = {what: tried(what, door, town, role, finding) for what in WHAT}
    assert tuple(outcome for outcome, _said in found.values()) == EXPECTED[role], found
    assert all((outcome == OK) == (not said) for outcome, said in found.values()), found


def test_a_conflict_and_a_role_are_told_in_sentences(town: Town, finding: Any) -> None:
    with town.open("planner") as store, town.open("field") as field:
        uuid = finding("planner")
        with pytest.raises(RightsError, match="only rows that it added"):
            field.update("finding", uuid, {"text": "ny"})
        with pytest.raises(RightsError, match=r"role “Field”.*changes nothing in “Tasks”"):
            field.update("task", store.insert("task", [{"title": "Städa"}])[0], {"state": "done"})
        with pytest.raises(RightsError, match="adds nothing to “Sources”"):
            field.insert("source", [{"name": "x"}])
        with pytest.raises(RightsError, match="adds nothing to “Deletion log”"):
            store.insert("purge_log", [{"count": 1}])
        (stop,) = store.insert("stop", [{"seq": 1, "geometry": (0, 0)}])
        field.update("stop", stop, {"score_dark": 1, "field_note": "mörkt"})
        with pytest.raises(RightsError, match="may not change this column"):
            field.update("stop", stop, {"seq": 2})
        assert store.get("stop", stop)["seq"] == 1
    with town.open("viewer") as viewer:
        assert viewer.readonly
        with pytest.raises(RightsError, match=r"role “Viewer”.*changes nothing"):
            viewer.insert("finding", [{"text": "x"}])


def test_two_changes_before_saving_send_one_version(town: Town, finding: Any) -> None:
    """Nor is a stale row that was changed twice taken for the next version of the stored one."""
    uuid = finding("planner")
    layer = ByQgis.layer(town, "planner")
    layer.startEditing()
    (feature,) = layer.getFeatures(f"uuid = '{uuid}'")
    for text in ("ett", "två", "tre"):
        layer.changeAttributeValue(feature.id(), layer.fields().indexOf("text"), text)
    change_by_other(town, uuid)
    assert not layer.commitChanges()
    said = " ".join(layer.commitErrors())
    refusal = refusal_in(said)
    assert refusal is Refusal.STALE, said
    assert "changed by somebody else" in sentence(refusal)
    assert kept(town, uuid) == "andras"


def test_a_login_without_a_role_and_a_partners_open_no_store(town: Town) -> None:
    with pytest.raises(PartnerLoginError, match="a partner's") as partners:
        town.open("police")
    stranger = f"stranger_{town.database}"
    town.server.run_sql(f'CREATE ROLE "{stranger}" LOGIN')
    with pytest.raises(RightsError, match="has no role") as strangers:
        Store.open(town.address.replace("user=est ", f"user={stranger} "))
    assert partners.tb is not None  # what was refused is held, its connections are not
    assert strangers.tb is not None
    inside = f"SELECT usename FROM pg_stat_activity WHERE usename IN ('{stranger}', '{town.login('police')}')"
    for _ in range(100):  # the server notices a closed connection a little later
        if not town.sql(inside):
            break
        time.sleep(0.1)
    assert town.sql(inside) == ""


def test_the_administrators_own_the_store_and_the_audit_tells_roles(town: Town, finding: Any) -> None:
    uuid = finding("field")
    with town.open("administrator") as store:
        store.update("finding", uuid, {"text": "läst"})
    told = town.sql(f"SELECT role, operation FROM est_audit WHERE uuid = '{uuid}' ORDER BY id", "planner")
    assert told.splitlines() == ["field|insert", "administrator|update"]
    town.sql("ALTER TABLE finding ADD COLUMN later text; ALTER TABLE finding DROP COLUMN later", "administrator")
    with pytest.raises(subprocess.CalledProcessError):
        town.sql("ALTER TABLE finding ADD COLUMN later text", "planner")


FORGED = (
    "INSERT INTO est_audit (role, table_name, operation) VALUES ('planner', 'task', 'delete')",
    "UPDATE est_audit SET role = 'planner'",
    "DELETE FROM est_audit",
    "TRUNCATE est_audit",
    "DROP TABLE est_audit CASCADE",
    "ALTER TABLE est_audit OWNER TO current_user",
    "CREATE OR REPLACE FUNCTION est_role() RETURNS text LANGUAGE sql AS $$ SELECT 'planner' $$",
    "INSERT INTO est_server_role (rolname, role) VALUES (current_user, 'planner')",
    "SET ROLE est_{database}_public_keeper",
)


@pytest.mark.parametrize("role", list(EXPECTED))
def test_nobody_writes_or_deletes_what_is_kept_of_changes(town: Town, finding: Any, role: str) -> None:
    """Triggers add to it with the rights of who owns it, whom no login is a member of; not even an administrator."""
    uuid = finding("planner")
    before = town.sql("SELECT count(*), sum(hashtext(est_audit::text)) FROM est_audit")
    for statement in FORGED:
        with pytest.raises(subprocess.CalledProcessError):
            town.sql(statement.format(database=town.database), role)
    assert town.sql("SELECT count(*), sum(hashtext(est_audit::text)) FROM est_audit") == before
    assert town.sql("SELECT count(*) FROM est_audit WHERE uuid = '" + uuid + "'", role) == "1", "it is read"


def test_an_administrator_takes_of_it_what_is_old_alone(town: Town, finding: Any) -> None:
    old, new = finding("planner"), finding("planner")
    town.sql(f"UPDATE est_audit SET at = now() - interval '25 months' WHERE uuid = '{old}'")
    with town.open("planner") as store:
        assert prune(store.backend) == 0
    with town.open("administrator") as store:
        assert prune(store.backend) == 1
        install(store.backend)  # as an upgrade does; what is the keeper's stays
    assert town.sql(f"SELECT count(*) FROM est_audit WHERE uuid = '{new}'") == "1"
    assert town.sql("SELECT pg_get_userbyid(relowner) FROM pg_class WHERE relname = 'est_audit'").endswith("_keeper")


@pytest.mark.parametrize("role", ["viewer", "field"])
def test_who_only_reads_the_facts_reads_no_salt(town: Town, tmp_path: Any, role: str) -> None:
    """With it, and a name, the key of a respondent could be made again."""
    salt = town.sql("SELECT value FROM meta WHERE key = 'salt'", "planner")
    assert len(salt) >= 32
    assert town.sql("SELECT value FROM meta WHERE key = 'municipality'", role) == "Håbo"
    names = town.sql(
        "SELECT oid::regclass FROM pg_class WHERE relnamespace IN ('public'::regnamespace, 'pg_catalog'::regnamespace) "
        "AND relkind IN ('r', 'v', 'm') AND has_table_privilege(oid, 'SELECT') AND relname NOT IN ('spatial_ref_sys')",
        role,
    )
    told = "; ".join(f"SELECT one::text FROM {name} one" for name in names.splitlines())
    assert salt not in town.sql(told, role)
    with town.open(role) as store, town.open("planner") as planner:
        assert store.meta("salt") is None
        assert store.mark == planner.mark, "it is known again all the same"
        with pytest.raises(RightsError, match="let a planner do this"):
            kept_salt(store)
    with pytest.raises(RightsError):
        copy_store(town.as_login(role), str(tmp_path / "copy.gpkg"))
    assert not list(tmp_path.iterdir())
    copy_store(town.as_login("planner"), str(tmp_path / "copy.gpkg"))
    with Store.open(tmp_path / "copy.gpkg") as copy:
        assert copy.meta("salt") == salt


def test_who_may_make_roles_and_is_no_superuser_keeps_no_door_to_it(pg_server: Any) -> None:
    address = pg_server.new_database()
    name = address.partition("dbname=")[2]
    maker = f"maker_{name}"
    pg_server.run_sql(f"CREATE ROLE {maker} LOGIN CREATEROLE; ALTER DATABASE {name} OWNER TO {maker}")
    mine = address.replace("user=est ", f"user={maker} ")
    Store.create(mine).close()
    pg_server.run_sql(f"CREATE ROLE anna_{name} LOGIN")
    for role in ("planner", "viewer"):  # made, and made anew
        with Store.open(mine) as store:
            grant_roles(store, f"{role}=anna_{name}")
            (task,) = store.insert("task", [{"title": "Städa"}])
            with Store.open(address.replace("user=est ", f"user=anna_{name} ")) as annas:
                assert annas.get("task", task)["title"] == "Städa"
                assert annas.readonly == (role == "viewer")
        with pytest.raises(subprocess.CalledProcessError):
            pg_server.run_sql("DELETE FROM est_audit", name, maker)
    assert pg_server.run_sql("SELECT DISTINCT role FROM est_audit", name, maker) == "administrator"


def test_another_who_may_make_roles_gives_them_too_or_is_told(pg_server: Any) -> None:
    """From PostgreSQL 16 on who did not make a role can't give it, and one that another gave is taken all the same."""
    address = pg_server.new_database()
    name = address.partition("dbname=")[2]
    maker, second, anna = f"maker_{name}", f"second_{name}", f"anna_{name}"
    for login, more in ((maker, "CREATEROLE"), (second, "CREATEROLE"), (anna, "")):
        pg_server.run_sql(f"CREATE ROLE {login} LOGIN {more}")
    pg_server.run_sql(f"ALTER DATABASE {name} OWNER TO {maker}")
    by = {login: address.replace("user=est ", f"user={login} ") for login in (maker, second)}
    Store.create(by[maker]).close()
    with Store.open(by[maker]) as store:
        grant_roles(store, f"administrator={second}; planner={anna}")
        roles = {one.login: one.said for one in standing(store).logins}
        assert (roles[maker], roles[second], roles[anna]) == ("administrator", "administrator", "planner")
    with Store.open(by[second]) as store:
        if standing(store).may_make:
            grant_roles(store, f"viewer={anna}")
        else:
            assert int(pg_server.run_sql("SHOW server_version_num")) >= 160_000
            with pytest.raises(RightsError, match="let the database's administrator run the script"):
                grant_roles(store, f"viewer={anna}")
            assert {one.login: one.said for one in standing(store).logins}[anna] == "planner"
    with Store.open(address) as store:  # a superuser takes what others gave
        grant_roles(store, f"none={anna}")
        assert {one.login: one.said for one in standing(store).logins}[anna] == "none"
    with pytest.raises(RightsError, match="has no role"):
        Store.open(address.replace("user=est ", f"user={anna} "))
