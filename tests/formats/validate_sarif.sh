#!/usr/bin/env bash
# Validates SARIF files with Microsoft's SARIF Multitool, by its own rules and GitHub's, and prints what it says.
#     tests/formats/validate_sarif.sh [FILE…]        without files: the golden ones
# The tool comes from the npm registry into build/sarif-multitool. Exit status: 0 no error, 1 errors, 77 no tool.
# The tool itself exits with 0 whatever it finds, so its log is read.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=$(cd "$here/../.." && pwd)/build/sarif-multitool
tool=$cache/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool

if [ ! -e "$tool" ]; then
  command -v npm >/dev/null || { echo "skipped: no npm"; exit 77; }
  mkdir -p "$cache"
  npm install --no-save --no-audit --no-fund --ignore-scripts --prefix "$cache" @microsoft/sarif-multitool-linux@5.7.0 \
    >"$cache/install.log" 2>&1 || { echo "skipped: npm cannot install the SARIF Multitool (see $cache/install.log)"; exit 77; }
fi
chmod u+x "$tool"

[ $# -gt 0 ] || set -- "$here"/golden/*.sarif
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for file in "$@"; do
  "$tool" validate "$file" --rule-kind "Sarif;Ghas" --level "Error;Warning;Note" -o "$work/out.sarif" --log ForceOverwrite \
    >"$work/log" 2>&1 || { cat "$work/log"; echo "$file: the tool failed"; exit 1; }
  python3 "$here/count_sarif_results.py" "$file" "$work/out.sarif" || touch "$work/failed"
done
[ ! -e "$work/failed" ]
