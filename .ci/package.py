"""Build dist/est_walks_plugin-<version>.zip: one top folder, the same bytes for the same files."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

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


def files() -> dict[str, Path]:
    """Return what goes into the zip: name inside it -> file."""
    tracked = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "est_walks_plugin", "resources"],
        cwd=REPOSITORY,
        check=True,
        capture_output=True,
    ).stdout.decode("utf-8")
    found = {f"{TOP}/metadata.txt": REPOSITORY / "metadata.txt", f"{TOP}/LICENSE": REPOSITORY / "LICENSE"}
    for name in filter(None, tracked.split("\0")):
        path = REPOSITORY / name
        if not path.is_file() or path.suffix in LEFT_OUT_SUFFIXES or "__pycache__" in path.parts:
            continue
        found[name if name.startswith(TOP + "/") else f"{TOP}/{name}"] = path
    for path in sorted((REPOSITORY / "resources" / "i18n").glob("*.qm")):
        found[f"{TOP}/resources/i18n/{path.name}"] = path
    return found


def build() -> Path:
    """Write the zip and return its path."""
    target = REPOSITORY / "dist" / f"{TOP}-{version()}.zip"
    target.parent.mkdir(exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, path in sorted(files().items()):
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, path.read_bytes())
    return target


def main() -> int:
    target = build()
    size = target.stat().st_size
    print(f"{target.relative_to(REPOSITORY)}  {size / 1e6:.2f} MB")
    if size >= 5_000_000:
        print("The zip is over 5 MB: the plugin must stay under it.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
