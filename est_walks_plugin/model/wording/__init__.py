"""What is stored as codes and numbers, and how each is told in its reader's language.

A reason, a turn, the name of a place, a warning of a walk: each module holds the record, the list of its codes (the
only one), how it is stored, and its words.
"""
