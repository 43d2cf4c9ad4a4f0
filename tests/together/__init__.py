"""Two planners and one field user at work on one database, and a ledger of what each was told was saved."""
