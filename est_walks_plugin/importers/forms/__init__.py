"""Answers of forms (KoBoToolbox, ODK) as their servers export them."""
