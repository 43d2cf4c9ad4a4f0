"""Packages for partners: out with their own tasks, back with their answers."""
