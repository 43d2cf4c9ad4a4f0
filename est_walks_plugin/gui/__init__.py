"""The window: dock pages, dialogs, map tools and the tasks that run operations."""
