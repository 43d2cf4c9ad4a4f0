"""How what is stored as codes is told."""
