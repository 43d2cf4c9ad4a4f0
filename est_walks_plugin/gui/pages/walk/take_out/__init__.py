"""*Take out*: what goes out with a walk. One module an entry; `menu.ENTRIES` lists them."""
