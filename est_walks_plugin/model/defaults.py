"""Values offered until the planner chooses her own. All are settings, none is a fact; they stand nowhere else."""

from __future__ import annotations

MUNICIPALITY = "Upplands-Bro"
WORK_CRS = "EPSG:3011"
OVERPASS_ENDPOINT = "https://overpass-api.de/api/interpreter"

MIN_GAP_M = 30.0
PLACE_RADIUS_M = 60.0

DURATION_MIN = 90.0
PACE_KMH = 3.5
STOP_MIN = 5.0
GATHER_MIN = 0.0
GROUPS = 1
SEED = 1
TIME_LIMIT_S = 2.0

SMALLEST_COUNT = 5
"""Fewer respondents than this are not told to the public (METHOD 6)."""
HINT_DISTANCE_M = 30.0
CHECK_AFTER_DAYS = 183
"""Half a year after a walk its promises are looked at."""

DELETION_MONTHS = 24
"""So long after they came in, texts and photos are deleted; the municipality's settings say otherwise."""
WEB_MAP_TEMPLATE = "https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map={zoom}/{lat}/{lon}"
LOGO_SIDE_PX = 1200
"""A logo is kept at most so wide and high: 50 mm on paper at 600 dots per inch."""

DAYS_AHEAD = 14
"""A new walk, or a walk again, is in two weeks."""
START_HOUR = 18
LATEST_START_HOUR = 21
"""A new walk starts between these, so that half of it is in the dark where the dusk allows it."""
NEAR_STOP_M = 75.0
"""A group at a stop sees and talks of what lies within this distance; beyond it a finding belongs to the way."""
