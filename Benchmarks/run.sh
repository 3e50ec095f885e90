#!/usr/bin/env bash
# Builds sitrep and the benchmarks for release, measures, and prints tables in Markdown: the program, its language engines alone, the annotators beside them,
# and totals over many rows.
# Usage: Benchmarks/run.sh [ARTICLES]   (1000 unless said otherwise; the language engines read at most 40 of them)
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/packages.sh
need_swift
need_packages "${sitrep_packages[@]}"
articles=${1:-1000}
swift build -c release --product sitrep >&2
swift build -c release --package-path Benchmarks >&2
Benchmarks/.build/release/benchmarks "$PWD/.build/release/sitrep" "$articles"
echo
Benchmarks/.build/release/language-benchmark Sources/Language/Data Sessions/ghazni/herat-ghazni.txt $((articles < 40 ? articles : 40))
echo
Benchmarks/.build/release/annotator-benchmark Sources/World/Data Sources/Language/Data $((articles < 40 ? articles : 40)) Sessions/ghazni/herat-ghazni.txt
echo
Benchmarks/.build/release/total-benchmark 1000 10000
