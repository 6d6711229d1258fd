#!/bin/sh
# write_docs.sh EXECUTABLE FOLDER: the manual pages and completions that the executable prints, as packages want them.
set -eu
"$1" man plimsoll | gzip -9n >"$2/plimsoll.1.gz"
"$1" man plimsoll.yaml | gzip -9n >"$2/plimsoll.yaml.5.gz"
for shell in bash zsh fish; do
  "$1" completions "$shell" >"$2/plimsoll.$shell"
done
