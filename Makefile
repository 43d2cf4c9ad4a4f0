# Trygghetsvandring for QGIS. `make help` lists the targets.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
export QT_QPA_PLATFORM ?= offscreen
export PYTHONDONTWRITEBYTECODE := 1

VERSION := $(shell sed -n 's/^version=//p' metadata.txt)
PYTHON := .venv/bin/python
ZIP := dist/est_walks_plugin-$(VERSION).zip

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

system: ## Install QGIS and the test tools from the machine's package archive, if missing
	@.ci/install-system

venv: .venv/.ready ## Make the Python environment of the tests

.venv/.ready: .ci/requirements-dev.txt | system
	@echo "Making the Python environment of the tests ..."
	@test -x .venv/bin/python || /usr/bin/python3 -m venv --system-site-packages .venv
	@.venv/bin/python -m pip install -q -r .ci/requirements-dev.txt
	@mkdir -p .venv/share && ln -sfn /usr/share/proj .venv/share/proj
	@touch $@

.PHONY: help system venv
