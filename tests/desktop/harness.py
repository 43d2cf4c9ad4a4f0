"""Starts a real QGIS under Xvfb with the plugin installed as the zip lays it out, and runs a script in it.

The system's own Python comes first on the path: QGIS takes its Python home from the first one it finds.
"""

from __future__ import annotations

import atexit
import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

REPOSITORY = Path(__file__).resolve().parents[2]
SCRIPTS = Path(__file__).resolve().parent / "scripts"
PLUGIN = "est_walks_plugin"
TIMEOUT_S = 300


@dataclass(frozen=True)
class Outcome:
    """What a script returned, or the traceback it ended with."""

    result: dict[str, Any]
    error: str
    log: str


def vendor() -> ModuleType:
    """Return .ci/vendor.py, which unpacks the bundled libraries as the zip has them."""
    spec = importlib.util.spec_from_file_location("ci_vendor", REPOSITORY / ".ci" / "vendor.py")
    if spec is None or spec.loader is None:
        raise RuntimeError(".ci/vendor.py cannot be loaded.")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@cache
def _template() -> Path:
    """Return the plugin as the zip lays it out, compiled: made once a process, gone with it."""
    folder = Path(tempfile.mkdtemp(prefix="est-plugin-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    made = folder / PLUGIN
    shutil.copytree(REPOSITORY / PLUGIN, made, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(REPOSITORY / "resources", made / "resources")
    vendor().lay_out(made / "_vendor")
    for name in ("metadata.txt", "LICENSE"):
        shutil.copy2(REPOSITORY / name, made / name)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPYCACHEPREFIX"}
    compiling = ["/usr/bin/python3", "-m", "compileall", "-q", str(made)]
    subprocess.run(compiling, env=environment, check=True, stdout=subprocess.DEVNULL)
    return made


def _linked(source: str, target: str) -> None:
    """Let a file of the template be found below a profile too; where that is on another disk, copy it."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def install(profiles: Path, *, language: str, theme: str = "default", enabled: bool = False) -> Path:
    """Make a profile below `profiles` with the plugin in it, not to be written to, and return the plugin's folder."""
    profile = profiles / "profiles" / "default"
    plugins = profile / "python" / "plugins"
    target = plugins / PLUGIN
    if target.exists():
        shutil.rmtree(target)
    plugins.mkdir(parents=True, exist_ok=True)
    shutil.copytree(_template(), target, copy_function=_linked)
    settings = profile / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(
        f"[PythonPlugins]\n{PLUGIN}={'true' if enabled else 'false'}\n"
        "[qgis]\ncheckVersion=false\nshowTips340=false\nnewsFeedEnabled=false\n"
        f"[UI]\nUITheme={theme}\n"
        f"[locale]\noverrideFlag=true\nuserLocale={language}\nglobalLocale={language}\n"
        "[app]\nprojections/unknownCrsBehavior=NoAction\n",
        encoding="utf-8",
    )
    return target


def free_display() -> list[str]:
    """Return xvfb-run's options for a display nobody has; processes of pytest-xdist look in ranges of their own."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
    return ["-a", "-n", str(99 + 100 * int(worker))]


def run(
    script: str,
    folder: Path,
    *,
    language: str = "sv_SE",
    theme: str = "default",
    size: tuple[int, int] = (1366, 768),
    arguments: dict[str, Any] | None = None,
    scale: float = 1.0,
    timeout_s: float = TIMEOUT_S,
    screen: tuple[int, int] | None = None,
    before: tuple[str, ...] = (),
) -> Outcome:
    """Run tests/desktop/scripts/<script>.py in a fresh QGIS; `folder` keeps profile, result and pictures.

    The screen is as large as the window unless told; `before` is a command that starts QGIS.
    """
    folder.mkdir(parents=True, exist_ok=True)
    install(folder, language=language, theme=theme)
    home = folder / "home"
    (home / "Documents").mkdir(parents=True, exist_ok=True)
    home.chmod(0o700)
    request = folder / "request.json"
    answer = folder / "answer.json"
    answer.unlink(missing_ok=True)
    request.write_text(
        json.dumps({"script": script, "answer": str(answer), "folder": str(folder), "size": size, **(arguments or {})})
    )
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "xcb",
        "EST_DESKTOP_REQUEST": str(request),
        "EST_DESKTOP_SCRIPTS": str(SCRIPTS),
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "QT_SCALE_FACTOR": str(scale),
        "LC_ALL": "C.UTF-8",
        "PATH": "/usr/bin:/bin:" + os.environ.get("PATH", ""),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    environment.pop("DISPLAY", None)
    for name in ("VIRTUAL_ENV", "PYTHONHOME", "PYTHONPATH", "PYTHONPYCACHEPREFIX"):
        environment.pop(name, None)
    command = [
        "xvfb-run",
        *free_display(),
        "-s",
        "-screen 0 {}x{}x24 -dpi 96".format(*(screen or size)),
        *before,
        "qgis",
        "--nologo",
        "--noversioncheck",
    ]
    command += ["--lang", language.partition("_")[0], "--profiles-path", str(folder)]
    command += ["--code", str(SCRIPTS / "bootstrap.py")]
    with (folder / "log.txt").open("w+", errors="replace") as output:
        process = subprocess.Popen(
            command, env=environment, stdout=output, stderr=subprocess.STDOUT, text=True, start_new_session=True
        )
        try:
            process.wait(timeout_s)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            output.write("\n(timed out)")
        output.seek(0)
        log = output.read()
    if not answer.is_file():
        return Outcome({}, "QGIS ended without an answer", log)
    told = json.loads(answer.read_text())
    return Outcome(told.get("result") or {}, told.get("error") or "", log)
