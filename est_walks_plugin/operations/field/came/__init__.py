"""What came back from a phone, read: files, tables, shapes, rows."""
