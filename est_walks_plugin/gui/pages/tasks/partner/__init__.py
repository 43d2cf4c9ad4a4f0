"""Packages for partners in the window: out with their tasks, back with their answers, looked at before they are taken in."""
