"""Files from strangers: refused in one sentence, or read; never a traceback, a hang or a bloated memory."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from est_walks_plugin.importers.formats import safe_zip
from est_walks_plugin.importers.formats.registry import open_table
from est_walks_plugin.importers.formats.table import ReadOptions
from est_walks_plugin.importers.meaning.columns import make_plan
from est_walks_plugin.importers.meaning.subjects import CASE
from est_walks_plugin.importers.observations import ObservationReader
from est_walks_plugin.model.errors import EstWalksError, InputError

from .conftest import SALT
from .test_formats import OPEN311, flow_instance, geojson

LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">'
    + "".join(
        f'<!ENTITY lol{i} "{"&lol" + (str(i - 1) if i > 1 else "") + ";"}{("&lol" + (str(i - 1) if i > 1 else "") + ";") * 9}">'
        for i in range(1, 10)
    )
    + "]>"
)
XXE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    "prolog", [LAUGHS, XXE, '<?xml version="1.0"?><!DOCTYPE html>', '<!DOCTYPE x SYSTEM "http://x.invalid/a.dtd">']
)
@pytest.mark.parametrize(
    "body", ["<service_requests>&lol9;</service_requests>", "<FlowInstance/>", "<kml>&secret;</kml>"]
)
def test_document_types_and_entities_are_refused(write, prolog, body) -> None:
    with pytest.raises(InputError, match=r"declares a document type|not complete XML"):
        open_table(write(prolog + body, "x.xml"))


def test_entity_in_a_utf16_file_is_refused(write) -> None:
    with pytest.raises(InputError, match="declares a document type"):
        open_table(write(XXE + "<service_requests>&secret;</service_requests>", "x.xml", "utf-16"))


def test_deep_xml_is_refused(write) -> None:
    text = "<service_requests><request>" + "<a>" * 5_000 + "</a>" * 5_000 + "</request></service_requests>"
    with pytest.raises(InputError, match="deeper than"):
        open_table(write(text, "x.xml"))


def test_huge_record_is_refused(write) -> None:
    text = "<service_requests><request><description>" + "x" * 5_000_000 + "</description></request></service_requests>"
    with pytest.raises(InputError, match="million characters"):
        open_table(write(text, "x.xml"))


@pytest.mark.parametrize("name", ["../evil.csv", "/etc/evil.csv", "a/../../evil.csv", "..\\evil.csv", "C:/evil.csv"])
def test_traversal_is_refused(tmp_path, name) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(name, "Id;Beskrivning\n1;x\n")
    with pytest.raises(InputError, match="outside its folder"):
        open_table(str(path))
    assert not list(tmp_path.parent.glob("evil.csv"))


def test_zip_bomb_is_refused_quickly(tmp_path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("big.csv", b"0" * (300 * 1024**2 // 4))
    tracemalloc.start()
    with pytest.raises(InputError, match="is refused"):
        open_table(str(path))
    assert tracemalloc.get_traced_memory()[1] < 20 * 1024**2
    tracemalloc.stop()


def test_bomb_inside_a_workbook_is_refused(tmp_path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (50 * 1024**2))
    with pytest.raises(InputError, match="is refused"):
        open_table(str(path))


def test_entities_inside_a_workbook_are_refused(tmp_path) -> None:
    path = tmp_path / "evil.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", LAUGHS + "<workbook>&lol9;</workbook>")
    with pytest.raises(InputError, match="declares a document type"):
        open_table(str(path))


def test_links_encryption_and_many_files_are_refused(tmp_path, monkeypatch) -> None:
    link = tmp_path / "link.zip"
    with zipfile.ZipFile(link, "w") as archive:
        member = zipfile.ZipInfo("a.csv")
        member.external_attr = 0o120777 << 16
        archive.writestr(member, "/etc/passwd")
    with pytest.raises(InputError, match="holds a link"):
        open_table(str(link))
    monkeypatch.setattr(safe_zip, "MAX_MEMBERS", 3)
    many = tmp_path / "many.zip"
    with zipfile.ZipFile(many, "w") as archive:
        for number in range(5):
            archive.writestr(f"{number}.csv", "a;b\n")
    with pytest.raises(InputError, match="more than 3"):
        open_table(str(many))


def test_archive_whose_file_is_longer_than_it_says(tmp_path) -> None:
    path = tmp_path / "liar.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.csv", "Id;Beskrivning;N;E\n" + "1;x;2;3\n" * 1000)
    data = bytearray(path.read_bytes())
    # The central directory and the local header both say ten bytes.
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.index(signature) + offset
        data[at : at + 4] = (10).to_bytes(4, "little")
    path.write_bytes(bytes(data))
    with pytest.raises(InputError):
        open_table(str(path))


def outcome(path: Path, territory) -> str:
    """Read a file as an import does; return "read" or its error, which the callers check is not empty."""
    options = ReadOptions()
    try:
        table = open_table(str(path), options)
        try:
            plan = make_plan(table, CASE, territory, options)
            reader = ObservationReader(plan, SALT, "fuzz")
            for number, batch in enumerate(table.batches(50)):
                block = reader.columns(batch)
                assert len(block) == len(block.hashes) == len(block.xy)
                assert all(len(column) == len(block) for column in block.columns.values())
                if number > 20:
                    break
        finally:
            table.close()
    except EstWalksError as error:
        return error.message
    return "read"


def seeds() -> list[bytes]:
    """Small good files to damage."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("1.xml", flow_instance(1))
        archive.writestr("2.xml", flow_instance(2))
    line = "1;2023-10-05;Klotter;Mörkt;6595977;135973\n"
    csv_text = ("Ärendenummer;Inkom;Kategori;Beskrivning;N;E\n" + line + line.replace("1;2", "2;2", 1)).encode("cp1252")
    point = {"type": "Point", "coordinates": [17.75, 59.4775]}
    return [
        csv_text,
        csv_text.decode("cp1252").encode("utf-16"),
        b'Id,"Koordinat"\n1,"59.4775, 17.75"\n2,"6595977, 135973"\n',
        OPEN311.encode("latin-1"),
        flow_instance(3).encode("utf-8"),
        geojson(({"id": 1, "kommentar": "a"}, point)).encode(),
        b'[{"service_request_id": "1", "lat": 59.4775, "long": 17.75, "description": "x"}]',
        packed.getvalue(),
    ]


