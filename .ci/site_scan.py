"""What plugins.qgis.org looks at before it takes a zip, looked at before anybody sends it one.

    python .ci/site_scan.py [ZIP]     without one: the zip as `make package` would build it now, without compiled translations

The site refuses a zip for its form and its metadata (its validator), and blocks one for a bandit finding or a secret (its scan,
rules as of July 2026: every test of bandit but B109, B404, B410, B411; every detector of detect-secrets but that of public
addresses). Flake8 and hidden files it only tells of; here they count too. What it needs the network for is left out: whether the
addresses in the metadata answer.
"""

from __future__ import annotations

import configparser
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Iterator
from urllib.parse import urlsplit

import find_secrets
import looked_through
import package
import vendor

TOP = package.TOP
#: Kinds of files in the zip; whatever else turns up should be thought about. The site refuses programs and what is compiled.
KINDS = {
    ".py", ".xlsx", ".svg", ".png", ".webp", ".json", ".qml", ".qm", ".ui", ".txt", ".md", ".csv", ".geojson", ".gz", ".ini",
    ".ttf", ".qpt", ".html", ".css", ".sql",
}  # fmt: skip
PLAIN = {"LICENSE"}
FORBIDDEN_FOLDERS = {"__MACOSX", ".git", "__pycache__"}
REQUIRED = ("name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker", "repository")
ADDRESSES = ("tracker", "repository", "homepage")
BOOLEANS = ("experimental", "deprecated", "server", "hasProcessingProvider")
MOST_BYTES = 6_000_000
#: Beyond C:\Users\NAME\AppData\Roaming\QGIS\QGIS3\profiles\default\python\plugins\, in the 259 letters of a path of Windows.
MOST_LETTERS = 150
SECRETS_IN = (".py", ".json", ".txt", ".md", ".ui", ".ini", ".html", ".sql", "")
SKIPPED = "B109,B404,B410,B411"


def faults(target: Path, secrets_below: str = "") -> list[str]:
    """Return a sentence for everything that the site would refuse, block or ask about.

    `secrets_below`: only in files whose path begins so (a pattern); the others are looked through by find_secrets.py.
    """
    try:
        archive = zipfile.ZipFile(target)
    except (zipfile.BadZipFile, OSError) as error:
        return [f"The zip cannot be opened: {error}."]
    with archive, tempfile.TemporaryDirectory() as scratch:
        damaged = archive.testzip()
        if damaged:
            return [f"{damaged} is damaged in the zip."]
        found = [*_form(archive), *_names(archive), *_metadata(archive)]
        if target.stat().st_size >= MOST_BYTES:
            found.append(f"The zip is {target.stat().st_size} bytes, not under {MOST_BYTES}.")
        if any(fault.endswith("leads out of its folder.") for fault in found):
            return found
        archive.extractall(scratch)
        return [*found, *_python(Path(scratch)), *_bandit(Path(scratch)), *_secrets(Path(scratch), secrets_below)]


def _form(archive: zipfile.ZipFile) -> Iterator[str]:
    """What each file is: its place, its kind, its rights."""
    for member in archive.infolist():
        name = member.filename
        parts = name.rstrip("/").split("/")
        if ".." in name or name.startswith("/") or "\\" in name or re.match(r"[A-Za-z]:", name):
            yield f"{name} leads out of its folder."
        if parts[0] != TOP or len(parts) < 2:
            yield f"{name} lies beside the one folder {TOP}."
        if FORBIDDEN_FOLDERS.intersection(parts) or any(part.startswith(".") for part in parts):
            yield f"{name} is hidden, or left over."
        if (member.external_attr >> 16) & 0o111 and not member.is_dir():
            yield f"{name} may be executed."
        suffix = PurePosixPath(name).suffix
        if not member.is_dir() and suffix not in KINDS and parts[-1] not in PLAIN:
            yield f"{name} is of a kind that is not known here."
        if not member.is_dir() and archive.open(member).read(4).startswith(vendor.COMPILED_STARTS):
            yield f"{name} is a program or compiled."
    if f"{TOP}/LICENSE" not in archive.namelist():
        yield f"{TOP}/LICENSE is missing."
    if f"{TOP}/__init__.py" not in archive.namelist():
        yield f"{TOP}/__init__.py is missing."


