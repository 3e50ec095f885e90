#!/usr/bin/env bash
# Makes dist/: one binary that needs only the C and C++ runtime libraries, and its data folder. Copy both to another machine of the same kind.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/packages.sh
need_swift
need_packages "${sitrep_packages[@]}" "libncurses-dev:the terminal library, linked in"

# The linker takes the first folder that has a library: one that holds only the static ones. libedit's names those that it needs itself.
static=.build/static
mkdir -p "$static"
archive() { dpkg -L "$1" | grep "/lib$2\.a$" || { echo "$1 has no static library" >&2; exit 1; }; }
ln -sf "$(archive libsqlite3-dev sqlite3)" "$(archive libmd-dev md)" "$static/"
rm -f "$static/libedit.a"
echo "GROUP($(archive libedit-dev edit) $(archive libbsd-dev bsd) $(archive libmd-dev md) $(archive libncurses-dev tinfo))" >"$static/libedit.a"

swift build -c release --product sitrep --static-swift-stdlib --scratch-path .build/dist -Xlinker "-L$PWD/$static" -Xlinker -lm

rm -rf dist
mkdir -p dist/sitrep-data
cp .build/dist/release/sitrep dist/sitrep
strip dist/sitrep
cp -r .build/dist/release/sitrep_World.resources/Data dist/sitrep-data/World
cp -r .build/dist/release/sitrep_Language.resources/Data dist/sitrep-data/Language
echo "dist/sitrep needs:"
ldd dist/sitrep | awk '{print "  " $1}'
du -sh dist/sitrep dist/sitrep-data
