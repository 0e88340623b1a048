"""Why a file gives no article. ``name`` is the file's path, or words such as "The pasted text"."""

from __future__ import annotations

from spacetimeline.errors import UserError


class ArticleError(UserError):
    """A file or a text that cannot be read as an article; ``name`` says which."""

    def __init__(self, name: str, sentence: str) -> None:
        super().__init__(sentence)
        self.name = name


class ArticleEmptyError(ArticleError):
    def __init__(self, name: str) -> None:
        super().__init__(name, f"“{name}” holds no text.")


class ArticleTooLargeError(ArticleError):
    """``limit`` in words: "32 MB", "16 million characters"."""

    def __init__(self, name: str, limit: str) -> None:
        super().__init__(name, f"“{name}” is too large for an article: no more than {limit} are read.")


class ArticleBombError(ArticleError):
    def __init__(self, name: str, limit: str) -> None:
        super().__init__(name, f"“{name}” unpacks to more than {limit}. No article is that large, so it was not read.")


class ArticleFormatError(ArticleError):
    """``what`` says what the file is instead: "a picture"."""

    def __init__(self, name: str, what: str) -> None:
        super().__init__(name, f"“{name}” is {what}, not an article that can be read.")


class ArticleEncryptedError(ArticleError):
    def __init__(self, name: str) -> None:
        super().__init__(name, f"“{name}” is locked with a password. Save an unlocked copy and read that one.")


class ArticleDamagedError(ArticleError):
    """``kind`` says what the file should be: "a PDF file"."""

    def __init__(self, name: str, kind: str) -> None:
        super().__init__(name, f"“{name}” should be {kind}, but is damaged and cannot be read.")


class ArticleEntitiesError(ArticleError):
    def __init__(self, name: str) -> None:
        super().__init__(name, f"“{name}” defines XML entities. No article needs them, so it was not read.")


class SeveralArticlesError(ArticleError):
    def __init__(self, name: str, count: int) -> None:
        super().__init__(name, f"“{name}” is a feed of {count} articles. Import it to read them all.")
        self.count = count
