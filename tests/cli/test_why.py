"""kg why: a proof down to the quotes, whatever way the link is named; what does not hold is said so."""

import re
from pathlib import Path

import pyoxigraph as ox
import pytest
from outcome import Kg

from kg.vocab import HN, PROV, RDF

CAI, LAO_CAI = "Vũ Văn Cài", "Lào Cai"
QUOTE = "Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai”"


@pytest.fixture
def out(seed_graph: Path) -> Path:
    """The graph of the five seeds."""
    return seed_graph


def test_a_proof_goes_down_to_quote_article_and_date(out: Path, kg: Kg) -> None:
    done = kg("why", CAI, "hn:leadsIn", LAO_CAI, "-g", out)
    assert (done.code, done.err) == (0, "")
    lines = [re.sub(r"^[│├└─\s]+", "", line) for line in done.out.splitlines()]
    assert lines[:4] == [
        "Vũ Văn Cài — leads in → Lào Cai",
        "follows, because: X chairs Y and Y serves Z ⇒ X leads in Z"
        "  [hn:leadsIn ← hn:chairs ∘ hn:serves (propertyChainAxiom)]",
        "Vũ Văn Cài — chairs → Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai",
        "follows, because: X holds Y and Y is the chair of Z ⇒ X chairs Z"
        "  [hn:chairs ← hn:holds ∘ hn:organisationChaired (propertyChainAxiom)]",
    ]
    assert any(line.endswith(f"{QUOTE} 000_fb22d5d9717c0f56, Laocaitv.vn, 12/6/2024") for line in lines)
    assert "stated by 2 articles, 2 of them independent" in lines
    assert not any("” and “" in line for line in lines)  # every quote that is shown names both ends itself
    office = "Vũ Văn Cài · Chủ tịch · Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai"
    tenures = {f"{office} · đương nhiệm", f"{office} · tái cử · nhiệm kỳ 2023–2028"}
    holds, other = (
        {line.removeprefix(start) for line in lines if line.startswith(start)}
        for start in ("Vũ Văn Cài — holds → ", "likewise from: ")
    )
    assert holds | other == {f"Tenure “{tenure}”" for tenure in tenures}
    assert "\x1b" not in done.out


NAMES = [
    (CAI, "leads in", LAO_CAI),
    ("vu van cai", "leadsin", "lao cai"),
    ("VŨ VĂN CÀI", "lãnh đạo tại", "Lao Cai"),
    (CAI, "lanh dao tai", "place"),
    ("person", f"<{HN}leadsIn>", "hnr:place/lao-cai"),
]


def test_no_way_of_naming_is_lost() -> None:
    assert len(NAMES) == 5


@pytest.mark.parametrize("names", NAMES)
def test_a_link_is_found_by_label_accentless_label_local_name_or_iri(names: tuple[str, ...], out: Path, kg: Kg) -> None:
    iris = {
        "person": next(iri for iri in find(out, f"{HN}leadsIn", "/person/vu-van-cai")),
        "place": "https://w3id.org/huunghi/id/place/lao-cai",
    }
    done = kg("why", *(iris.get(name, name) for name in names), "-g", out)
    assert done.out == kg("why", CAI, "leadsIn", LAO_CAI, "-g", out).out != ""


def find(out: Path, predicate: str, subject: str) -> list[str]:
    quads = ox.parse(path=out / "graph.nq")
    return [q.subject.value for q in quads if q.predicate.value == predicate and subject in q.subject.value]


def test_terms_in_vietnamese(out: Path, kg: Kg) -> None:
    lines = kg("why", LAO_CAI, "hợp tác với", "Yunnan", "-g", out, "--lang", "vi").out.splitlines()
    assert lines[0] == "Lào Cai — hợp tác với → Vân Nam"
    assert "X có quan hệ Y và Y quan hệ với Z ⇒ X hợp tác với Z" in lines[1]
    assert "2 bài viết nêu, trong đó 2 bài độc lập" in " ".join(lines)


