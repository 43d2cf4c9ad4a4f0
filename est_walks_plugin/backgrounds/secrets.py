"""Keys in the addresses of map services: told apart from the address, kept where QGIS keeps secrets, written nowhere.

QGIS's authentication configurations hold a user name, a header or OAuth2, but no key in a path or a query (QGIS issue
62761). So such a key is cut out of the address when it is pasted; what is remembered and saved has a placeholder, and the
key itself lies encrypted in QGIS's authentication database.
"""

from __future__ import annotations

import hashlib
import json
import re
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
_known: dict[str, tuple[str, ...]] = {}
"""Keys met in this session, by the name under which they are kept."""


def split(address: str) -> tuple[str, tuple[str, ...]]:
    """Return an address with placeholders for its keys, and the keys."""
    keys: list[str] = []

    def cut(match: re.Match[str]) -> str:
        if match.group(2) == HIDDEN or (match.re is _LONG_PART and not _looks_random(match.group(2))):
            return match.group()
        keys.append(match.group(2))
        return match.group(1) + _PLACEHOLDER % (len(keys) - 1)

    def cut_user(match: re.Match[str]) -> str:
        keys.extend((match.group(1), match.group(2)))
        return f"{_PLACEHOLDER % (len(keys) - 2)}:{_PLACEHOLDER % (len(keys) - 1)}@"

    address = _USER.sub(cut_user, address)
    for pattern in (_IN_QUERY, _AFTER_WORD, _LONG_PART):
        address = pattern.sub(cut, address)
    return address, tuple(keys)


def _looks_random(part: str) -> bool:
    """Return whether a part of a path is a key and no word: letters and digits change places often, as in a UUID."""
    signs = [sign.isdigit() for sign in part if sign.isalnum()]
    return sum(one != other for one, other in zip(signs, signs[1:])) >= 4


def without_keys(source: str) -> tuple[str, str]:
    """Return a source string of QGIS without its keys, and the name under which they are kept ("" where it has none).

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
    return (plain, keep(keys)) if keys else (source, "")


def keep(keys: tuple[str, ...]) -> str:
    """Know keys for this session; return the name to ask for them by."""
    name = hashlib.sha256("\n".join(keys).encode("utf-8")).hexdigest()[:16]
    _known[name] = keys
    return name


def store(name: str) -> None:
    """Keep keys encrypted with QGIS's other secrets, where QGIS has a master password: a map was chosen that needs them."""
    manager = QgsApplication.authManager()
    if name in _known and not manager.isDisabled() and manager.masterPasswordIsSet():
        manager.storeAuthSetting(_GROUP + name, json.dumps(_known[name]), True)


def is_kept(name: str) -> bool:
    """Return whether the keys are there, now or after QGIS is started again; without a master password they are not."""
    return bool(_keys(name))


def _keys(name: str) -> tuple[str, ...]:
    if name and name not in _known:
        manager = QgsApplication.authManager()
        if not manager.isDisabled() and manager.masterPasswordIsSet():
            kept = manager.authSetting(_GROUP + name, "", True)
            try:
                _known[name] = tuple(json.loads(kept)) if kept else ()
            except ValueError:
                return ()
    return _known.get(name, ())


def filled(source: str, name: str) -> str:
    """Return a source string with its keys; with placeholders where they are not there."""
    for number, key in enumerate(_keys(name)):
        source = source.replace(_PLACEHOLDER % number, key)
    return source


def redacted(text: str) -> str:
    """Return a text in which no key stands: those met in this session, and whatever in an address looks like one."""
    for keys in _known.values():
        for key in sorted(keys, key=len, reverse=True):
            for form in {key, quote(key, safe=""), quote(key)}:
                text = text.replace(form, HIDDEN)
    text = _USER.sub(f"{HIDDEN}:{HIDDEN}@", text)
    for pattern in (_IN_QUERY, _AFTER_WORD):
        text = pattern.sub(lambda match: match.group(1) + HIDDEN, text)
    return text


def forget() -> None:
    """Forget the keys met in this session; what QGIS keeps encrypted is still there."""
    _known.clear()


def met() -> tuple[str, ...]:
    """Return every key met in this session."""
    return tuple(key for keys in _known.values() for key in keys)
