"""Fetching from OpenStreetMap, against a stub server on this machine: what every bad answer gets."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from shapely.geometry import Point, box

from est_walks_plugin.model.errors import Cancelled, InputError, NetworkError, ParameterError
from est_walks_plugin.model.feedback import CallbackFeedback
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.importing import overpass
from est_walks_plugin.operations.importing.fetch_osm import fetch_osm
from est_walks_plugin.operations.importing.overpass import Limits
from est_walks_plugin.store import Store

from ..unit.osm.osm_samples import TOWN

TABLES = ("source", "path", "landmark", "lamp", "base_area", "base_line")
CENTRE = Point(135800, 6595980)


class StubServer:
    """Answers each request with `status` and `body`; `pause` seconds before the body, `cut` closes half-way."""

    def __init__(self) -> None:
        self.status, self.body, self.kind = 200, TOWN.encode("utf-8"), "application/osm3s+xml"
        self.pause, self.cut, self.endless = 0.0, False, False
        self.asked: list[str] = []
        stub = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                stub.asked.append(parse_qs(self.rfile.read(length).decode())["data"][0])
                self.send_response(stub.status)
                self.send_header("Content-Type", stub.kind)
                if not stub.endless:
                    self.send_header("Content-Length", str(len(stub.body)))
                self.end_headers()
                time.sleep(stub.pause)
                try:
                    if stub.cut:
                        self.wfile.write(stub.body[: len(stub.body) // 2])
                    elif stub.endless:
                        while True:
                            self.wfile.write(b" " * 100_000)
                    else:
                        self.wfile.write(stub.body)
                except OSError:
                    return

            def log_message(self, *args: object) -> None:
                return

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/api/interpreter"


@pytest.fixture
def server(qgis_app: object) -> Iterator[StubServer]:
    stub = StubServer()
    yield stub
    stub.server.shutdown()
    stub.server.server_close()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with create_store(str(tmp_path / "s.gpkg"), areas=[("Torget", CENTRE.buffer(400))]) as made:
        yield made


def counts(store: Store) -> dict[str, int]:
    return {table: store.count(table) for table in TABLES}


def test_fetch_imports_network_and_lamps_and_keeps_the_attribution(server: StubServer, store: Store) -> None:
    receipt = fetch_osm(store, "Torget", server.endpoint)
    assert receipt.balances
    assert store.count("path") == 5
    assert store.count("lamp") == 2
    assert receipt.extra["lamps"]["stored"] == 2
    sources = store.rows("source")
    assert {row["kind"] for row in sources} == {"network", "lighting"}
    assert {row["attribution"] for row in sources} == {"© OpenStreetMap contributors"}
    assert {row["licence"] for row in sources} == {"ODbL 1.0"}


def test_a_server_that_is_asked_in_the_open_is_said_before_and_in_the_receipt(server: StubServer, store: Store) -> None:
    told: list[str] = []
    receipt = fetch_osm(store, "Torget", server.endpoint, feedback=CallbackFeedback(on_message=told.append))
    (said,) = [note for note in receipt.notes if "http://" in note]
    assert said in told

    def remote(endpoint: str, *rest: object) -> overpass.Answer:
        assert endpoint == "https://anna:hemligt@overpass.example/api"  # pragma: allowlist secret
        return overpass.fetch(server.endpoint, *rest)

    receipt = fetch_osm(store, "Torget", "https://anna:hemligt@overpass.example/api", fetcher=remote)
    assert not [note for note in receipt.notes if "http" in note]
    assert receipt.extra["endpoint"] == "https://overpass.example/api"
    assert "hemligt" not in json.dumps(receipt.to_dict())


def test_only_the_outline_of_the_area_leaves_the_machine(server: StubServer, store: Store) -> None:
    fetch_osm(store, "Torget", server.endpoint)
    (asked,) = server.asked
    assert asked.startswith("[out:xml]")
    assert 'way["highway"](poly:"59.4' in asked
    assert "street_lamp" in asked
    assert "Torget" not in asked
    corners = asked.split('poly:"')[1].split('"')[0].split()
    assert len(corners) <= 2 * overpass.MAX_CORNERS


def test_a_second_fetch_changes_nothing_and_then_only_what_changed(server: StubServer, store: Store) -> None:
    fetch_osm(store, "Torget", server.endpoint)
    before = counts(store)
    again = fetch_osm(store, "Torget", server.endpoint)
    assert (again.stored, again.updated, again.vanished) == (0, 0, 0)
    assert counts(store) == before
    server.body = TOWN.replace('k="name:sv" v="Stora gatan"', 'k="name:sv" v="Nya gatan"').encode()
    third = fetch_osm(store, "Torget", server.endpoint)
    assert (third.stored, third.updated) == (0, 1)
    assert store.rows("path", {"external_id": "way/100"})[0]["name"] == "Nya gatan"


REMARK = TOWN.replace(
    "</osm>", "<remark>runtime error: Query timed out in &quot;query&quot; after 91 s.</remark></osm>"
)
BOMB = '<?xml version="1.0"?><!DOCTYPE osm [<!ENTITY a "aaaa">]><osm version="0.6"><note>&a;</note></osm>'


@pytest.mark.parametrize(
    ("status", "body", "words"),
    [
        (429, "rate_limited", "too many requests"),
        (504, "busy", "too busy"),
        (503, "busy", "too busy"),
        (400, "parse error", "Overpass server"),
        (404, "nothing", "not an open Overpass server"),
        (500, "oops", "code 500"),
        (200, "<!DOCTYPE html><html><body>Log in</body></html>", "not OpenStreetMap data"),
        (200, "", "not OpenStreetMap data"),
        (200, BOMB, "not OpenStreetMap data"),
        (200, TOWN[: len(TOWN) // 2], "cut off"),
        (200, REMARK, "gave up before it was done"),
    ],
)
def test_bad_answers(server: StubServer, store: Store, status: int, body: str, words: str) -> None:
    server.status, server.body = status, body.encode("utf-8")
    before = counts(store)
    with pytest.raises(NetworkError) as caught:
        fetch_osm(store, "Torget", server.endpoint)
    assert words in caught.value.message
    assert "\n" not in caught.value.message
    assert counts(store) == before


def test_a_line_that_breaks_off(server: StubServer, store: Store) -> None:
    server.cut = True
    with pytest.raises(NetworkError):
        fetch_osm(store, "Torget", server.endpoint)
    assert store.count("path") == 0


def test_an_endless_answer_is_given_up(server: StubServer, store: Store) -> None:
    server.endless = True
    with pytest.raises(NetworkError, match="larger than 3 MB"):
        fetch_osm(store, "Torget", server.endpoint, limits=Limits(max_bytes=3_000_000))
    assert store.count("path") == 0


def test_silence_is_given_up(server: StubServer, store: Store) -> None:
    server.pause = 30
    with pytest.raises(NetworkError, match="did not answer in time"):
        fetch_osm(store, "Torget", server.endpoint, limits=Limits(seconds=1.0))


def test_nobody_listens(server: StubServer, store: Store) -> None:
    with pytest.raises(NetworkError, match="cannot be reached"):
        fetch_osm(store, "Torget", "http://127.0.0.1:9/api")


def test_cancel_while_waiting(server: StubServer, store: Store) -> None:
    server.pause = 30
    began = time.monotonic()
    with pytest.raises(Cancelled):
        fetch_osm(
            store,
            "Torget",
            server.endpoint,
            feedback=CallbackFeedback(cancelled=lambda: time.monotonic() - began > 0.5),
        )
    assert store.count("source") == 0


def test_it_works_in_a_thread(server: StubServer, tmp_path: Path) -> None:
    path = str(tmp_path / "t.gpkg")
    create_store(path, areas=[("Torget", CENTRE.buffer(400))]).close()
    done: list[int] = []

    def work() -> None:
        with Store.open(path) as store:
            done.append(fetch_osm(store, "Torget", server.endpoint).stored)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join(60)
    assert done
    assert done[0] > 5


def test_an_area_without_streets_changes_nothing(server: StubServer, store: Store) -> None:
    far = box(120000, 6600000, 120500, 6600500)
    with pytest.raises(InputError, match="no walkable way inside the area"):
        fetch_osm(store, far, server.endpoint)
    assert store.count("source") == 0


def test_bad_parameters(store: Store) -> None:
    with pytest.raises(ParameterError, match="which area"):
        fetch_osm(store, None)
    with pytest.raises(ParameterError, match="Overpass"):
        fetch_osm(store, "Torget", "file:///etc/passwd")
    with pytest.raises(ParameterError, match="choose a smaller one"):
        fetch_osm(store, box(0, 6_000_000, 100_000, 6_100_000))
