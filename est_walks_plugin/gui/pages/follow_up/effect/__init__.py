"""Did it help: pictures of before and after at a place or of a measure, and what may be said of them."""
