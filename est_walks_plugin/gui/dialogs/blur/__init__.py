"""*Maskera*: faces, number plates and windows marked in a photo and made unrecognisable on a copy."""
