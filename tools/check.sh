#!/usr/bin/env bash
# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#
# Installs what is missing, builds and runs all tests.
set -euo pipefail
cd "$(dirname "$0")/.."

tools/setup.sh test
# Optimised enough to run fast: -O3 would only make the compiler slower.
cmake -S . -B build/check -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_FLAGS_RELEASE=-O1
cmake --build build/check
ctest --test-dir build/check --parallel "$(nproc)" --timeout 300 --no-tests=error --output-on-failure
