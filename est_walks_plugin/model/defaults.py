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
ANALYSIS_RADIUS_M = 100.0
"""What lies within this distance of a cause analysis's point belongs to it, and is counted before and after."""
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

PRICE_KWH = 2.25
BURNING_HOURS = 4000.0
LAMP_COST = 3600.0
"""Kronor a kWh, hours lit a year, kronor a changed lamp; where they come from: `model.light.inputs`."""
LED_WATTS = (
    (1000.0, 9.0),
    (2000.0, 17.0),
    (3000.0, 25.0),
    (4000.0, 33.0),
    (6000.0, 48.0),
    (8000.0, 63.0),
    (12000.0, 92.0),
    (16000.0, 123.0),
)
"""Lumen of an LED luminaire -> watts."""
LAMP_LUMENS = {
    "hg": ((50.0, 1800.0), (80.0, 3800.0), (125.0, 6300.0), (250.0, 13000.0), (400.0, 22000.0)),
    "hps": ((50.0, 4400.0), (70.0, 6600.0), (100.0, 10700.0), (150.0, 17500.0), (250.0, 33200.0)),
    "mh": ((35.0, 3300.0), (70.0, 6600.0), (100.0, 9500.0), (150.0, 14000.0), (250.0, 22000.0)),
    "fluorescent": ((18.0, 1350.0), (36.0, 3350.0), (58.0, 5200.0)),
}
"""Watts of a lamp (code of LightSource) -> lumen, as makers state them."""
LED_SHARE = 0.6
"""So much of an old lamp's light leaves its luminaire downwards; assumed."""
GEAR_SHARE = 0.15
"""So much more than its lamp an old luminaire draws, for its ballast; assumed."""
TYPICAL_WATTS = {"hg": 125.0, "hps": 70.0, "mh": 70.0, "fluorescent": 36.0, "led": 30.0, "unknown": 70.0}
"""Watts of a lamp (code of LightSource) whose register tells none; assumed, and listed where they are used."""

WALK_EVERY_DAYS = 365
"""An area that has not been walked for so long is due for a walk: walks are held every year (METHOD 1)."""
ANALYSIS_AFTER_DAYS = 31
"""So long after a tertial its analysis is to be made."""
PRESENCE_HOURS = (20, 23)
"""Presence is planned for these hours (first, and the one it ends) where none stand out; assumed."""
WHEEL_MONTHS = 12
"""The yearly wheel goes over so many months."""

LEAST_HOME_M2 = 40.0
"""A smaller building of which nobody told what it is, is a garage or a shed, nobody's home."""
ONE_HOME_M2 = 300.0
"""A building up to this on the ground is one home; a larger one is a home for every so many square metres:"""
EACH_HOME_M2 = 100.0
LARGEST_HOME_M2 = 3000.0
"""A building larger than this of which nobody told what it is, is a hall or a shopping centre."""
STOREYS_OF_FLATS = 3.0
"""A block of flats has so many storeys where none are told; assumed."""
HOME_NEAR_M = 150.0
"""A home or a destination farther than this from any path is not taken to it."""
WALKED_M = {"school": 2000.0, "station": 1500.0, "bus_stop": 800.0}
"""Kind of destination (code of LandmarkKind) -> how far people walk to it at most, along the paths; assumed."""
