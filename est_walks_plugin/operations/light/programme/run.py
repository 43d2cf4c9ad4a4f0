"""The whole of it in one go, as a script asks: the table, its file, and the programme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ....model.feedback import Feedback
from ....model.light.programme import StreetRow, Totals
from ... import catalogue
from ...areas import AreaGiven
from ..what_if import prepare_or_none
from .make import MEASURE, Made, make_programme, with_open_task
from .sheet import check_ending, write_programme
from .table import Programme, done_together, inputs_for, programme_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....store import Store


@dataclass(frozen=True)
class Asked:
    """What is asked for; None and "" are as the settings say, no file, a name from the day. `streets` are keys or names."""

    area: AreaGiven = None
    streets: Sequence[str] | None = None
    price_kwh: float | None = None
    burning_hours: float | None = None
    lamp_cost: float | None = None
    led_watts: str | None = None
    measure: str = ""
    create: bool = False
    name: str = ""
    output: str = ""


@dataclass(frozen=True)
class Done:
    """The rows asked for, what they come to, those with an open task already, and the programme made, if any."""

    table: Programme
    rows: tuple[StreetRow, ...]
    totals: Totals
    already: tuple[str, ...]
    warnings: tuple[str, ...]
    made: Made | None = None
    output: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Return the receipt."""
        return {
            "inputs": self.table.inputs.to_json(),
            "assumed": list(self.table.inputs.assumed),
            "rows": [row.to_json() for row in self.rows],
            "totals": self.totals.to_json(),
            "guessed": [{"street": row.key, "lamps": row.guessed} for row in self.rows if row.guessed],
            "already": list(self.already),
            "what_if": None if self.table.then is None else self.table.then.to_dict(),
            "programme": None if self.made is None else self.made.to_dict(),
            "output": self.output,
            "warnings": list(self.warnings),
            "indicative": True,
        }


def run_programme(store: Store, asked: Asked, feedback: Feedback | None = None) -> Done:
    """Reckon the table, make the programme and write the file as asked; the programme is made last.

    Raises ParameterError, NotFoundError, ExportError; then nothing is made.
    """
    feedback = feedback or Feedback()
    if asked.output:
        check_ending(asked.output)
    measure = catalogue.measure(store, asked.measure or MEASURE)
    inputs = inputs_for(
        store,
        price_kwh=asked.price_kwh,
        burning_hours=asked.burning_hours,
        lamp_cost=asked.lamp_cost,
        led_watts=asked.led_watts,
    )
    ground = prepare_or_none(store, asked.area, feedback.part(0.0, 0.4))
    table = programme_table(store, asked.area, inputs, ground=ground, feedback=feedback.part(0.4, 0.9))
    table, rows = done_together(table, table.chosen(asked.streets), ground)
    already = tuple(with_open_task(store, table, rows, measure.code))
    made = None
    if asked.create:
        with store.transaction():  # what cannot be written makes no programme
            made = make_programme(store, table, rows, name=asked.name, measure=measure.code)
            _write(store, asked, table, rows)
    else:
        _write(store, asked, table, rows)
    feedback.progress(1.0)
    return Done(table, rows, Totals.of(rows), already, table.warnings, made, asked.output)


def _write(store: Store, asked: Asked, table: Programme, rows: Sequence[StreetRow]) -> None:
    if asked.output:
        write_programme(store, asked.output, table, rows)
