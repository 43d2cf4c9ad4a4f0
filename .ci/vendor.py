"""Bundle the pinned wheels of .ci/vendor.toml: fetched once by pip with their hash, checked, unpacked for `_vendor/`."""

from __future__ import annotations

import ast
import hashlib
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from email import message_from_bytes
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath
from typing import Any

import tomllib

REPOSITORY = Path(__file__).resolve().parent.parent
LOCK = REPOSITORY / ".ci" / "vendor.toml"
CACHE = REPOSITORY / ".cache" / "wheels"
MOST_BYTES = 1_000_000
#: SPDX names of licences under which code may be part of a GPL-2.0-or-later work.
LICENCES = {"MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "ISC", "Zlib", "Unlicense", "CC0-1.0", "PSF-2.0", "Apache-2.0",
            "MPL-2.0", "LGPL-2.1-or-later", "LGPL-3.0-or-later", "GPL-2.0-or-later", "GPL-3.0-or-later"}  # fmt: skip
COMPILED = {".so", ".pyd", ".dll", ".dylib", ".exe", ".a", ".o", ".lib", ".pyc", ".pyo", ".jar", ".wasm", ".node"}
COMPILED_STARTS = (b"\x7fELF", b"MZ", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"\x00asm")
#: For type checkers only.
NEVER_NEEDED = ("*.pyi", "*/py.typed")


@dataclass(frozen=True)
class Change:
    """A passage of a bundled file that is written otherwise; `old` must stand there exactly once."""

    file: str
    old: str
    new: str


@dataclass(frozen=True)
class Wheel:
    """A pinned wheel; `sha256` is that of the whole file, `licence` an SPDX name."""

    name: str
    version: str
    sha256: str
    licence: str
    leave_out: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()

    @property
    def title(self) -> str:
        """Name and version, as messages and file names have them."""
        return f"{self.name}-{self.version}"


def read_lock(path: Path = LOCK) -> list[Wheel]:
    """Return the pinned wheels. Ends the program for an entry without hash or with a licence that does not fit."""
    with path.open("rb") as stream:
        entries = tomllib.load(stream).get("wheel", [])
    return [_entry(path, entry) for entry in entries]


def _entry(path: Path, entry: dict[str, Any]) -> Wheel:
    changes = tuple(Change(**change) for change in entry.pop("change", ()))
    try:
        wheel = Wheel(**{**entry, "leave_out": tuple(entry.get("leave_out", ())), "changes": changes})
    except TypeError as error:
        raise SystemExit(f"{path.name}: an entry is wrong ({error}).") from error
    if len(wheel.sha256) != 64 or not set(wheel.sha256) <= set("0123456789abcdef"):
        raise SystemExit(f"{path.name}: {wheel.title} needs its sha256, 64 hex digits.")
    if wheel.licence not in LICENCES:
        raise SystemExit(
            f"{path.name}: {wheel.title} is under {wheel.licence}, which does not go with GPL-2.0-or-later."
        )
    return wheel


def fetch(wheel: Wheel, cache: Path = CACHE) -> Path:
    """Return the wheel's file, from the cache or else by pip; only its own hash is taken, and no source package."""
    folder = cache / wheel.sha256
    if not list(folder.glob("*.whl")):
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as work:
            wish = Path(work) / "wish.txt"
            wish.write_text(f"{wheel.name}=={wheel.version} --hash=sha256:{wheel.sha256}\n", encoding="utf-8")
            asked = [
                "download",
                "--quiet",
                "--require-hashes",
                "--no-deps",
                "--only-binary=:all:",
                "--dest",
                str(folder),
            ]
            done = subprocess.run([*_pip(cache), *asked, "-r", str(wish)], capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"{wheel.title} was not fetched:\n{done.stderr.strip()[-1500:]}")
    file = next(iter(folder.glob("*.whl")))
    if hashlib.sha256(file.read_bytes()).hexdigest() != wheel.sha256:
        file.unlink()
        raise SystemExit(f"{wheel.title}: the file has another sha256 than .ci/vendor.toml; it was thrown away.")
    return file


def _pip(cache: Path) -> list[str]:
    """Return the command of a pip: that of the tests' environment, else of one made for this; the system may have none."""
    python = REPOSITORY / ".venv" / "bin" / "python"
    if not python.exists():
        python = cache / "pip" / "bin" / "python"
        if not python.exists():
            subprocess.run([sys.executable, "-m", "venv", str(cache / "pip")], check=True)
    return [str(python), "-m", "pip", "--disable-pip-version-check"]


