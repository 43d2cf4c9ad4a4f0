"""What Windows would refuse, as far as Linux can show it: docs/windows.md says what cannot be shown here."""

from __future__ import annotations

import ast
import errno
import ntpath
import os
import sqlite3
import subprocess
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath
from urllib.parse import unquote

import pytest

from est_walks_plugin import files
from est_walks_plugin.exporting.tables import Sheet, write_table
from est_walks_plugin.file_names import MOST_LETTERS, as_it_came, file_name, file_word, read_only_uri
from est_walks_plugin.files import FileWriteError, write_whole
from est_walks_plugin.store import address

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGE = REPOSITORY / "est_walks_plugin"
#: What municipalities call walks, areas and owners, and what nobody should.
NAMES = [
    "Tunnelpassagen", "Åkersberga östra & södra", "Torget/Bron", "Vad? Var: \"Här\"", "CON", "aux", "Nul.", "com1", "LPT¹", "con.gata",
    "slutar med punkt.", "slutar med blank ", "...", "", "  ", "a\\b", "a\tb\nc", "<b>fet</b>", "50 % mörkt", "x" * 400, "ÅÄÖ" * 100, "🌙 kväll",
]  # fmt: skip
DRIVES = [
    r"C:\Users\Åsa Öberg\Documents\Trygghet å ä ö\vandring 1.gpkg",
    r"Z:\Samhällsbyggnad\#EST\100%\vandring?.gpkg".replace("?", ""),
    r"\\kommun.example\Gemensam$\EST år 2026\vandring.gpkg",
    r"\\srv\g\å.gpkg",
]


def is_taken_by_windows(name: str) -> bool:
    """Whether Windows opens a file of this name as what it is called."""
    reserved = getattr(ntpath, "isreserved", lambda text: PureWindowsPath(text).is_reserved())
    return not reserved(name) and name == name.rstrip(". ") and not set(name) & set('<>:"/\\|?*\t\n')


@pytest.mark.parametrize("name", NAMES)
def test_every_name_of_a_person_becomes_a_name_of_a_file(name: str) -> None:
    for made in (f"{file_name(name)}.gpkg", f"{file_name(name, 'karta')}.pdf", f"lista_{file_word(name)}_2026.csv"):
        assert is_taken_by_windows(made), made
        assert PureWindowsPath("C:/x").joinpath(made).name == made
        assert PurePosixPath("/x").joinpath(made).name == made
        assert len(made) <= MOST_LETTERS + 20
    assert file_name("Åkersberga östra") == "Åkersberga östra"
    assert file_name("Torget/Bron", "x") == "Torget-Bron"


@pytest.mark.parametrize("name", [f"{one}.jpg" for one in NAMES if one])
def test_every_file_that_came_has_a_name_on_this_disk(name: str) -> None:
    assert is_taken_by_windows(as_it_came(name))
    assert as_it_came("IMG_2026-10-01 18.30.jpg") == "IMG_2026-10-01 18.30.jpg"
    assert as_it_came("a:b.jpg") == "a_b.jpg"
    assert as_it_came("aux.jpg") == "_aux.jpg"
    assert as_it_came("x.jpg. .") == "x.jpg"


@pytest.mark.parametrize("path", DRIVES)
def test_sqlite_is_asked_for_drives_and_shares(path: str) -> None:
    """Of an address SQLite takes no host: "file://server/share" is refused, and a drive that is a share resolves to that."""
    uri = read_only_uri(PureWindowsPath(path))
    assert uri.startswith("file:///")
    assert uri.endswith("?mode=ro")
    inside = unquote(uri[len("file://") : -len("?mode=ro")])
    assert PureWindowsPath(inside if path.startswith("\\\\") else inside.lstrip("/")) == PureWindowsPath(path)


def test_sqlite_takes_such_an_address(tmp_path: Path) -> None:
    file = tmp_path / "å ä #1 100%.sqlite"
    sqlite3.connect(file).close()
    for uri in (read_only_uri(file), read_only_uri(file, immutable="1"), read_only_uri(file).replace("///", "////")):
        sqlite3.connect(uri, uri=True).close()
    with pytest.raises(sqlite3.OperationalError, match="authority"):
        sqlite3.connect("file://server/share/a.sqlite?mode=ro", uri=True)


@pytest.mark.parametrize("path", DRIVES)
def test_qgis_is_asked_for_drives_and_shares(path: str) -> None:
    assert not address.is_connection_string(path)
    assert address.public(path) == path
    source, layer = address.file_layer_uri(path, "case").source.split("|")
    assert (source, layer) == (path, "layername=case")


