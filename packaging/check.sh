#!/bin/sh
# All checks of a checkout; called by ./desk test with uv and python found. Arguments go to pytest.
set -eu
UV=$1 PYTHON=$2; shift 2
export QT_QPA_PLATFORM=offscreen PYTHONDONTWRITEBYTECODE=
bin=.venv/bin
step() { printf '\n== %s\n' "$*"; }

step "the lock has wheels for all five targets"
"$UV" export --quiet --frozen --no-dev --no-emit-project --output-file .bootstrap/requirements.txt >/dev/null
for target in x86_64-manylinux_2_28 aarch64-manylinux_2_31 aarch64-manylinux_2_36 x86_64-manylinux_2_40 x86_64-pc-windows-msvc; do
  for version in 3.11 3.13; do
    "$UV" pip install --quiet --dry-run --no-build --no-deps --python-version $version --python-platform "$target" \
      --target .bootstrap/nowhere -r .bootstrap/requirements.txt || { echo "$target, Python $version: no wheels"; exit 1; }
  done
  printf '   %s\n' "$target"
done

step "ruff";        $bin/ruff check .; $bin/ruff format --check --quiet .
step "mypy";        $bin/mypy
step "the house";   $bin/lint-imports --no-cache
step "tests";       exec $bin/python -m pytest -n 2 --dist worksteal "$@"
