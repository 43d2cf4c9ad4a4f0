"""blurphoto and approvetext by their ids, as a script calls them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from est_walks_plugin.store import Store
from tests import camera
from tests.processing.contract import RefusedError, run


@pytest.fixture
def town_with_photo(town_file: Path, tmp_path: Path) -> tuple[str, str]:
    import shutil

    path = tmp_path / "town.gpkg"
    shutil.copy2(town_file, path)
    content = camera.jpeg(200, 100)
    with Store.open(path) as store:
        (photo,) = store.insert("photo", [{"data": content, "sha256": "x", "width": 200, "height": 100}])
    return str(path), photo


@pytest.mark.parametrize(
    "rectangles", ["0,0,40,40; 60,10,20,20", "[[0, 0, 40, 40], [60, 10, 20, 20]]", "0,0,40,40\n60,10,20,20"]
)
def test_a_copy_is_masked_and_reviewed(town_with_photo: tuple[str, str], rectangles: str) -> None:
    path, photo = town_with_photo
    found = run("blurphoto", {"STORE": path, "PHOTO": photo, "RECTANGLES": rectangles})
    with pytest.raises(RefusedError, match="“photo” has no texts to review"):
        run("approvetext", {"STORE": path, "TEXTS": f"photo/{photo}", "TEXT": "Häcken"})
    run("approvetext", {"STORE": path, "TEXTS": f"photo/{found['COPY']},photo/{photo}"})
    with closing(sqlite3.connect(path)) as db:
        rows = db.execute("SELECT uuid, copy_of, review FROM photo ORDER BY copy_of").fetchall()
    assert rows[0][0] == photo
    assert rows[0][2] != "approved"
    assert rows[1] == (found["COPY"], photo, "approved")


@pytest.mark.parametrize("rectangles", ["ett,två,tre,fyra", "1,2,3", '{"a": 1}'])
def test_rectangles_that_are_none(town_with_photo: tuple[str, str], rectangles: str) -> None:
    path, photo = town_with_photo
    with pytest.raises(RefusedError, match="120,80,60,60"):
        run("blurphoto", {"STORE": path, "PHOTO": photo, "RECTANGLES": rectangles})
