# Sourced by the scripts beside it: where the repository is, how to talk, where the compiler cache lies.
# shellcheck shell=bash
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

# Progress and messages go to standard error; standard output belongs to what the script prints as its result.
say() { printf '\033[1m== %s\033[0m\n' "$*" >&2; }
die() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 2
}

# A clone in another folder shares the cache (the presets set the same for `cmake --preset`).
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros
if [ -z "${CCACHE_DIR:-}" ] && [ ! -w "${HOME:-/nonexistent}" ]; then export CCACHE_DIR=$root/build/ccache; fi

# The C++ files of the repository, relative to its root.
sources() {
  (cd "$root" && { git ls-files --cached --others --exclude-standard -- '*.cpp' '*.hpp' 2>/dev/null ||
    find . -path ./build -prune -o \( -name '*.cpp' -o -name '*.hpp' \) -print | sed 's#^\./##'; } | sort -u |
    while read -r file; do [ ! -e "$file" ] || printf '%s\n' "$file"; done)
}

# build PRESET [TARGET…]: configures and builds, with the output on standard error.
build() {
  local preset=$1
  shift
  mkdir -p "$root/build"
  (
    cd "$root"
    cmake --preset "$preset" >"$root/build/.configure.log" 2>&1 || { cat "$root/build/.configure.log" && exit 2; }
    cmake --build --preset "$preset" ${*:+--target "$@"}
  ) >&2
}
