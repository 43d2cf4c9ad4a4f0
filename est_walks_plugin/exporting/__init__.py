"""What goes out as data: GPX, iCalendar, CSV, XLSX, GeoJSON, field package."""
