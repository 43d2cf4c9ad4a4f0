"""A GPX file that comes back from a walk: whose it is, its tracks, its waypoints."""
