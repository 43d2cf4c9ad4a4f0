"""Tasks before they are made: every waiting finding a row, to be changed, split, put together or left out."""
