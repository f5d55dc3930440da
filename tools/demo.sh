#!/usr/bin/env bash
# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#
# Installs what is missing, builds the examples, and shows a body that is accepted, one that is refused, a request made
# from a PNG file, and an edit of an impression.
set -euo pipefail
cd "$(dirname "$0")/.."

tools/setup.sh build
cmake -S . -B build/demo -G Ninja -DCMAKE_BUILD_TYPE=Release -DNOTEPACT_BUILD_TESTS=OFF
cmake --build build/demo --target preflight sign_off
PATH=$PWD/build/demo:$PATH

show() { # expected exit status, command
    local expected=$1 status=0
    shift
    echo
    echo "\$ $*"
    "$@" || status=$?
    echo "(exit status $status)"
    [ "$status" -eq "$expected" ]
}

show 0 preflight check clinic.create_sign_off examples/bodies/sign_off.accepted.json
show 1 preflight check clinic.create_sign_off examples/bodies/sign_off.refused.json
show 0 sign_off 99 examples/bodies/signature.png 2023-10-27T21:40:00Z
show 0 preflight request maxcare.update_impression noteId=nte_3cc73cb69c59403ca9108af6c5693b25 impressionId=1042 \
    providerId=prv_d4e5f6a7b8c94d0e1f2a3b4c5d6e7f8a X-Organization-Id=7e2c8cfe-b7a9-4deb-986d-e7012589e72b \
    token=max_prd_ak_SBA --body examples/bodies/impression.json
