"""The settings of the municipality, checked and written: what comes in later follows at once, what is there when asked."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Mapping

from ...i18n import tr
from ...model import defaults
from ...model.errors import ParameterError
from ...model.light.inputs import COSTS, HOURS, PRICES
from ...model.light.led_table import LedTable
from ...model.localtime import months_later
from ...model.municipality.population import Population
from ...model.municipality.settings import (
    COUNTS,
    MONTHS,
    PLACEHOLDERS,
    TABLE,
    MunicipalSettings,
    checked_number,
    template_fault,
)
from ...privacy import MASKED_KINDS, screen
from ...privacy.normal_form import normal
from ...privacy.safe_text import plain_text
from ...store.merging import RowsRead
from .logo import read_logo

if TYPE_CHECKING:
    from ...store import Store

LONGEST_LINE = 120
LONGEST_TEMPLATE = 500


@dataclass(frozen=True)
class SettingsChange:
    """What is said of the settings; None is left as it is.

    `logo` is the path of a picture, "" for none any more. An empty `web_map_template` is the one that is offered first.
    With `dates_follow`, sources and photos whose texts were to be deleted after the months set before, counted from
    the day they came in, are given a new date. `led_watts` is typed as `LedTable.changed` reads it; `homes` are the
    numbers of `HomesRules`, by name, that become others. `population` is typed as `Population.typed` reads it, "" for none.
    """

    address_line: str | None = None
    logo: str | None = None
    smallest_count: int | None = None
    deletion_months: int | None = None
    web_map_template: str | None = None
    dates_follow: bool = False
    price_kwh: float | None = None
    burning_hours: float | None = None
    lamp_cost: float | None = None
    led_watts: str | None = None
    homes: Mapping[str, float] = field(default_factory=dict)
    population: str | None = None
    population_source: str | None = None


@dataclass(frozen=True)
class SettingsChanged:
    """The settings before and after; how many sources and photos got another date, and how many keep theirs."""

    before: MunicipalSettings
    after: MunicipalSettings
    followed: int = 0
    kept: int = 0


def change_settings(store: Store, change: SettingsChange) -> SettingsChanged:
    """Check and keep settings, all or none. Raises ParameterError, InputError (logo); then nothing is changed."""
    before = store.municipal_settings
    after = settings_with(before, change)
    moved = dated_as_set(store, before.deletion_months)
    with store.transaction():
        if after != before:
            _write(store, after)
            after = store.municipal_settings  # somebody else's value may have been kept
        new = _dates(store, moved, after.deletion_months) if after.deletion_months != before.deletion_months else {}
        if change.dates_follow:
            for table, dates in new.items():
                store.update_many(table, dates)
    count = sum(map(len, new.values()))
    return SettingsChanged(before, after, *((count, 0) if change.dates_follow else (0, count)))


def settings_read(store: Store) -> RowsRead:
    """Return the settings as they are now; where none were chosen, those that somebody else chooses meanwhile are theirs."""
    rows = store.rows(TABLE, order_by=("created", "uuid"), limit=1)
    return RowsRead.of(TABLE, rows) if rows else RowsRead(new_in=frozenset({TABLE}))


def dated_as_set(store: Store, months: int) -> dict[str, list[str]]:
    """Return the keys of sources and photos (by table) that are to be deleted `months` after the day they came in."""
    found: dict[str, list[str]] = {}
    for table, came in (("source", "imported_at"), ("photo", "created")):
        rows = store.rows(table, columns=("uuid", came, "delete_after"))
        found[table] = [
            row["uuid"] for row in rows if row["delete_after"] and _due(store, row[came], months) == row["delete_after"]
        ]
    return found


def _dates(store: Store, keys: dict[str, list[str]], months: int) -> dict[str, dict[str, dict[str, Any]]]:
    """Return the new date of each row of sources and photos."""
    new: dict[str, dict[str, dict[str, Any]]] = {}
    for table, came in (("source", "imported_at"), ("photo", "created")):
        rows = store.rows(table, {"uuid": keys[table]}, columns=("uuid", came)) if keys[table] else []
        new[table] = {row["uuid"]: {"delete_after": _due(store, row[came], months)} for row in rows}
    return new


def _due(store: Store, came: Any, months: int) -> Any:
    day = store.local_day(came)
    return None if day is None else months_later(day, months)


def _write(store: Store, after: MunicipalSettings) -> None:
    rows = store.rows(TABLE, order_by=("created", "uuid"), columns=("uuid",), limit=1)
    if rows:
        store.update(TABLE, rows[0]["uuid"], after.to_row())
    else:
        store.insert(TABLE, [after.to_row()])


def settings_with(before: MunicipalSettings, change: SettingsChange) -> MunicipalSettings:
    """Return the settings as they become. Raises ParameterError, InputError."""
    values: dict[str, Any] = {}
    if change.address_line is not None:
        values["address_line"] = checked_address_line(change.address_line)
    if change.web_map_template is not None:
        values["web_map_template"] = checked_template(change.web_map_template)
    if change.logo is not None:
        values["logo"] = read_logo(change.logo) if change.logo else None
    if change.led_watts is not None:
        values["led_watts"] = before.led_watts.changed(change.led_watts) if change.led_watts.strip() else LedTable()
    if change.homes:
        values["homes"] = before.homes.changed(change.homes)
    if change.population is not None or change.population_source is not None:
        values["population"] = _population(before.population, change)
    values.update(_numbers(change))
    return replace(before, **values)


def _population(before: Population, change: SettingsChange) -> Population:
    """Return the population as it becomes. Raises ParameterError."""
    text = before.text if change.population is None else change.population
    source = before.source if change.population_source is None else change.population_source
    if source.strip() and not text.strip() and change.population is None:
        raise ParameterError(tr("A source of the population is given and no population; write its numbers too."))
    return Population.typed(text, checked_source(source))


def _numbers(change: SettingsChange) -> dict[str, float]:
    """Return the numbers that are changed. Raises ParameterError for one out of bounds."""
    bounds: dict[str, tuple[tuple[float, float], str]] = {
        "smallest_count": (COUNTS, tr("The smallest count {value} is out of bounds; choose from {least} to {most}.")),
        "deletion_months": (
            MONTHS,
            tr("{value} months to deletion are out of bounds; choose from {least} to {most}."),
        ),
        "price_kwh": (PRICES, tr("A price of {value} kr/kWh is out of bounds; choose from {least} to {most}.")),
        "burning_hours": (HOURS, tr("{value} hours lit a year are out of bounds; choose from {least} to {most}.")),
        "lamp_cost": (COSTS, tr("A cost of {value} kr per lamp is out of bounds; choose from {least} to {most}.")),
    }
    given = {name: getattr(change, name) for name in bounds}
    return {name: checked_number(value, *bounds[name]) for name, value in given.items() if value is not None}


def checked_address_line(typed: str) -> str:
    """Return the line that is printed: plain, on one line. Raises ParameterError for personal data, or too many letters."""
    line = plain_text(normal(typed)).strip()
    if len(line.splitlines()) > 1:
        raise ParameterError(tr("The address line has several lines; write it on one."))
    line = " ".join(line.split())
    if len(line) > LONGEST_LINE:
        raise ParameterError(
            tr("The address line has {letters} letters; write at most {limit}.").format(
                letters=len(line), limit=LONGEST_LINE
            )
        )
    masked, found = screen(line)
    if any(finding.kind in MASKED_KINDS for finding in found):
        raise ParameterError(
            tr("The address line holds personal data or a number that looks like it ({masked}); leave it out.").format(
                masked=masked
            )
        )
    return line


def checked_source(typed: str) -> str:
    """Return whose numbers the population is, on one line. Raises ParameterError for personal data, or too many letters."""
    line = " ".join(plain_text(normal(typed)).split())
    if len(line) > LONGEST_LINE:
        text = tr("The source of the population has {letters} letters; write at most {limit}.")
        raise ParameterError(text.format(letters=len(line), limit=LONGEST_LINE))
    masked, found = screen(line)
    if any(finding.kind in MASKED_KINDS for finding in found):
        text = tr(
            "The source of the population holds personal data or a number that looks like it ({masked}); leave it out."
        )
        raise ParameterError(text.format(masked=masked))
    return line


def checked_template(typed: str) -> str:
    """Return a template of links to a web map; an empty one is the one offered first. Raises ParameterError."""
    template = typed.strip()
    if not template:
        return defaults.WEB_MAP_TEMPLATE
    fault = "address" if len(template) > LONGEST_TEMPLATE else template_fault(template)
    if not fault:
        return template
    sentences = {
        "address": tr("“{link}” is no https address; begin with https:// and the name of a server."),
        "braces": tr("“{link}” has braces that hold no name; use {names} as they stand here."),
        "missing": tr("“{link}” does not say where the place goes; put {{lat}} and {{lon}} into it."),
    }
    unknown = tr("“{link}” asks for “{unknown}”, which nobody fills in; use {names} alone.")
    names = ", ".join("{" + name + "}" for name in sorted(PLACEHOLDERS))
    raise ParameterError(
        sentences.get(fault, unknown).format(link=plain_text(template)[:80], unknown=fault, names=names)
    )
