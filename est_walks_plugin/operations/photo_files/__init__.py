"""Files of photos: what they are, what their cameras wrote into them, and how they are kept without any of it."""
