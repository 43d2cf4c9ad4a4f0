"""The second half of page Uppföljning: the EST year, one panel a tab."""
