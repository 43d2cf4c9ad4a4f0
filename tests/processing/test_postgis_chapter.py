"""The handbook's chapter on PostGIS, followed word by word in both languages; and what is said where a step was left out."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.model.errors import StoreError
from est_walks_plugin.store import Store

from ..postgres import PostgresServer
from .contract import RefusedError, run

PASSWORD = "hem lig"  # pragma: allowlist secret


def blocks(repository: Path, book: str) -> list[list[str]]:
    """Return the indented blocks of the chapter, each a list of lines."""
    text = (repository / "docs" / book).read_text(encoding="utf-8")
    chapter = text.partition('<a id="several"></a>')[2].partition('<a id="')[0]
    parts = [part.splitlines() for part in chapter.split("\n\n")]
    return [[line[4:] for line in part] for part in parts if part and all(line.startswith("    ") for line in part)]


@pytest.fixture
def shell(pg_server: PostgresServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A function that does a command as the server's administrator; whoever asks for a password is given one."""
    monkeypatch.setenv("PGHOST", str(pg_server.folder))
    monkeypatch.setenv("PGUSER", "est")

    def do(line: str) -> None:
        words = shlex.split(line)
        assert shutil.which(words[0]), words[0]
        told = f"{PASSWORD}\n{PASSWORD}\n"
        done = subprocess.run(words, input=told, capture_output=True, text=True, cwd=tmp_path, start_new_session=True)
        assert done.returncode == 0, f"{line}: {done.stderr}"

    yield do
    for database in ("trygghetsvandring", "utan"):
        subprocess.run(["dropdb", "--if-exists", "--force", database], check=True)
    for role in ("anna", "trygghet"):
        subprocess.run(["dropuser", "--if-exists", role], check=True)


def keep_service(lines: list[str], user: str, folder: Path, where: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Write the chapter's service file for the tests' server and a user."""
    text = re.sub(r"^user=.*$", f"user={user}", "\n".join(lines), flags=re.MULTILINE)
    path = where / f"{user}.conf"
    path.write_text(re.sub(r"^host=.*$", f"host={folder}", text, flags=re.MULTILINE) + "\n", encoding="utf-8")
    monkeypatch.setenv("PGSERVICEFILE", str(path))


def algorithm(line: str) -> dict[str, Any]:
    """Do a `qgis_process run` of the chapter and return what it gives."""
    _program, _run, name, *given = shlex.split(line)
    values = dict(word.removeprefix("--").split("=", 1) for word in given)
    return run(name.removeprefix("estwalks:"), values)


@pytest.mark.parametrize("book", ["handbok.md", "guide.md"])
def test_each_command_does_what_the_chapter_says(
    repository: Path,
    book: str,
    shell: Any,
    pg_server: PostgresServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make, planner, service, create, backup = blocks(repository, book)
    for line in (*make, *planner):
        shell(line)
    keep_service(service, "trygghet", pg_server.folder, tmp_path, monkeypatch)
    (line,) = create
    assert algorithm(line)["AREA_COUNT"] == 3
    keep_service(service, "anna", pg_server.folder, tmp_path, monkeypatch)
    address = next(word.partition("=")[2] for word in shlex.split(line) if word.startswith("--STORE"))
    with Store.open(address) as store:
        assert store.municipality == "Kumla"
        key = store.insert("finding", [{"category": "litter", "geometry": (100_000, 6_500_000)}])[0]
        store.update("finding", key, {"category": "graffiti"})
        assert store.delete("finding", [key]) == 1
    (line,) = backup
    shell(line)
    assert (tmp_path / "trygghetsvandring.dump").stat().st_size > 10_000


def test_a_step_that_was_left_out_is_told_with_its_remedy(
    repository: Path,
    shell: Any,
    pg_server: PostgresServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make, _planner, service, _create, _backup = blocks(repository, "guide.md")
    folder = pg_server.folder
    keep_service(service, "trygghet", folder, tmp_path, monkeypatch)
    kumla = {"MUNICIPALITY": "Kumla"}
    with pytest.raises(RefusedError, match=r"no service “annan”; write it in pg_service.conf"):
        run("createstore", {"STORE": "PG:service=annan", **kumla})
    shell(make[0])
    with pytest.raises(RefusedError, match="has no database “trygghetsvandring”"):
        run("createstore", {"STORE": f"PG:host={folder} user=trygghet dbname=trygghetsvandring", **kumla})
    shell(make[1])
    address = f"PG:host={folder} user=trygghet dbname=trygghetsvandring"
    with pytest.raises(RefusedError, match="has no PostGIS; let its administrator run CREATE EXTENSION postgis"):
        run("createstore", {"STORE": address, **kumla})
    with pytest.raises(StoreError):  # and nothing was made that looks like a store
        Store.open(address).close()
    shell(make[2])
    given = run("createstore", {"STORE": f"{address} password='{PASSWORD}'", **kumla})
    assert given["STORE"] == address, "what comes out is printed and logged by QGIS"
