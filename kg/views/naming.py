"""What readers are told instead of an IRI: a thing's label, what a fact says, a term of the model in their language."""

import re
from typing import Final, Literal

import pyoxigraph as ox

from kg import vocab
from kg.reasoning.expressions import shorten
from kg.reasoning.model import VARIABLE, Atom, Rule
from kg.views.entries import READERS, Reading
from kg.views.triples import Triples

Language = Literal["en", "vi"]

IS_A: Final[dict[Language, str]] = {"en": "is a", "vi": "là"}
AND: Final[dict[Language, str]] = {"en": " and ", "vi": " và "}
SPAN: Final = (vocab.HELD_BY, vocab.HELD_AS, vocab.HELD_IN)
TERMS: Final = tuple(iri for prefix, iri in vocab.PREFIXES.items() if prefix != "hnr")
LETTERS: Final = "XYZVW"


class Naming:
    """Names of a graph's things. Data stays Vietnamese; `language` is that of the model's terms."""

    def __init__(self, triples: Triples, language: Language) -> None:
        self._triples = triples
        self._language = language

    def term(self, iri: str) -> str:
        """Return a class or property by its label, or by its prefixed name where it has none: org:memberOf."""
        if iri == vocab.RDF_TYPE:
            return IS_A[self._language]
        return self._triples.label_in(iri, self._language) or shorten(iri)

    def thing(self, term: object) -> str:
        """Return a node or a literal in words."""
        if not isinstance(term, ox.NamedNode):
            return term.value if isinstance(term, ox.Literal) else str(term)
        if term.value.startswith(TERMS):
            return self.term(term.value)
        return self._describe(term.value) or self._triples.label(term.value)

    def rule(self, rule: Rule) -> str:
        """Return a rule in words: X chairs Y and Y serves Z ⇒ X leads in Z."""
        letters: dict[str, str] = {}
        for atom in (*rule.body, rule.head):
            for variable in atom.variables:
                letters.setdefault(variable, LETTERS[len(letters)] if len(letters) < len(LETTERS) else variable)
        body = AND[self._language].join(self._atom(atom, letters) for atom in rule.body)
        return f"{body} ⇒ {self._atom(rule.head, letters)}"

    def _atom(self, atom: Atom, letters: dict[str, str]) -> str:
        ends = (
            letters[end] if end.startswith(VARIABLE) else self.thing(ox.NamedNode(end))
            for end in (atom.subject, atom.object)
        )
        return f" {self.term(atom.predicate)} ".join(ends)

    def _describe(self, iri: str) -> str:
        """Return what a node without a label of its own says, or nothing."""
        types = set(self._triples.things(iri, vocab.RDF_TYPE))
        for _, class_, reader in READERS:
            if class_ in types:
                slots = (slot for slot in reader(Reading(self._triples, iri, iri)) if slot.text)
                says = " · ".join(f"{slot.lead} {slot.text}".strip() for slot in slots)
                return f"{self.term(class_)} “{says}”"
        if vocab.TENURE_SPAN in types:
            ends = [self._triples.label(one) for property_ in SPAN for one in self._triples.things(iri, property_)]
            return f"{self.term(vocab.TENURE_SPAN)} “{' · '.join(ends)}”"
        if vocab.ARTICLE in types:
            return self._triples.value(iri, vocab.SCHEMA_HEADLINE) or self._triples.value(iri, vocab.DCTERMS_IDENTIFIER)
        if vocab.MENTION in types:
            return f"{self.term(vocab.MENTION)} “{self._triples.value(iri, vocab.TEXT)}”"
        if vocab.EVIDENCE in types:
            words = (
                self._triples.value(one, vocab.OA_EXACT) for one in self._triples.things(iri, vocab.OA_HAS_SELECTOR)
            )
            return f"{self.term(vocab.EVIDENCE)} “{squeeze(''.join(words))}”"
        return ""


def squeeze(text: str, longest: int = 240) -> str:
    """Return a text on one line, cut where it is longer than anybody would read there."""
    line = re.sub(r"\s+", " ", text).strip()
    return line if len(line) <= longest else f"{line[:longest].rstrip()}…"