def test_the_graph_file_proves_as_the_folder_does(out: Path, kg: Kg) -> None:
    question = ("why", CAI, "chairs", "Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai", "-g")
    assert kg(*question, out / "graph.nq").out == kg(*question, out).out != ""
    done = kg(*question, out / "graph.ttl")
    assert (done.code, len(done.complaints)) == (2, 1)
    assert "graph.nq" in done.err


def test_what_is_stated_shows_its_quotes(out: Path, kg: Kg) -> None:
    done = kg("why", CAI, "a", "hn:Person", "-g", out)
    assert done.code == 0
    assert "stated by 2 articles" in done.out
    assert "follows" not in done.out
    assert kg("why", CAI, "foaf:gender", "male", "-g", out).code == 0


def test_a_person_whom_the_quote_does_not_name_is_shown_where_the_article_does(out: Path, kg: Kg) -> None:
    done = kg("why", "Trịnh Xuân Trường", "metWith", CAI, "-g", out)
    stated = [line for line in done.out.splitlines() if "000_fb22d5d9717c0f56, Laocaitv.vn, 12/6/2024" in line]
    assert len(stated) == 2
    for line, name in zip(stated, ("Trịnh Xuân Trường", CAI), strict=True):
        assert name in line
    assert any("” and “" in line for line in stated)


def test_an_article_goes_by_its_id(out: Path, kg: Kg) -> None:
    done = kg("why", "001_67374ad6e6000244", "dating", "header", "-g", out)
    assert done.code == 0
    assert done.out.splitlines()[0] == (
        "Lào Cai đặt mục tiêu có thêm 10 cặp đồn, trạm, thôn, bản hữu nghị trong 5 năm tới — dating → header"
    )


def test_what_the_model_says_is_told_apart_from_what_articles_say(out: Path, kg: Kg) -> None:
    done = kg("why", "hnr:place/lao-cai", "partOf", "Viet Nam", "-g", out)
    assert (done.code, done.out.splitlines()[1]) == (0, "└── said by the model, not by an article")


def test_what_does_not_hold_is_said_with_what_does(out: Path, kg: Kg) -> None:
    done = kg("why", CAI, "leadsIn", "Vân Nam", "-g", out)
    assert done.code == 1
    assert done.complaints == [f"The graph does not hold: {CAI} — leadsIn → Vân Nam."]
    assert done.out.splitlines()[:2] == ["It holds:", "  Vũ Văn Cài — leads in → Lào Cai"]
    back = kg("why", LAO_CAI, "leadsIn", CAI, "-g", out)
    assert (back.code, back.out.splitlines()[1]) == (1, "  Vũ Văn Cài — leads in → Lào Cai")


def test_several_links_of_one_name_are_listed(tmp_path: Path, kg: Kg) -> None:
    graph = tmp_path / "graph.nq"
    lines = [f'<urn:{n}> <http://www.w3.org/2000/01/rdf-schema#label> "An"@vi <urn:g> .' for n in range(12)]
    lines += [f"<urn:{n}> <{HN}metWith> <urn:b> <urn:graph/inferred> ." for n in range(12)]
    lines += ['<urn:b> <http://www.w3.org/2000/01/rdf-schema#label> "Bình"@vi <urn:g> .']
    graph.write_text("\n".join(lines), encoding="utf-8")
    done = kg("why", "an", "hn:metWith", "binh", "-g", graph)
    assert (done.code, len(done.complaints)) == (2, 1)
    assert "may mean 12 links" in done.err
    assert "An <urn:0> — hn:metWith → Bình <urn:b>" in done.err
    assert done.err.rstrip().endswith("and 2 more")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("Vũ Văn", "leadsIn", LAO_CAI), "Did you mean: Vũ Văn Cài?"),
        ((CAI, "leads", LAO_CAI), "Did you mean: hn:leadsIn?"),
        ((CAI, "???", LAO_CAI), "It can be asked about: foaf:gender, foaf:name, hn:"),
        ((CAI, "leadsIn", "Lào Cài Xa"), "Nothing in the graph is called"),
        ((CAI, "foaf:gender", "unknown"), "It says: male"),
    ],
)
def test_names_that_nothing_bears_are_one_line(words: tuple[str, ...], message: str, out: Path, kg: Kg) -> None:
    done = kg("why", *words, "-g", out)
    assert (done.code, len(done.complaints), done.out) == (2, 1, "")
    assert message in done.err


