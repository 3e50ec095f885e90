# Installs the Debian packages that sitrep is built with, where they are missing. Sourced by the other scripts.

# What each is for, so that nobody installs a package without knowing why.
sitrep_packages=(
  "libedit-dev:the shell's line editing"
  "libsqlite3-dev:the session file"
  "libmd-dev:SHA-256 of article texts"
)

# need_packages "NAME:REASON"…  installs those that are missing with apt, after saying so.
need_packages() {
  local missing=() entry name
  for entry in "$@"; do
    name=${entry%%:*}
    if ! dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'install ok installed'; then
      echo "installing $name: ${entry#*:}"
      missing+=("$name")
    fi
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      echo "these packages need an administrator: apt-get install ${missing[*]}" >&2
      return 1
    fi
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

need_swift() {
  if ! command -v swift >/dev/null; then
    echo "sitrep needs Swift 6.3 (swift.org/install), and there is no swift on the PATH" >&2
    return 1
  fi
}
