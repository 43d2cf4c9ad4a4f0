"""The handbook opened from the window: the menu, F1 in the dock, *Help* in the dialogs."""

from .opening import add_help, help_button, is_help_key, open_chapter

__all__ = ["add_help", "help_button", "is_help_key", "open_chapter"]
