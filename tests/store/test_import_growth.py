"""What an import reads does not grow with how many other sources there are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.importers.observations import ObservationReader
from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.operations.importing.files import ImportOptions, import_file
from est_walks_plugin.store import Store


def export(folder: Path, year: int, rows: int = 8) -> str:
    """Return a file of cases whose ids and places are of one year's system."""
    path = folder / f"{year}.csv"
    told = [
        f"{year}-{row};Belysning;Mörkt vid {row};{year}-03-0{row + 1};{140_000 + 900 * row};{6_600_000 + year}"
        for row in range(rows)
    ]
    path.write_text("\n".join(["Ärendenummer;Kategori;Beskrivning;Inkom;E;N", *told]), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("others", [1, 6])
def test_a_newer_export_is_compared_with_the_source_that_has_its_ids(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, others: int
) -> None:
    first = import_file(store, SourceKind.CASE, export(tmp_path, 2019), ImportOptions(crs="EPSG:3011"))
    for year in range(2020, 2020 + others):
        import_file(store, SourceKind.CASE, export(tmp_path, year), ImportOptions(crs="EPSG:3011"))
    assert store.count("source") == 1 + others
    read: list[int] = []
    real = ObservationReader.columns

    def columns(self: ObservationReader, batch: Any) -> Any:
        read.append(len(batch))
        return real(self, batch)

    monkeypatch.setattr(ObservationReader, "columns", columns)
    again = import_file(store, SourceKind.CASE, export(tmp_path, 2019, rows=9), ImportOptions(crs="EPSG:3011"))
    assert again.extra["source_uuid"] == first.extra["source_uuid"]
    assert (again.stored, again.unchanged) == (1, 8)
    assert len(read) == 2, "the sample once, for its own source, and the file"
