#!/usr/bin/env bash
# Everything that has to hold before a change lands: format, layers, a build without warnings, all tests, the shell in a real terminal.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/packages.sh
need_swift
need_packages "${sitrep_packages[@]}" "python3-pexpect:drives the shell through a pseudo-terminal" \
  "python3-pyte:reads the screen that the shell draws"

echo "== format"
swift format lint --strict --recursive --parallel Sources Plugins Tests Tools Benchmarks Package.swift

echo "== build"
log=.build/test.log
mkdir -p .build
if ! swift build --build-tests --explicit-target-dependency-import-check error >"$log" 2>&1; then
  grep -E "error:" "$log" >&2 || tail -n 40 "$log" >&2
  exit 1
fi
if grep -E "^/.*warning:" "$log" | grep -v "/\.build/checkouts/" | sort -u | grep .; then
  echo "the build has warnings" >&2
  exit 1
fi

echo "== tests"
swift test --skip-build --parallel

echo "== terminal"
Tests/Terminal/run.sh .build/debug/sitrep
