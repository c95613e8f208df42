# Two commands on a fresh Debian or Ubuntu: `make demo` and `make test`. `make help` lists the rest.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: help demo test test-store test-scale check format lock samples train calibrate trust evaluate bench bench-peers flaws screenshots docs assets mutate clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

demo: $(VENV)/.run tesseract assets ## set up, then assess the cases of sample_docs/ through the whole pipeline
	$(BIN)/assure demo

test: $(VENV)/.dev tesseract assets browser ## set up what tests need and run them, but for those of test-scale
	$(BIN)/pytest -n auto --dist loadfile --ignore tests/scale

test-store: $(VENV)/.dev tesseract postgres ## the store on PostgreSQL and an object store, by themselves
	$(BIN)/pytest -q tests/scale --ignore tests/scale/test_workers.py

test-scale: $(VENV)/.dev tesseract postgres ## the tests on PostgreSQL, an object store and several workers, by themselves: they mind other load
	$(BIN)/pytest -q tests/scale --durations=5

check: $(VENV)/.dev ## format, lint, types, one-way imports
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	PATH=$(BIN):$$PATH lint-imports

format: $(VENV)/.dev ## rewrite the code in the house's format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

samples: $(VENV)/.dev tesseract ## make sample_docs/ again from its seeded generators
	$(BIN)/python -m sample_docs.make

calibrate: $(VENV)/.dev tesseract ## measure how often each field is right on generated documents; writes extractors/data/calibration.json
	$(BIN)/python -m benchmarks.calibrate

train: $(VENV)/.dev tesseract ## learn choices and confidence from generated documents, show what changes; WRITE=1 writes extractors/data/chooser.json
	$(BIN)/python -m benchmarks.train $(if $(WRITE),--write)

trust: $(VENV)/.dev ## draw docs/images/trust-*.svg and write the numbers of docs/trust.md from the shipped calibration
	$(BIN)/python -m benchmarks.trust_plots

evaluate: $(VENV)/.dev tesseract ## score labelled documents against the last result; CORPUS=dir (default: sample_docs), NAME=name
	$(BIN)/python -m benchmarks.evaluate $(CORPUS) $(if $(NAME),--name $(NAME))

bench: $(VENV)/.dev tesseract browser ## cost beside bare libraries and other programs; writes docs/performance.md (some 12 minutes; QUICK=1: only whether it runs)
	$(BIN)/python -m benchmarks.bench $(if $(QUICK),--quick)

bench-peers: $(VENV)/.dev ## the other programs that `make bench` measures beside this one, in an environment of their own
	$(BIN)/uv venv -q --allow-existing $(VENV)/peers
	$(BIN)/uv pip install -q --python $(VENV)/peers/bin/python --group peers
	@command -v ocrmypdf >/dev/null || { command -v apt-get >/dev/null && $(SUDO) apt-get update -q && $(SUDO) apt-get install -yq --no-install-recommends ocrmypdf; }

lock: $(VENV)/.dev ## resolve the dependencies anew: versions and hashes, no host names
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-annotate --no-header --no-emit-index-url pyproject.toml -o requirements/run.txt
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-annotate --no-header --no-emit-index-url pyproject.toml --group dev -o requirements/dev.txt

flaws: $(VENV)/.dev ## at least 3,000 flawed cases, none of which may come out satisfied where its flaw lies
	FLAWED_CASES_EACH=45 $(BIN)/pytest -q tests/rules/laws/test_flaws.py

screenshots: $(VENV)/.dev tesseract assets browser ## take the pictures of docs/desk.md again
	$(BIN)/python -m benchmarks.screenshots

docs: $(VENV)/.dev ## write docs/standard-2a.md from the rules and their parameters
	$(BIN)/assure standard --markdown > docs/standard-2a.new && mv docs/standard-2a.new docs/standard-2a.md

mutate: $(VENV)/.dev ## how many small wrong changes to the rules their quick tests see (docs/mutation.md); ONLY=pattern for some modules
	$(BIN)/python -m benchmarks.mutate $(ONLY)