def _names(archive: zipfile.ZipFile) -> Iterator[str]:
    """What other systems make of the names: one of two that differ in capitals is lost on Windows and macOS."""
    seen: dict[str, str] = {}
    for name in archive.namelist():
        other = seen.setdefault(name.casefold(), name)
        if other != name:
            yield f"{name} and {other} are one file on Windows."
        elif archive.namelist().count(name) > 1:
            yield f"{name} is twice in the zip."
        if len(name) > MOST_LETTERS:
            yield f"{name} is too long a path for Windows."
        if PureWindowsPath(name).is_reserved() or re.search(r'[<>:"|?*]|[. ](?:/|$)', name):
            yield f"{name} is no name that Windows takes."


def _metadata(archive: zipfile.ZipFile) -> Iterator[str]:
    """What metadata.txt says. The site reads it with interpolation: a bare % breaks it."""
    parser = configparser.ConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    try:
        parser.read_string(archive.read(f"{TOP}/metadata.txt").decode("utf-8"))
        general = dict(parser.items("general"))
    except (KeyError, UnicodeDecodeError, configparser.Error) as error:
        yield f"metadata.txt cannot be read: {error}."
        return
    for key in REQUIRED:
        if not general.get(key, "").strip():
            yield f"metadata.txt has no {key}."
    for key in ADDRESSES:
        parts = urlsplit(general.get(key, ""))
        if parts.scheme != "https" or not parts.netloc:
            yield f"metadata.txt: {key} is no address by https."
    for key in BOOLEANS:
        if general.get(key, "no").lower() not in ("true", "false", "yes", "no"):
            yield f"metadata.txt: {key} is neither yes nor no."
    if not re.fullmatch(r"\d+\.\d+\.\d+", general.get("version", "")):
        yield "metadata.txt: version is not of the form 1.2.3."
    if "/" in general.get("author", ""):
        yield "metadata.txt: author holds a slash."
    if "supportsQt6" in general:
        yield "metadata.txt: supportsQt6 is dead; qgisMaximumVersion counts."
    if "<" in general.get("about", ""):
        yield "metadata.txt: about holds HTML."
    if re.search("qgis|plugin", general.get("name", ""), re.IGNORECASE):
        yield "metadata.txt: name says QGIS or plugin, which the site asks not to."
    icon = f"{TOP}/{general.get('icon', '')}"
    if icon not in archive.namelist():
        yield "metadata.txt: icon is not in the zip."
    elif archive.getinfo(icon).file_size >= 20_000:
        yield "metadata.txt: icon is 20 kB or more."


def _python(folder: Path) -> Iterator[str]:
    for file in folder.rglob("*.py"):
        try:
            compile(file.read_bytes(), str(file.relative_to(folder)), "exec", dont_inherit=True)
        except (SyntaxError, ValueError) as error:
            yield f"{file.relative_to(folder)} is no Python: {error}."


def _bandit(folder: Path) -> Iterator[str]:
    files = {file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*.py"))}
    check = f"bandit -s {SKIPPED}"
    new = [name for name, data in files.items() if not looked_through.is_clean(check, name, data)]
    if not new:
        return
    command = [sys.executable, "-m", "bandit", "-q", "-f", "custom"]
    command += ["--msg-template", "{relpath}:{line}: {test_id} {msg}", "-s", SKIPPED, "--", *new]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    yield from (line for line in done.stdout.splitlines() if line.strip())
    if done.returncode not in (0, 1):
        yield f"bandit failed: {done.stderr[-500:]}"
    if not done.returncode and not done.stdout.strip():
        looked_through.remember(check, ((name, files[name]) for name in new))


def _secrets(folder: Path, below: str) -> Iterator[str]:
    from detect_secrets.settings import default_settings

    with default_settings():
        for file in sorted(folder.rglob("*")):
            place = file.relative_to(folder).as_posix()
            if not re.match(below, place) or file.suffix not in SECRETS_IN or file.name == "metadata.txt":
                continue
            if file.is_file():
                for line, kind in find_secrets.secrets(file, place):
                    yield f"{place}:{line}: looks like a secret ({kind})"


def main() -> int:
    """Print the faults; end with 1 when there is one."""
    with tempfile.TemporaryDirectory() as scratch:
        if len(sys.argv) > 1:
            found = faults(Path(sys.argv[1]))
        else:
            now = Path(scratch) / "now.zip"
            package.build(now, vendor.LOCK, compiled=False)
            found = faults(
                now, secrets_below=f"{TOP}/(_vendor|resources/handbook)/"
            )  # the rest is tracked: step "secrets"
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
