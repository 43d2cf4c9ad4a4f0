"""Tab Närvaro: presence efforts, planned and held."""
