"""Files of every kind, whole and spoilt: what a stranger's disk may hold."""

import io
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import openpyxl

PROSE = "قُتل ثلاثة مدنيين بينهم طفلان، وأصيب خمسة آخرون، في قصف مدفعي على بلدة سرمين شرقي إدلب 😀 اليوم.\n"


MARKED = f'---\ntitle: "قصف"\n---\n# عنوان\n\n{PROSE}\n* [رابط](x)\n  * بند\n\n|a|b|\n|-|-|\n|1|2|\n'


def whole_files() -> dict[str, bytes]:
    """One small sound file of each kind, by name."""
    document = docx.Document()
    document.add_paragraph("قصف على سرمين", style="Title")
    document.add_paragraph(PROSE)
    document.add_table(2, 2).cell(0, 0).text = "خلية"
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["text", "title"])
    book.active.append([PROSE, "قصف"])
    rows = f'text,title,date\n"{PROSE}",قصف,2021-02-24\nنص,"قال ""نعم""",\n'
    lines = '{"text": "نص أول", "a": {"b": [1, 2]}}\n{"text": "آخر \\ud83d\\ude00", "date": "24 شباط 2021"}\n'
    files = {
        "a.txt": (PROSE * 3).encode(),
        "b.txt": (PROSE.replace("😀", "") * 3).encode("windows-1256"),
        "c.txt": (PROSE * 3).encode("utf-16"),
        "a.html": f"<html><head><title>قصف</title></head><body><h1>قصف</h1><p>{PROSE * 3}</p>"
        "<ul><li>أ<li>ب</ul><table><tr><td>١<td>٢</table></body></html>".encode(),
        "a.md": MARKED.encode(),
        "a.csv": rows.encode(),
        "a.tsv": rows.replace(",", "\t").encode(),
        "a.jsonl": lines.encode(),
        "a.json": ("[" + lines.strip().replace("\n", ",") + "]").encode(),
        "a.xml": f"<docs><doc date='20210224'><title>قصف</title><p>{PROSE}</p></doc>"
        "<doc><p>ب</p></doc></docs>".encode(),
        "a.docx": _written(document),
        "a.xlsx": _written(book),
    }
    files["a.zip"] = zipped({name: files[name] for name in ("a.txt", "a.csv", "a.docx", "a.html")})
    return files


def zipped(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip with these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def mutants(files: dict[str, bytes], count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """So many spoilt files; of documents that are zips every other one is spoilt within."""
    chance = random.Random(seed)
    names = sorted(files)
    for _ in range(count):
        name = chance.choice(names)
        data = files[name]
        if data.startswith(b"PK") and chance.random() < 0.6:
            yield name, _spoilt_within(data, chance)
        else:
            yield name, spoilt(data, chance)


def spoilt(data: bytes, chance: random.Random) -> bytes:
    """The same with one to eight faults: bytes changed, cut out, doubled, put in from elsewhere."""
    spoiled = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        if not spoiled:
            break
        at = chance.randrange(len(spoiled))
        end = min(len(spoiled), at + chance.choice((1, 2, 4, 30, 300)))
        match chance.randrange(7):
            case 0:
                spoiled[at] = chance.randrange(256)
            case 1:
                del spoiled[at:end]
            case 2:
                spoiled[at:at] = spoiled[at:end] * chance.choice((1, 2, 50))
            case 3:
                spoiled[at:at] = chance.choice(_DARTS)
            case 4:
                spoiled[at:end] = bytes(chance.randrange(256) for _ in range(end - at))
            case 5:
                other = chance.randrange(len(spoiled))
                spoiled[at:end], spoiled[other : other + end - at] = (
                    spoiled[other : other + end - at],
                    spoiled[at:end],
                )
            case _:
                del spoiled[at:]
    return bytes(spoiled)


def _spoilt_within(data: bytes, chance: random.Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    for name in chance.sample(sorted(files), min(len(files), chance.randint(1, 3))):
        files[name] = spoilt(files[name], chance)
    if chance.random() < 0.2:
        del files[chance.choice(sorted(files))]
    return zipped(files)


def real_files(folder: Path) -> dict[str, bytes]:
    """Real files of the shared data, cut to a size that can be spoilt many times."""
    kept: dict[str, bytes] = {}
    for pattern in ("*/*.html", "syrian_archive_md/*Talbiseh*.md", "encodings/*.txt", "*.tsv", "*/*.json"):
        for path in sorted(folder.glob(pattern)):
            kept[f"{path.stem[:30]}{path.suffix}"] = path.read_bytes()[:40_000]
    return kept


def _written(document: docx.document.Document | openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


_DARTS = (
    b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xef\xb7\x90", b"\xe2\x80\xa8", b'"', b"\r",
    b"\r\n", b"<", b"]]>", b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>", b"&b;", b"<script>",
    b"<p>" * 300, b"[" * 1_000, b'{"a":' * 500, b"9" * 400, b"1e999", b"-1", b"../../../../tmp/x", b"\\u0000",
    b"\\ud800", b"> " * 400, b"* " * 400, b"_" * 400, b"`" * 400, b"|" * 400, b"=HYPERLINK(1)", b"\t" * 100,
    b"%s%n{0}{name}", b"\xf0\x9f\x98\x80" * 50, b"\xd8\xa9" * 50,
)  # fmt: skip
