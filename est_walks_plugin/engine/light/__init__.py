"""Light: sun, lamps on paths, dark gaps."""
