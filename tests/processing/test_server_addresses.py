"""Every algorithm takes a store on a server by its address, and shows and keeps the address without its password."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingContext

from est_walks_plugin.store import Store

from ..postgres import PostgresServer
from .contract import RefusedError, registered, run

SECRET = "hemligtord"  # pragma: allowlist secret
ADDRESSES = (
    "PG:service=trygghet",
    "PG:host=db dbname=est authcfg=a1b2c3d",
    f"PG:host=db dbname=est user=anna password={SECRET} active_schema=kumla",
    f"postgresql://anna:{SECRET}@db/est",  # pragma: allowlist secret
)


def test_every_algorithm_takes_every_address() -> None:
    registered()
    names = [one.name() for one in QgsApplication.processingRegistry().providerById("estwalks").algorithms()]
    seen = 0
    for name in names:
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"estwalks:{name}")
        store = algorithm.parameterDefinition("STORE")
        if store is None:
            continue
        seen += 1
        assert ("PG:service=" in store.help()) == (name != "createexample"), name
        for address in ADDRESSES:
            assert store.checkValueIsAcceptable(address, QgsProcessingContext()), (name, address)
            command = algorithm.asPythonCommand({"STORE": address}, QgsProcessingContext())
            assert SECRET not in command + str(algorithm.asMap({"STORE": address}, QgsProcessingContext())), name
    assert seen > 40


def test_the_example_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(RefusedError, match=r"built as a file; give a .gpkg instead of “est”"):
        run("createexample", {"STORE": "PG:dbname=est"})
    assert list(tmp_path.iterdir()) == []


def test_a_schema_that_is_not_there(pg_server: PostgresServer, pg_address: str, tmp_path: Path) -> None:
    """Opened it is refused: the server would take public. A new store makes it; a receipt tells no password."""
    run("createstore", {"STORE": pg_address, "MUNICIPALITY": "Kumla"})
    elsewhere = f"{pg_address} active_schema=håbo"
    with pytest.raises(RefusedError, match="has no schema “håbo”"):
        run("rankplaces", {"STORE": elsewhere})
    receipt = tmp_path / "kvitto.json"
    told = run(
        "createstore", {"STORE": f"{elsewhere} password={SECRET}", "MUNICIPALITY": "Håbo", "RECEIPT": str(receipt)}
    )
    assert told["STORE"] == json.loads(receipt.read_text(encoding="utf-8"))["store"] == elsewhere
    for path, name in ((pg_address, "Kumla"), (elsewhere, "Håbo")):
        with Store.open(path, readonly=True) as store:
            assert store.municipality == name


def test_a_store_that_came_to_nothing_leaves_no_schema(
    pg_server: PostgresServer, pg_address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from est_walks_plugin.store import creation

    def fails(*_: object) -> None:
        raise OSError("disk")

    monkeypatch.setattr(creation, "add_rows", fails)
    with pytest.raises(OSError, match="disk"):
        Store.create(f"{pg_address} active_schema=kumla", municipality="Kumla")
    database = pg_address.partition("dbname=")[2]
    assert pg_server.run_sql("SELECT count(*) FROM pg_namespace WHERE nspname = 'kumla'", database) == "0"
