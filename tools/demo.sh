#!/usr/bin/env bash
# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#
# Installs what is missing, builds preflight and shows it one body that is accepted and one that is refused.
set -euo pipefail
cd "$(dirname "$0")/.."

tools/setup.sh build
cmake -S . -B build/demo -G Ninja -DCMAKE_BUILD_TYPE=Release
cmake --build build/demo --target preflight

show() { # expected exit status, body
    local status=0
    echo "\$ preflight check clinic.create_sign_off $2"
    build/demo/preflight check clinic.create_sign_off "$2" || status=$?
    echo "exit status $status"
    [ "$status" -eq "$1" ]
}

show 0 examples/bodies/sign_off.accepted.json
show 1 examples/bodies/sign_off.refused.json
