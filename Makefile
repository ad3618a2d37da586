# make report   compare the articles of seeds/ and say where the report is
# make test     types, lint and tests
# make goldens  write anew what the tests compare with: goldens, transcripts, docs/example, the JSON schema
# make bench    speed and memory, on this machine
#
# All of it happens in .venv, which is made when needed. Needed beforehand: Python 3.11 or later, and make.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
PAGE := tests/page

# Bytecode is kept in this folder whatever the environment says: newsdiff starts in half the time.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: report test lint goldens bench clean
.DEFAULT_GOAL := report

report: .venv/installed
	@$(BIN)/newsdiff compare seeds/ -o report/ --quiet
	@echo "The report is in $(CURDIR)/report/index.html (and report.md, report.json beside it)."

# The tests come last, so that their closing line is the last; lint trouble still fails the whole.
test: .venv/tested $(PAGE)/node_modules/installed
	@status=0; \
	$(MAKE) --no-print-directory lint || status=1; \
	$(BIN)/python tests/browser.py || true; \
	$(BIN)/python -m pytest -n 2 || status=$$?; \
	exit $$status

lint: .venv/tested
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy

goldens: .venv/tested
	@$(BIN)/python -m pytest -n 2 -m golden --regen

bench: .venv/tested
	@$(BIN)/python benchmarks/speed.py

clean:
	rm -rf .venv report dist $(PAGE)/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis

# Stamps: a second run installs nothing unless what is installed has changed.
.venv/installed: pyproject.toml
	@test -n "$(PYTHON)" || { echo "newsdiff needs Python 3.11 or later (make PYTHON=/path/to/python)" >&2; exit 1; }
	@echo "Setting up .venv …"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(PIP) install --editable .
	@touch $@

.venv/tested: .venv/installed
	@echo "Installing what the tests need …"
	@$(PIP) install --upgrade "pip>=25.1"
	@$(PIP) install --group dev
	@touch $@

# The accessibility checker and the HTML validator of the page tests; without npm those tests are skipped.
$(PAGE)/node_modules/installed: $(wildcard $(PAGE)/package.json)
	@mkdir -p $(@D)
	@if [ -z "$<" ]; then :; \
	elif command -v npm >/dev/null; then \
		(cd $(PAGE) && npm install --no-audit --no-fund --silent && touch node_modules/installed) \
		|| { echo "npm could not install what $(PAGE) needs"; test "$$NEWSDIFF_REQUIRE_BROWSER" != 1; }; \
	else echo "npm not found: the page is tested without axe-core and the Nu validator"; fi