clean: ## remove what set-up and tests made
	rm -rf $(VENV) node_modules $(DESIGN) build *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

# Set-up: a virtual environment, uv by its hash, then the locked packages by theirs.
$(BIN)/uv: requirements/bootstrap.txt
	$(PYTHON) -m venv $(VENV) || { $(SUDO) apt-get update -q && $(SUDO) apt-get install -yq python3-venv && $(PYTHON) -m venv $(VENV); }
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/bootstrap.txt
	@touch $@

# Packages are compiled once: whoever may not write here, or is told not to, would compile them at each start, which
# doubles it. What is written for other Pythons does not compile, and is never imported.
COMPILED := $(BIN)/python -m compileall -qq -j 0 $(VENV)/lib >/dev/null || true

$(VENV)/.run: requirements/run.txt pyproject.toml $(BIN)/uv
	[ -e $(VENV)/.dev ] || $(BIN)/uv pip install -q --python $(BIN)/python --require-hashes -r requirements/run.txt
	$(BIN)/uv pip install -q --python $(BIN)/python --no-deps --no-build-isolation -e .
	@$(COMPILED)
	@touch $@

$(VENV)/.dev: requirements/dev.txt pyproject.toml $(BIN)/uv
	$(BIN)/uv pip install -q --python $(BIN)/python --require-hashes -r requirements/dev.txt
	$(BIN)/uv pip install -q --python $(BIN)/python --no-deps --no-build-isolation -e .
	@$(COMPILED)
	@touch $@ $(VENV)/.run

# Tesseract comes from the system's packages; elsewhere than Debian and Ubuntu the message says what to install.
.PHONY: tesseract
tesseract:
	@command -v tesseract >/dev/null || { \
	  if command -v apt-get >/dev/null; then $(SUDO) apt-get update -q && $(SUDO) apt-get install -yq --no-install-recommends tesseract-ocr tesseract-ocr-eng; \
	  else echo "tesseract is not installed. macOS: brew install tesseract. Others: install tesseract 5 with its English data."; exit 3; fi; }

# The design system's built files come from its npm package, by the lock's checksum. Its web fonts are for nhs.uk only, so they are left out.
DESIGN := review/web/design
NHSUK := node_modules/nhsuk-frontend/dist/nhsuk
.PHONY: assets
assets: $(DESIGN)/.made ## the review desk's styles and icons, from npm

$(DESIGN)/.made: package-lock.json package.json
	@command -v npm >/dev/null || { \
	  if command -v apt-get >/dev/null; then $(SUDO) apt-get update -q && $(SUDO) apt-get install -yq --no-install-recommends npm; \
	  else echo "npm is not installed: the review desk takes its styles from an npm package. Install Node.js 20 or newer."; exit 3; fi; }
	npm ci --silent
	mkdir -p $(DESIGN)/assets/images
	sed -E 's/@font-face\{[^}]*\}//g' $(NHSUK)/nhsuk-frontend.min.css > $(DESIGN)/nhsuk-frontend.min.css
	cp $(NHSUK)/nhsuk-frontend.min.js $(DESIGN)/
	cp $(NHSUK)/assets/images/*.svg $(DESIGN)/assets/images/
	@touch $@

# The desk's tests walk through it in a real browser.
.PHONY: browser
browser:
	@command -v chromium >/dev/null || { \
	  if command -v apt-get >/dev/null; then $(SUDO) apt-get update -q && $(SUDO) apt-get install -yq --no-install-recommends chromium; \
	  else echo "chromium is not installed: the tests of the review desk are skipped."; fi; }

# PostgreSQL with its contributed extensions, for the tests of more than one machine; they start a cluster of their own.
.PHONY: postgres
postgres:
	@ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null || { \
	  if command -v apt-get >/dev/null; then $(SUDO) apt-get update -q && $(SUDO) apt-get install -yq --no-install-recommends postgresql; \
	  else echo "PostgreSQL is not installed: the tests of more than one machine are skipped."; fi; }
