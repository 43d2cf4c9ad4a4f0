"""Files appear whole or not at all; a full disk is named; what a killed writer left is swept."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from osgeo import gdal

from est_walks_plugin import files
from est_walks_plugin.exporting.tables import Sheet, write_table
from est_walks_plugin.files import FileWriteError, whole_file, write_whole


def test_a_file_takes_its_name_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "lista å.csv"
    target.write_text("old")
    with whole_file(target) as partial:
        partial.write_text("new")
        assert target.read_text() == "old"
        assert partial.parent == tmp_path
    assert target.read_text() == "new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_block_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    target.write_text("old")

    def fail(error: Exception) -> None:
        with whole_file(target) as partial:
            partial.write_text("half")
            partial.with_name(partial.name + "-journal").write_text("x")
            raise error

    with pytest.raises(FileWriteError, match="could not be written"):
        fail(OSError("no"))
    with pytest.raises(ZeroDivisionError):
        fail(ZeroDivisionError())
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_of_that_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(FileWriteError, match=r"a\.csv"):
        write_whole(tmp_path / "a.csv", b"x")
    with pytest.raises(FileWriteError, match=r"a\.csv"):
        files.check_writable(tmp_path / "a.csv")


def test_what_a_killed_writer_left_goes_with_the_next_file(tmp_path: Path) -> None:
    script = (
        "import sys, os, signal\n"
        "from pathlib import Path\n"
        "from est_walks_plugin.files import whole_file\n"
        "with whole_file(Path(sys.argv[1])) as partial:\n"
        "    partial.write_text('half')\n"
        "    partial.with_name(partial.name + '-journal').write_text('x')\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    repository = Path(__file__).resolve().parents[2]
    subprocess.run([sys.executable, "-c", script, str(tmp_path / "a.gpkg")], cwd=repository, check=False)
    assert len(list(tmp_path.iterdir())) == 2
    mine = files.partial_path(tmp_path / "b.csv")
    mine.write_text("being written by this process")
    elsewhere = tmp_path / ".c.1-00000000.part.csv"
    elsewhere.write_text("being written on another machine")
    yours = tmp_path / ".hidden.part"
    yours.write_text("the planner's own")
    files.sweep(tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted([mine, elsewhere, yours])
    os.utime(elsewhere, (0, 0))
    files.sweep(tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted([mine, yours])


@pytest.fixture
def small_disk(tmp_path: Path) -> Path:
    """A disk of 256 kB with little left; needs the right to mount."""
    place = tmp_path / "disk"
    place.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(place)], check=False).returncode:
        pytest.skip("needs the right to mount a small disk (root)")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=False)


@pytest.mark.parametrize("exceptions", [False, True], ids=["errors as results", "errors as exceptions"])
@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".geojson", ".gpkg"])
def test_a_full_disk_is_named_and_the_earlier_file_stays(
    small_disk: Path, ending: str, exceptions: bool, request: pytest.FixtureRequest
) -> None:
    before_test = gdal.GetUseExceptions()
    request.addfinalizer(gdal.UseExceptions if before_test else gdal.DontUseExceptions)
    (gdal.UseExceptions if exceptions else gdal.DontUseExceptions)()

    def sheet(count: int) -> Sheet:
        texts = [[os.urandom(60).hex()] for _ in range(count)]
        return Sheet(
            "tasks", ["text"], ["Text"], texts, [(135_000.0, 6_595_000.0)] * count, "EPSG:3011", "Europe/Stockholm"
        )

    target = small_disk / f"lista{ending}"
    assert write_table(str(target), sheet(3)) == 3
    before = target.read_bytes()
    with pytest.raises(FileWriteError, match="disk is full"):
        write_table(str(target), sheet(9000))
    assert target.read_bytes() == before
    assert list(small_disk.iterdir()) == [target]
