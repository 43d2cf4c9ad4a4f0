"""What the plugin site's flake8 blocks for: names that do not exist or hide others, syntax, unused imports, bare excepts.

    python .ci/site_flake8.py     looks at est_walks_plugin; the tests look at what the zip has

The rules for code of QGIS (QGS) go with them, in one reading of the files. Line length is ruff's affair. Off are E704 (a stub on
one line) as in flake8's own default, since the formatter writes overloads so; QGS105, as iface is handed from plugin.py to the
window; QGS201 and QGS202, which are experimental and flag calls that cannot fail.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import looked_through

#: Bundled libraries: style is theirs.
BUNDLED = "_vendor"
RULES = (
    *("--isolated", "--select", "E9,F,W6,E7,QGS", "--extend-ignore", "E704,QGS105,QGS201,QGS202"),
    *("--max-line-length", "120"),
)


def faults(plugin: Path) -> str:
    """Return what flake8 says of the modules below the plugin's folder, nothing where it has nothing to say."""
    files = {
        file: file.read_bytes()
        for file in sorted(plugin.rglob("*.py"))
        if BUNDLED not in file.relative_to(plugin).parts
    }
    check = " ".join(("flake8", *RULES))
    names = {file: file.relative_to(plugin.parent).as_posix() for file in files}
    new = [file for file, data in files.items() if not looked_through.is_clean(check, names[file], data)]
    if not new:
        return ""
    command = [sys.executable, "-m", "flake8", *RULES, *map(str, new)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        return (done.stdout + done.stderr) or f"flake8 ended with {done.returncode}."
    looked_through.remember(check, ((names[file], files[file]) for file in new))
    return ""


def main() -> int:
    found = faults(Path("est_walks_plugin"))
    print(found, end="")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
