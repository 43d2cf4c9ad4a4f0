"""Page Underlag: what the situation picture is made from."""
