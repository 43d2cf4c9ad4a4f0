"""Take the pictures of README and handbook in a real QGIS, in Swedish and in English: docs/images/{sv,en}/<scene>.webp.

The scenes are tests/desktop/scripts/scenes.py. The doors to a server (docs/server) are what tests/desktop/scripts/server_door.py
goes through, in Swedish, on a PostgreSQL that is started for it. The clock stands at NOW and the window is 1366 x 768, so that the same code
gives the same pictures. A picture has a palette of its own; one without a scene is deleted.

    python .ci/screenshots.py [--language sv | --doors]
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))

from tests.desktop import harness  # noqa: E402

IMAGES = REPOSITORY / "docs" / "images"
DOORS = REPOSITORY / "docs" / "server"
DOORS_KEPT = ("menu", "open", "schemas", "open_refused", "new_placed", "place", "opened")
DOORS_DATABASE, DOORS_PORT = "trygghetsvandring", 54329
EXAMPLE = REPOSITORY / "resources" / "example"
PLACE = Path(tempfile.gettempdir()) / "trygghetsvandring"
"""Dialogs show where files lie: always the same, and nobody's home."""
LANGUAGES = {"sv": "sv_SE", "en": "en_GB"}
NOW = "2026-10-26 10:00:00"
"""After the walks of the example's autumn, before their half-year checks."""
CLOCK = ("faketime", "-m", "--exclude-monotonic", "-f", f"@{NOW}")
SIZE, SCREEN = (1366, 768), (1440, 900)
COLOURS = 42
PATIENCE_S = 1800
"""All scenes of a language take two minutes; on a machine with much else to do, many times that."""


def take(language: str) -> None:
    """Run the scenes in one language and keep their pictures. Ends the program when a scene fails."""
    folder = PLACE / language
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "qgis").mkdir(parents=True)
    try:
        example = folder / "Trygghetsvandring exempel.gpkg"
        file = Path(shutil.copy2(next(EXAMPLE.glob("felanmalan_*.csv")), folder))
        offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        script = REPOSITORY / ".ci" / "make_example.py"
        done = subprocess.run(
            [*CLOCK, "/usr/bin/python3", str(script), str(example)], env=offscreen, capture_output=True, text=True
        )
        if done.returncode:
            raise SystemExit(done.stderr[-2000:])
        outcome = harness.run(
            "scenes",
            folder / "qgis",
            language=LANGUAGES[language],
            size=SIZE,
            screen=SCREEN,
            before=CLOCK,
            timeout_s=PATIENCE_S,
            arguments={
                "store": str(example),
                "own": str(folder),
                "file": str(file),
                "language": language,
            },
        )
        if outcome.error:
            raise SystemExit(f"{language}: {outcome.error}\n{outcome.log[-2000:]}")
        target = IMAGES / language
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir(parents=True)
        for name in outcome.result["taken"]:
            keep(folder / "qgis" / f"{name}.png", target / f"{name}.webp")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def take_doors() -> None:
    """Go through the doors to a server and keep their pictures, where this machine has one."""
    from est_walks_plugin.store import Store
    from tests.postgres import missing, serving

    if missing():
        print(f"The doors to a server are left as they are: {missing()}.")
        return
    folder = PLACE / "doors"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        with serving(port=DOORS_PORT) as server:
            server.run_sql(f"CREATE ROLE trygghet LOGIN; CREATE DATABASE {DOORS_DATABASE} OWNER trygghet")
            server.run_sql("CREATE EXTENSION postgis", DOORS_DATABASE)
            where = {"host": "127.0.0.1", "port": str(DOORS_PORT), "database": DOORS_DATABASE, "username": "trygghet"}
            address = f"PG:host=127.0.0.1 port={DOORS_PORT} dbname={DOORS_DATABASE} user=trygghet active_schema=habo"
            Store.create(address, municipality="Håbo").close()
            outcome = harness.run(
                "server_door",
                folder,
                language=LANGUAGES["sv"],
                size=SIZE,
                screen=SCREEN,
                timeout_s=PATIENCE_S,
                arguments={"connection": {**where, "saveUsername": "true"}},
            )
        if outcome.error:
            raise SystemExit(f"doors: {outcome.error}\n{outcome.log[-2000:]}")
        shutil.rmtree(DOORS, ignore_errors=True)
        DOORS.mkdir(parents=True)
        for name in DOORS_KEPT:
            keep(folder / f"{name}.png", DOORS / f"{name}.webp")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def keep(taken: Path, target: Path) -> None:
    """Write a picture with a palette of its own, without loss: a fifth smaller than PNG makes it, and the zip has a limit."""
    with Image.open(taken) as picture:
        flat = picture.convert("RGB").quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        flat.convert("RGB").save(target, lossless=True, quality=100, method=6)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language", choices=LANGUAGES)
    parser.add_argument("--doors", action="store_true", help="of the doors to a server alone")
    told = parser.parse_args()
    if told.language:
        take(told.language)
    if told.doors:
        take_doors()
    if told.language or told.doors:
        return 0
    # Each in a process and on a display of its own: two cores, half the time.
    running = [
        subprocess.Popen(
            [sys.executable, __file__, *what],
            env={**os.environ, "PYTEST_XDIST_WORKER": f"gw{number}"},
        )
        for number, what in enumerate([*(("--language", one) for one in LANGUAGES), ("--doors",)], start=7)
    ]
    failed = [one.args for one in running if one.wait()]
    total = sum(file.stat().st_size for file in IMAGES.rglob("*.webp"))
    print(f"{len(list(IMAGES.rglob('*.webp')))} pictures, {total / 1e6:.2f} MB")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
