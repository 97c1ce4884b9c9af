# Two commands matter: make run, make test. Each sets up what it needs, once; a stamp in .venv remembers.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

export PORT ?= 8000

VENV := .venv
PYTHON := $(VENV)/bin/python
UV := $(shell command -v uv)
INSTALL := $(if $(UV),uv pip install --quiet --python $(PYTHON),$(PYTHON) -m pip install --quiet --disable-pip-version-check)

# A stamp carries its requirements' checksum, so a changed file is installed again.
stamp = $(VENV)/.$(1)-$(firstword $(shell cksum < $(2)))
BASE := $(call stamp,base,requirements.txt)
ENGINE := $(call stamp,engine,requirements-model.txt)
DEV := $(call stamp,dev,requirements-dev.txt)
stamped = rm -f $(VENV)/.$(1)-* && touch $@

.PHONY: help run test lint fmt train model engine tools requirements evaluate scenarios benchmark clean

help: ## list what can be made
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 20

run: $(BASE) ## serve on http://127.0.0.1:8000 (PORT=8080 make run; LLM=off make run: rules only)
	@exec $(PYTHON) -m receptionist.serve

test: model tools lint ## run every check and every test, with real databases, browser and model
	@status=0; \
	$(PYTHON) -m pytest -v -n 2 -m "not model" || status=$$?; \
	$(PYTHON) -m pytest -v -m model || status=$$?; \
	exit $$status

# With the engine, because mypy reads its types too.
lint: $(BASE) $(ENGINE) $(DEV) ## check style, types and the direction of imports
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	$(VENV)/bin/lint-imports

fmt: $(BASE) $(DEV) ## put the code in order
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

train: $(BASE) ## train the reader of messages on prompts/examples*.jsonl (two minutes)
	@$(PYTHON) -m scripts.train_voice

model: engine ## install the language model's engine and fetch the model (make run does it by itself)
	@$(PYTHON) -m receptionist.gateways.fetch

engine: $(BASE) $(ENGINE)

tools: # Chromium and PostgreSQL for the tests
	@scripts/install-test-tools

requirements: ## compile requirements*.txt from requirements*.in (needs uv)
	@for part in "" -model -dev; do \
		uv pip compile --quiet --universal --python-version 3.11 --no-emit-index-url --no-emit-find-links \
			--custom-compile-command "make requirements" requirements$$part.in -o requirements$$part.txt; \
	done

evaluate: model ## score the reader on unseen messages, by rules alone and with the model
	@$(PYTHON) -m evaluation.score --llm off
	@$(PYTHON) -m evaluation.score --llm auto

scenarios: model $(DEV) ## play the written conversations with the real model (make test plays them without)
	@SCENARIO_MODEL=1 $(PYTHON) -m pytest tests/scenarios

benchmark: model $(DEV) ## measure speed and memory, beside Duckling and dateparser
	@$(PYTHON) -m benchmarks.understanding
	@$(PYTHON) -m benchmarks.slots
	@$(PYTHON) -m benchmarks.chat
	@$(PYTHON) -m benchmarks.reminders
	@$(PYTHON) -m benchmarks.pages

clean: ## remove the virtual environment and caches; instance/ with its data stays
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(PYTHON):
	@python=$$(for name in python3 python3.11 python3.12 python3.13; do \
		if $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo $$name; break; fi; done); \
	if [ -z "$$python" ]; then echo "Python 3.11 or newer is needed and was not found." >&2; exit 1; fi; \
	echo "Making $(VENV) with $$($$python --version) …"; \
	$(if $(UV),uv venv --quiet --seed --python "$$(command -v $$python)",$$python -m venv) $(VENV) || { rm -rf $(VENV); exit 1; }

$(BASE): | $(PYTHON)
	@echo "Installing the packages in requirements.txt (once, about a minute) …"
	@$(INSTALL) -r requirements.txt
	@$(call stamped,base)

$(DEV): | $(BASE)
	@echo "Installing the packages in requirements-dev.txt (once) …"
	@$(INSTALL) -r requirements-dev.txt
	@$(call stamped,dev)

$(ENGINE): export CMAKE_ARGS := -DLLAVA_BUILD=OFF -DLLAMA_BUILD_TOOLS=OFF -DLLAMA_BUILD_EXAMPLES=OFF -DLLAMA_BUILD_TESTS=OFF
$(ENGINE): | $(BASE)
	@echo "Installing the language model's engine (once; compiling takes 4 to 7 minutes) …"
	@nice -n 10 $(INSTALL) -r requirements-model.txt
	@$(call stamped,engine)
