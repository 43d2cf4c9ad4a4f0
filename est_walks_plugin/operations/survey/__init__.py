"""What surveys tell in shares, and the questionnaire of the walks."""
