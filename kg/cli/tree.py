"""A proof on the terminal: a tree of links, each with its rule or its quotes."""

from rich.text import Text
from rich.tree import Tree

from kg.cli.screen import plain
from kg.views.naming import Language, squeeze
from kg.views.proof import WORDS, article_words, ground_words
from kg.views.reasons import Ground, Passage, Reason


def grow(reason: Reason, language: Language) -> Tree:
    """Return a proof as a tree; a link that is proved twice is shown once."""
    tree = Tree(Text(plain(reason.claim), style="bold"), guide_style="bright_black")
    _grow(tree, reason, language, set())
    return tree


def _grow(tree: Tree, reason: Reason, language: Language, seen: set[Reason]) -> None:
    words = WORDS[language]
    if reason in seen:
        tree.add(Text(f"({words['above']})", style="bright_black"))
        return
    seen.add(reason)
    if reason.rule:
        rule = Text.assemble(
            (f"{words['follows']}: ", "bright_black"), (reason.rule, "cyan"), (f"  [{reason.axiom}]", "bright_black")
        )
        branch = tree.add(rule)
        for premise in reason.premises:
            _grow(branch.add(Text(plain(premise.claim))), premise, language, seen)
        for other in reason.others:
            branch.add(Text(plain(f"{words['likewise']}: {other}"), style="bright_black"))
    for ground in reason.grounds:
        _found(tree, ground, language)


def _found(tree: Tree, ground: Ground, language: Language) -> None:
    branch = tree.add(Text(ground_words(ground, language), style="green"))
    for passage in ground.passages:
        branch.add(_quote(passage, language))
    if (more := ground.articles - len(ground.passages)) > 0:
        branch.add(Text(WORDS[language]["more"].format(more=more), style="bright_black"))


def _quote(passage: Passage, language: Language) -> Text:
    words, text = WORDS[language], Text()
    if passage.pieces:
        text.append("“")
        for piece, is_marked in passage.pieces:
            text.append(plain(piece), style="bold" if is_marked else "")
        text.append("” ")
    if passage.naming:
        text.append(f"{words['naming']} “{squeeze(passage.naming)}” ")
    if passage.reading:
        text.append(f"({words['read']}: “{squeeze(passage.reading)}”) ", style="bright_black")
    return text.append(plain(article_words(passage.article)), style="bright_black")
