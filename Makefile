.PHONY: all try test lint release
all: test
try:
	scripts/try.sh
test:
	scripts/test.sh
lint:
	swift format lint --strict --recursive --parallel Sources Plugins Tests Tools Benchmarks Package.swift
release:
	scripts/release.sh
