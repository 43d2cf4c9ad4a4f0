"""A store on a network share: known, warned of once, a local copy offered, and a second QGIS told of."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from qgis.PyQt.QtCore import QByteArray
from qgis.PyQt.QtWidgets import QPushButton

from est_walks_plugin.gui.together.share import Lease, is_unc, on_share
from est_walks_plugin.store import Store

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("path", "unc"),
    [
        ("//server/share/trygghet.gpkg", True),
        ("\\\\server\\share\\åäö mapp\\trygghet.gpkg", True),
        ("\\\\?\\UNC\\server\\share\\x.gpkg", True),
        ("\\\\?\\C:\\data\\x.gpkg", False),
        ("\\\\.\\C:\\x.gpkg", False),
        ("C:\\data\\x.gpkg", False),
        ("/home/anna/x.gpkg", False),
        ("///home/x.gpkg", False),
    ],
)
def test_a_path_that_names_a_server(path: str, unc: bool) -> None:
    assert is_unc(path) is unc


class _Storage:
    def __init__(self, kind: str, device: str) -> None:
        self._kind, self._device = kind, device

    def fileSystemType(self) -> QByteArray:
        return QByteArray(self._kind.encode())

    def device(self) -> QByteArray:
        return QByteArray(self._device.encode())


@pytest.mark.parametrize(
    ("kind", "device", "shared"),
    [
        ("cifs", "//server/share", True),
        ("nfs4", "nas:/volym", True),
        ("smb3", "x", True),
        ("NTFS", "\\\\server\\share", True),  # a drive letter that is mapped
        ("NTFS", "\\\\?\\Volume{1}\\", False),
        ("ext4", "/dev/sda1", False),
    ],
)
def test_a_disk_that_is_another_computers(kind: str, device: str, shared: bool) -> None:
    assert on_share("/mnt/x/trygghet.gpkg", lambda _folder: _Storage(kind, device)) is shared


def test_a_disk_of_this_computer_is_asked(tmp_path: Path) -> None:
    assert on_share(str(tmp_path / "x.gpkg")) is False


_HOLD = """
import sys
sys.path.insert(0, sys.argv[1])
from est_walks_plugin.gui.together.share import Lease
lease = Lease(sys.argv[2], "QGIS 3.40")
lease.take()
print("open", flush=True)
sys.stdin.readline()
lease.give_up()
"""


def test_a_second_program_is_told_of_until_it_goes(tmp_path: Path) -> None:
    path = str(tmp_path / "en [delad].gpkg")
    command = [sys.executable, "-c", _HOLD, str(ROOT), path]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == "open"
        mine = Lease(path, "QGIS 3.44")
        (found,) = mine.take()
        assert found.program == "QGIS 3.40"
        assert abs(found.since.timestamp() - time.time()) < 120
        other.communicate("\n", timeout=30)
    assert Lease(path, "QGIS 3.44").take() != []  # mine
    mine.give_up()


def test_a_file_that_a_killed_program_left_is_swept_away(tmp_path: Path) -> None:
    path = str(tmp_path / "delad.gpkg")
    Lease(path, "QGIS 3.40").take()
    (left,) = tmp_path.glob("*.open")
    long_ago = time.time() - 600
    os.utime(left, (long_ago, long_ago))
    mine = Lease(path, "QGIS 3.44")
    assert mine.take() == []
    assert not left.exists()
    mine.keep()
    mine.give_up()
    assert list(tmp_path.glob("*.open")) == []


def test_it_is_warned_of_once_and_a_local_copy_opened(
    window: Any, store_path: str, iface: Any, wait: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from est_walks_plugin.gui.together import share_keeper

    monkeypatch.setattr(
        share_keeper.QStandardPaths, "writableLocation", staticmethod(lambda _kind: str(tmp_path / "hemma"))
    )
    (tmp_path / "hemma").mkdir()
    shell = window.shell
    window.shares.is_shared = lambda path: path == store_path

    def lines() -> list[Any]:
        return [item for item in iface.messageBar().items() if "network share" in item.text()]

    other = Lease(store_path, "QGIS 3.40")
    other.take()
    shell.flow.open(store_path)
    wait(lambda: bool(lines()) and not shell.flow.adding_layers)
    assert any("open in another QGIS since" in item.text() for item in iface.messageBar().items())
    with Store.open(store_path) as store:
        store.insert("task", [{"title": "x"}])
        assert store.backend.execute("PRAGMA journal_mode") in (
            [["delete"]],
            [["wal"]],
        )  # QGIS's, on a disk of this computer
    lines()[0].findChild(QPushButton).click()
    wait(lambda: shell.context.session.path == str(tmp_path / "hemma" / Path(store_path).name))
    assert not lines(), "pressed, it goes; the copy lies here"
    other.give_up()
    assert list(Path(store_path).parent.glob("*.open")) == []
