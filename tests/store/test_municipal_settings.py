"""The municipality's settings: checked, kept in the store, used by all that has a smallest count or a deletion date."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QColor, QImage

from est_walks_plugin.model import defaults
from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.errors import EstWalksError
from est_walks_plugin.model.localtime import months_later
from est_walks_plugin.model.municipality.settings import MunicipalSettings
from est_walks_plugin.operations.importing.files import ImportOptions, import_file
from est_walks_plugin.operations.municipality.settings import SettingsChange, change_settings
from est_walks_plugin.operations.undoing import recorded, take_back
from est_walks_plugin.store import Store

LONG_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10"><rect width="40" height="10" fill="red"/></svg>'
)


@pytest.fixture
def store(store_path: Path):
    with Store.open(store_path) as opened:
        yield opened


def picture(path: Path, width: int = 3000, height: int = 1500) -> str:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#0072B2"))
    image.setText("Author", "Anna Svensson")
    assert image.save(str(path))
    return str(path)


def test_a_new_store_has_the_defaults_in_one_row(store: Store):
    assert store.municipal_settings == MunicipalSettings()
    assert store.count("municipal_settings") == 1
    assert store.get("municipal_settings", store.rows("municipal_settings")[0]["uuid"])["smallest_count"] == 5


def test_what_is_set_is_kept_and_stays_in_one_row(store: Store, store_path: Path):
    link = "https://karta.kumla.se/?n={lat}&e={lon}"
    change = SettingsChange("Kumla kommun,\tTorget 1 ", None, 7, 12, link)
    assert change_settings(store, change).before == MunicipalSettings()
    change_settings(store, SettingsChange(smallest_count=8))
    with Store.open(store_path, readonly=True) as other:
        assert other.municipal_settings == MunicipalSettings("Kumla kommun, Torget 1", None, 8, 12, link)
        assert other.municipal_settings.web_map_link(59.1, 15.2) == "https://karta.kumla.se/?n=59.100000&e=15.200000"
        assert other.count("municipal_settings") == 1
    change_settings(store, SettingsChange(web_map_template=" "))
    assert store.municipal_settings.web_map_template == defaults.WEB_MAP_TEMPLATE


@pytest.mark.parametrize("name", ["logo.png", "logo.jpg", "a name that lies.txt.png"])
def test_a_logo_is_kept_small_and_without_what_its_file_told(store: Store, tmp_path: Path, name: str):
    change_settings(store, SettingsChange(logo=picture(tmp_path / name)))
    (tmp_path / name).unlink()
    logo = store.municipal_settings.logo
    shown = QImage.fromData(logo)
    assert (shown.width(), shown.height()) == (defaults.LOGO_SIDE_PX, defaults.LOGO_SIDE_PX // 2)
    assert b"Svensson" not in logo
    change_settings(store, SettingsChange(logo=""))
    assert store.municipal_settings.logo is None


def test_a_drawn_logo_is_as_large_as_a_logo_may_be(store: Store, tmp_path: Path):
    (tmp_path / "l.svg").write_text(LONG_SVG)
    change_settings(store, SettingsChange(logo=str(tmp_path / "l.svg")))
    shown = QImage.fromData(store.municipal_settings.logo)
    assert (shown.width(), shown.height()) == (1200, 300)
    assert shown.pixelColor(600, 150) == QColor("red")


def _large(tmp_path: Path) -> str:
    path = tmp_path / "stor.png"
    with path.open("wb") as file:
        file.truncate(80_000_000)
    return str(path)


def _text(tmp_path: Path) -> str:
    (tmp_path / "brev.png").write_text("Kära kommun")
    return str(tmp_path / "brev.png")


def _half(tmp_path: Path) -> str:
    whole = Path(picture(tmp_path / "halv.png")).read_bytes()
    (tmp_path / "halv.png").write_bytes(whole[: len(whole) // 2])
    return str(tmp_path / "halv.png")


def _bomb(tmp_path: Path) -> str:
    path = tmp_path / "bomb.svg"
    path.write_text('<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + LONG_SVG)
    return str(path)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda p: SettingsChange(logo=_large(p)), "80 MB"),
        (lambda p: SettingsChange(logo=_text(p)), "brev.png"),
        (lambda p: SettingsChange(logo=_half(p)), "halv.png"),
        (lambda p: SettingsChange(logo=_bomb(p)), "bomb.svg"),
        (lambda p: SettingsChange(logo=str(p / "borta.png")), "borta.png"),
        (lambda p: SettingsChange(logo=str(p)), "not there"),
        (lambda p: SettingsChange(smallest_count=2), "2"),
        (lambda p: SettingsChange(smallest_count=21), "20"),
        (lambda p: SettingsChange(deletion_months=0), "120"),
        (lambda p: SettingsChange(deletion_months=121), "121"),
        (lambda p: SettingsChange(web_map_template="http://a.se/{lat}/{lon}"), "https"),
        (lambda p: SettingsChange(web_map_template="https:///{lat}/{lon}"), "https"),
        (lambda p: SettingsChange(web_map_template="https://u:p@a.se/{lat}/{lon}"), "https"),
        (lambda p: SettingsChange(web_map_template="https://{lat}.a.se/{lon}"), "https"),
        (lambda p: SettingsChange(web_map_template="https://a.se/{lat} {lon}"), "https"),
        (lambda p: SettingsChange(web_map_template="https://a.se/{lat}"), "{lon}"),
        (lambda p: SettingsChange(web_map_template="https://a.se/{lat}/{lon}/{key}"), "“key”"),
        (lambda p: SettingsChange(web_map_template="https://a.se/{lat}/{lon.real}"), "lon.real"),
        (lambda p: SettingsChange(web_map_template="https://a.se/{lat}/{lon:.3f}"), "braces"),
        (lambda p: SettingsChange(web_map_template="https://a.se/{lat}/{lon}/{"), "braces"),
        (lambda p: SettingsChange(web_map_template="https://a.se/{lat}/{lon}/{}"), "braces"),
        (lambda p: SettingsChange(web_map_template="https://a.se/{lat}/{lon}" + "a" * 600), "https"),
        (lambda p: SettingsChange(address_line="Kumla\nTorget"), "one"),
        (lambda p: SettingsChange(address_line="Anna Svensson, 070-123 45 67"), "[telefon]"),
        (lambda p: SettingsChange(address_line="a" * 121), "121"),
    ],
)
def test_what_is_wrong_is_refused_in_one_sentence_and_changes_nothing(store: Store, tmp_path: Path, change, said):
    change_settings(store, SettingsChange("Kumla kommun", picture(tmp_path / "l.png", 40, 20)))
    before = store.municipal_settings
    asked = change(tmp_path)
    with pytest.raises(EstWalksError) as refused:
        change_settings(
            store,
            SettingsChange(
                **{"smallest_count": 9, **{k: v for k, v in vars(asked).items() if v is not None and v is not False}}
            ),
        )
    assert said in refused.value.message
    assert "\n" not in refused.value.message
    assert "070-123" not in refused.value.message
    assert store.municipal_settings == before


def test_what_plain_qgis_left_empty_or_out_of_bounds_is_made_fit(store: Store):
    key = store.rows("municipal_settings")[0]["uuid"]
    store.update(
        "municipal_settings",
        key,
        {"smallest_count": 1, "deletion_months": 999, "web_map_template": "gopher", "address_line": " A \n B "},
    )
    assert store.municipal_settings == MunicipalSettings("A B", None, 3, 120, defaults.WEB_MAP_TEMPLATE)
    store.delete("municipal_settings", [key])
    assert store.municipal_settings == MunicipalSettings()
    change_settings(store, SettingsChange(smallest_count=6))
    assert store.municipal_settings.smallest_count == 6


def test_an_import_follows_the_months_and_older_ones_when_told(store: Store, tmp_path: Path):
    file = tmp_path / "a.csv"
    file.write_text("Ärendenummer;Kategori;X;Y\n1;Klotter;135900;6595900\n", encoding="utf-8")
    change_settings(store, SettingsChange(deletion_months=6))
    import_file(store, SourceKind.CASE, str(file), ImportOptions(crs="EPSG:3011"))
    [source] = store.rows("source")
    assert source["delete_after"] == months_later(store.today, 6)
    own = store.insert(
        "source",
        [{"kind": "case", "name": "egen", "imported_at": source["imported_at"], "delete_after": dt.date(2040, 1, 1)}],
    )[0]
    told = change_settings(store, SettingsChange(deletion_months=9))
    assert (told.followed, told.kept) == (0, 1)
    assert store.get("source", source["uuid"])["delete_after"] == months_later(store.today, 6)
    change_settings(store, SettingsChange(deletion_months=6))
    with recorded(store) as record:
        told = change_settings(store, SettingsChange(deletion_months=10, dates_follow=True))
    assert (told.followed, told.kept) == (1, 0)
    assert store.get("source", source["uuid"])["delete_after"] == months_later(store.today, 10)
    assert store.get("source", own)["delete_after"] == dt.date(2040, 1, 1)
    take_back(store, record.changes)
    assert store.municipal_settings.deletion_months == 6
    assert store.get("source", source["uuid"])["delete_after"] == months_later(store.today, 6)


def test_the_numbers_of_an_led_programme_are_kept_checked_and_offered_again(store: Store, store_path: Path):
    change = SettingsChange(price_kwh=1.75, burning_hours=3900, lamp_cost=5200, led_watts="led 1000:8 hps 70:6500")
    change_settings(store, change)
    with Store.open(store_path, readonly=True) as other:
        kept = other.municipal_settings
    assert (kept.price_kwh, kept.burning_hours, kept.lamp_cost) == (1.75, 3900, 5200)
    assert (kept.led_watts.led, kept.led_watts.hps) == (((1000, 8),), ((70, 6500),))
    assert kept.led_watts.hg == MunicipalSettings().led_watts.hg
    for wrong in (
        SettingsChange(price_kwh=0),
        SettingsChange(price_kwh=float("nan")),
        SettingsChange(burning_hours=9000),
        SettingsChange(lamp_cost=-1),
        SettingsChange(smallest_count=9, led_watts="led 9"),
    ):
        with pytest.raises(EstWalksError):
            change_settings(store, wrong)
    assert store.municipal_settings == kept
    change_settings(store, SettingsChange(led_watts=""))
    assert store.municipal_settings.led_watts == MunicipalSettings().led_watts


def test_what_plain_qgis_wrote_about_lamps_is_made_fit(store: Store):
    row = store.rows("municipal_settings")[0]["uuid"]
    store.update(
        "municipal_settings", row, {"price_kwh": -4.0, "burning_hours": None, "lamp_cost": 1e9, "led_watts": "x"}
    )
    found = store.municipal_settings
    assert (found.price_kwh, found.burning_hours, found.lamp_cost) == (0.01, defaults.BURNING_HOURS, 1e6)
    assert found.led_watts == MunicipalSettings().led_watts
