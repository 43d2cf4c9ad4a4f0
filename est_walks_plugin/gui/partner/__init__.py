"""The window for a partner's login: no store, its own tasks on the map."""
