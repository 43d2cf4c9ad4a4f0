"""When a way is open: opening hours and conditional restrictions, read from their texts and asked by the minute."""