def unpack(wheel: Wheel, file: Path) -> dict[str, bytes]:
    """Return what goes into `_vendor/` of one wheel: name -> bytes, its licence as `licences/<name>-<version>.txt`.

    Ends the program for a wheel that is not pure Python, is another than pinned, comes without its licence, or imports
    itself by an absolute name.
    """
    with zipfile.ZipFile(file) as archive:
        inside = {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
    for name in inside:
        if name.startswith("/") or "\\" in name or ".." in PurePosixPath(name).parts:
            raise SystemExit(f"{wheel.title}: {name} would leave its folder.")
    _check_information(wheel, inside)
    kept = {
        name: data
        for name, data in inside.items()
        if not _beside(name) and not any(fnmatch(name, pattern) for pattern in (*NEVER_NEEDED, *wheel.leave_out))
    }
    for name, data in kept.items():
        if set(PurePosixPath(name).suffixes) & COMPILED or data.startswith(COMPILED_STARTS):
            raise SystemExit(f"{wheel.title}: {name} is compiled; only pure Python may be bundled.")
    for change in wheel.changes:
        kept[change.file] = _changed(wheel, change, kept.get(change.file, b""))
    _check_imports(wheel, kept)
    kept[f"licences/{wheel.title}.txt"] = _licence(wheel, inside)
    return kept


def _beside(name: str) -> bool:
    """Whether a file of the wheel is no part of the library: its metadata, scripts and manual pages."""
    top = name.split("/")[0]
    return top.endswith(".dist-info") or (
        top.endswith(".data") and name.split("/")[1] in ("data", "scripts", "headers")
    )


def _check_information(wheel: Wheel, inside: dict[str, bytes]) -> None:
    information: dict[str, Any] = {"WHEEL": None, "METADATA": None}
    for name, data in inside.items():
        folder, _, kind = name.partition("/")
        if folder.endswith(".dist-info") and kind in information:
            information[kind] = message_from_bytes(data)
    built, told = information["WHEEL"], information["METADATA"]
    if built is None or told is None:
        raise SystemExit(f"{wheel.title}: the file is no wheel.")
    tags = built.get_all("Tag") or [""]
    if built["Root-Is-Purelib"] != "true" or not all(tag.endswith("-none-any") for tag in tags):
        raise SystemExit(f"{wheel.title} is built for {', '.join(tags)}; only pure Python may be bundled.")
    if (_plain(told["Name"]), told["Version"]) != (_plain(wheel.name), wheel.version):
        raise SystemExit(f"{wheel.title}: the wheel says {told['Name']} {told['Version']}.")
    if told["License-Expression"] not in (None, wheel.licence):
        raise SystemExit(f"{wheel.title}: the wheel's licence is {told['License-Expression']}, not {wheel.licence}.")


def _plain(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")


def _changed(wheel: Wheel, change: Change, data: bytes) -> bytes:
    if data.count(change.old.encode("utf-8")) != 1:
        raise SystemExit(f"{wheel.title}: the passage to change stands not exactly once in {change.file}: {change.old}")
    return data.replace(change.old.encode("utf-8"), change.new.encode("utf-8"))


def _check_imports(wheel: Wheel, kept: dict[str, bytes]) -> None:
    """A copy under our own name must not look for itself under its public name: it might find another plugin's."""
    tops = {PurePosixPath(name).parts[0].removesuffix(".py") for name in kept}
    wrong = []
    for name, data in sorted(kept.items()):
        for node in ast.walk(ast.parse(data, name)) if name.endswith(".py") else ():
            if isinstance(node, ast.Import):
                named = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and not node.level:
                named = [node.module or ""]
            else:
                continue
            wrong += [f"{name}:{node.lineno}" for other in named if other.split(".")[0] in tops]
    if wrong:
        raise SystemExit(f"{wheel.title} imports itself by its public name at {', '.join(wrong)}; change or leave out.")


def _licence(wheel: Wheel, inside: dict[str, bytes]) -> bytes:
    """Return the wheel's licence files as one text, with what was changed, as licences ask for."""
    texts = [
        data
        for name, data in sorted(inside.items())
        if ".dist-info/" in name
        and PurePosixPath(name).name.upper().startswith(("LICEN", "COPYING", "NOTICE", "AUTHORS"))
    ]
    if not texts:
        raise SystemExit(f"{wheel.title} comes without its licence; it may not be bundled.")
    changed = sorted({change.file for change in wheel.changes})
    head = f"{wheel.name} {wheel.version}, {wheel.licence}\n"
    if changed:
        head += f"Changed for this plugin: {', '.join(changed)}\n"
    return b"\n".join([head.encode("utf-8"), *texts])


def bundle(lock: Path = LOCK, cache: Path = CACHE) -> dict[str, bytes]:
    """Return all that goes into `_vendor/`: name -> bytes; nothing where nothing is pinned."""
    wheels = read_lock(lock)
    if not wheels:
        return {}
    found = {
        "__init__.py": b'"""Bundled libraries, unpacked from the wheels that .ci/vendor.toml pins; licences/ has their licences."""\n'
    }
    size = 0
    for wheel in wheels:
        file = fetch(wheel, cache)
        size += file.stat().st_size
        for name, data in unpack(wheel, file).items():
            if name in found:
                raise SystemExit(f"{wheel.title}: {name} is there twice.")
            found[name] = data
    if size > MOST_BYTES:
        raise SystemExit(
            f"The bundled wheels have {size / 1e6:.1f} MB together; {MOST_BYTES / 1e6:.0f} MB is the most."
        )
    return found


def lay_out(folder: Path, lock: Path = LOCK, cache: Path = CACHE) -> None:
    """Write what goes into `_vendor/` to `folder`, for a copy of the sources that QGIS's own Python runs."""
    for name, data in bundle(lock, cache).items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
