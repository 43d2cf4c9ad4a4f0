"""What a change to LED would cost and save, a row a street, from the inventory and the municipality's numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np

from ....engine.light.led import as_led
from ....engine.light.near_gaps import dark_by_group
from ....engine.light.payback import payback
from ....engine.pairs import PointGrid
from ....i18n import tr
from ....model.codes import LightSource
from ....model.errors import ParameterError
from ....model.feedback import Feedback
from ....model.light.inputs import FIELDS, source_of
from ....model.light.phase_out import last_sold
from ....model.light.programme import BESIDE_M, NEAR_M, Inputs, StreetRow, Totals
from ...areas import AreaGiven, resolve_area
from ...areas.shown import dark_stretches_of
from ...homes.keep import passing_now
from ...municipality.settings import SettingsChange, settings_with
from ...scene import grown
from ..keep import are_current
from ..known import found_in
from ..what_if import what_if
from .lamps import LampsToChange, read_lamps_to_change

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ....model.area import Area
    from ....store import Store
    from ..what_if import Prepared, WhatIf


@dataclass(frozen=True)
class Programme:
    """The table: `rows` in the order in which streets are proposed, the lamps behind them, and what is to be known of it.

    `then` is what becomes of the dark when the streets whose shares the rows tell are done: all of them, or those of `mending`;
    None where nobody can tell.
    """

    rows: tuple[StreetRow, ...]
    lamps: LampsToChange
    inputs: Inputs
    area: Area
    warnings: tuple[str, ...] = ()
    then: WhatIf | None = None

    def chosen(self, streets: Sequence[str] | None) -> tuple[StreetRow, ...]:
        """Return the rows of streets, by key or by name; all for None. Raises ParameterError for one that is not there."""
        if streets is None:
            return self.rows
        asked = [" ".join(street.split()).casefold() for street in streets]
        known = {name.casefold() for row in self.rows for name in (row.key, row.street)}
        missing = [street for street, one in zip(streets, asked) if one not in known]
        if missing:
            raise ParameterError(
                tr("No lamp to change stands on “{street}”; give a street of the table, such as {known}.").format(
                    street=missing[0], known=", ".join(row.key for row in self.rows[:3])
                )
            )
        return tuple(row for row in self.rows if {row.key.casefold(), row.street.casefold()} & set(asked))

    def of(self, rows: Sequence[StreetRow]) -> NDArray[np.int64]:
        """Return the numbers of the lamps of rows."""
        keys = {_key(*street): number for number, street in enumerate(self.lamps.streets)}
        return np.flatnonzero(np.isin(self.lamps.street, [keys[row.key] for row in rows]))

    def keys(self, rows: Sequence[StreetRow]) -> list[str]:
        """Return the keys of the lamps of rows."""
        return [str(key) for key in self.lamps.uuid[self.of(rows)]]

    def mending(self, rows: Sequence[StreetRow], found: WhatIf) -> Programme:
        """Return the table where each of rows tells its share of `found`, the answer to what becomes of the dark when they are done.

        The shares add up to that answer: where two streets meet, every metre is the street's whose broken lamp is nearest. Other
        rows stay as they are.
        """
        mine, numbers = self.of(rows), {_key(*street): number for number, street in enumerate(self.lamps.streets)}
        shares = found.by_group(self.lamps.uuid[mine], self.lamps.street[mine], len(numbers))
        told = {}
        for row in rows:
            at = numbers[row.key]
            told[row.key] = replace(row, mended_m=float(shares.metres[at]), mended=int(shares.stretches[at]))
        return replace(self, rows=tuple(told.get(row.key, row) for row in self.rows), then=found)


def done_together(
    table: Programme, rows: Sequence[StreetRow], ground: Prepared | None
) -> tuple[Programme, tuple[StreetRow, ...]]:
    """Return the table and its rows with what they mend when they, and no others, are done; as they are without `ground`."""
    keys = {row.key for row in rows}
    if ground is not None and (table.then is None or len(keys) < len(table.rows)):
        table = table.mending(rows, what_if(ground, table.keys(rows)))
    return table, tuple(row for row in table.rows if row.key in keys)


def inputs_for(
    store: Store,
    *,
    price_kwh: float | None = None,
    burning_hours: float | None = None,
    lamp_cost: float | None = None,
    led_watts: str | None = None,
) -> Inputs:
    """Return what is reckoned with: what is given for this count, else the municipality's settings. Raises ParameterError."""
    given = {"price_kwh": price_kwh, "burning_hours": burning_hours, "lamp_cost": lamp_cost, "led_watts": led_watts}
    settings = store.municipal_settings
    used = settings_with(settings, SettingsChange(**given))  # type: ignore[arg-type]
    said = tuple(
        (name, source_of(name, getattr(settings, name)) if given[name] is None else tr("Given for this programme."))
        for name in FIELDS
    )
    return Inputs(used.price_kwh, used.burning_hours, used.lamp_cost, used.led_watts, said)


