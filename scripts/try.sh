#!/usr/bin/env bash
# Builds sitrep and opens the bundled article in it. With arguments, they are handed to sitrep instead.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/packages.sh
need_swift
need_packages "${sitrep_packages[@]}"
log=.build/try.log
mkdir -p .build
if [ ! -x .build/release/sitrep ]; then echo "building sitrep; the first time takes a few minutes"; fi
if ! swift build -c release --product sitrep >"$log" 2>&1; then
  grep -E "error:|warning:" "$log" >&2 || tail -n 20 "$log" >&2
  echo "the build failed; the whole log is in $log" >&2
  exit 1
fi
if [ $# -eq 0 ]; then set -- Sessions/ghazni/herat-ghazni.txt --date 2021-08-12; fi
exec .build/release/sitrep "$@"
