"""Keys in the addresses of map services: told apart from the address, kept where QGIS keeps secrets, written nowhere.

QGIS's authentication configurations hold a user name, a header or OAuth2, but no key in a path or a query (QGIS issue
62761). So such a key is cut out of the address when it is pasted: what is remembered, saved, told and logged has a
placeholder, and the key itself goes beside it, as `Keys`, from hand to hand; it is written only encrypted, into QGIS's
authentication database.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import quote, unquote

from qgis.core import QgsApplication

HIDDEN = "***"
_PLACEHOLDER = "{est_key_%d}"  # as it stands in an address
_GROUP = "est_walks/key/"
_IN_QUERY = re.compile(
    r"(?<=[?&])((?:[\w.-]{0,20}[_.-])?(?:api[_-]?key|apikey|key|token|access[_-]?token|auth[_-]?key|authkey|ticket|password|passwd|pwd|"
    r"secret|signature|sig|subscription-key|user[_-]?key|map[_-]?key|appid|app_id)=)([^&\s#\"'<>{}]{3,400})",
    re.IGNORECASE,
)
_AFTER_WORD = re.compile(r"(?<=/)((?:token|key|apikey|api-key|access-token)/)([^/?&\s#\"'<>{}]{4,400})", re.IGNORECASE)
_USER = re.compile(r"(?<=://)([^/@\s\"'<>{}]{1,200}):([^/@\s\"'<>{}]{1,200})@")
_LONG_PART = re.compile(r"(?<=/)()([A-Za-z0-9_-]{24,200})(?=[/?&\s#\"'<>]|\Z)")
_LONG_VALUE = re.compile(r"(?<=[?&])([\w.-]{1,40}=)([A-Za-z0-9_-]{24,200})(?=[&\s#\"'<>]|\Z)")
_ADDRESS = re.compile(r"https?(?::|%3A)[^\s&\"'<>|]{1,2000}", re.IGNORECASE)
_LONG = (_LONG_PART, _LONG_VALUE)
_ALL = (_IN_QUERY, _AFTER_WORD, *_LONG)


@dataclass(frozen=True)
class Keys:
    """The keys of one address, in their order. `name` is what QGIS keeps them under, encrypted.

    A name without values: the address has keys, and they are not at hand.
    """

    name: str = ""
    values: tuple[str, ...] = field(default=(), repr=False)

    def __bool__(self) -> bool:
        return bool(self.name)

    @property
    def at_hand(self) -> bool:
        """Whether nothing is missing to open the address."""
        return bool(self.values) or not self.name

    def filled(self, text: str) -> str:
        """Return an address or a source with its keys; with placeholders where they are not at hand."""
        for number, key in enumerate(self.values):
            text = text.replace(_PLACEHOLDER % number, key)
        return text


NO_KEYS = Keys()


def keys_of(values: Iterable[str]) -> Keys:
    """Return keys as they are written in an address."""
    found = tuple(values)
    return Keys(hashlib.sha256("\n".join(found).encode("utf-8")).hexdigest()[:16], found) if found else NO_KEYS


def split(address: str) -> tuple[str, Keys]:
    """Return an address with placeholders for its keys, and the keys."""
    keys: list[str] = []

    def cut(match: re.Match[str]) -> str:
        if _is_no_key(match):
            return match.group()
        keys.append(match.group(2))
        return match.group(1) + _PLACEHOLDER % (len(keys) - 1)

    def cut_user(match: re.Match[str]) -> str:
        keys.extend((match.group(1), match.group(2)))
        return f"{_PLACEHOLDER % (len(keys) - 2)}:{_PLACEHOLDER % (len(keys) - 1)}@"

    address = _USER.sub(cut_user, address)
    for pattern in _ALL:
        address = pattern.sub(cut, address)
    return address, keys_of(keys)


def _is_no_key(match: re.Match[str]) -> bool:
    return match.group(2) == HIDDEN or (match.re in _LONG and not _looks_random(match.group(2)))


def _looks_random(part: str) -> bool:
    """Return whether a part of an address is a key and no word: letters and digits change places often, as in a UUID."""
    signs = [sign.isdigit() for sign in part if sign.isalnum()]
    return sum(one != other for one, other in zip(signs, signs[1:])) >= 4


def without_keys(source: str) -> tuple[str, Keys]:
    """Return a source string of QGIS without its keys, and the keys.

    The address in it may be percent-encoded, once, as QGIS writes it.
    """
    plain, keys = split(source)
    if not keys:
        start = source.find("url=")
        end = source.find("&", start) if start >= 0 else -1
        encoded = source[start + 4 : end if end >= 0 else None] if start >= 0 else ""
        if "%" in encoded:
            address, keys = split(unquote(encoded))
            safe = "{}*" if "%2F" in encoded.upper() else ":/{}*"  # as it was: filled, it is the same source again
            plain = source.replace(encoded, quote(address, safe=safe))
    return (plain, keys) if keys else (source, NO_KEYS)


def redacted(text: str, keys: Keys = NO_KEYS) -> str:
    """Return a text in which none of `keys` stands, nor whatever in an address looks like a key."""
    for key in sorted(keys.values, key=len, reverse=True):
        for form in {key, quote(key, safe=""), quote(key)}:
            text = text.replace(form, HIDDEN)
    return _written_over(_ADDRESS.sub(lambda match: _decoded_where_it_hides(match.group()), text))


def _decoded_where_it_hides(address: str) -> str:
    """Return an address as it is; one whose key stands behind percent signs decoded, and without it."""
    plain = unquote(address)
    return address if _written_over(plain) == plain else _written_over(plain)


def _written_over(text: str) -> str:
    text = _USER.sub(f"{HIDDEN}:{HIDDEN}@", text)
    for pattern in _ALL:
        text = pattern.sub(lambda match: match.group() if _is_no_key(match) else match.group(1) + HIDDEN, text)
    return text


def can_keep(*, ask: bool = False) -> bool:
    """Return whether QGIS's authentication database is open; `ask` for its master password, as QGIS's own dialogs do."""
    manager = QgsApplication.authManager()
    if manager.isDisabled():
        return False
    return bool(manager.masterPasswordIsSet() or (ask and manager.setMasterPassword(True)))


def keep(keys: Keys) -> bool:
    """Keep keys encrypted with QGIS's other secrets; return whether they are there when QGIS is started again."""
    if not keys.values:
        return bool(not keys or kept(keys.name).values)
    return can_keep() and bool(
        QgsApplication.authManager().storeAuthSetting(_GROUP + keys.name, json.dumps(keys.values), True)
    )


def kept(name: str) -> Keys:
    """Return the keys that are kept under a name; without values where QGIS has none, or is not let in to them."""
    if not name or not can_keep():
        return Keys(name)
    text = QgsApplication.authManager().authSetting(_GROUP + name, "", True)
    try:
        return Keys(name, tuple(json.loads(text)) if text else ())
    except ValueError:
        return Keys(name)


def forget(name: str) -> None:
    """Let go of keys that no map needs any more."""
    if name and can_keep():
        QgsApplication.authManager().removeAuthSetting(_GROUP + name)
