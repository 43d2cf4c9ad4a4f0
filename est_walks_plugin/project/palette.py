"""Every colour of the map, once: light "Översikt", dark "Mörker", and grey for printing.

Data colours are the Okabe-Ito set, which stays distinct for colour-blind readers; no meaning hangs on colour alone,
because the shape carries the kind and fill or ring the state.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace


@dataclass(frozen=True)
class Palette:
    """Colours as "#RRGGBB"."""

    name: str
    # base map
    land: str
    building: str
    building_edge: str
    road: str
    road_edge: str
    foot: str
    steps: str
    tunnel: str
    water: str
    water_edge: str
    green: str
    wood: str
    paved: str
    rail: str
    area_edge: str
    # text
    text: str
    text_quiet: str
    halo: str
    # data
    survey: str
    case: str
    est_report: str
    school_view: str
    partner: str
    outline: str
    hollow: str
    lamp: str
    lamp_edge: str
    lamp_unknown: str
    dark_gap: str
    unknown_gap: str
    place: str
    place_text: str
    stop: str
    stop_ring: str
    stop_text: str
    route: str  # of the first group; the others' below, one colour a group
    route_2: str
    route_3: str
    route_4: str
    route_casing: str
    unlit: str
    finding: str
    positive: str
    task: str
    task_done: str
    task_declined: str
    landmark: str
    highlight: str
    selection: str
    heat_low: str
    heat_middle: str
    heat_high: str

    @property
    def is_dark(self) -> bool:
        """Whether text is lighter than the land."""
        return luminance(self.text) > luminance(self.land)

    @property
    def routes(self) -> tuple[str, ...]:
        """The colours of the routes of groups 1, 2 ..."""
        return self.route, self.route_2, self.route_3, self.route_4

    def route_of(self, group: int) -> str:
        """Return the colour of the route of the group with this number (from 1); a fifth has the first one's again."""
        return self.routes[(max(group, 1) - 1) % len(self.routes)]


def luminance(colour: str) -> float:
    """Return the perceived lightness of "#RRGGBB", 0 (black) to 1 (white); ITU-R BT.709 luma."""
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Return the WCAG 2 contrast ratio of two colours, 1 to 21."""

    def relative(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((relative(first), relative(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


LIGHT = Palette(
    name="light",
    land="#F7F5F0",
    building="#E3DED5",
    building_edge="#CFC8BB",
    road="#FFFFFF",
    road_edge="#D9D4CA",
    foot="#B9AD98",
    steps="#94866D",
    tunnel="#94866D",
    water="#CFE3EE",
    water_edge="#A9CBDD",
    green="#DDE8D3",
    wood="#CFDEC2",
    paved="#EFEBE3",
    rail="#A7A29A",
    area_edge="#7A7468",
    text="#3A362F",
    text_quiet="#6A6458",
    halo="#FFFFFF",
    survey="#CC79A7",
    case="#D55E00",
    est_report="#56B4E9",
    school_view="#009E73",
    partner="#F0E442",
    outline="#2B2B2B",
    hollow="#FFFFFF",
    lamp="#F5B800",
    lamp_edge="#5C4600",
    lamp_unknown="#8A857B",
    dark_gap="#C23B2E",
    unknown_gap="#7D7468",
    place="#F0E442",
    place_text="#1A1A1A",
    stop="#14213D",
    stop_ring="#FFFFFF",
    stop_text="#FFFFFF",
    route="#0072B2",
    route_2="#D55E00",
    route_3="#009E73",
    route_4="#9A4A7C",
    route_casing="#FFFFFF",
    unlit="#101828",
    finding="#D55E00",
    positive="#009E73",
    task="#0072B2",
    task_done="#009E73",
    task_declined="#6B6B6B",
    landmark="#5B4A7A",
    highlight="#E69F00",
    selection="#E4007C",
    heat_low="#F0E442",
    heat_middle="#E8871E",
    heat_high="#A50F15",
)

DARK = Palette(
    name="dark",
    land="#1E2430",
    building="#2A3140",
    building_edge="#353D4E",
    road="#3A4354",
    road_edge="#262D3A",
    foot="#5A6478",
    steps="#7C879C",
    tunnel="#7C879C",
    water="#16293B",
    water_edge="#24425C",
    green="#212D2B",
    wood="#1D2A27",
    paved="#262D3A",
    rail="#4C5467",
    area_edge="#8B95AA",
    text="#E6E9F0",
    text_quiet="#A9B2C3",
    halo="#12161F",
    survey="#E08FBD",
    case="#F08A3C",
    est_report="#6FC3F2",
    school_view="#2CC79A",
    partner="#F5EC7A",
    outline="#0B0E14",
    hollow="#1E2430",
    lamp="#FFD97A",
    lamp_edge="#6B5413",
    lamp_unknown="#9AA3B5",
    dark_gap="#FF6B5E",
    unknown_gap="#9AA3B5",
    place="#F0E442",
    place_text="#1A1A1A",
    stop="#0B1222",
    stop_ring="#FFFFFF",
    stop_text="#FFFFFF",
    route="#3FA3DE",
    route_2="#F08A3C",
    route_3="#2CC79A",
    route_4="#E08FBD",
    route_casing="#FFFFFF",
    unlit="#0B0E14",
    finding="#F08A3C",
    positive="#2CC79A",
    task="#6FB6E8",
    task_done="#2CC79A",
    task_declined="#9AA3B5",
    landmark="#B9A6E0",
    highlight="#FFC44D",
    selection="#FF4FB0",
    heat_low="#5A3A1E",
    heat_middle="#C46A1E",
    heat_high="#FFD97A",
)


def grey_of(colour: str) -> str:
    """Return the grey with the lightness of `colour`."""
    level = round(luminance(colour) * 255)
    return f"#{level:02X}{level:02X}{level:02X}"


def _all_grey(palette: Palette) -> Palette:
    values = {
        item.name: grey_of(getattr(palette, item.name))
        for item in fields(palette)
        if getattr(palette, item.name).startswith("#")
    }
    return replace(palette, **values)


# Greys with the same lightness would run together on paper, so what must stand apart is set by hand.
GREY = replace(
    _all_grey(LIGHT),
    name="grey",
    land="#FFFFFF",
    building="#E2E2E2",
    building_edge="#BDBDBD",
    road="#FFFFFF",
    road_edge="#C4C4C4",
    foot="#ABABAB",
    water="#D2D2D2",
    water_edge="#9A9A9A",
    green="#F0F0F0",
    wood="#E9E9E9",
    lamp="#FFFFFF",
    lamp_edge="#333333",
    route="#6B6B6B",
    route_2="#3C3C3C",
    route_3="#8A8A8A",
    route_4="#555555",
    unlit="#000000",
    dark_gap="#000000",
    place="#F2F2F2",
    stop="#000000",
    finding="#555555",
)

# On paper the land stays white: it saves toner and reads under a torch.
PAPER = replace(LIGHT, name="paper", land="#FDFCFA", road_edge="#CFC9BD", building="#E6E1D8")

BY_NAME: dict[str, Palette] = {palette.name: palette for palette in (LIGHT, DARK, GREY, PAPER)}
