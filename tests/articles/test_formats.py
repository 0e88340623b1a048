"""Every format gives its text, title and day."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from pathlib import Path

import article_samples as samples
import pytest
from spacetimeline.articles import article_from_html, read_article, read_articles
from spacetimeline.articles.article import Article
from spacetimeline.articles.errors import SeveralArticlesError

DAY = datetime.date(2031, 6, 12)
TITLE = "Cargo ship leaves the station"
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in samples.REPORT * 3)


def read(folder: Path, name: str, data: bytes | str) -> Article:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_article(path)


def assert_report(article: Article) -> None:
    """All paragraphs of the report, in order."""
    places = [article.text.find(paragraph) for paragraph in samples.REPORT]
    assert -1 not in places
    assert places == sorted(places)


def test_a_web_page_without_its_furniture(tmp_path: Path) -> None:
    head = f"<title>{TITLE} | Orbit News</title><meta property='article:published_time' content='2031-06-12T21:00:00Z'>"
    article = read(tmp_path, "page.html", samples.page(f"<h1>{TITLE}</h1>{BODY}", head))
    assert_report(article)
    assert article.title == TITLE
    assert article.text.startswith(TITLE)
    assert "Missions" not in article.text
    assert "document.write" not in article.text
    assert "Terms of use" not in article.text


def test_a_web_page_s_day_comes_from_its_own_data(tmp_path: Path) -> None:
    head = "<title>Old news</title><meta property='article:published_time' content='2021-06-12T21:00:00Z'>"
    article = read(tmp_path, "page.htm", samples.page(BODY, head))
    assert article.published == datetime.date(2021, 6, 12)
    assert article.published_from == "the page's own data"


def test_paragraphs_lists_and_tables_keep_apart() -> None:
    article = article_from_html(
        "<h2>Timeline</h2><table><tr><th>Time</th><th>Event</th></tr><tr><td>08:55</td><td>Liftoff</td></tr></table>"
        "<ul><li>one<li>two</ul><p>a<br>b&nbsp;c</p>"
    )
    assert article.text.split("\n") == [
        "Timeline",
        "",
        "Time\tEvent",
        "08:55\tLiftoff",
        "",
        "one",
        "two",
        "",
        "a",
        "b\xa0c",
    ]


@pytest.mark.parametrize(
    "html",
    [
        "\ufeff<p>The ship <b>left</b> at 0855 GMT.</p>",
        "<html><body><!--StartFragment--><p>The ship <b>left</b> at 0855 GMT.</p><!--EndFragment--></body></html>",
        "Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000200\r\n<html><body><!--StartFragment-->The ship left"
        " at 0855 GMT.<!--EndFragment--></body></html>",
        "The ship left at 0855 GMT.<script>steal()</script><style>p{}</style>",
    ],
)
def test_fragments_from_a_browser(html: str) -> None:
    article = article_from_html(html, url="https://example.org/ship")
    assert article.text == "The ship left at 0855 GMT."
    assert article.url == "https://example.org/ship"


def test_a_page_says_its_encoding(tmp_path: Path) -> None:
    html = f"<html><head><meta charset='iso-8859-2'></head><body><p>Łódź. {BODY}</p></body></html>"
    assert "Łódź" in read(tmp_path, "page.html", html.encode("iso-8859-2")).text


def test_markdown(tmp_path: Path) -> None:
    text = (
        f"---\ntitle: '{TITLE}'\ndate: 2031-06-12T08:00:00Z\n---\n\n# Another heading\n\n"
        "The **Progress MS-41** ship [left](https://example.org/a_b) the _station_ at `1915 GMT`.\n\n"
        "> quoted\n\n![A ship](ship.png)\n\n* * *\n\n5 \\* 3 and snake_case_word stay.\n"
    )
    article = read(tmp_path, "ship.md", text)
    assert article.title == TITLE
    assert (article.published, article.published_from) == (DAY, "front matter")
    assert "The Progress MS-41 ship left the station at 1915 GMT." in article.text
    assert article.text.endswith("quoted\n\nA ship\n\n\n\n5 * 3 and snake_case_word stay.")


def test_markdown_without_front_matter_is_titled_by_its_heading(tmp_path: Path) -> None:
    article = read(tmp_path, "ship.markdown", f"## {TITLE} ##\n\nPublished: June 12, 2031\n\nIt left.")
    assert (article.title, article.published) == (TITLE, DAY)


def test_pdf(tmp_path: Path) -> None:
    properties = f"/Title ({TITLE}) /CreationDate (D:20310612080000Z)"
    article = read(tmp_path, "ship.pdf", samples.pdf(samples.REPORT, properties))
    assert_report(article)
    assert article.title == TITLE
    assert (article.published, article.published_from) == (DAY, "the file's day of making")


def test_docx_paragraphs_and_tables_in_order(tmp_path: Path) -> None:
    first, second, third = map(samples.word_paragraph, samples.REPORT)
    cells = "".join(f"<w:tc>{samples.word_paragraph(text)}</w:tc>" for text in ("19:15", "Undocking"))
    runs = "<w:p><w:r><w:t>Two</w:t><w:tab/><w:t>runs</w:t></w:r><w:r><w:br/><w:t>here</w:t></w:r></w:p>"
    body = samples.word_body(f"{first}<w:tbl><w:tr>{cells}</w:tr></w:tbl>{runs}{second}{third}")
    made = f"<dc:title>{TITLE}</dc:title><dcterms:created>2031-06-12T08:00:00Z</dcterms:created>"
    article = read(tmp_path, "ship.docx", samples.docx(body, made))
    assert_report(article)
    assert f"{samples.REPORT[0]}\n\n19:15\tUndocking\n\nTwo\truns\nhere" in article.text
    assert (article.title, article.published) == (TITLE, DAY)


def test_rtf(tmp_path: Path) -> None:
    text = (
        "{\\rtf1\\ansi{\\info{\\title Cargo ship leaves the station}{\\creatim\\yr2031\\mo6\\dy12}}"
        + "\\par ".join(samples.REPORT)
        + "\\par L\\'f3pez\\rquote s \\u8220?ship\\u8221?}"
    )
    article = read(tmp_path, "ship.rtf", text)
    assert_report(article)
    assert "López’s “ship”" in article.text
    assert (article.title, article.published) == (TITLE, DAY)


def test_mail_prefers_the_plain_part(tmp_path: Path) -> None:
    text = (
        f"From: desk@example.org\nSubject: {TITLE}\nDate: Thu, 12 Jun 2031 23:30:00 -0400\nMIME-Version: 1.0\n"
        "Content-Type: multipart/alternative; boundary=cut\n\n--cut\nContent-Type: text/html\n\n<p>rich</p>\n"
        f"--cut\nContent-Type: text/plain; charset=utf-8\n\n{chr(10).join(samples.REPORT)}\n--cut--\n"
    )
    article = read(tmp_path, "ship.eml", text)
    assert_report(article)
    assert article.text.startswith(f"{TITLE}\n\n")
    assert (article.title, article.published, article.published_from) == (TITLE, DAY, "Date header")


def test_mail_of_html_only_and_pages_saved_as_mhtml(tmp_path: Path) -> None:
    text = (
        "From: <Saved by Browser>\nSnapshot-Content-Location: https://example.org/ship\n"
        "Subject: =?utf-8?q?L=C3=B3pez?=\nMIME-Version: 1.0\n"
        "Content-Type: multipart/related; boundary=cut\n\n--cut\nContent-Type: text/html\n"
        f"Content-Transfer-Encoding: quoted-printable\n\n<html><body>{BODY}</body></html>\n--cut--\n"
    ).replace("-41", "=2D41")
    article = read(tmp_path, "ship.mhtml", text)
    assert_report(article)
    assert (article.title, article.url) == ("López", "https://example.org/ship")


RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Orbit</title>
<item><title>Ship leaves</title><link>https://example.org/1</link><pubDate>Thu, 12 Jun 2031 21:00:00 GMT</pubDate>
<description>&lt;p&gt;It left at &lt;b&gt;0855&lt;/b&gt; GMT.&lt;/p&gt;</description></item>
<item><title>Ship burns</title><description>It burned up.</description></item></channel></rss>"""

ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Orbit</title>
<entry><title>Ship leaves</title><link href="https://example.org/1"/><published>2031-06-12T21:00:00Z</published>
<content type="html">&lt;p&gt;It left at 0855 GMT.&lt;/p&gt;</content><summary>short</summary></entry></feed>"""


def test_rss_gives_an_article_an_entry(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(RSS, encoding="utf-8")
    first, second = read_articles(path)
    assert first.text == "Ship leaves\n\nIt left at 0855 GMT."
    assert (first.title, first.published, first.url) == ("Ship leaves", DAY, "https://example.org/1")
    assert (second.text, second.published) == ("Ship burns\n\nIt burned up.", None)
    with pytest.raises(SeveralArticlesError, match="feed of 2 articles"):
        read_article(path)


def test_atom_prefers_the_longer_content(tmp_path: Path) -> None:
    article = read(tmp_path, "feed.atom", ATOM)
    assert (article.text, article.published) == ("Ship leaves\n\nIt left at 0855 GMT.", DAY)


def test_json_feed(tmp_path: Path) -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [
            {
                "title": "Ship leaves",
                "content_html": "<p>It left at 0855 GMT.</p>",
                "date_published": "2031-06-12T21:00Z",
            },
            {"content_text": "It burned\r\nup. \ud800", "url": "https://example.org/2"},
            {"content_text": ""},
            "nonsense",
        ],
    }
    path = tmp_path / "feed.json"
    path.write_text(json.dumps(feed), encoding="utf-8")
    first, second = read_articles(path)
    assert (first.text, first.published) == ("Ship leaves\n\nIt left at 0855 GMT.", DAY)
    assert (second.text, second.title, second.url) == ("It burned\nup. \ufffd", "It burned", "https://example.org/2")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("page.dat", samples.page(BODY)),
        ("ship", samples.pdf(samples.REPORT)),
        ("ship.bin", samples.docx(samples.word_body("".join(map(samples.word_paragraph, samples.REPORT))))),
        ("ship.doc", "{\\rtf1 " + "\\par ".join(samples.REPORT) + "}"),
        ("ship.log", "\n".join(samples.REPORT)),
        ("ship.csv", "\n".join(samples.REPORT)),
        (
            "ship.message",
            "From: a@b\nSubject: x\nDate: Thu, 12 Jun 2031 23:30:00 -0400\n\n" + "\n".join(samples.REPORT),
        ),
    ],
)
def test_content_tells_the_format_where_the_suffix_does_not(tmp_path: Path, name: str, data: bytes | str) -> None:
    assert_report(read(tmp_path, name, data))


def test_plain_text_loads_no_other_library(tmp_path: Path) -> None:
    path = tmp_path / "ship.txt"
    path.write_text("\n".join(samples.REPORT), encoding="utf-8")
    program = (
        "import sys; from pathlib import Path; from spacetimeline.articles import read_article;"
        "read_article(Path(sys.argv[1]));"
        "heavy = {'lxml', 'readability', 'htmldate', 'pypdf', 'striprtf', 'feedparser', 'charset_normalizer', 'email'};"
        "print(*sorted(heavy & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == ""
