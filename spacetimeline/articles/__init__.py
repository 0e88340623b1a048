"""Files to articles: one reader a format.

Importing this package loads no reader; each reader and its library are loaded when a file of its format comes.
"""

from spacetimeline.articles.reading import article_from_html, article_from_text, read_article, read_articles

__all__ = ["article_from_html", "article_from_text", "read_article", "read_articles"]
