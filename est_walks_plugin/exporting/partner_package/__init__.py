"""The GeoPackage for a partner: its own tasks and nothing else."""
