"""Fail when the plugin uses something of Qt or QGIS that QGIS 4 (Qt 6) does not have.

mypy reads the whole plugin with PyQt6's stubs in the place of PyQt5's: every attribute, enumeration, constructor and
argument of Qt and QGIS whose type can be known. What it cannot know is looked up by name.

    python .ci/qt6/check.py [FOLDER or FILE ...]
"""

from __future__ import annotations

import sys
from pathlib import Path

import stubs
from classes import Classes, defined
from faults import Fault, Judge
from mypy import api
from names import Gone

REPOSITORY = stubs.REPOSITORY
CACHE = REPOSITORY / ".cache" / "qt6"
SETTINGS = """[mypy]
python_version = 3.11
mypy_path = {stubs}
cache_dir = {cache}
ignore_missing_imports = true
strict_optional = false
check_untyped_defs = true
show_error_code_links = false
pretty = false
explicit_package_bases = true
[mypy-PyQt6.*,qgis.*]
ignore_errors = true
"""


def look(paths: list[Path], cache: Path = CACHE) -> list[Fault]:
    """Return what would not work on QGIS 4 in these files and folders, in their order."""
    folder = stubs.build(cache)
    settings = cache / "mypy.ini"
    settings.write_text(SETTINGS.format(stubs=folder, cache=cache / "mypy"))
    files = sorted({file for path in paths for file in ([path] if path.is_file() else path.rglob("*.py"))})
    new = Classes.of(folder.rglob("*.pyi"))
    own = Classes.of(files)
    old = Classes.of(stubs.pyqt5_folder() / f"{module}.pyi" for module in stubs.QT_MODULES)
    told, broken, code = api.run(["--config-file", str(settings), *map(str, paths)])
    if code > 1:
        lines = [line for line in told.splitlines() if line.endswith("[syntax]")] or [*told.splitlines()[-3:], broken]
        raise SystemExit("\n".join(["mypy could not read the plugin:", *lines]))
    gone = Gone.between(old, new, defined(files))
    found = [*Judge(new, own, stubs.patched()).faults(told), *(fault for file in files for fault in gone.faults(file))]
    return sorted(set(found), key=lambda fault: (fault.file, fault.line, fault.said))


def main() -> int:
    """Print the faults; end with 1 when there is one."""
    found = look([Path(one) for one in sys.argv[1:]] or [Path("est_walks_plugin")])
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
