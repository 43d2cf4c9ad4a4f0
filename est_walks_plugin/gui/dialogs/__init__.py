"""Dialogs that fit one screen: OK is disabled with the reason beside it, Esc cancels."""
