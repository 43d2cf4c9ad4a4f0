"""The papers of the EST group: its meetings and cause analyses, each on a given number of pages."""
