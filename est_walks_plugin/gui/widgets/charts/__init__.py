"""Pictures of numbers in the pages: each can be read without colour, by keyboard, by a screen reader and as a table."""
