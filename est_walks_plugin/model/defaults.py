"""Values offered until the planner chooses her own. All are settings, none is a fact."""

from __future__ import annotations

MUNICIPALITY = "Upplands-Bro"
WORK_CRS = "EPSG:3011"
OVERPASS_ENDPOINT = "https://overpass-api.de/api/interpreter"

MIN_GAP_M = 30.0
PLACE_RADIUS_M = 60.0

DURATION_MIN = 90.0
PACE_KMH = 3.5
STOP_MIN = 5.0
