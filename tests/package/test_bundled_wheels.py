"""What the package step bundles: pinned by hash, pure, with its licence, found under the plugin's own name."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from . import tiny_wheel
from .conftest import REPOSITORY

pytestmark = pytest.mark.package


@pytest.fixture(scope="module")
def vendor() -> ModuleType:
    """The package step's module .ci/vendor.py."""
    spec = importlib.util.spec_from_file_location("est_ci_vendor", REPOSITORY / ".ci" / "vendor.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


Bundle = Callable[..., dict[str, bytes]]


@pytest.fixture
def bundle(vendor: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bundle:
    """A function that bundles the tiny wheel, changed so, from a folder in place of a registry."""
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))

    def call(more: dict[str, Any] | None = None, entry: str = "", **replaced: str) -> dict[str, bytes]:
        lock = tiny_wheel.lock(tmp_path, tiny_wheel.make(tmp_path, more), entry)
        text = lock.read_text(encoding="utf-8")
        for key, value in replaced.items():
            text = re.sub(f'^{key} = ".*"', f'{key} = "{value}"', text, flags=re.MULTILINE)
        lock.write_text(text, encoding="utf-8")
        return vendor.bundle(lock, tmp_path / "cache")

    return call


def test_the_library_and_its_licence_are_unpacked(bundle: Bundle) -> None:
    found = bundle()
    assert sorted(found) == ["__init__.py", "licences/tiny-1.0.txt", "tiny/__init__.py", "tiny/core.py"]
    assert found["licences/tiny-1.0.txt"].decode() == "tiny 1.0, MIT\n\nPermission is hereby granted to use Tiny.\n"


def test_fetched_once_then_taken_from_the_cache(
    bundle: Bundle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = bundle()
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path / "nowhere"))
    assert bundle() == first


def test_another_hash_is_refused(bundle: Bundle) -> None:
    with pytest.raises(SystemExit, match="was not fetched"):
        bundle(sha256="0" * 64)


def test_a_file_changed_in_the_cache_is_refused_and_fetched_anew(bundle: Bundle, tmp_path: Path) -> None:
    first = bundle()
    (cached,) = (tmp_path / "cache").rglob("*.whl")
    cached.write_bytes(cached.read_bytes() + b" ")
    with pytest.raises(SystemExit, match="another sha256"):
        bundle()
    assert bundle() == first


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"tiny/fast.cpython-311-x86_64-linux-gnu.so": b"x"}, "fast.*compiled"),
        ({"tiny/data.bin": b"\x7fELF\x02\x01"}, "data.bin is compiled"),
        ({"tiny/data.txt": b"MZ\x90"}, "data.txt is compiled"),
        ({"tiny/old.pyc": b"x"}, "compiled"),
        ({"tiny-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: false\nTag: py3-none-any\n"}, "only pure Python"),
        ({"tiny-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: cp311-cp311-linux_x86_64\n"}, "linux_x86_64"),
        ({"tiny-1.0.dist-info/licenses/LICENSE": None}, "without its licence"),
        ({"tiny-1.0.dist-info/METADATA": "Name: tiny\nVersion: 1.0\nLicense-Expression: BSD-3-Clause\n"}, "BSD-3-Clause"),
        ({"tiny-1.0.dist-info/WHEEL": None}, "no wheel"),
        ({"tiny/more.py": "import tiny\n"}, r"more\.py:1"),
        ({"tiny/more.py": "def f():\n    from tiny.core import twice\n"}, r"more\.py:2"),
        ({"../../escaped.py": ""}, "leave its folder"),
        ({"tiny-1.0.data/platlib/tiny/fast.so": b"x"}, "compiled"),
    ],
)  # fmt: skip
def test_what_may_not_be_bundled_is_refused(
    vendor: ModuleType, tmp_path: Path, more: dict[str, Any], said: str
) -> None:
    with pytest.raises(SystemExit, match=said):
        vendor.unpack(vendor.Wheel("tiny", "1.0", "0" * 64, "MIT"), tiny_wheel.make(tmp_path, more))


