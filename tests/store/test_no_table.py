"""Text files without a table are refused in a sentence; lists of one column that tell what they are stay readable."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from est_walks_plugin.importers.formats.registry import open_table
from est_walks_plugin.importers.formats.table import ReadOptions
from est_walks_plugin.importers.formats.text_files.containers import is_container
from est_walks_plugin.model.errors import InputError

TEXTS: dict[str, str] = {
    "fixed width": "id   kategori   lat        lon\nA1   Klotter    59.478284  17.758250\nA2   Klotter    59.475206  17.756962\n",
    "an error with a number": "Error 500: Internal Server Error",
    "yaml": "- id: A1\n  kategori: Klotter\n  beskrivning: Lampan, trasig\n  anmalare: Anna Öberg\n- id: A2\n  kategori: Buskage\n",
    "yaml2": "---\narenden:\n  - id: 1\n    text: Lampan är trasig\n    namn: Anna Öberg\n",
    "letter": "Hej!\n\nJag vill anmäla att lampan vid Storgatan 5 är trasig.\nDet har den varit i två veckor, tyvärr.\n\nMed vänlig hälsning\nAnna Öberg\n070-123 45 67\n",
    "letter2": "Till kommunen\n\nLampan är trasig, klottret är kvar, och buskarna växer.\nKan ni, snälla, göra något?\nMvh Anna Öberg, Storgatan 5\n",
    "letter3": "Ärende\n\nHej!\nLampan är trasig.\nMed vänlig hälsning\nAnna Öberg\n",
    "letter en": "Dear Sir,\n\nThe lamp at Main Street 5 is broken, and has been for weeks.\nPlease fix it.\n\nKind regards\nAnn\n",
    "log": "2023-10-05 12:00:01,123 INFO started\n2023-10-05 12:00:02,123 ERROR failed, retry\n2023-10-05 12:00:03,123 WARN x\n",
    "log2": "[2023-10-05 12:00:01] INFO: started by Anna\n[2023-10-05 12:00:02] ERROR: no\n",
    "syslog": "Oct  5 17:03:00 host app[12]: started\nOct  5 17:04:00 host app[12]: stopped, done\n",
    "apache": '127.0.0.1 - - [05/Oct/2023:17:03:00 +0200] "GET / HTTP/1.1" 200 12\n127.0.0.1 - - [05/Oct/2023:17:03:00 +0200] "GET /a HTTP/1.1" 200 12\n',
    "toml": 'title = "Ärenden"\n[owner]\nnamn = "Anna Öberg"\n[[arenden]]\nid = 1\ntext = "Lampan, trasig"\n',
    "ini": "; inställningar\n[general]\nanvandare=Anna Öberg\nlista=a,b,c\n",
    "ini2": "# remark\nkey=value\nother=1\nthird=a;b\n",
    "props": "user.name=Anna\nuser.mail=a@b.se\nid=1\n",
    "markdown": "# Ärenden\n\n- Lampan trasig vid bron\n- Klotter, mycket\n\n## Anmälare\nAnna Öberg\n",
    "json scalar": '"Anna Öberg"',
    "json number": "42",
    "json null": "null",
    "json strings": '["Lampan trasig","Klotter"]',
    "json strings2": '[\n"Lampan trasig",\n"Klotter"\n]',
    "json numbers": "[1,2,3]",
    "json nested": '[[1,"Klotter"],[2,"Lampa"]]',
    "base64": base64.encodebytes(bytes(range(256)) * 12).decode(),
    "base64 one": base64.b64encode(bytes(range(256))).decode(),
    "data url": "data:text/csv;base64,aWQ7a2F0ZWdvcmk=",
    "hex": bytes(range(200)).hex(),
    "pem": "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
    "rtf": r"{\rtf1\ansi\deff0 {\fonttbl {\f0 Arial;}} \f0 Lampan \'e4r trasig; Anna \'d6berg, 070-123 45 67\par}",
    "rtf lines": "{\\rtf1\\ansi\n{\\fonttbl;}\nid;kategori;lat\\par\n1;Klotter;59\\par}\n",
    "ps": "%!PS-Adobe-3.0\n%%Title: x\n",
    "py": "import os\n\ndef f(a, b):\n    return a, b\n",
    "sql2": "CREATE TABLE a (id int);\nINSERT INTO a VALUES (1,'x');\n",
    "sql3": "-- dump\nSET NAMES utf8;\nINSERT INTO `a` VALUES (1,'Klotter','Anna Öberg'),(2,'x','y');\n",
    "ics": "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n",
    "eml": "Received: from x\nFrom: a@b.se\n\nHej\n",
    "eml2": "Return-Path: <a@b.se>\nDate: Thu, 05 Oct 2023 17:03:00 +0200\nSubject: Lampa\n\nHej, lampan är trasig\n",
    "mhtml": "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n<html>\n",
    "mhtml2": "From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\n",
    "diff": "--- a\n+++ b\n@@ -1,2 +1,2 @@\n-x\n+y\n",
    "words": "Klotter\nLampa\nBuskage\nSkräp\n",
    "names": "Anna Öberg\nErik Berg\nLisa Ek\n",
    "emails": "a@b.se\nc@d.se\ne@f.se\n",
    "numbers": "1\n2\n3\n4\n",
    "urlenc": "id=1&kategori=Klotter&namn=Anna%20%C3%96berg",
    "js": "var a = [1,2];\nconsole.log(a);\n",
    "css": "body { color: red; }\np { margin: 0; }\n",
    "wkt crs": 'PROJCS["SWEREF99 TM",GEOGCS["SWEREF99",DATUM["x"]]]',
    "srt": "1\n00:00:01,000 --> 00:00:02,000\nHej\n",
    "chat": "[2023-10-05 17:03] Anna: Lampan är trasig\n[2023-10-05 17:04] Erik: ja, fixa\n",
    "robots": "User-agent: *\nDisallow: /\n",
    "http": "HTTP/1.1 404 Not Found\nContent-Type: text/plain\n\nNot found\n",
    "error": "Error: Layer not found\n",
    "error2": "No data\n",
    "error3": "ORA-00942: table or view does not exist\n",
    "geojson cut": '{"type":"FeatureCollection","features":[{"type":"Fea',
    "ascii grid": "ncols 4\nnrows 4\nxllcorner 0\n1 2 3 4\n",
}
TABLES: dict[str, str] = {
    "one wkt": "WKT\nPOINT(17.75 59.47)\nPOINT(17.76 59.47)\n",
    "wkt no header": "POINT(17.75 59.47)\nPOINT(17.76 59.47)\nPOINT(17.77 59.47)\n",
    "wkt poly no header": "LINESTRING(17.75 59.47,17.76 59.47)\nLINESTRING(17.75 59.48,17.76 59.48,17.77 59.48)\n",
    "wkt unknown": "form\nPOINT(17.75 59.47)\nPOINT(17.76 59.47)\n",
    "coord": "koordinat\n59.47, 17.75\n59.48, 17.76\n",
    "coord space": "59.478284 17.758250\n59.475206 17.756962\n",
    "addr": "Adress\nStorgatan 5\nVasagatan 3\n",
    "addr unknown": "Var\nStorgatan 5\nVasagatan 3\nBrovägen 12 B\n",
    "text": "Beskrivning\nLampan är trasig\nKlotter, stort\n",
    "text sv": "Kommentar\nHej, lampan är trasig\nKlotter, stort\n",
    "headerless": "1;2023-10-05;Klotter;59.47;17.75\n2;2023-10-06;Lampa;59.48;17.76\n",
    "unknown heads": "foo;bar;baz\n1;2;3\n4;5;6\n",
    "two col": "id,text\n1,Lampan\n2,Klotter, stort\n3,x\n4,y\n",
    "lamps": "Effekt;Armatur;Höjd\n40;Siteco;5\n60;Siteco;6\n",
    "kv text": "id;beskrivning\n1;Lampan: trasig\n2;Bro: mörk\n",
    "md table": "| id | kategori | lat | lon |\n|---|---|---|---|\n| 1 | Klotter | 59.47 | 17.75 |\n",
    "tab": "id\tkategori\tlat\n1\tKlotter\t59\n",
    "mail col": "id;epost;text\n1;a@b.se;x\n",
    "ragged known": "id;kategori;beskrivning;adress\n1;Klotter;a\n2;Klotter;b;c;d\n3;x;y;z\n",
    "titles": "Uttag ur systemet\nUtskrivet av Anna\n\nid;kategori;lat;lon\n1;Klotter;59.4;17.7\n",
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_without_columns_is_refused(tmp_path: Path, name: str) -> None:
    for file in ("in.csv", "in.txt"):
        (tmp_path / file).write_text(TEXTS[name], encoding="utf-8")
        with pytest.raises(InputError) as caught:
            open_table(str(tmp_path / file))
        assert "Öberg" not in caught.value.message


@pytest.mark.parametrize("name", TABLES)
def test_a_table_stays_one(tmp_path: Path, name: str) -> None:
    (tmp_path / "in.csv").write_text(TABLES[name], encoding="utf-8")
    assert len(open_table(str(tmp_path / "in.csv")).sample(5)) > 0


def test_the_planner_may_say_that_lines_are_texts(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text("Vad vill du ändra?\nLampan är trasig\nKlotter\n", encoding="utf-8")
    table = open_table(str(tmp_path / "in.csv"), ReadOptions(mapping={"text": "Vad vill du ändra?"}))
    assert len(table.sample(5)) == 2


CONTAINERS = [
    "<a>", "<b>x</b>", "<a>Anna Öberg</a>", "<b>Lampan är trasig</b>", '<span style="x">Lampan</span>', "<i>a</i> <u>b</u>", "<x>",
    "<arende>b</arende>", "<arende/>", "<ns:a>x</ns:a>", "<![CDATA[x]]>", "<!DOCTYPE html><html>", "<?xml version='1.0'?><a/>",
    "<!-- x -->", "<p></p>", "<p><br></p>", "<div><table><tr><td>x", "&lt;b&gt;x&lt;/b&gt;", "&#60;b&#62;x&#60;/b&#62;", "\ufeff<b>x</b>",
    "%7B%22namn%22%3A%22Anna%22%7D", "%3Cb%3Ex%3C%2Fb%3E", '{"a": 1}', '{"namn": "Anna Öberg", "text": "La', "{'namn': 'Anna'}", "{}",
    "[{", '[{"namn": "An', '["Anna", "Erik"', '["Anna"]', "[1, 2]", "[[17.7, 59.4", '"{""namn"": ""Anna""}"', '"{\\"a\\": 1}"', "{a: 1}",
]  # fmt: skip
WORDS = [
    "< 3 m bred", "ljus <3", "<3 gatan", "[trasig] lampa", "{trasig}", "<b>OBS!</b> Lampan", "<br>Lampan trasig", "<- här är det mörkt",
    "<Storgatan 5> lampan släckt", "<i>Lampan</i> är <b>trasig</b>", "<p>Lampan är trasig</p>", "<p>Klotter</p>", "[2023] lampa",
    "<ul><li>Lampa</li><li>Klotter</li></ul>", "<<< titta här", "<anna@example.se> skrev", "<https://x.se> trasig", "50% släckt", "%",
    '"Mörkt" säger alla', "'n lampa", "&nbsp;Lampan", "&lt;3 lampan", "Lampan <b>trasig</b>", "<obs> lampan", "[x]", "[ ] klart", "{", "<", "[",
    "<div>Lampan <b>är</b> trasig<br></div>", "-> {se bild}", "{obs} lampan: trasig",
]  # fmt: skip


@pytest.mark.parametrize("cell", CONTAINERS)
def test_a_cell_that_is_a_container_is_no_text(cell: str) -> None:
    assert is_container(cell)
    assert is_container(f"  {cell}\n")


@pytest.mark.parametrize("cell", WORDS)
def test_words_with_signs_of_markup_are_a_text(cell: str) -> None:
    assert not is_container(cell)


@pytest.mark.parametrize("sign", ['"\\', '\\"', '""'])
def test_texts_never_closed_hold_no_reader_up(tmp_path: Path, sign: str) -> None:
    (tmp_path / "in.json").write_text('{"a": "' + sign * 300_000, encoding="utf-8")
    with pytest.raises(InputError, match="JSON"):
        open_table(str(tmp_path / "in.json"))
