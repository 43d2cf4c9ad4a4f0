"""Collect the texts in the source into resources/i18n/*.ts, the one source of translations, and compile them.

    python .ci/i18n.py            bring the .ts files up to date with the source and compile them to .qm
    python .ci/i18n.py --check    fail when a text has no translation, a plural lacks a form, or a .ts is out of date
    python .ci/i18n.py --missing  list the texts without a translation, one a line
    python .ci/i18n.py --set ENGLISH SWEDISH [SWEDISH_OF_MANY]   translate one text (English plurals: --set-en ENGLISH ONE MANY)

A .ts file has one message a line in alphabetical order, so that two people's additions merge. Translations of texts that
are in no source file any more are dropped.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

REPOSITORY = Path(__file__).resolve().parent.parent
PACKAGE = REPOSITORY / "est_walks_plugin"
FOLDER = REPOSITORY / "resources" / "i18n"
SWEDISH = FOLDER / "est_walks_plugin_sv.ts"
ENGLISH = FOLDER / "est_walks_plugin_en.ts"
CONTEXT = "EstWalks"

Forms = dict[str, tuple[str, ...]]


def source_texts() -> dict[str, bool]:
    """Return every text given to tr(): text -> whether it is a plural."""
    texts: dict[str, bool] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr"):
                continue
            if not node.args:
                continue
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                plural = len(node.args) > 2 or any(keyword.arg == "n" for keyword in node.keywords)
                texts[first.value] = texts.get(first.value, False) or plural
            elif path.name != "i18n.py":
                raise SystemExit(f"{path.relative_to(REPOSITORY)}:{node.lineno}: tr() takes a literal text.")
    return texts


def translations(path: Path) -> Forms:
    """Return English -> its translation (one form, or one and many) of a .ts file; the unfinished are left out."""
    found: Forms = {}
    for message in ElementTree.parse(path).iter("message"):
        translated = message.find("translation")
        if translated is None or translated.get("type") == "unfinished":
            continue
        forms = [form.text or "" for form in translated.findall("numerusform")] or [translated.text or ""]
        if all(forms):
            found[message.findtext("source") or ""] = tuple(forms)
    return found


def message(text: str, plural: bool, forms: tuple[str, ...]) -> str:
    """Return one <message> of a .ts file."""
    if plural:
        inside = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in (*forms, *forms)[:2])
        body = f"<translation>{inside}</translation>" if forms else '<translation type="unfinished"></translation>'
        return f'    <message numerus="yes"><source>{escape(text)}</source>{body}</message>\n'
    body = (
        f"<translation>{escape(forms[0])}</translation>" if forms else '<translation type="unfinished"></translation>'
    )
    return f"    <message><source>{escape(text)}</source>{body}</message>\n"


def ts(language: str, texts: dict[str, bool], known: Forms) -> str:
    """Return the text of a .ts file."""
    body = "".join(message(text, texts[text], known.get(text, ())) for text in sorted(texts))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
        f'<TS version="2.1" language="{language}" sourcelanguage="en">\n'
        f"<context>\n    <name>{CONTEXT}</name>\n{body}</context>\n</TS>\n"
    )


def lrelease() -> str:
    """Return the name of Qt's compiler of translations."""
    for name in ("lrelease", "/usr/lib/qt5/bin/lrelease", "/usr/lib/qt6/bin/lrelease"):
        try:
            subprocess.run([name, "-version"], check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError):
            continue
        return name
    raise SystemExit("lrelease is missing: run make system.")


def main(arguments: list[str]) -> int:
    texts = source_texts()
    plurals = {text: True for text, plural in texts.items() if plural}
    swedish, english = translations(SWEDISH), translations(ENGLISH)
    if arguments[:1] in (["--set"], ["--set-en"]):
        (english if arguments[0] == "--set-en" else swedish)[arguments[1]] = tuple(arguments[2:4])
    missing = [text for text, plural in texts.items() if len(swedish.get(text, ())) < (2 if plural else 1)]
    no_plural = [text for text in plurals if len(english.get(text, ())) < 2]
    if "--missing" in arguments:
        for text in missing:
            print(text.replace("\n", "\\n"))
        for text in no_plural:
            print("en plural:", text)
        return 0
    files = {SWEDISH: ts("sv_SE", texts, swedish), ENGLISH: ts("en_GB", plurals, english)}
    if "--check" in arguments:
        stale = [path.name for path, text in files.items() if path.read_text("utf-8") != text]
        for text in missing:
            print(f"no Swedish: {text!r}")
        for text in no_plural:
            print(f"no English plural: {text!r}")
        for name in stale:
            print(f"out of date: {name} (run make translations)")
        print(f"{len(texts)} texts, {len(missing)} without Swedish")
        return 1 if missing or no_plural or stale else 0
    for path, text in files.items():
        path.write_text(text, encoding="utf-8")
        subprocess.run([lrelease(), "-silent", str(path), "-qm", str(path.with_suffix(".qm"))], check=True)
    print(f"{len(texts)} texts, {len(missing)} without Swedish")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
