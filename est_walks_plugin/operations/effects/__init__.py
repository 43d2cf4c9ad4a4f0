"""Did it help: before and after at a place, or of a measure wherever it was done."""
