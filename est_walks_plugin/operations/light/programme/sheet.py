"""The table of a programme as a file, with the unit of each number in its title."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ....exporting.tables import Sheet, write_table
from ....i18n import decimal, tr
from ....model.codes import LightSource
from ....model.errors import ParameterError
from ....model.light.programme import NEAR_M, Inputs, StreetRow
from ....store.credits import names_around

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ....store import Store
    from .table import Programme

FORMATS = (".csv", ".xlsx")


def check_ending(path: str) -> None:
    """Raise ParameterError for a file that is neither .csv nor .xlsx."""
    if not path.lower().endswith(FORMATS):
        raise ParameterError(
            tr("“{file}” is no format for the table of streets; end the name with one of {known}.").format(
                file=path.replace("\\", "/").rpartition("/")[2], known=", ".join(FORMATS)
            )
        )


def write_programme(store: Store, path: str, table: Programme, rows: Sequence[StreetRow]) -> int:
    """Write rows of the table to .csv or .xlsx and return how many. Raises ParameterError, ExportError."""
    check_ending(path)
    columns = _columns(store)
    rests = reckoned_with(table.inputs)
    columns.append(("reckoned_with", tr("Reckoned with"), lambda _row: rests))
    xy = table.lamps.xy[table.of(rows)]
    bounds = [(*xy.min(axis=0), *xy.max(axis=0))] if len(xy) else []
    sheet = Sheet(
        name="led",
        names=[name for name, _, _ in columns],
        titles=[title for _, title, _ in columns],
        rows=[[value(row) for _, _, value in columns] for row in rows],
        xy=None,
        crs=store.crs,
        zone=store.time_zone,
        sources=names_around(store, bounds),
    )
    return write_table(path, sheet)


def reckoned_with(inputs: Inputs) -> str:
    """Return prices and hours, where they come from, and what is assumed: a file is read without its receipt."""
    numbers = tr("{price} kr/kWh, {hours} h/year, {cost} kr/lamp.").format(
        price=decimal(inputs.price_kwh, 2), hours=decimal(inputs.burning_hours, 0), cost=decimal(inputs.lamp_cost, 0)
    )
    sources = dict.fromkeys(text for _field, text in inputs.said)
    return " ".join([numbers, *sources, tr("Assumed:"), *inputs.assumed])


def _columns(store: Store) -> list[tuple[str, str, Callable[[StreetRow], Any]]]:
    reader = store.reader(None)
    near = {"metres": round(NEAR_M)}

    def rounded(value: float | None, decimals: int) -> float | None:
        return None if value is None else round(value, decimals)

    kinds = [source.value for source in LightSource if source not in (LightSource.LED, LightSource.UNKNOWN)]
    kinds.sort(key=lambda code: code != LightSource.MERCURY)
    return [
        ("street", tr("Street"), lambda row: row.street),
        ("area", tr("Area"), lambda row: row.area or None),
        ("lamps", tr("Lamps to change (number)"), lambda row: row.lamps),
        *(
            (code, tr("{source} (number)").format(source=reader.code("LightSource", code)), _count_of(code))
            for code in kinds
        ),
        ("known", tr("Of these with known watts (number)"), lambda row: row.known),
        ("last_sold", tr("Lamps not sold from"), lambda row: row.last_sold),
        ("kw_now", tr("Power now (kW)"), lambda row: rounded(row.kw_now, 3)),
        ("kw_after", tr("Power as LED (kW)"), lambda row: rounded(row.kw_after, 3)),
        ("kwh_now", tr("Energy now (kWh/year)"), lambda row: rounded(row.kwh_now, 1)),
        ("kwh_after", tr("Energy as LED (kWh/year)"), lambda row: rounded(row.kwh_after, 1)),
        ("kwh_saved", tr("Saves (kWh/year)"), lambda row: rounded(row.kwh_saved, 1)),
        ("kr_saved", tr("Saves (kr/year)"), lambda row: rounded(row.kr_saved, 0)),
        ("cost", tr("Cost (kr)"), lambda row: rounded(row.cost, 0)),
        ("payback_years", tr("Payback (years)"), lambda row: rounded(row.payback_years, 1)),
        ("out", tr("Broken lamps (number)"), lambda row: row.out),
        ("dark_m", tr("Dark within {metres} m (m)").format(**near), lambda row: rounded(row.dark_m, 0)),
        ("mended_m", tr("Dark that goes when broken lamps are changed (m)"), lambda row: rounded(row.mended_m, 0)),
        ("mended", tr("Dark stretches that end (number)"), lambda row: row.mended),
        ("homes_passing", tr("Homes passing (model)"), lambda row: row.homes_passing),
        ("guessed", tr("Street guessed (lamps)"), lambda row: row.guessed),
    ]


def _count_of(code: str) -> Callable[[StreetRow], int]:
    return lambda row: row.count(code)