def test_a_wheel_with_compiled_code_does_not_get_into_the_bundle(bundle: Bundle) -> None:
    with pytest.raises(SystemExit, match="compiled"):
        bundle({"tiny/fast.cpython-311-x86_64-linux-gnu.so": b"x"})


def test_a_wheel_that_says_another_name_is_refused(vendor: ModuleType, tmp_path: Path) -> None:
    file = tiny_wheel.make(tmp_path, {"tiny-1.0.dist-info/METADATA": "Name: other\nVersion: 1.0\n"})
    with pytest.raises(SystemExit, match="says other"):
        vendor.unpack(vendor.Wheel("tiny", "1.0", "0" * 64, "MIT"), file)


@pytest.mark.parametrize(
    ("replaced", "said"),
    [({"licence": "Proprietary"}, "Proprietary"), ({"sha256": "abc"}, "64 hex"), ({"licence": ""}, "does not go")],
)
def test_an_entry_without_hash_or_licence_is_refused(bundle: Bundle, replaced: dict[str, str], said: str) -> None:
    with pytest.raises(SystemExit, match=said):
        bundle(**replaced)


def test_a_misspelt_entry_is_refused(bundle: Bundle) -> None:
    with pytest.raises(SystemExit, match="leaveout"):
        bundle(entry='leaveout = ["x"]\n')


def test_files_are_left_out_and_passages_changed_and_the_licence_says_so(bundle: Bundle) -> None:
    more = {"tiny/cli.py": "import tiny\n", "tiny/more.py": "from tiny import core\n"}
    change = '[[wheel.change]]\nfile = "tiny/more.py"\nold = "from tiny import"\nnew = "from . import"\n'
    found = bundle(more, 'leave_out = ["tiny/c*i.py"]\n' + change)
    assert "tiny/cli.py" not in found
    assert found["tiny/more.py"] == b"from . import core\n"
    assert b"Changed for this plugin: tiny/more.py" in found["licences/tiny-1.0.txt"]
    for old in ("from nowhere", "\\n"):
        change = f'[[wheel.change]]\nfile = "tiny/core.py"\nold = "{old}"\nnew = ""\n'
        with pytest.raises(SystemExit, match="not exactly once"):
            bundle(entry=change)


def test_too_much_is_refused(bundle: Bundle, vendor: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vendor, "MOST_BYTES", 500)
    with pytest.raises(SystemExit, match="the most"):
        bundle()


def test_what_is_pinned_today_is_in_the_zip_and_in_the_environment_of_the_tests(
    vendor: ModuleType, package: Path
) -> None:
    wheels = vendor.read_lock()
    needed = (REPOSITORY / ".ci" / "requirements-dev.txt").read_text(encoding="utf-8").splitlines()
    assert [
        f"{wheel.name}=={wheel.version}" for wheel in wheels if f"{wheel.name}=={wheel.version}" not in needed
    ] == []
    with zipfile.ZipFile(package) as archive:
        bundled = [name for name in archive.namelist() if name.startswith("est_walks_plugin/_vendor/")]
    assert [wheel.title for wheel in wheels if not any(f"licences/{wheel.title}.txt" in name for name in bundled)] == []
    assert bool(bundled) == bool(wheels)


IN_THE_PLUGIN = """
import sys
sys.path.insert(0, {plugins!r})
before = list(sys.path)
from est_walks_plugin.vendor import library
from est_walks_plugin.model.errors import EstWalksError
tiny = library("tiny")
assert tiny.twice(21) == 42
assert tiny.__name__ == "est_walks_plugin._vendor.tiny"
assert library("tiny.core") is tiny.core
assert "tiny" not in sys.modules
assert sys.path == before
try:
    library("nothing_of_that_name")
except EstWalksError as error:
    assert "nothing_of_that_name" in str(error)
else:
    raise SystemExit("no error")
"""


