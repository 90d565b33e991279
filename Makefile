# The three commands of the project. Each makes and fills .venv when needed; a second call finds it ready.
#
#   make edition   build the edition in this folder: tei/, build/html/, build/print/
#   make test      style, types and every test
#   make bench     wall time, memory and growth, against floors measured in the same run

VENV  := .venv
BIN   := $(VENV)/bin
JOBS  ?= auto
# the first of these that is 3.11 or newer; `make PYTHON=...` names another
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)

.PHONY: edition test bench clean

edition: $(VENV)/.edition
	$(BIN)/edition build

test: $(VENV)/.test
	$(BIN)/ruff check edition tests benchmarks
	$(BIN)/mypy
	$(BIN)/pytest -n $(JOBS)

# BENCH=--write puts the figures into benchmarks/; --quick, --full, --only documents: see benchmarks/README.md
bench: $(VENV)/.edition
	@test -f $(VENV)/.bench || { $(BIN)/pip install --quiet --editable '.[bench]' && touch $(VENV)/.bench; } \
		|| echo "The peers could not be installed; their rows say so." >&2
	$(BIN)/python -m benchmarks $(BENCH)

# stamps: newer than pyproject.toml when the environment holds what it asks for
$(VENV)/.edition: pyproject.toml | $(BIN)/pip
	$(BIN)/pip install --quiet --editable .
	@touch $@

$(VENV)/.test: pyproject.toml | $(BIN)/pip
	$(BIN)/pip install --quiet --editable '.[test]'
	@touch $@ $(VENV)/.edition

# --clear: an environment whose making was cut short is no environment
$(BIN)/pip:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed and was not found; see README.md." >&2; exit 2; }
	@$(PYTHON) -m venv --clear $(VENV) || { echo "$(PYTHON) cannot make virtual environments; on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 2; }

clean:
	rm -rf build
