"""Page Fynd: what the group found, thirty in a row by keyboard."""
