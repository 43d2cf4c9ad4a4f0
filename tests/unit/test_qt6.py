"""`make check` finds what Qt 6 and QGIS 4 do not have, each kind of it, and says nothing of what they have."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

CI = Path(__file__).resolve().parents[2] / ".ci" / "qt6"

#: What is planted, a statement a line -> what the check says of it. The right-hand side is looked for in that line's findings.
PLANTED = {
    "from qgis.PyQt.QtCore import QRegExp": "QRegExp",
    "from qgis.PyQt.QtWidgets import QDesktopWidget": "QDesktopWidget",
    "from qgis.PyQt.QtWidgets import QUndoStack": "QUndoStack",
    "from qgis.PyQt.QtWebKitWidgets import QWebView": "WebKit",
    "from qgis.core import QgsNoSuchThing": "QgsNoSuchThing",
    "unscoped = Qt.AlignRight": "AlignRight",
    "palette = QPalette.Window": "Window",
    "kind = QVariant.Int": "Int",
    "metaobject = QMetaType.Type.NoSuch": "NoSuch",
    "flags: Qt.ItemFlags = Qt.ItemFlag.NoItemFlags": "ItemFlags",
    "QDialog().exec_()": "exec_",
    "QFontMetrics(QFont()).width('x')": "width",
    "QFontDatabase()": "QFontDatabase",
    "number = int(Qt.CheckState.Checked)": "CheckState",
    "combo = QComboBox().activated[str]": "second form",
    "QMouseEvent(QEvent.Type.MouseMove, QPoint(), Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, 0)": "QMouseEvent",
    "QAction().setShortcutNothing('x')": "setShortcutNothing",
    "layer = QgsVectorLayer().noSuchMethod()": "noSuchMethod",
    "frame = 'QgsLayoutItemHtml'": "WebKit",
    "QLabel().setAlignment(4)": "setAlignment",
}
#: In a function that is given objects of any kind.
UNTYPED = {
    "    event.localPos()": "localPos",
    "    dialog.exec_()": "exec_",
    "    box.currentIndexChanged[int].connect(print)": "form",
}
#: What is right on both, in the ways the plugin writes it.
RIGHT = """
from qgis.core import Qgis, QgsProject, QgsTask, QgsWkbTypes
from qgis.PyQt.QtCore import QT_VERSION_STR, QByteArray, QEvent, QObject
from qgis.PyQt.QtGui import QFontDatabase as Fonts
from qgis.PyQt.QtWidgets import QAction, QShortcut, QLayout, QWidget
try:
    from qgis.PyQt.QtGui import QUndoStack
except ImportError:
    from qgis.PyQt.QtWidgets import QUndoStack

class Tool(QAction):
    def __init__(self) -> None:
        super().__init__()
        self.anything = 1

known = Fonts if QT_VERSION_STR.startswith("6") else Fonts()
kind = QgsWkbTypes.GeometryType.PointGeometry
task = QgsTask("x", QgsTask.Flag.CanCancel | QgsTask.Flag.Silent)
placed = Qgis.LabelLinePlacementFlags(Qgis.LabelLinePlacementFlag.OnLine | Qgis.LabelLinePlacementFlag.AboveLine)
plain = bytes(QByteArray(b"x"))

def place(event: QEvent, layout: QLayout, sender: QObject) -> None:
    event.position() if hasattr(event, "position") else event.localPos()
    layout.addWidget(QWidget(), 1)
    sender.anything
    QShortcut(QWidget()).key()
"""
HEAD = """from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QEvent, QMetaType, QPoint, Qt, QVariant
from qgis.PyQt.QtGui import QAction, QFont, QFontDatabase, QFontMetrics, QMouseEvent, QPalette
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QLabel
"""


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Give what the check says: planted line -> its findings; what is right stands under ""."""
    sys.path.insert(0, str(CI))
    try:
        from check import look

        folder = tmp_path_factory.mktemp("planted") / "planted"
        folder.mkdir()
        (folder / "__init__.py").write_text("")
        lines = [*HEAD.splitlines(), *PLANTED, "def untyped(event, dialog, box):", *UNTYPED]
        (folder / "wrong.py").write_text("\n".join(lines) + "\n", encoding="utf-8")
        (folder / "right.py").write_text(RIGHT, encoding="utf-8")
        found = look([folder], tmp_path_factory.mktemp("qt6"))
    finally:
        sys.path.remove(str(CI))
    told: dict[str, str] = {"": ""}
    for one in found:
        line = lines[one.line - 1] if one.file.endswith("wrong.py") else ""
        told[line] = f"{told.get(line, '')}{one}\n"
    return told


@pytest.mark.parametrize("line", [*PLANTED, *UNTYPED])
def test_what_qt_6_lacks_is_found(said: dict[str, str], line: str) -> None:
    assert (PLANTED | UNTYPED)[line] in said.get(line, "")


def test_what_is_right_on_both_is_left_alone(said: dict[str, str]) -> None:
    assert said[""] == ""
    assert set(said) <= {"", *PLANTED, *UNTYPED}
