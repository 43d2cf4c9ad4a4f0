"""Take the pictures of README and handbook in a real QGIS, in Swedish and in English: docs/images/{sv,en}/<scene>.webp.

The scenes are tests/desktop/scripts/scenes.py. The clock stands at NOW and the window is 1366 x 768, so that the same code
gives the same pictures. A picture has a palette of its own; one without a scene is deleted.

    python .ci/screenshots.py [--language sv]
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
EXAMPLE = REPOSITORY / "resources" / "example"
PLACE = Path(tempfile.gettempdir()) / "trygghetsvandring"
"""Dialogs show where files lie: always the same, and nobody's home."""
LANGUAGES = {"sv": "sv_SE", "en": "en_GB"}
NOW = "2026-10-26 10:00:00"
"""After the walks of the example's autumn, before their half-year checks."""
CLOCK = ("faketime", "-m", "--exclude-monotonic", "-f", f"@{NOW}")
SIZE, SCREEN = (1366, 768), (1440, 900)
COLOURS = 48
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


def keep(taken: Path, target: Path) -> None:
    """Write a picture with a palette of its own, without loss: a fifth smaller than PNG makes it, and the zip has a limit."""
    with Image.open(taken) as picture:
        flat = picture.convert("RGB").quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        flat.convert("RGB").save(target, lossless=True, quality=100, method=6)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language", choices=LANGUAGES)
    chosen = parser.parse_args().language
    if chosen:
        take(chosen)
        return 0
    # Each in a process and on a display of its own: two cores, half the time.
    running = [
        subprocess.Popen(
            [sys.executable, __file__, "--language", language],
            env={**os.environ, "PYTEST_XDIST_WORKER": f"gw{number}"},
        )
        for number, language in enumerate(LANGUAGES, start=7)
    ]
    failed = [one.args for one in running if one.wait()]
    total = sum(file.stat().st_size for file in IMAGES.rglob("*.webp"))
    print(f"{len(list(IMAGES.rglob('*.webp')))} pictures, {total / 1e6:.2f} MB")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
