"""Luminaires from .ldt and .ies files: equal to eulumdat-py (pyldt) on every symmetry; anything else is one sentence."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyldt import LdtReader

from est_walks_plugin.importers.photometry import read_luminaire
from est_walks_plugin.model.errors import InputError

STORED = {0: lambda n: n, 1: lambda _n: 1, 2: lambda n: n // 2 + 1, 3: lambda n: n // 2 + 1, 4: lambda n: n // 4 + 1}


def ldt(
    symmetry: int, planes: int, angles: int, values: np.ndarray, *, per_line: int = 1, comma: bool = False
) -> bytes:
    """Return a EULUMDAT file with these stored candela per 1 000 lm."""
    numbers = [f"{360 / planes * k:g}" for k in range(planes)] + [f"{90 / (angles - 1) * k:.6g}" for k in range(angles)]
    numbers += [repr(float(value)) for value in values]
    rows = [" ".join(numbers[at : at + 1]) for at in range(planes + angles)]
    light = numbers[planes + angles :]
    rows += [" ".join(light[at : at + per_line]) for at in range(0, len(light), per_line)]
    head = [
        "Maker AB",
        "1",
        symmetry,
        planes,
        f"{360 / planes:g}",
        angles,
        f"{90 / (angles - 1):g}",
        "R1",
        "Stigen 30",
        "",
        "f",
        "d",
    ]
    head += ["600", "200", "100", "500", "150", "0", "0", "0", "0", "100", "100", "1", "0", "1"]
    head += ["1", "LED", "3500", "3000", "80", "28.5"] + ["0.5"] * 10
    text = "\r\n".join(str(line) for line in [*head, *rows]) + "\r\n"
    return (text.replace(".", ",") if comma else text).encode("latin-1")


@st.composite
def files(draw: st.DrawFn) -> bytes:
    symmetry = draw(st.sampled_from(sorted(STORED)))
    planes = draw(st.sampled_from([4, 8, 12, 24, 36] if symmetry else [1, 3, 4, 24]))
    angles = draw(st.integers(2, 20))
    count = STORED[symmetry](planes) * angles
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    values = rng.uniform(0.01, 900, count).round(draw(st.integers(2, 6)))
    return ldt(symmetry, planes, angles, values, per_line=draw(st.sampled_from([1, 1, 5])), comma=draw(st.booleans()))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(files())
def test_every_symmetry_reads_as_eulumdat_py_reads_it(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "one.ldt"
    path.write_bytes(data)
    peer = LdtReader.read(path)
    mine = read_luminaire(data, "one.ldt")
    theirs = np.array(peer.intensities)
    assert np.abs(np.broadcast_to(mine.cd, theirs.shape) - theirs).max() <= 1e-9
    assert mine.gamma_deg == pytest.approx(peer.header.g_angles, abs=1e-9)
    if not mine.is_round:
        assert mine.c_deg == pytest.approx(peer.header.c_angles, abs=1e-9)
    assert (mine.lumen, mine.watts) == (peer.header.lamp_flux[0], peer.header.lamp_watt[0])
    assert mine.name == peer.header.luminaire_name


def test_symmetry_by_hand() -> None:
    """Four planes, C0 C90 C180 C270, one number each at two angles alike."""
    for symmetry, stored, expected in (
        (0, [1, 2, 3, 4], [1, 2, 3, 4]),
        (2, [1, 2, 3], [1, 2, 3, 2]),
        (3, [4, 1, 2], [1, 2, 1, 4]),
        (4, [1, 2], [1, 2, 1, 2]),
    ):
        table = read_luminaire(ldt(symmetry, 4, 2, np.repeat(stored, 2)), "x.ldt")
        assert table.cd[:, 0].tolist() == expected, symmetry
        assert not table.assumed
    assert read_luminaire(ldt(1, 24, 2, np.array([5.0, 6])), "x.ldt").cd.tolist() == [[5.0, 6.0]]


IES = """IESNA:LM-63-2002
[TEST] none
[LUMINAIRE] Stigen 30
TILT=NONE
1 -1 2.0 3 {planes} 1 2 0.5 0.2 0.1
1 1 28.5
0 45 90
{c}
{candela}
"""


def ies(c: list[float], rows: list[list[float]]) -> bytes:
    candela = "\n".join(" ".join(f"{value:g}" for value in row) for row in rows)
    return IES.format(planes=len(c), c=" ".join(f"{one:g}" for one in c), candela=candela).encode()


def test_ies_by_hand() -> None:
    table = read_luminaire(ies([0, 90], [[100, 50, 0], [80, 40, 0]]), "x.ies")
    assert table.c_deg.tolist() == [0, 90, 180, 270]
    assert table.cd[:, 0].tolist() == [200, 160, 200, 160]
    assert (table.per_klm, table.watts, table.street_deg, table.name) == (False, 28.5, 0.0, "Stigen 30")
    assert np.isnan(table.lumen)
    half = read_luminaire(ies([0, 45, 180], [[1, 1, 1], [2, 2, 2], [3, 3, 3]]), "x.ies")
    assert dict(zip(half.c_deg.tolist(), half.cd[:, 0].tolist())) == {0: 2, 45: 4, 180: 6, 315: 4}
    whole = read_luminaire(ies([0, 180, 360], [[1, 1, 1], [2, 2, 2], [1, 1, 1]]), "x.ies")
    assert whole.c_deg.tolist() == [0, 180]
    assert read_luminaire(ies([0], [[7, 7, 7]]), "x.ies").cd.tolist() == [[14, 14, 14]]
    commas = ies([0], [[7, 7, 7]]).replace(b"0 45 90", b"0,45,90")
    assert read_luminaire(commas, "x.ies").gamma_deg.tolist() == [0, 45, 90]


def test_tilt_inside_the_file_is_passed_over() -> None:
    data = ies([0], [[7, 7, 7]]).replace(b"TILT=NONE", b"TILT=INCLUDE\n1\n3\n0 45 90\n1 1 1")
    assert read_luminaire(data, "x.ies").cd.tolist() == [[14, 14, 14]]


def test_lines_of_an_ies_file_may_be_broken_up_elsewhere() -> None:
    """Some programs write the thirteen numbers on one line, and all candela in one run."""
    data = ies([0, 90], [[100, 50, 0], [80, 40, 0]])
    for old, new in ((b"0.1\n1 1", b"0.1 1 1"), (b"100 50 0\n80 40 0", b"100 50\n0 80 40\n0")):
        assert old in data
        data = data.replace(old, new)
    assert read_luminaire(data, "x.ies").cd[:, 0].tolist() == [200, 160, 200, 160]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_swedish_names_are_read_whoever_wrote_them(encoding: str) -> None:
    data = GOOD.replace(b"Stigen 30", "Gångväg Ö".encode(encoding.removesuffix("-sig")))
    assert read_luminaire((b"\xef\xbb\xbf" if "sig" in encoding else b"") + data, "x.ldt").name == "Gångväg Ö"


GOOD = ldt(4, 4, 3, np.array([100.0, 50, 0, 80, 40, 0]))


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"", "empty"),
        (b"PK\x03\x04rest", "ldt"),
        (b"%PDF-1.7", "ldt"),
        (b"name;x;y\nA;1;2\n", "line 2"),
        (GOOD[:200], "line"),
        (GOOD.replace(b"\r\n4\r\n4\r\n", b"\r\n7\r\n4\r\n", 1), "line 3"),
        (GOOD.replace(b"\r\n4\r\n4\r\n", b"\r\n4\r\n6\r\n", 1), "6"),
        (GOOD.replace(b"100.0", b"-100.0"), "less than nothing"),
        (GOOD.replace(b"100.0", b"nan"), "nan"),
        (GOOD.replace(b"100.0", b"1e400"), "1e400"),
        (ldt(1, 4, 2, np.zeros(2)), "no light"),
        (ies([0, 30], [[1, 1, 1], [1, 1, 1]]), "90"),
        (ies([0], [[7, 7, 7]]).replace(b"0 45 90", b"0 90 45"), "rise"),
        (ies([0], [[7, 7, 7]]).replace(b"3 1 1 2", b"3 1 2 2"), "type C"),
        (ies([0], [[7, 7]]), "line"),
        (b"IESNA:LM-63\n" + b"[MORE] x\n" * 600, "TILT"),
    ],
)
def test_what_is_wrong_is_one_sentence_with_the_file(data: bytes, named: str) -> None:
    with pytest.raises(InputError) as refused:
        read_luminaire(data, "lampa.ldt")
    assert named in refused.value.message
    assert "lampa.ldt" in refused.value.message
    assert "\n" not in refused.value.message


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_damaged_file_is_read_or_refused_never_an_error(data: st.DataObject) -> None:
    good = data.draw(st.sampled_from([GOOD, ies([0, 90], [[100, 50, 0], [80, 40, 0]])]))
    at = data.draw(st.integers(0, len(good)))
    cut = data.draw(st.integers(0, 40))
    junk = data.draw(st.binary(max_size=12) | st.sampled_from([b"1e308", b"-1", b"0", b"nan", b"\r\n", b"99999999"]))
    try:
        table = read_luminaire(good[:at] + junk + good[at + cut :], "x.ldt")
    except InputError:
        return
    assert np.isfinite(table.cd).all()
    assert (table.cd >= 0).all()
    assert len(table.c_deg) == len(table.cd)
    assert np.all(np.diff(table.gamma_deg) > 0)


@given(st.binary(max_size=400))
def test_bytes_are_read_or_refused(data: bytes) -> None:
    with pytest.raises(InputError):
        read_luminaire(data, "x.ies")
