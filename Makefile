# make demo    sets up everything, builds the five seeds into out/ and shows what is in it
# make test    sets up everything, Debian packages included, and runs all tests
# make check   style, types, layers, tests
# make bench   how long a build takes, against merely importing the same libraries; what an article more or less costs
# make fuzz    feeds a minute of made-up input to the whole way from a file to its facts (Linux)
# make clean   removes what the other targets made

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check

.PHONY: demo test check static tests packages bench fuzz clean constraints

demo: $(VENV)/.installed
	$(BIN)/kg build seeds -o out
	@echo
	$(BIN)/kg query chairs -g out
	@echo
	@echo "Open out/network.html in a browser, or ask more: $(BIN)/kg query"

test: packages $(VENV)/.developer tests

check: $(VENV)/.developer static tests

tests:
	$(BIN)/python -m pytest -rs -n auto --dist loadfile

static: $(VENV)/.developer
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

packages:
	@sh tests/packages.sh

bench: $(VENV)/.installed
	$(BIN)/python bench/build.py
	$(BIN)/python bench/update.py

fuzz: $(VENV)/.developer
	$(PIP) install --quiet --constraint constraints.txt --editable '.[fuzz]'
	$(BIN)/python fuzz/reading.py 60

clean:
	rm -rf $(VENV) out dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed: make PYTHON=python3.12 …" >&2; exit 2; }
	@$(PYTHON) -m venv $(VENV) \
		|| { rm -rf $(VENV); echo "On Debian, install the package python3-venv first." >&2; exit 2; }
	$(PIP) install --quiet --upgrade pip

$(VENV)/.installed: $(VENV)/bin/python pyproject.toml constraints.txt
	$(PIP) install --quiet --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.developer: $(VENV)/bin/python pyproject.toml constraints.txt
	$(PIP) install --quiet --constraint constraints.txt --editable '.[dev,notebook]'
	@touch $@ $(VENV)/.installed

# Exact versions of what a fresh environment gets: run after changing the dependencies, then run the tests.
constraints:
	rm -rf $(VENV)-fresh
	$(PYTHON) -m venv $(VENV)-fresh
	$(VENV)-fresh/bin/python -m pip install --quiet --upgrade pip
	$(VENV)-fresh/bin/python -m pip install --quiet '.[dev,notebook]'
	$(VENV)-fresh/bin/python -m pip freeze --exclude huunghi-kg > constraints.txt
	rm -rf $(VENV)-fresh
