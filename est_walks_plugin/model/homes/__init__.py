"""What the model of homes passing is told and takes for granted."""