def programme_table(
    store: Store,
    area: AreaGiven = None,
    inputs: Inputs | None = None,
    *,
    ground: Prepared | None = None,
    feedback: Feedback | None = None,
) -> Programme:
    """Return the table of the streets of an area (see `resolve_area`) that have lamps to change; nothing is written.

    First are streets with mercury lamps, then by the day from which a kind of lamp on them is not sold any more, then by dark metres
    times people who pinned something there, a krona (RESEARCH 7), then by the years until it has paid for itself.
    What is dark is that of `ground` (`what_if.prepare` of the same area), where each row tells its share of what is mended when all
    streets are done; without it what is dark is as it is stored, and nobody can tell what is mended.
    Raises ParameterError where no lamp is left to change.
    """
    feedback = feedback or Feedback()
    wanted, used = resolve_area(store, area), inputs or inputs_for(store)
    feedback.progress(0.05, tr("Reading lamps"))
    lamps = read_lamps_to_change(store, wanted.polygon)
    if not len(lamps):
        raise ParameterError(_nothing_left(lamps))
    feedback.check()
    feedback.progress(0.4, tr("Reckoning street by street"))
    rows = _counted(lamps, used)
    feedback.check()
    feedback.progress(0.6, tr("Looking at what is dark and who lives there"))
    dark = _dark_lines(store, wanted) if ground is None else [gap.line for gap in ground.now]
    around = _Around.of(store, dark, lamps, feedback)
    rows = [around.told(row, number, used) for number, row in enumerate(rows)]
    warnings = _warnings(store, lamps, rows, ground is None)
    table = Programme(tuple(sorted(rows, key=_order)), lamps, used, wanted, warnings)
    if ground is not None:
        table, _rows = done_together(table, table.rows, ground)
    feedback.progress(1.0)
    return table


def recounted(programme: Programme, inputs: Inputs) -> Programme:
    """Return the same table reckoned with other numbers; the store is not asked."""
    before = {row.key: row for row in programme.rows}
    rows = []
    for row in _counted(programme.lamps, inputs):
        old = before[row.key]
        around = {name: getattr(old, name) for name in ("dark_m", "mended_m", "mended", "homes_passing")}
        rows.append(replace(row, **around, worth=old.worth * old.cost / row.cost))
    return replace(programme, rows=tuple(sorted(rows, key=_order)), inputs=inputs)


def _key(street: str, area: str) -> str:
    return f"{street} ({area})" if area else street


def _nothing_left(lamps: LampsToChange) -> str:
    if lamps.nowhere:
        return tr(
            "No lamp to change stands on a street that is known ({count} on none); import streets in the inventory or a network."
        ).format(count=lamps.nowhere)
    return tr(
        "No lamp with a known light source other than LED is left to change here ({led} are LED, of {unknown} the source is unknown)."
    ).format(led=lamps.led, unknown=lamps.unknown)


def _counted(lamps: LampsToChange, inputs: Inputs) -> list[StreetRow]:
    """Return a row for each street of the lamps, in the order of `lamps.streets`."""
    count = len(lamps.streets)
    change = as_led(lamps.source, lamps.watts, inputs.led_watts)
    pieces = lamps.luminaires.astype(float)
    known = np.where(change.guessed, 0.0, pieces)

    def by_street(values: Any) -> NDArray[np.float64]:
        return np.bincount(lamps.street, weights=values, minlength=count).astype(np.float64)

    all_of, known_of, guessed = by_street(pieces), by_street(known), by_street(lamps.guessed)
    before, after = by_street(change.before * known), by_street(change.after * known)
    out = by_street(lamps.out)
    by_source = {
        source.value: by_street(np.where(lamps.source == source.value, pieces, 0.0))
        for source in LightSource
        if source not in (LightSource.LED, LightSource.UNKNOWN)
    }
    rows = []
    for number, (street, area) in enumerate(lamps.streets):
        kinds = {code: int(of[number]) for code, of in by_source.items() if of[number]}
        base = StreetRow(
            _key(street, area),
            street,
            area,
            lamps=int(all_of[number]),
            sources=tuple(sorted(kinds.items(), key=lambda one: (-one[1], one[0]))),
            known=int(known_of[number]),
            cost=float(all_of[number]) * inputs.lamp_cost,
            last_sold=min(filter(None, map(last_sold, kinds)), default=None),
            out=int(out[number]),
            guessed=int(guessed[number]),
        )
        rows.append(_reckoned(base, float(before[number]), float(after[number]), inputs) if base.known else base)
    return rows


def _reckoned(row: StreetRow, before: float, after: float, inputs: Inputs) -> StreetRow:
    """Return a row with the energy of its known lamps, which draw so many watts before and after."""
    back = payback(
        row.known,
        before,
        after,
        lamp_cost=inputs.lamp_cost,
        price_kwh=inputs.price_kwh,
        burning_hours=inputs.burning_hours,
    )
    hours = inputs.burning_hours / 1000.0
    return replace(
        row,
        kw_now=before / 1000.0,
        kw_after=after / 1000.0,
        kwh_now=before * hours,
        kwh_after=after * hours,
        kwh_saved=back.kwh,
        kr_saved=back.kr,
        payback_years=back.years,
    )


