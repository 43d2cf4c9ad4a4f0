"""A package taken out whole and filled in through QGIS, as QField does: default values, relations, moments."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from est_walks_plugin.exporting.field_package.base_maps import MapWish
from est_walks_plugin.operations.field.merge_return import read_package
from est_walks_plugin.operations.field.send_out import send_out

from ..field_phone import QgisPhone
from ..town import at
from .evening import Evening


@pytest.fixture
def phone(store, evening: Evening, tmp_path) -> QgisPhone:
    """A phone with the real package, its project and maps."""
    (sent,) = send_out(store, [evening.walk], str(tmp_path / "kväll.zip"), maps=MapWish(zoom=14), language="sv")
    return QgisPhone(Path(sent.path), tmp_path / "telefon")


def test_what_qgis_wrote_comes_in(store, evening: Evening, tmp_path, phone) -> None:
    new = phone.add("finding", at(401, 401), text="Nytt", category="litter", stop_uuid=evening.stops[1])
    photo = phone.photo(finding_uuid=new)
    phone.edit("stop", evening.stops[0], score_dark=1, note="Läskigt")
    phone.edit("oldfinding", evening.old[0], seen="yes")
    phone.edit("finding", evening.findings[0], severity=3)
    phone.move("finding", evening.findings[1], at(120, 130))
    returned = read_package(store, None, str(phone.zip_back(tmp_path / "hem.zip", inner="kväll_1")))
    assert returned.receipt.notes == []
    assert returned.receipt.balances
    assert (returned.receipt.stored, returned.receipt.updated) == (2, 4)
    row = store.get("finding", new)
    assert (row["text"], row["stop"]) == ("Nytt", evening.stops[1])
    assert abs(row["found_at"] - datetime.now(timezone.utc)) < timedelta(minutes=10)
    assert store.get("photo", photo)["finding"] == new
    assert store.get("finding", evening.findings[0])["severity"] == 3
    assert store.get("finding", evening.findings[0])["row_version"] == 2
    shape = store.get("finding", evening.findings[1])["geometry"]
    assert (round(shape.x, 2), round(shape.y, 2)) == at(120, 130)
    assert store.rows("seen_again")[0]["seen"] == "yes"


def test_a_package_that_was_only_opened_changes_nothing(store, evening: Evening, tmp_path, phone) -> None:
    phone.edit("finding", evening.findings[0], text="Lampan är trasig")
    versions = {row["uuid"]: row["row_version"] for row in store.rows("finding")}
    returned = read_package(store, None, str(phone.zip_back(tmp_path / "hem.zip")))
    assert (returned.receipt.stored, returned.receipt.updated, returned.return_uuid) == (0, 0, "")
    assert {row["uuid"]: row["row_version"] for row in store.rows("finding")} == versions
