#!/usr/bin/env bash
# Makes dist/: one binary that needs nothing but the C library, and its data folder. Copy both to another machine of the same kind.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/packages.sh
need_swift
need_packages "${sitrep_packages[@]}" "libncurses-dev:the terminal library, linked in"

# The linker takes the first folder that has a library: one that holds only the static ones.
libraries=$(gcc -print-file-name=libedit.a | xargs dirname)
static=.build/static
mkdir -p "$static"
for name in edit sqlite3 md bsd ncurses tinfo; do ln -sf "$(realpath "$libraries")/lib$name.a" "$static/lib$name.a"; done

swift build -c release --product sitrep --static-swift-stdlib \
  -Xlinker "-L$PWD/$static" -Xlinker -lbsd -Xlinker -lmd -Xlinker -ltinfo -Xlinker -lm --scratch-path .build/dist

rm -rf dist
mkdir -p dist/sitrep-data
cp .build/dist/release/sitrep dist/sitrep
strip dist/sitrep
cp -r .build/dist/release/sitrep_World.resources/Data dist/sitrep-data/World
cp -r .build/dist/release/sitrep_Language.resources/Data dist/sitrep-data/Language
echo "dist/sitrep needs:"
ldd dist/sitrep | awk '{print "  " $1}'
du -sh dist/sitrep dist/sitrep-data
