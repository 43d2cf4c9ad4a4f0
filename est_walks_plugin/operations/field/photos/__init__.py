"""Where photos of a walk belong: what is known of it, which file is which, and by hand."""
