"""Small files of every format, made here."""

from __future__ import annotations

import io
import zipfile

REPORT = (
    "The cargo ship Progress MS-41 undocked from the Poisk module at 1915 GMT on 12 June 2031.",
    "Controllers near Moscow sent the command for the braking burn three hours later.",
    "What was left of the ship fell into the South Pacific at 2304 GMT, far from any shipping lane.",
)
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word_body(inner: str) -> bytes:
    """``word/document.xml`` around some content."""
    return f'<?xml version="1.0"?><w:document {_WORD}><w:body>{inner}</w:body></w:document>'.encode()


def word_paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def docx(body: bytes, properties: str = "") -> bytes:
    """A Word file with this body and these properties' elements."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", body)
        if properties:
            spaces = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
            package.writestr("docProps/core.xml", f"<p {spaces}>{properties}</p>")
    return out.getvalue()


def pdf(lines: tuple[str, ...], properties: str = "", trailer: str = "") -> bytes:
    """A one-page PDF that shows these lines."""
    shown = "".join(f"({line}) Tj T* " for line in lines)
    stream = f"BT /F1 12 Tf 72 720 Td 14 TL {shown}ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< {properties} >>".encode(),
    ]
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R /Info 6 0 R %s >>\n" % (len(objects) + 1, trailer.encode())
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def page(body: str, head: str = "") -> str:
    """A whole web page with the furniture pages have."""
    return (
        f"<!DOCTYPE html><html><head>{head}<script>document.write('no')</script></head><body>"
        "<nav><ul><li>Home</li><li>Missions</li></ul></nav>"
        f"<div class='content'><article>{body}</article></div>"
        "<footer><p>Terms of use</p></footer></body></html>"
    )
