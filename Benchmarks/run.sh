#!/usr/bin/env bash
# Builds sitrep and the benchmarks for release, measures, and prints a table in Markdown.
# Usage: Benchmarks/run.sh [ARTICLES]   (1000 unless said otherwise)
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/packages.sh
need_swift
need_packages "${sitrep_packages[@]}"
swift build -c release --product sitrep >&2
swift build -c release --package-path Benchmarks >&2
exec Benchmarks/.build/release/benchmarks "$PWD/.build/release/sitrep" "${1:-1000}"
