"""Build dist/est_walks_plugin-<version>.zip: one top folder, the same bytes for the same files.

`--lock FILE --to FILE` take another list of bundled wheels and another target, for the tests.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import handbook
import vendor

REPOSITORY = Path(__file__).resolve().parent.parent
TOP = "est_walks_plugin"
LEFT_OUT_SUFFIXES = {".pyc", ".ts", ".ui~", ".orig"}
EPOCH = (2020, 1, 1, 0, 0, 0)


def version() -> str:
    """Return the version in metadata.txt."""
    for line in (REPOSITORY / "metadata.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("version="):
            return line.partition("=")[2].strip()
    raise SystemExit("metadata.txt has no version.")


def files(compiled: bool = True) -> dict[str, Path]:
    """Return what goes into the zip: name inside it -> file. `compiled`: with the translations that make built."""
    tracked = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "est_walks_plugin", "resources"],
        cwd=REPOSITORY,
        check=True,
        capture_output=True,
    ).stdout.decode("utf-8")
    found = {f"{TOP}/{name}": REPOSITORY / name for name in ("metadata.txt", "LICENSE", "README.md")}
    for name in filter(None, tracked.split("\0")):
        path = REPOSITORY / name
        if not path.is_file() or path.suffix in LEFT_OUT_SUFFIXES or "__pycache__" in path.parts:
            continue
        found[name if name.startswith(TOP + "/") else f"{TOP}/{name}"] = path
    for path in built_translations() if compiled else ():
        found[f"{TOP}/resources/i18n/{path.name}"] = path
    return found


def built_translations() -> list[Path]:
    """Return the .qm file of every .ts file. Ends the program when one is missing or older."""
    built = []
    for source in sorted((REPOSITORY / "resources" / "i18n").glob("*.ts")):
        path = source.with_suffix(".qm")
        if not path.is_file() or path.stat().st_mtime < source.stat().st_mtime:
            raise SystemExit(f"{path.name} is not built from {source.name}: run make translations first.")
        built.append(path)
    return built


def build(target: Path, lock: Path, compiled: bool = True) -> None:
    """Write the zip with the wheels that `lock` pins."""
    contents = {name: path.read_bytes() for name, path in files(compiled).items()}
    contents.update({f"{TOP}/resources/handbook/{name}": data for name, data in handbook.pages().items()})
    contents.update({f"{TOP}/_vendor/{name}": data for name, data in vendor.bundle(lock).items()})
    target.parent.mkdir(exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in sorted(contents.items()):
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, data)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lock", type=Path, default=vendor.LOCK)
    parser.add_argument("--to", type=Path, default=REPOSITORY / "dist" / f"{TOP}-{version()}.zip")
    chosen = parser.parse_args()
    build(chosen.to, chosen.lock)
    size = chosen.to.stat().st_size
    print(f"{os.path.relpath(chosen.to)}  {size / 1e6:.2f} MB")
    if size >= 6_000_000:
        print("The zip is over 6 MB: the plugin must stay under it.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
