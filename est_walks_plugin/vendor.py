"""Libraries that the package step bundles into `_vendor` (.ci/vendor.toml), found in the zip and in a source checkout alike."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from .i18n import tr
from .model.errors import EstWalksError

BUNDLED = f"{__package__}._vendor"


def library(name: str) -> ModuleType:
    """Return the library `name` (or a module of it, with dots): the bundled copy, in a source checkout the installed one.

    The copy is imported under the plugin's own name, so sys.path stays as it is and another plugin may bring another
    version. Import it where it is used, not when the plugin starts. Raises EstWalksError when there is neither.
    """
    own = f"{BUNDLED}.{name}"
    try:
        return import_module(own)
    except ModuleNotFoundError as error:
        if not f"{own}.".startswith(f"{error.name}."):
            raise
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        message = tr("The library {name} is missing in this copy of the plugin; install the plugin anew from its zip.")
        raise EstWalksError(message.format(name=name), details=str(error)) from error
