"""The national road database (NVDB) as Lastkajen gives it: what is known of a road stands in a layer each, joined by RLID."""
