"""Tab Årshjul: what is due this month and through the year."""
