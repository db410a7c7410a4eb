#!/usr/bin/env bash
# Runs every fuzz target of the module for $FUZZTIME, one after the other: go
# test takes one target at a time. $PARALLEL is how many inputs are tried at
# once; without it, as many as there are processors.
set -euo pipefail

go=${GO:-go}
parallel=()
if [ -n "${PARALLEL:-}" ]; then
  parallel=(-parallel "$PARALLEL")
fi
ran=0
for package in $("$go" list ./...); do
  targets=$("$go" test -list '^Fuzz' "$package" | grep '^Fuzz' || true)
  for target in $targets; do
    echo "== $package $target"
    "$go" test -run '^$' -fuzz "^$target\$" -fuzztime "${FUZZTIME:-10s}" -fuzzminimizetime 2s "${parallel[@]}" "$package"
    ran=$((ran + 1))
  done
done
echo "$ran fuzz targets ran"
