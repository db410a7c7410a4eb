#!/usr/bin/env bash
# Makes sure that this machine can build Outcry: Go, and a C compiler for the
# embedded store. Says what to do where it cannot do it itself.
set -euo pipefail

go=${GO:-go}
want=1.26

fail() {
  printf 'install-deps: %s\n' "$*" >&2
  exit 1
}

check_go() {
  command -v "$go" >/dev/null 2>&1 ||
    fail "Go is missing: install Go $want or later from https://go.dev/dl/ and put it on the PATH"
  # Asked inside the module, a Go from 1.21 on fetches the version that go.mod names.
  local have
  have=$("$go" env GOVERSION) || fail "'$go env' failed: reinstall Go $want or later from https://go.dev/dl/"
  have=${have#go}
  have=${have%% *}
  [ "$(printf '%s\n%s\n' "$want" "$have" | sort -V | head -n 1)" = "$want" ] ||
    fail "Go $have is too old: install Go $want or later from https://go.dev/dl/"
  echo "Go $have"
}

find_compiler() {
  local cc
  for cc in "${CC:-}" "$("$go" env CC)" gcc clang; do
    # A compiler without the C library's headers builds nothing either.
    if [ -n "$cc" ] && echo '#include <stdlib.h>' | $cc -E - >/dev/null 2>&1; then
      echo "$cc"
      return
    fi
  done
  return 1
}

install_compiler() {
  if [ "$(uname -s)" = Darwin ]; then
    fail "a C compiler is missing: run xcode-select --install"
  elif ! command -v apt-get >/dev/null 2>&1; then
    fail "a C compiler is missing: install gcc or clang with the C library's headers by the system's package manager"
  elif [ "$(id -u)" -ne 0 ]; then
    fail "a C compiler is missing: run sudo apt-get install gcc libc6-dev"
  fi
  echo "installing gcc"
  apt-get update -qq || fail "apt-get update failed: see above"
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq gcc libc6-dev || fail "installing gcc failed: see above"
}

check_go
find_compiler >/dev/null || install_compiler
compiler=$(find_compiler) || fail "a C compiler is still missing after installing gcc"
echo "C compiler: $compiler"
