"""A real browser without a window, and what accessibility tools say in it (axe-core, a development tool)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Any

SHELL = shutil.which("chromium-headless-shell") or shutil.which("chromium")
RUN = """axe.run(document, {rules: {'color-contrast-enhanced': {enabled: true}}}).then(
    found => found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html).slice(0, 3).join(' ')))"""


CUT = """[...document.querySelectorAll('main *')].filter(one => {
    const box = one.getBoundingClientRect();
    let around = one.parentElement, scrolls = false;
    while (around) { scrolls = scrolls || /auto|scroll/.test(getComputedStyle(around).overflowX); around = around.parentElement; }
    return box.width > 0 && !scrolls && (box.right > innerWidth + 1 || box.left < -1);
}).map(one => one.outerHTML.slice(0, 80))"""
STANDING = (
    "[...document.querySelectorAll('*')].filter(one => /fixed|sticky/.test(getComputedStyle(one).position)).length"
)


class Browser:
    """A browser without a window, told what to do through two pipes (Chrome DevTools protocol)."""

    def __init__(self, profile: Path) -> None:
        hear, self._say = os.pipe()
        self._hear, say = os.pipe()
        options = f"--headless --no-sandbox --disable-gpu --user-data-dir='{profile}' --remote-debugging-pipe"
        self._process = subprocess.Popen(
            ["bash", "-c", f"exec '{SHELL}' {options} 3<&{hear} 4>&{say}"],
            pass_fds=(hear, say),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(hear)
        os.close(say)
        self._number, self._rest, self._session = 0, b"", ""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Page.enable")

    def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Send a command and return its answer."""
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._say, json.dumps(message).encode() + b"\0")
        answer = self._until(lambda told: told.get("id") == self._number)
        assert "error" not in answer, answer
        return dict(answer["result"])

    def open(self, page: Path, *, width: int, scheme: str) -> None:
        self.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=width < 500)
        self.ask("Page.navigate", url=page.as_uri())
        self._until(lambda told: told.get("method") == "Page.loadEventFired")

    def value(self, expression: str) -> Any:
        told = self.ask("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in told, told
        return told["result"].get("value")

    def close(self) -> None:
        os.close(self._say)
        self._process.terminate()
        self._process.wait(20)
        os.close(self._hear)

    def _until(self, wanted: Any) -> dict[str, Any]:
        while True:
            while b"\0" not in self._rest:
                read = os.read(self._hear, 1 << 20)
                assert read, "the browser ended"
                self._rest += read
            line, _, self._rest = self._rest.partition(b"\0")
            told: dict[str, Any] = json.loads(line)
            if wanted(told):
                return told

    def axe(self) -> list[str]:
        """Return what axe finds on the page that is open, also contrast below 7:1."""
        self.value(f"{axe_source()};0")
        return list(self.value(RUN))


def axe_source() -> str:
    """Return axe-core; the package around it needs a browser driver that is not installed, so it is not imported."""
    spec = find_spec("axe_playwright_python")
    assert spec is not None, "axe is missing; run make venv"
    assert spec.origin is not None
    return (Path(spec.origin).parent / "axe.min.js").read_text(encoding="utf-8")
