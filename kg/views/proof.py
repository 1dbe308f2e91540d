"""A proof as one page, and the words around it in both languages."""

from collections.abc import Mapping
from typing import Final

import jinja2

from kg.views.model import ArticleNote
from kg.views.naming import Language
from kg.views.reasons import Ground, Reason

WORDS: Final[Mapping[Language, Mapping[str, str]]] = {
    "en": {
        "title": "Why",
        "follows": "follows, because",
        "axiom": "axiom",
        "likewise": "likewise from",
        "stated": "stated by {articles} articles, {sources} of them independent",
        "stated-once": "stated by one article",
        "rests": "resting on {articles} articles, {sources} of them independent",
        "more": "and {more} more",
        "above": "shown above",
        "naming": "and",
        "read": "read as",
        "rule": "rule",
        "model": "said by the model, not by an article",
        "identity": "from telling people apart",
        "chronicle": "dated from all articles together",
        "copies": "from comparing the articles' texts",
        "conflicts": "from comparing what articles state",
        "other": "held in the graph {origin}",
    },
    "vi": {
        "title": "Vì sao",
        "follows": "suy ra, vì",
        "axiom": "tiên đề",
        "likewise": "cũng suy ra từ",
        "stated": "{articles} bài viết nêu, trong đó {sources} bài độc lập",
        "stated-once": "một bài viết nêu",
        "rests": "dựa trên {articles} bài viết, trong đó {sources} bài độc lập",
        "more": "và {more} bài viết khác",
        "above": "đã nêu ở trên",
        "naming": "và",
        "read": "đọc là",
        "rule": "quy tắc",
        "model": "do mô hình nêu, không phải một bài viết",
        "identity": "từ việc phân biệt người",
        "chronicle": "xác định thời gian từ mọi bài viết",
        "copies": "từ việc so sánh văn bản các bài viết",
        "conflicts": "từ việc so sánh điều các bài viết nêu",
        "other": "có trong đồ thị {origin}",
    },
}


def ground_words(ground: Ground, language: Language) -> str:
    """Return in one line what a statement rests on."""
    words = WORDS[language]
    if not ground.origin:
        key = "stated-once" if ground.articles == 1 else "stated"
        return words[key].format(articles=ground.articles, sources=ground.sources)
    origin = words.get(ground.origin, words["other"]).format(origin=ground.origin)
    rests = words["rests"].format(articles=ground.articles, sources=ground.sources)
    return f"{origin}, {rests}" if ground.articles else origin


def article_words(article: ArticleNote) -> str:
    """Return in one line what an article is: its id, its publisher, its date."""
    return ", ".join(part for part in (article.id, article.publisher, article.date) if part)


def draw_proof(reason: Reason, language: Language) -> str:
    """Return a proof as one HTML page without any script or outside address; whatever a quote holds is inert text."""
    looks = jinja2.Environment(
        autoescape=True, loader=jinja2.PackageLoader("kg.views"), undefined=jinja2.StrictUndefined
    )
    looks.filters |= {"grounded": lambda ground: ground_words(ground, language), "noted": article_words}
    return looks.get_template("proof.html").render(reason=reason, words=WORDS[language], language=language)
