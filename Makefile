# Nothing has to be installed before: `make run` and `make test` prepare what they need (see .ci/setup.sh).

PYTHON = .venv/bin/python
# The machine's own certificates: many networks stand behind a proxy with one of theirs.
export UV_SYSTEM_CERTS ?= 1
OFFSCREEN = QT_QPA_PLATFORM=offscreen

.PHONY: setup run test lint lock benchmark pictures clean

setup: ## uv, .venv from requirements.lock, the system libraries of Qt
	@bash .ci/setup.sh

run: setup ## open the demo project in the window; without a display, walk through it offscreen
	@$(PYTHON) -m annotator show demo

test: setup ## all tests, offscreen, whether or not there is a display
	@$(OFFSCREEN) $(PYTHON) -m pytest $(ARGS)

lint: setup ## ruff, mypy --strict, the import contracts
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m mypy --strict
	@.venv/bin/lint-imports

lock: ## pin every dependency anew, with hashes and without naming a registry
	@uv=$$(bash .ci/find_uv.sh) && \
	"$$uv" pip compile pyproject.toml --group dev --universal --generate-hashes --no-emit-index-url --no-header \
		--quiet -o requirements.lock && \
	echo uv | "$$uv" pip compile - --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		--no-annotate --quiet -o .ci/uv.txt

benchmark: setup ## measure against floors taken in the same run
	@$(OFFSCREEN) $(PYTHON) -m benchmarks $(ARGS)

pictures: setup ## take the pictures of the documentation anew
	@scratch=$$(mktemp -d) && $(OFFSCREEN) $(PYTHON) -m annotator.ui.walk "$$scratch" && \
	mkdir -p docs/pictures && cp "$$scratch"/*.png docs/pictures/ && rm -rf "$$scratch"

clean: ## remove what make made (not the demo folder: it may hold your labels)
	rm -rf .venv .tools build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