SEEDS = seeds()


@st.composite
def damaged(draw) -> bytes:
    """A good file with some bytes changed, cut out, doubled or put in."""
    data = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, max(0, len(data) - 1)))
        what = draw(st.integers(0, 3))
        if what == 0 and data:
            data[at] = draw(st.integers(0, 255))
        elif what == 1:
            del data[at : at + draw(st.integers(1, 40))]
        elif what == 2:
            data[at:at] = draw(st.binary(min_size=1, max_size=20))
        else:
            data[at:at] = data[max(0, at - draw(st.integers(1, 60))) : at]
    return bytes(data)


FUZZ = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)


@FUZZ
@given(data=damaged())
def test_damaged_files_are_read_or_refused(tmp_path_factory, territory, data) -> None:
    path = tmp_path_factory.mktemp("fuzz") / "x.dat"
    path.write_bytes(data)
    assert outcome(path, territory)


@FUZZ
@given(data=st.binary(max_size=300))
@example(data=b"\xff\xfe<\x00")
@example(data=b"\xff\xfe")
@example(data=b"PK\x03\x04")
@example(data=b"SQLite format 3\x00" + b"\x00" * 100)
@example(data=b"fgb\x03" + b"\xff" * 60)
@example(data=b"\x00\x00\x27\x0a" + b"\x00" * 100)
@example(data=b'{"type": "FeatureCollection", "features": [{}]}')
@example(data=b"<?xml version='1.0' encoding='ebcdic-cp-be'?><a/>")
@example(data=b'a;b\r\n"')
def test_any_bytes_are_read_or_refused(tmp_path_factory, territory, data) -> None:
    path = tmp_path_factory.mktemp("fuzz") / "x.dat"
    path.write_bytes(data)
    assert outcome(path, territory)


CELL = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        [
            "6595977",
            "135973",
            "59,47",
            "17.75",
            "0",
            "-99999",
            "2023-10-05",
            "5/10 2023",
            "1e308",
            "NaN",
            "=1+1",
            "Summa",
        ]
    ),
    st.floats(allow_nan=True).map(str),
    st.datetimes().map(str),
)


@FUZZ
@given(
    rows=st.lists(st.lists(CELL, min_size=6, max_size=6), min_size=1, max_size=12), delimiter=st.sampled_from(";,\t|")
)
def test_any_cells_under_known_headers(tmp_path_factory, territory, rows, delimiter) -> None:
    import csv

    path = tmp_path_factory.mktemp("fuzz") / "x.csv"
    with open(path, "w", encoding="utf-8", errors="replace", newline="") as stream:
        writer = csv.writer(stream, delimiter=delimiter)
        writer.writerow(["Ärendenummer", "Inkom", "Kategori", "Beskrivning", "N", "E"])
        writer.writerows(rows)
    assert outcome(path, territory)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("letters.csv", b"a" * 10_000_000),
        ("quotes.csv", b'"' * 10_000_000),
        ("delimiters.csv", b"a;b\n1;2\n" + b";" * 10_000_000),
        ("lines.csv", b"\n" * 10_000_000),
        ("objects.json", b"[" + b"{}," * 3_000_000 + b"{}]"),
        ("lists.json", b"[" * 10_000_000),
        ("records.xml", b"<requests>" + b"<request/>" * 200_000 + b"</requests>"),
        ("elements.xml", b"<requests><request>" + b"<a/>" * 2_000_000 + b"</request></requests>"),
        ("attribute.xml", b'<requests a="' + b"x" * 10_000_000 + b'"/>'),
        (
            "attributes.xml",
            b"<requests><request " + b" ".join(b'a%d="1"' % n for n in range(500_000)) + b"/></requests>",
        ),
    ],
)
def test_large_unfriendly_files_stay_small_in_memory(tmp_path, territory, name, data) -> None:
    """Ten megabytes of one thing: refused or read within bounds that 50 MB would keep below a gigabyte."""
    path = tmp_path / name
    path.write_bytes(data)
    del data
    tracemalloc.start()
    outcome(path, territory)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 200 * 1024**2


def test_gml_leaves_no_file_beside_it(tmp_path) -> None:
    from .test_formats import make_layer

    path = Path(make_layer(str(tmp_path / "pins.gml"), "GML", "EPSG:3006"))
    path.with_suffix(".xsd").unlink(missing_ok=True)
    before = sorted(tmp_path.iterdir())
    assert len(open_table(str(path)).sample(10)) == 4
    assert sorted(tmp_path.iterdir()) == before
