"""What a change of lamps saves and when it has paid for itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Payback:
    """`cost_kr` once; `kwh` and `kr` saved a year, `years` until the saving has paid the cost, None when it saves nothing."""

    cost_kr: float
    kwh: float
    kr: float
    years: float | None


def payback(
    lamps: int,
    watts_before: float,
    watts_after: float,
    *,
    lamp_cost: float,
    price_kwh: float,
    burning_hours: float,
    upkeep_kr: float = 0.0,
) -> Payback:
    """Return the simple payback of changing `lamps` that together draw `watts_before`, and `watts_after` from then on.

    Energy is watts times hours lit; `upkeep_kr` is what upkeep costs less a year, nothing unless it is told. No interest, no change
    of price: cost / saving a year, as the US DOE's retrofit tool calls simple payback.

    Against published numbers (tests/unit/light/test_payback.py): Eslöv, 4 500 lamps x 3 600 kr, 2.25 kr/kWh, saves 1.8 Mkr a
    year - met within 8 % by 70 W sodium with its gear, changed by the default table at 4 000 h. Laholm, 6 000 sodium lamps for
    24.7 Mkr in about three years, published neither watts nor price: by energy alone at 2.25 kr/kWh no lamp up to 150 W pays so
    soon, so its three years hold savings of upkeep, or another price, and are no check of these numbers.
    """
    kwh = (watts_before - watts_after) * burning_hours / 1000.0
    saved = kwh * price_kwh + upkeep_kr
    cost = lamps * lamp_cost
    return Payback(cost, kwh, saved, cost / saved if saved > 0 else None)