def test_a_proof_as_rdf(out: Path, kg: Kg) -> None:
    done = kg("why", CAI, "leadsIn", LAO_CAI, "-g", out, "-f", "ttl")
    triples = [quad.triple for quad in ox.parse(done.out, format=ox.RdfFormat.TURTLE)]
    found = {(triple.predicate.value, triple.object.value) for triple in triples}
    assert done.code == 0
    assert (RDF + "type", PROV + "Activity") in found
    assert (HN + "axiom", "hn:leadsIn ← hn:chairs ∘ hn:serves (propertyChainAxiom)") in found
    assert any(QUOTE[:-1] in value for _, value in found)
    used = {triple.object for triple in triples if triple.predicate.value == PROV + "used"}
    assert used <= {triple.subject for triple in triples}
    assert kg("why", CAI, "leadsIn", LAO_CAI, "-g", out, "-f", "ttl").out == done.out


def test_a_proof_as_a_page(out: Path, tmp_path: Path, kg: Kg) -> None:
    page = tmp_path / "vì sao.html"
    assert kg("why", CAI, "leadsIn", LAO_CAI, "-g", out, "--html", page).out == f"{page}\n"
    html = page.read_text(encoding="utf-8")
    assert "<mark>Vũ Văn Cài</mark>" in html
    assert "<script" not in html
    assert not re.search(r"(?:src|href)=", html)


def test_copies_of_one_text_count_once(tmp_path: Path, article: Path, kg: Kg) -> None:
    text = article.read_text(encoding="utf-8")
    article.with_name("copy.txt").write_text(text + "\nTheo báo khác.\n", encoding="utf-8")
    assert kg("build", tmp_path / "*.txt", "-o", tmp_path / "out").code == 0
    done = kg("why", CAI, "leadsIn", LAO_CAI, "-g", tmp_path / "out")
    assert "stated by 2 articles, 1 of them independent" in done.out


def test_what_the_program_made_of_all_articles_says_so(tmp_path: Path, kg: Kg) -> None:
    hnr, rdf_type, graph = "https://w3id.org/huunghi/id/", f"<{RDF}type>", tmp_path / "graph.nq"
    label = "<http://www.w3.org/2000/01/rdf-schema#label>"
    lines = [
        f'<{hnr}person/an> {label} "An"@vi <{hnr}article/a> .',
        f"<{hnr}span/1> {rdf_type} <{HN}TenureSpan> <{hnr}graph/chronicle> .",
        f"<{hnr}span/1> <{HN}heldBy> <{hnr}person/an> <{hnr}graph/chronicle> .",
        *(f"<{hnr}span/1> <{HN}toldBy> <{hnr}article/{name}> <{hnr}graph/chronicle> ." for name in "abcd"),
        *(f"<{hnr}article/{name}> {rdf_type} <{HN}Article> <{hnr}article/{name}> ." for name in "abcd"),
        f"<{hnr}article/b> <{HN}copyOf> <{hnr}article/a> <{hnr}graph/copies> .",
        f"<{hnr}x> <{HN}metWith> <{hnr}y> <{hnr}graph/inferred> .",
    ]
    graph.write_text("\n".join(lines), encoding="utf-8")
    done = kg("why", f"{hnr}span/1", "hn:heldBy", "An", "-g", graph)
    assert done.code == 0
    assert "dated from all articles together, resting on 4 articles, 3 of them independent" in done.out
    assert "and 1 more" in done.out
    copies = kg("why", f"{hnr}article/b", "hn:copyOf", f"{hnr}article/a", "-g", graph)
    assert "from comparing the articles' texts" in copies.out
    stale = kg("why", f"{hnr}x", "hn:metWith", f"{hnr}y", "-g", graph)
    assert (stale.code, len(stale.complaints)) == (1, 1)
    assert "Build the graph again" in stale.err