@dataclass(frozen=True)
class _Around:
    """What lies near the lamps of each street (g,): dark stretches, homes passing, people who pinned something."""

    dark_m: NDArray[np.float64]
    homes: list[int | None]
    people: NDArray[np.int64]

    @classmethod
    def of(cls, store: Store, dark: Sequence[NDArray[np.float64]], lamps: LampsToChange, feedback: Feedback) -> _Around:
        count = len(lamps.streets)
        metres = dark_by_group(dark, lamps.xy, lamps.street, count, NEAR_M)
        feedback.check()
        homes_by = _homes(store, lamps, count, feedback)
        feedback.check()
        pins, who = _pins(store)
        return cls(metres, homes_by, _different_near(lamps, count, pins, who))

    def told(self, row: StreetRow, number: int, inputs: Inputs) -> StreetRow:
        """Return the row of a street with what lies near it."""
        dark = float(self.dark_m[number])
        return replace(
            row,
            dark_m=dark,
            homes_passing=self.homes[number],
            worth=dark * float(self.people[number]) / row.cost if row.cost else 0.0,
        )


def _dark_lines(store: Store, area: Area) -> list[NDArray[np.float64]]:
    where = {**dark_stretches_of(store, area.uuid), "state": "dark"}
    bounds = grown(area.polygon, NEAR_M)
    rows = store.rows("dark_gap", where, columns=("geometry",), bbox=bounds)
    return [np.asarray(part.coords)[:, :2] for row in rows if row["geometry"] for part in row["geometry"].geoms]


def _homes(store: Store, lamps: LampsToChange, count: int, feedback: Feedback) -> list[int | None]:
    """Return, street by street, the homes that pass its lamps on the busiest piece of path, after the model; None: not known."""
    low, high = lamps.xy.min(axis=0) - BESIDE_M, lamps.xy.max(axis=0) + BESIDE_M
    bounds = (float(low[0]), float(low[1]), float(high[0]), float(high[1]))
    passing = passing_now(store, bounds, feedback.part(0.7, 0.95))
    if passing is None:
        return [None] * count
    most = np.zeros(count, dtype=np.int64)
    np.maximum.at(most, lamps.street, [way.homes for way in passing.by(lamps.xy, BESIDE_M)])
    return [int(number) for number in most]


def _pins(store: Store) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Return where residents pinned something (p,2), and the number (p,) of who did; a pin of nobody known is of somebody else."""
    found = store.arrays("observation", ("uuid", "respondent", "x", "y"), {"kind": "survey", "vanished": (False, None)})
    placed = np.isfinite(found["x"]) & np.isfinite(found["y"])
    told = zip(found["respondent"][placed].tolist(), found["uuid"][placed].tolist())
    _, who = np.unique(np.array([one or key for one, key in told], dtype=str), return_inverse=True)
    return np.column_stack([found["x"], found["y"]])[placed], who.reshape(-1)


def _different_near(
    lamps: LampsToChange, count: int, xy: NDArray[np.float64], who: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Return, street by street, how many different `who` (n,) have something at `xy` (n,2) near its lamps."""
    if not len(xy):
        return np.zeros(count, dtype=np.int64)
    keys = [np.zeros(0, dtype=np.int64)]
    many = int(who.max()) + 1
    for i, j, _square in PointGrid(lamps.xy, NEAR_M).pairs(xy):
        keys.append(np.unique(lamps.street[j] * many + who[i]))
    return np.bincount(np.unique(np.concatenate(keys)) // many, minlength=count)


def _order(row: StreetRow) -> tuple[Any, ...]:
    return (
        not row.count(LightSource.MERCURY.value),
        row.last_sold or date.max,
        -row.worth,
        row.payback_years if row.payback_years is not None else float("inf"),
        row.key,
    )


def _warnings(store: Store, lamps: LampsToChange, rows: Sequence[StreetRow], is_stored: bool) -> tuple[str, ...]:
    """Return what the planner should know of the table: what is left out, guessed, or may be old where the dark `is_stored`."""
    told = []
    total = Totals.of(rows)
    if total.known < total.lamps:
        told.append(
            tr(
                "Energy, saving and payback are reckoned on {known} of {lamps} lamps; of the others the watts are unknown."
            ).format(known=total.known, lamps=total.lamps)
        )
    for count, text in (
        (lamps.unknown, tr("%n lamp(s) of unknown light source are not in the table.", None, lamps.unknown)),
        (lamps.nowhere, tr("%n lamp(s) on no known street are not in the table.", None, lamps.nowhere)),
        (
            int(lamps.guessed.sum()),
            tr("The street of %n lamp(s) is guessed: the nearest named path.", None, int(lamps.guessed.sum())),
        ),
    ):
        if count:
            told.append(text)
    if is_stored:
        told.append(tr("Without a walking network nobody can tell what becomes of dark stretches."))
    if is_stored and not found_in(store):
        told.append(tr("Dark stretches have not been looked for; they stand as none."))
    elif is_stored and not are_current(store):
        told.append(tr("Lamps or paths have changed since dark stretches were looked for; look again."))
    if all(row.homes_passing is None for row in rows):
        told.append(tr("Homes passing are not known: that takes paths, buildings, and schools, stations or stops."))
    return tuple(told)
