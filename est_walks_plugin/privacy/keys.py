"""Respondent keys: tell respondents apart without knowing who they are."""

from __future__ import annotations

import hashlib
import hmac
import secrets

KEY_LENGTH = 20
SALT_BYTES = 32


def new_salt() -> bytes:
    """Return 32 random bytes; one salt is made per store and never leaves it."""
    return secrets.token_bytes(SALT_BYTES)


def salted_key(salt: bytes, source: str, raw: str) -> str:
    """Return a stable pseudonym of `KEY_LENGTH` hex digits for one respondent of one source.

    HMAC-SHA-256 (RFC 2104) over the source and the raw identifier, keyed with the store's salt and
    truncated to 80 bits. Reasons:

    - respondents are counted instead of pins (METHOD 3), so the same respondent must give the same key
      within a source and on re-import;
    - a plain hash of an e-mail address, a phone number or a running number is found again by trying
      them all; without the salt that is not possible, so a copied table alone tells nothing;
    - the salt differs per store and the source is part of the message, so keys cannot be joined
      between stores or between two surveys;
    - destroying the salt (purge) makes the keys anonymous for good;
    - 80 bits keep a chance collision among a million respondents below 1e-12.

    The raw identifier is stripped of surrounding blanks and nothing else. Raises ValueError for a salt
    shorter than 16 bytes or an empty identifier: an empty one would join strangers into one respondent.
    """
    if len(salt) < 16:
        raise ValueError("The salt of respondent keys must be at least 16 bytes.")
    identifier = raw.strip()
    if not identifier:
        raise ValueError("A respondent key needs an identifier that is not empty.")
    name = source.encode("utf-8")
    message = len(name).to_bytes(4, "big") + name + identifier.encode("utf-8", "surrogatepass")
    return hmac.new(salt, message, hashlib.sha256).hexdigest()[:KEY_LENGTH]
