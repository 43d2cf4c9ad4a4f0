"""The municipality: what is known of each, and what each has chosen for itself."""
