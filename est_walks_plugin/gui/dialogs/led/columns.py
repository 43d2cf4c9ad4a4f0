"""The columns of the table of streets: what stands in front is what streets are chosen by."""

from __future__ import annotations

from datetime import date

from ....i18n import tr
from ....model.codes import LightSource
from ....model.light.programme import NEAR_M, StreetRow
from ... import format as fmt
from ...labels import label
from ...models.rows_model import ListColumn


def columns(taken: set[str], today: date) -> list[ListColumn[StreetRow]]:
    """Return the columns; `taken` streets have an open task already."""
    near = fmt.metres(NEAR_M)

    def number(
        key: str, title: str, field: str, decimals: int = 0, priority: int = 0, tip: str = ""
    ) -> ListColumn[StreetRow]:
        return ListColumn(
            key,
            title,
            lambda row: fmt.number(getattr(row, field), decimals),
            sort=lambda row: getattr(row, field),
            right=True,
            priority=priority,
            tooltip=lambda _row: tip or None,
        )

    return [
        ListColumn(
            "street",
            tr("Street"),
            lambda row: row.key,
            tooltip=lambda row: tr("has an open task already") if row.key in taken else None,
            stretch=True,
            least=16,
        ),
        ListColumn(
            "lamps",
            tr("Lamps, number"),
            lambda row: fmt.number(row.lamps),
            sort=lambda row: row.lamps,
            tooltip=_known,
            right=True,
        ),
        ListColumn(
            "source",
            tr("Light source"),
            sources,
            sort=lambda row: (-row.count(LightSource.MERCURY.value), sources(row)),
            least=12,
            priority=2,
        ),
        ListColumn(
            "last_sold",
            tr("Not sold from"),
            lambda row: fmt.day(row.last_sold) if row.last_sold else "",
            sort=lambda row: row.last_sold,
            tooltip=lambda row: _sold(row, today),
            priority=3,
            titled=True,
        ),
        number("kwh", tr("kWh/year saved"), "kwh_saved", tip=tr("reckoned as if all lamps were lit")),
        number("kr", tr("kr/year saved"), "kr_saved", priority=1),
        number("cost", tr("Cost, kr"), "cost", priority=1),
        number("years", tr("Years"), "payback_years", 1, tip=tr("until the saving has paid the cost")),
        number("out", tr("Broken"), "out", priority=4),
        number("dark", tr("Dark, m"), "dark_m", priority=4, tip=tr("dark stretches within {near}").format(near=near)),
        ListColumn(
            "mended",
            tr("Dark that goes, m"),
            _mended,
            sort=lambda row: row.mended_m,
            tooltip=_goes,
            right=True,
            priority=1,
        ),
        ListColumn(
            "homes",
            tr("Homes (model)"),
            lambda row: "" if row.homes_passing is None else fmt.number(row.homes_passing),
            sort=lambda row: row.homes_passing,
            right=True,
            priority=5,
            tooltip=lambda _row: tr(
                "homes that pass its lamps on their shortest way to school, station or stop; a model"
            ),
        ),
        ListColumn(
            "task",
            tr("Note"),
            lambda row: " · ".join(filter(None, (tr("has a task") if row.key in taken else "", _guessed(row)))),
            priority=6,
        ),
    ]


def sources(row: StreetRow) -> str:
    """Return the kinds of lamps of a street, most first, with their number where there are several."""
    if len(row.sources) == 1:
        return label("LightSource", row.sources[0][0])
    return ", ".join(f"{fmt.number(count)} {label('LightSource', code).lower()}" for code, count in row.sources)


def _mended(row: StreetRow) -> str:
    """Return the metres of dark that go, with how many stretches end with them; nothing where nobody can tell."""
    if row.mended_m is None:
        return ""
    return fmt.number(row.mended_m) + (f" ({fmt.number(row.mended)})" if row.mended else "")


def _goes(row: StreetRow) -> str:
    if row.mended_m is None:
        return tr("Without a walking network nobody can tell what becomes of dark stretches.")
    ends = tr("%n dark stretch(es) end(s)", None, row.mended or 0)
    return ends + ": " + tr("this street's share when the ticked streets are done, of the others when all are")


def _known(row: StreetRow) -> str | None:
    if row.known == row.lamps:
        return None
    return tr("reckoned on {known} of {lamps} lamps: of the others the watts are unknown").format(
        known=fmt.number(row.known), lamps=fmt.number(row.lamps)
    )


def _sold(row: StreetRow, today: date) -> str | None:
    if row.last_sold is None:
        return None
    gone = row.last_sold <= today
    return tr("lamps of a kind here are not sold any more") if gone else tr("lamps of a kind here are sold until then")


def _guessed(row: StreetRow) -> str:
    return tr("street of %n lamp(s) guessed", None, row.guessed) if row.guessed else ""
