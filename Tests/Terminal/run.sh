#!/bin/sh
# Runs the tests of the shell on a pseudo-terminal and ends with a line "N passed, N failed".
#
#     Tests/Terminal/run.sh [PROGRAM] [NAME…]
#
# PROGRAM is the sitrep to test, .build/debug/sitrep unless given; with names, only the tests whose names contain one of them run.
# Needs Python 3.9 or newer with pexpect and pyte, the system's (python3-pexpect, python3-pyte) or else installed into .build/terminal-tests.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
environment="$root/.build/terminal-tests"

program="$root/.build/debug/sitrep"
if [ $# -gt 0 ]; then
  program=$1
  shift
fi
if [ ! -x "$program" ]; then
  echo "run.sh: $program is missing; build it with: swift build" >&2
  exit 2
fi

for python in python3 /usr/bin/python3; do
  if "$python" -c "import pexpect, pyte" 2>/dev/null; then
    exec "$python" "$here/run.py" "$program" "$@"
  fi
done

if ! cmp -s "$here/requirements.txt" "$environment/requirements.txt"; then
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$environment/requirements.txt"
fi

exec "$environment/bin/python" "$here/run.py" "$program" "$@"
