"""The EST year: what is due this month and through the year, as a list and for calendars."""
