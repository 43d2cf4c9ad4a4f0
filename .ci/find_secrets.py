"""Fail when a file that is kept holds something that looks like a secret."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import looked_through
from detect_secrets import SecretsCollection
from detect_secrets.settings import default_settings

LEFT_OUT = (".gpkg", ".gz", ".pbf", ".png", ".jpg", ".svg", ".gpx", ".ts", ".qml", ".fgb")
#: Hashes of wheels, example data.
LEFT_OUT_BELOW = ("tests/data/", "resources/example/", ".ci/vendor.toml")


def secrets(file: Path, name: str) -> list[tuple[int, str]]:
    """Return line and kind of what looks like a secret; `name`: the file's in the zip. Needs detect-secrets' settings."""
    data = file.read_bytes()
    if looked_through.is_clean("detect-secrets", name, data):
        return []
    found = SecretsCollection()
    found.scan_file(str(file))
    told = [(secret.line_number, secret.type) for _name, secret in found]
    if not told:
        looked_through.remember("detect-secrets", [(name, data)])
    return told


def main() -> int:
    listed = subprocess.run(["git", "ls-files", "-z"], check=True, capture_output=True).stdout.decode().split("\0")
    failed = False
    with default_settings():
        for name in filter(None, listed):
            if not Path(name).is_file() or name.endswith(LEFT_OUT) or name.startswith(LEFT_OUT_BELOW):
                continue
            in_zip = f"est_walks_plugin/{name}" if name.startswith("resources/") else name
            for line, kind in secrets(Path(name), in_zip):
                print(f"{name}:{line}: {kind}")
                failed = True
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
