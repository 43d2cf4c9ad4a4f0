"""Fail when a file that is kept holds something that looks like a secret."""

from __future__ import annotations

import subprocess
import sys

from detect_secrets import SecretsCollection
from detect_secrets.settings import default_settings

LEFT_OUT = (".gpkg", ".gz", ".pbf", ".png", ".jpg", ".svg", ".gpx", ".ts", ".qml", ".fgb")
#: Hashes of wheels, example data.
LEFT_OUT_BELOW = ("tests/data/", "resources/example/", ".ci/vendor.toml")


def main() -> int:
    listed = subprocess.run(["git", "ls-files", "-z"], check=True, capture_output=True).stdout.decode().split("\0")
    found = SecretsCollection()
    with default_settings():
        for name in filter(None, listed):
            if not name.endswith(LEFT_OUT) and not name.startswith(LEFT_OUT_BELOW):
                found.scan_file(name)
    for name, secret in found:
        print(f"{name}:{secret.line_number}: {secret.type}")
    return 1 if len(list(found)) else 0


if __name__ == "__main__":
    sys.exit(main())