@pytest.mark.parametrize("path", DRIVES)
def test_an_unfinished_file_lies_beside_with_a_short_name(path: str) -> None:
    target = PureWindowsPath(path)
    partial = files.partial_path(target)  # type: ignore[arg-type]
    assert (partial.parent, partial.suffix) == (target.parent, target.suffix)
    assert is_taken_by_windows(partial.name)
    assert len(files.partial_path(target.with_name("å" * 200 + ".gpkg")).name) < 50  # type: ignore[arg-type]
    assert partial != files.partial_path(target.with_name("b.gpkg"))  # type: ignore[arg-type]


def test_a_path_that_is_too_long_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileWriteError, match="path is too long"):
        write_whole(tmp_path / ("å" * 200 + ".csv"), b"x")
    assert list(tmp_path.iterdir()) == []
    long, not_found = PureWindowsPath("C:/" + "a" * 120 + "/" + "b" * 150), OSError(errno.ENOENT, "not found")
    assert files.is_too_long(long, not_found)
    assert not files.is_too_long(PureWindowsPath("C:/a/b"), not_found)
    told_by_windows = OSError(errno.ENOENT, "The filename or extension is too long")
    told_by_windows.winerror = 206  # type: ignore[attr-defined]
    assert files.is_too_long(PureWindowsPath("C:/a"), told_by_windows)


def held(monkeypatch: pytest.MonkeyPatch, times: int) -> list[str]:
    """Let another program hold every file for so many tries: WinError 32, as Windows says it."""
    tries: list[str] = []
    replace = os.replace

    def refused(source: object, target: object) -> None:
        tries.append(str(target))
        if len(tries) <= times:
            error = PermissionError(
                errno.EACCES, "The process cannot access the file because it is being used by another process"
            )
            error.winerror = 32  # type: ignore[attr-defined]
            raise error
        replace(source, target)  # type: ignore[type-var]

    monkeypatch.setattr(os, "replace", refused)
    return tries


SHEET = Sheet("tasks", ["text"], ["Text"], [["ny å"]], None, "EPSG:3011", "Europe/Stockholm")


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_a_list_that_excel_has_open_is_one_sentence_and_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    target = tmp_path / f"lista{ending}"
    target.write_bytes(b"open in Excel")
    held(monkeypatch, 99)
    with pytest.raises(FileWriteError, match="close it in other programs") as told:
        write_table(str(target), SHEET)
    assert "lista" in told.value.message
    assert target.read_bytes() == b"open in Excel"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_that_is_held_for_a_moment_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "WAITS_S", (0.0, 0.0, 0.0))
    tries = held(monkeypatch, 2)
    write_whole(tmp_path / "a.csv", b"ny")
    assert (tmp_path / "a.csv").read_bytes() == b"ny"
    assert len(tries) == 3


