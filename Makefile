# Trygghetsvandring for QGIS. `make help` lists the targets.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
export PYTHONDONTWRITEBYTECODE := 1

VERSION := $(shell sed -n 's/^version=//p' metadata.txt)
PYTHON := .venv/bin/python
ZIP := dist/est_walks_plugin-$(VERSION).zip
# axe-core for the tests in a browser; without the browser driver around it, which they have no use for.
AXE := axe-playwright-python==0.1.8
OFFSCREEN := QT_QPA_PLATFORM=offscreen

help: ## List the targets
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9-]+):.*## /\1\t/' | expand -t 20

demo: package ## Run the whole loop headless: the example municipality, then Helsinki if ../shared is there
	@.ci/demo

demo-server: package venv ## The example's loop on a PostgreSQL with PostGIS of its own, or in the database STORE="PG:..."
	@.ci/demo "$${STORE:---server}"

run: package ## Open QGIS with the plugin, the example loaded and the dock open
	@.ci/open-qgis $(ZIP)

test: package venv ## Run all tests: units, store, Processing, window, real QGIS, the packaged zip
	@.ci/test

test-debian12: ## Run all tests but those of a real window and the zip on Debian 12 (QGIS 3.40) in a chroot; needs root
	@.ci/test-debian bookworm 3.40

test-debian13: ## ... on Debian 13 as released (QGIS 3.40)
	@.ci/test-debian trixie 3.40

test-debian13-next: ## ... on Debian 13 with its backports (QGIS 3.44)
	@.ci/test-debian trixie 3.44

test-next: test-debian13-next ## The older name of that

fuzz: venv ## Import thousands of damaged files: no traceback, no hang, no row lost
	@EST_FUZZ=$${EST_FUZZ:-5000} $(OFFSCREEN) $(PYTHON) -m pytest tests/fuzz -q -n auto --dist worksteal --timeout 3600

check: venv ## Format, lint, types, Qt 6, security, secrets, translations
	@.ci/check

package: translations ## Build dist/est_walks_plugin-<version>.zip
	@/usr/bin/python3 .ci/package.py

handbook: system ## Make the pages of the handbook in dist/handbook, to read in a browser
	@/usr/bin/python3 .ci/handbook.py

styles: venv ## Have QGIS write the styles and forms that the store keeps, in both languages
	@.venv/bin/python .ci/build_styles.py

layouts: venv ## Have QGIS write the layout templates that ship, A4 and A3
	@.venv/bin/python .ci/build_layouts.py

translations: system ## Collect texts and compile the translations
	@/usr/bin/python3 .ci/i18n.py

benchmark: venv ## Measure our speed and quality beside the peers', write docs/benchmarks.md and its picture
	@.ci/benchmark

together: venv ## Let two planners and one field user work on one database for MINUTES (10), one of them killed half way
	@EST_TOGETHER_MINUTES=$${MINUTES:-10} $(OFFSCREEN) $(PYTHON) -m pytest -q -s -p no:xdist tests/together/test_together.py

example: venv ## Build the example municipality anew from ../shared/data
	@$(OFFSCREEN) $(PYTHON) .ci/build_example.py

screenshots: translations venv ## Take the pictures of README and handbook in a real QGIS, in both languages
	@$(PYTHON) .ci/screenshots.py

clean: ## Remove what was built
	@rm -rf dist demo build .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis

system: ## Install QGIS and the test tools from the machine's package archive, if missing
	@.ci/install-system

venv: .venv/.ready ## Make the Python environment of the tests

.venv/.ready: .ci/requirements-dev.txt .ci/requirements-qt6.txt | system
	@echo "Making the Python environment of the tests ..."
	@test -x .venv/bin/python || /usr/bin/python3 -m venv --system-site-packages .venv
	@.venv/bin/python -m pip install -q -r .ci/requirements-dev.txt
	@.venv/bin/python -m pip install -q --no-deps $(AXE)
	@.venv/bin/python -m pip install -q --no-deps --upgrade --target .venv/qt6 -r .ci/requirements-qt6.txt
	@mkdir -p .venv/share && ln -sfn /usr/share/proj .venv/share/proj
	@touch $@

.PHONY: help demo demo-server run test test-debian12 test-debian13 test-debian13-next test-next fuzz check package handbook translations benchmark together example screenshots clean system venv
