"""The papers of the EST group: which facts stand on them, in the words of the document."""
