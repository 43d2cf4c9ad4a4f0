"""*Lägg till foton*: where the photos of a walk belong, seen before they are stored."""
