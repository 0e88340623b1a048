"""Files made to harm, or only broken: a sentence or the readable part, and never a look at the network."""

from __future__ import annotations

import io
import os
import socket
import string
import zipfile
from collections.abc import Iterator
from pathlib import Path

import article_samples as samples
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacetimeline.articles import article_from_html, article_from_text, read_articles
from spacetimeline.articles import reading as reading_module
from spacetimeline.articles.errors import (
    ArticleBombError,
    ArticleDamagedError,
    ArticleEmptyError,
    ArticleEncryptedError,
    ArticleEntitiesError,
    ArticleFormatError,
    ArticleTooLargeError,
)
from spacetimeline.errors import FileMissingError, FileUnreadableError, FolderInsteadError, UserError


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Any use of the network fails the test."""

    def refused(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    monkeypatch.setattr(socket, "create_connection", refused)
    yield


def error_of(folder: Path, name: str, data: bytes | str) -> UserError:
    path = folder / name
    path.write_bytes(data.encode("utf-8", errors="surrogatepass") if isinstance(data, str) else data)
    with pytest.raises(UserError) as caught:
        read_articles(path)
    assert name in str(caught.value)
    return caught.value


def zipped(name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, data)
    return out.getvalue()


DEFINITIONS = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;&a;">]>'
ENTITY_FEED = (
    f'<?xml version="1.0"?>{DEFINITIONS}<rss version="2.0"><channel><item><title>&b;</title></item></channel></rss>'
)
LOCKED = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + "00" * 32 + "> /U <" + "11" * 32 + "> >> /ID [<00><00>]"


@pytest.mark.parametrize(
    ("name", "data", "error"),
    [
        ("empty.txt", b"", ArticleEmptyError),
        ("blank.txt", b" \n\t\r\n ", ArticleEmptyError),
        ("mark.txt", b"\xef\xbb\xbf", ArticleEmptyError),
        ("zeros.txt", b"\0" * 9, ArticleFormatError),
        ("noise.txt", bytes(range(256)) * 40, ArticleFormatError),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(99), ArticleFormatError),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), ArticleFormatError),
        ("program.html", b"\x7fELF" + bytes(99), ArticleFormatError),
        ("archive.docx", zipped("a.txt", b"x"), ArticleFormatError),
        ("cut.docx", samples.docx(samples.word_body(samples.word_paragraph("x")))[:150], ArticleDamagedError),
        ("not.docx", b"plain", ArticleDamagedError),
        ("not.pdf", b"plain", ArticleDamagedError),
        ("cut.pdf", b"%PDF-1.4\n1 0 obj <<", ArticleDamagedError),
        ("entities.docx", zipped("word/document.xml", f"{DEFINITIONS}<a>&b;</a>".encode()), ArticleEntitiesError),
        ("wide.docx", zipped("word/document.xml", f"{DEFINITIONS}<a>&b;</a>".encode("utf-16")), ArticleEntitiesError),
        ("bomb.docx", zipped("word/document.xml", b" " * 68_000_000), ArticleBombError),
        ("entities.xml", ENTITY_FEED, ArticleEntitiesError),
        ("locked.pdf", samples.pdf(samples.REPORT, trailer=LOCKED), ArticleEncryptedError),
        ("pictures.pdf", samples.pdf(()), ArticleFormatError),
        ("nothing.xml", '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>', ArticleEmptyError),
        ("some.json", '{"a": 1}', ArticleFormatError),
        ("broken.json", '{"a": ', ArticleFormatError),
        ("deep.json", '{"a": ' + "[" * 200_000, ArticleFormatError),
        ("silent.eml", "Subject: x\nContent-Type: image/png\n\nxx", ArticleEmptyError),
        ("nested.eml", "Content-Type: multipart/mixed; boundary=a\n\n" * 9000, ArticleDamagedError),
        ("scripts.html", "<html><body><script>alert(1)</script></body></html>", ArticleEmptyError),
        ("braces.rtf", "{\\rtf1" + "{" * 100_000, ArticleEmptyError),
    ],
)
def test_a_sentence_says_why(tmp_path: Path, name: str, data: bytes | str, error: type[UserError]) -> None:
    caught = error_of(tmp_path, name, data)
    assert type(caught) is error
    assert str(caught).endswith(".")


def test_files_that_are_not_there_or_not_files(tmp_path: Path) -> None:
    with pytest.raises(FileMissingError):
        read_articles(tmp_path / "none.txt")
    with pytest.raises(FileMissingError):
        read_articles(tmp_path / "no\0such.txt")
    with pytest.raises(FolderInsteadError):
        read_articles(tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.txt")
        with pytest.raises(FileUnreadableError, match="not a regular file"):
            read_articles(tmp_path / "pipe.txt")


def test_a_file_nobody_may_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("x", encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(FileUnreadableError, match="Permission denied"):
        read_articles(path)


def test_files_and_texts_that_are_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as stream:
        stream.truncate(100 * 1024 * 1024)
    with pytest.raises(ArticleTooLargeError, match="64 MB"):
        read_articles(path)
    monkeypatch.setattr(reading_module, "MOST_CHARACTERS", 1000)
    with pytest.raises(ArticleTooLargeError):
        article_from_text("word " * 1000)


def test_a_file_that_grows_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "growing.txt"
    path.write_text("word " * 100, encoding="utf-8")
    monkeypatch.setattr(reading_module, "MOST_FILE_BYTES", 501)
    assert read_articles(path)
    monkeypatch.setattr(reading_module, "MOST_FILE_BYTES", 499)
    with pytest.raises(ArticleTooLargeError):
        read_articles(path)


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 30_000 + "0855 GMT",
        "<b><i>" * 20_000 + "0855 GMT",
        "<p " + " ".join(f"a{number}=1" for number in range(50_000)) + ">0855 GMT</p>",
        "<p " + "x " * 50_000 + ">0855 GMT</p>",
        "<b> </b>" * 20_000 + "0855 GMT",
        "<" * 100_000 + "0855 GMT",
        "<!--" * 50_000 + "--> 0855 GMT",
        "a" * 1_000_000 + " 0855 GMT",
        f"{DEFINITIONS}<html><body>&a; 0855 GMT</body></html>",
        "<p>0855 GMT<img src='http://127.0.0.1:9/x.png'><link rel=stylesheet href='http://127.0.0.1:9/x.css'></p>",
        "<html><head><base href='http://127.0.0.1:9/'></head><body><iframe src=x></iframe>0855 GMT</body></html>",
        "<p>0855\0 GMT\x1b\ud800</p>",
    ],
)
def test_hostile_pages_give_what_can_be_read(html: str) -> None:
    try:
        text = article_from_html(html).text
    except ArticleEmptyError:
        return  # too deep for the parser: nothing could be read
    assert "root:" not in text
    assert "\0" not in text
    text.encode()


@pytest.mark.parametrize(
    "repeated", ["[", "*a ", "_a", "<!--", "<a ", "\\[", "# ", "![](", "`a", "---\n", "MOSCOW, Aug. "]
)
def test_repeats_do_not_explode(tmp_path: Path, repeated: str) -> None:
    path = tmp_path / "repeats.md"
    path.write_text(repeated * 30_000 + "\nend", encoding="utf-8")
    assert read_articles(path)[0].text.endswith("end")


def test_strange_characters_in_text_stay_in_their_places(tmp_path: Path) -> None:
    path = tmp_path / "strange.txt"
    path.write_bytes(b"A\0" + b"word " * 200 + b"\r\x0c\r\n\x7f end")
    text = read_articles(path)[0].text
    assert text == "A\ufffd" + "word " * 200 + "\n\x0c\n\x7f end"


def test_broken_mail_headers_do_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "broken.eml"
    path.write_text(
        "Subject: =?utf-8?q?=FF=?=\nDate: Mon, 99 Foo 99999 99:99:99 +9999\n"
        "Content-Type: text/plain; charset=nonsense\n"
        'From: "\nContent-Transfer-Encoding: base99\n\nThe ship left.',
        encoding="utf-8",
    )
    article = read_articles(path)[0]
    assert "The ship left." in article.text
    assert article.published is None


SUFFIXES = ["txt", "md", "html", "pdf", "docx", "rtf", "eml", "xml", "json", "csv", ""]
BEGINNINGS = [
    b"",
    b"%PDF-1.4\n",
    b"PK\x03\x04",
    b"{\\rtf1 ",
    b"<html><body>",
    b"<?xml version='1.0'?><rss><channel><item><title>",
    b'{"version": "https://jsonfeed.org/version/1", "items": [',
    b"Subject: a\nFrom: b\n",
    b"---\ntitle: a\n---\n",
    b"\xff\xfe",
]
PIECES = st.one_of(
    st.binary(max_size=60),
    st.text(alphabet=string.printable, max_size=60).map(str.encode),
    st.sampled_from(
        [b"<p>", b"</", b"<!--", b"\\'", b"\\u-1?", b"{", b"}", b"\n\n", b"=?utf-8?b?", b"obj", b"stream", b"&#x0;"]
    ),
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(SUFFIXES), st.sampled_from(BEGINNINGS), st.lists(PIECES, max_size=12).map(b"".join))
def test_any_file_gives_articles_or_a_sentence(tmp_path: Path, suffix: str, beginning: bytes, rest: bytes) -> None:
    path = tmp_path / f"any.{suffix}"
    path.write_bytes(beginning + rest)
    try:
        articles = read_articles(path)
    except UserError as error:
        assert str(error)
        return
    for article in articles:
        article.text.encode()
        assert article.text.strip()
        assert "\0" not in article.text
        assert "\n" not in article.title


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damaged_documents_give_articles_or_a_sentence(tmp_path: Path, data: st.DataObject) -> None:
    body = samples.word_body("".join(map(samples.word_paragraph, samples.REPORT)))
    whole = data.draw(
        st.sampled_from([samples.pdf(samples.REPORT), samples.docx(body), samples.page("<p>x</p>").encode()])
    )
    place = data.draw(st.integers(0, len(whole) - 1))
    size = data.draw(st.integers(0, 40))
    damaged = whole[:place] + data.draw(st.binary(max_size=20)) + whole[place + size :]
    path = tmp_path / "damaged.bin"
    path.write_bytes(damaged)
    try:
        assert read_articles(path)
    except UserError as error:
        assert str(error)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_any_pasted_text_keeps_its_characters(text: str) -> None:
    try:
        article = article_from_text(text)
    except ArticleEmptyError:
        return
    assert len(article.text) == len(text.removeprefix("\ufeff").replace("\r\n", "\n"))
