"""Collect the texts in the source, join them with the translations and write the .ts and .qm files.

    python .ci/i18n.py            write resources/i18n/est_walks_plugin_{sv,en}.ts and compile them
    python .ci/i18n.py --check    fail when a text has no Swedish, a plural lacks a form, or the .ts is out of date
    python .ci/i18n.py --missing  list the texts without Swedish, one a line

Translations are kept by room in resources/i18n/sv/<room>.tsv, a line each: English, tab, Swedish; a plural text has
English, tab, Swedish for one, tab, Swedish for many. English plurals are in resources/i18n/en/plurals.tsv.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from xml.sax.saxutils import escape

REPOSITORY = Path(__file__).resolve().parent.parent
PACKAGE = REPOSITORY / "est_walks_plugin"
FOLDER = REPOSITORY / "resources" / "i18n"
CONTEXT = "EstWalks"


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


def read_tsv(path: Path) -> dict[str, tuple[str, ...]]:
    """Return English -> translations of one file; "\\n" is a line break."""
    found: dict[str, tuple[str, ...]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("# "):
            continue
        english, *rest = (cell.replace("\\n", "\n") for cell in line.split("\t"))
        if rest and all(rest):
            found[english] = tuple(rest)
    return found


def translations() -> dict[str, tuple[str, ...]]:
    """Return all Swedish translations."""
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted((FOLDER / "sv").glob("*.tsv")):
        found.update(read_tsv(path))
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


def ts(language: str, texts: dict[str, bool], known: dict[str, tuple[str, ...]]) -> str:
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
    swedish = translations()
    english_plurals = read_tsv(FOLDER / "en" / "plurals.tsv") if (FOLDER / "en" / "plurals.tsv").is_file() else {}
    missing = [text for text, plural in texts.items() if len(swedish.get(text, ())) < (2 if plural else 1)]
    no_plural = [text for text, plural in texts.items() if plural and len(english_plurals.get(text, ())) < 2]
    if "--missing" in arguments:
        for text in missing:
            print(text.replace("\n", "\\n"))
        for text in no_plural:
            print("en plural:", text)
        return 0
    files = {
        FOLDER / "est_walks_plugin_sv.ts": ts("sv_SE", texts, swedish),
        FOLDER / "est_walks_plugin_en.ts": ts("en_GB", {t: True for t, p in texts.items() if p}, english_plurals),
    }
    if "--check" in arguments:
        stale = [path.name for path, text in files.items() if not path.is_file() or path.read_text("utf-8") != text]
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