def test_the_zip_works_in_a_fresh_profile(package: Path, tmp_path: Path) -> None:
    """Built with another lock: the plugin loads in QGIS, and finds the library under its own name only."""
    wheel = tiny_wheel.make(tmp_path)
    environment = {**os.environ, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(tmp_path)}
    made = []
    for name in ("one.zip", "two.zip"):
        command = [".ci/package.py", "--lock", str(tiny_wheel.lock(tmp_path, wheel)), "--to", str(tmp_path / name)]
        subprocess.run(["/usr/bin/python3", *command], cwd=REPOSITORY, env=environment, check=True, capture_output=True)
        made.append((tmp_path / name).read_bytes())
    assert made[0] == made[1]
    plugins = tmp_path / "profile" / "profiles" / "default" / "python" / "plugins"
    plugins.mkdir(parents=True)
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        archive.extractall(plugins)
    assert (plugins / "est_walks_plugin" / "_vendor" / "licences" / "tiny-1.0.txt").is_file()
    bare = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "PYTHONPATH")}
    bare.update(QGIS_CUSTOM_CONFIG_PATH=str(tmp_path / "profile"), QT_QPA_PLATFORM="offscreen", HOME=str(tmp_path))
    subprocess.run(["qgis_process", "plugins", "enable", "est_walks_plugin"], env=bare, check=True, capture_output=True)
    listed = subprocess.run(["qgis_process", "list"], env=bare, check=True, capture_output=True, text=True).stdout
    assert "estwalks:planwalk" in listed
    code = IN_THE_PLUGIN.format(plugins=str(plugins))
    done = subprocess.run(["/usr/bin/python3", "-c", code], env=bare, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_source_checkout_takes_the_installed_library(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from est_walks_plugin.vendor import library

    with zipfile.ZipFile(tiny_wheel.make(tmp_path)) as archive:
        archive.extractall(tmp_path / "site")
    monkeypatch.syspath_prepend(tmp_path / "site")
    assert library("tiny").__name__ == "tiny"


def test_what_a_library_itself_lacks_is_not_hidden(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A bundled copy that fails for want of another module says so; the installed one is not taken instead."""
    import est_walks_plugin
    from est_walks_plugin.vendor import library

    (tmp_path / "_vendor" / "lacking").mkdir(parents=True)
    (tmp_path / "_vendor" / "__init__.py").write_text("", encoding="utf-8")
    (tmp_path / "_vendor" / "lacking" / "__init__.py").write_text("import not_there_at_all\n", encoding="utf-8")
    monkeypatch.setattr(est_walks_plugin, "__path__", [*est_walks_plugin.__path__, str(tmp_path)])
    with pytest.raises(ModuleNotFoundError, match="not_there_at_all"):
        library("lacking")
    sys.modules.pop("est_walks_plugin._vendor", None)


def test_a_zip_without_built_translations_is_refused(tmp_path: Path) -> None:
    """In a copy of the checkout whose .qm files are gone, or older than their .ts."""
    copy = tmp_path / "copy"
    subprocess.run(["git", "clone", "-q", "--no-hardlinks", str(REPOSITORY), str(copy)], check=True)
    for name in ("package.py", "vendor.py", "vendor.toml"):
        (copy / ".ci" / name).write_bytes((REPOSITORY / ".ci" / name).read_bytes())
    done = subprocess.run(["/usr/bin/python3", ".ci/package.py"], cwd=copy, capture_output=True, text=True)
    assert done.returncode != 0
    assert "run make translations" in done.stderr
    assert not (copy / "dist").exists()
    for source in (copy / "resources" / "i18n").glob("*.ts"):
        source.with_suffix(".qm").write_bytes(b"old")
        os.utime(source.with_suffix(".qm"), (1, 1))
    done = subprocess.run(["/usr/bin/python3", ".ci/package.py"], cwd=copy, capture_output=True, text=True)
    assert "run make translations" in done.stderr
