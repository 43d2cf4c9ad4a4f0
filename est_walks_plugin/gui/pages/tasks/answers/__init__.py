"""What comes back from owners and partners: one door, looked at before it is taken in."""
