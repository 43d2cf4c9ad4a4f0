"""What residents are told, as it travels from the store to page and paper."""
