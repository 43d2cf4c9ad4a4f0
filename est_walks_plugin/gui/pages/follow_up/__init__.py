"""Page Uppföljning: what became of it."""
