"""The guided tour runs from beginning to end and shows what it promises."""

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

nbformat = pytest.importorskip("nbformat", reason="the notebook extra is not installed: pip install '.[notebook]'")
nbclient = pytest.importorskip("nbclient", reason="the notebook extra is not installed: pip install '.[notebook]'")
pytest.importorskip("ipykernel", reason="the notebook extra is not installed: pip install '.[notebook]'")
pytest.importorskip("pandas", reason="the notebook extra is not installed: pip install '.[notebook]'")

ROOT = Path(__file__).parents[2]
TOUR = ROOT / "notebooks" / "tour.ipynb"
SECONDS = 300  # for any one cell: building the graph takes a few


@pytest.fixture(scope="module")
def executed() -> Any:
    notebook = nbformat.read(TOUR, as_version=4)
    client = nbclient.NotebookClient(notebook, timeout=SECONDS, resources={"metadata": {"path": str(ROOT)}})
    return client.execute()


def outputs(notebook: Any, kind: str) -> list[str]:
    found = [one.get("data", {}).get(kind) for cell in notebook.cells for one in cell.get("outputs", ())]
    return [text for text in found if text]


def test_it_is_committed_without_outputs() -> None:
    cells = [cell for cell in nbformat.read(TOUR, as_version=4).cells if cell.cell_type == "code"]
    assert len(cells) == 12
    assert all(not cell.outputs and cell.execution_count is None for cell in cells)


def test_every_cell_runs_and_shows_something(executed: Any) -> None:
    code = [cell for cell in executed.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == list(range(1, 13))
    assert all(cell.outputs for cell in code[1:])
    streams = [one for cell in code for one in cell.outputs if one.output_type in {"stream", "error"}]
    assert streams == []


def test_the_tables_hold_the_facts(executed: Any) -> None:
    tables = "\n".join(outputs(executed, "text/plain"))
    assert "Vũ Văn Cài" in tables
    assert re.search(r"Vũ Văn Cài.*Lào Cai", tables)
    assert "leadsIn" in tables
    assert re.search(r"2023-03-01.*Nguyễn Phương Nga.*certain", tables)
    assert re.search(r"2023-11-03.*Phan Anh Sơn.*certain", tables)


def test_the_network_is_drawn_inside(executed: Any) -> None:
    frames = [html for html in outputs(executed, "text/html") if "<iframe" in html]
    assert len(frames) == 1
    page = unescape(re.search(r'srcdoc="([^"]*)"', frames[0])[1])
    assert page.startswith("<!DOCTYPE html>")
    assert "default-src &#39;none&#39;" in page
    assert "Vũ Văn Cài" in page