def test_what_excel_has_open_is_told_before_the_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "karta.pdf"
    target.write_bytes(b"x")
    opened = Path.open

    def refuse(self: Path, mode: str = "r", *rest: object, **more: object) -> object:
        if self == target and "+" in mode:
            raise PermissionError(errno.EACCES, "used by another process")
        return opened(self, mode, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(files, "IS_WINDOWS", True)
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(FileWriteError, match=r"karta\.pdf could not be written; close it"):
        files.check_writable(target)
    assert list(tmp_path.iterdir()) == [target]


def test_a_source_that_excel_has_open_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import builtins

    from est_walks_plugin.importers.formats.registry import open_table
    from est_walks_plugin.importers.formats.table import ReadOptions
    from est_walks_plugin.model.errors import InputError

    source = tmp_path / "ärenden.csv"
    source.write_text("a;b\n1;2\n", encoding="cp1252")
    opened = builtins.open

    def refuse(path: object, *rest: object, **more: object) -> object:
        if str(path) == str(source):
            raise PermissionError(errno.EACCES, "used by another process", str(source))
        return opened(path, *rest, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(builtins, "open", refuse)
    with pytest.raises(InputError, match=r"ärenden\.csv.*not open in another program"):
        open_table(str(source), ReadOptions())


def test_a_scratch_folder_that_something_holds_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    def held_open(*_args: object, **_more: object) -> None:
        raise PermissionError(errno.EACCES, "used by another process")

    with files.scratch_folder() as folder:
        (folder / "copy.gpkg").write_bytes(b"x")
        monkeypatch.setattr(os, "unlink", held_open)
    monkeypatch.undo()
    assert folder.exists()
    (folder / "copy.gpkg").unlink()
    folder.rmdir()


def modules() -> list[tuple[Path, ast.Module]]:
    return [(file, ast.parse(file.read_text(encoding="utf-8"))) for file in PACKAGE.rglob("*.py")]


def test_nothing_is_asked_of_the_system_that_windows_lacks() -> None:
    lacking = {"fcntl", "pwd", "grp", "resource", "termios", "select", "signal", "multiprocessing", "posix"}
    calls = {"fork", "statvfs", "getuid", "geteuid", "mkfifo", "symlink", "chown", "killpg", "setsid", "uname"}
    found = []
    for file, tree in modules():
        for node in ast.walk(tree):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            found += [f"{file.name}:{node.lineno} {name}" for name in names if name.partition(".")[0] in lacking]
            if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "os" and node.attr in calls:
                found.append(f"{file.name}:{node.lineno} os.{node.attr}")
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and node.value.startswith(("/tmp", "/home", "/usr"))
                and file.name != "greeting.py"  # where servers put their sockets, where a system has such
            ):
                found.append(f"{file.name}:{node.lineno} {node.value}")
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("strftime"):
                found += [f"{file.name}:{node.lineno} %-" for text in node.args if "%-" in ast.unparse(text)]
            # A process is asked whether it lives by os.kill(pid, 0): Windows would end it.
    assert found == []


def test_a_living_process_is_asked_for_where_that_does_not_end_it() -> None:
    for file, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and "os.kill(" in ast.unparse(node):
                assert "os.name != 'posix'" in ast.unparse(node), file


def test_every_text_file_has_its_encoding_said() -> None:
    """Windows would take cp1252 where nothing is said."""
    found = []
    for file, tree in modules():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            name = ast.unparse(node.func).rpartition(".")[2]
            given = {keyword.arg for keyword in node.keywords}
            if name in ("read_text", "write_text") and "encoding" not in given:
                found.append(f"{file.name}:{node.lineno}")
            if isinstance(node.func, ast.Name) and name == "open" and "encoding" not in given:
                mode = ast.unparse(node.args[1]) if len(node.args) > 1 else "'r'"
                found += [f"{file.name}:{node.lineno}"] if "b" not in mode else []
    assert found == []


LOOP = """
import sys, warnings
warnings.filterwarnings("error", category=EncodingWarning, module="est_walks_plugin")
from pathlib import Path
from est_walks_plugin.operations.example.build import open_example
from est_walks_plugin.operations.importing.files import import_file
from est_walks_plugin.exporting.tables import Sheet, write_table
from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.errors import EstWalksError
from est_walks_plugin.store import Store
folder = Path(sys.argv[1])
with Store.open(open_example(folder / "exempel.gpkg", with_walks=False)) as store:
    cases = folder / "felanmälan.csv"
    cases.write_text("Id;Kategori;N;E;Datum;Text\\nå1;Belysning;6596000;135800;2026-10-01;Mörkt vid ån \\u2013 släckt\\n", encoding="cp1252")
    receipt = import_file(store, SourceKind.CASE, cases)
    write_table(str(folder / "lista.csv"), Sheet("t", ["x"], ["Åtgärd"], [["å \\u2192 ö"]], None, store.crs, store.time_zone))
    print(receipt.stored, receipt.encoding, *[row["name"] for row in store.rows("area")])
try:
    Store.open(str(folder / "saknas å.gpkg"))
except EstWalksError as error:
    print(error.message)
"""


@pytest.mark.skipif(sys.version_info < (3, 10), reason="Python says where an encoding is missing from 3.10")
def test_a_computer_that_speaks_cp1252_runs_the_loop(tmp_path: Path) -> None:
    surroundings = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "PYTHON"))}
    surroundings |= {"PYTHONIOENCODING": "cp1252:strict", "PYTHONUTF8": "0", "LC_ALL": "C.UTF-8",
                     "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(REPOSITORY)}  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-X", "warn_default_encoding", "-c", LOOP, str(tmp_path)],
        env=surroundings,
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr.decode("cp1252")[-2000:]
    said = done.stdout.decode("cp1252")
    assert "cp1252" in said
    assert "saknas å.gpkg" in said
    assert (tmp_path / "lista.csv").read_bytes().decode("utf-8-sig").splitlines() == ["Åtgärd", "å → ö"]
