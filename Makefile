# What can be done here; `make help` reads the lines marked with two number signs.

PYTHON ?= python3
SCENARIO ?= empire-1896
RESOLUTION ?= standard
OUT ?= runs/$(SCENARIO)-$(shell date +%Y%m%d-%H%M%S)
BIN := .venv/bin
READY := .venv/ready
RUNS := .venv/runs

# Compiled kernels are kept in the project, so that a run and the tests share them.
export NUMBA_CACHE_DIR ?= $(CURDIR)/.cache/numba

.DEFAULT_GOAL := help
.PHONY: help setup run test check bench serve

help: ## list what make can do here
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | while IFS="$$(printf '\t')" read -r name says; do printf '  make %-6s  %s\n' "$$name" "$$says"; done

setup: $(READY) ## make .venv and install everything in it, the page too
	@$(BIN)/python hatch_build.py

# What runs need is there sooner than what tests need.
$(RUNS) $(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo 'Kranti needs Python 3.11 or later: call make with PYTHON=python3.11, or what yours is named.' >&2; exit 2; }
	@$(PYTHON) -c 'import ensurepip, venv' 2> /dev/null \
		|| { echo 'This Python cannot make environments: install its venv module (on Debian and Ubuntu: apt install python3-venv).' >&2; exit 2; }
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	KRANTI_SKIP_WEB=1 $(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[$(if $(filter $@,$(READY)),dev,page)]' -c constraints.txt
	@mkdir -p .cache && echo '*' > .cache/.gitignore
	@touch $@

run: $(RUNS) ## live through 1896-1917 and print the chronicle and the facts (SCENARIO=, RESOLUTION=, OUT=)
	$(BIN)/kranti run $(SCENARIO) --resolution $(RESOLUTION) --out $(OUT)

test: setup ## run the whole test suite
	@sh tests/browser/get-chromium
	@$(BIN)/kranti run --resolution sample --until 1896-01-08 --json > /dev/null # kernels are compiled once, not once a worker
	$(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder

check: setup ## look at style, types, layers and the health of the sources
	$(BIN)/ruff check --no-cache
	$(BIN)/ruff format --check --no-cache
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest tests/health

bench: setup ## measure the speed on this machine
	$(BIN)/kranti bench --resolution $(RESOLUTION)

serve: $(RUNS) ## open the page in a browser (PORT=, HOST=)
	@$(BIN)/python hatch_build.py
	$(BIN)/kranti serve --open $(if $(PORT),--port $(PORT)) $(if $(HOST),--host $(HOST))
