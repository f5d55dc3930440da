#!/usr/bin/env bash
# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#
# Prints the library's sizes and compile times on this machine. usage: bench/figures.sh [COMPILER]
# Sizes are exact; times are the least of seven runs, to be compared with each other only. What a small machine pays is
# printed by .ci/step device.
set -euo pipefail
cd "$(dirname "$0")/.."
compiler=${1:-g++}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/declare.cpp" <<'CPP'
#include <notepact/contract/words.hpp>
using namespace notepact;
inline constexpr auto item = object(required("id", integer(positive(warning))), optional("name", not_empty(warning)));
inline constexpr auto body = request_body("acme.items", object(required("items", array_of(item)), required("at", iso8601())));
static_assert(body.name() == "acme.items");
CPP
cat >"$work/check.cpp" <<'CPP'
#include <notepact/check/check_text.hpp>
#include <notepact/clinic/sign_off.hpp>
bool check(std::string_view text, notepact::report& report) {
    return check_text(notepact::clinic::create_sign_off_body, text, report).ok();
}
CPP
cat >"$work/all.cpp" <<'CPP'
#include <notepact/check/check_text.hpp>
#include <notepact/clinic/addendum.hpp>
#include <notepact/clinic/errors.hpp>
#include <notepact/clinic/sign_off.hpp>
using namespace notepact;
bool check(int which, std::string_view text, report& report) {
    contract_ref const contracts[] = {clinic::create_addendum_body, clinic::update_addendum_body,
                                      clinic::create_sign_off_body, clinic::update_sign_off_body,
                                      clinic::addendum_answer,      clinic::sign_off_answer,
                                      clinic::invalid_answer,       clinic::refused_answer};
    return check_text(contracts[which], text, report).ok();
}
CPP
cat >"$work/write.cpp" <<'CPP'
#include <notepact/clinic.hpp>
using namespace notepact;
bool write(char* buffer, std::size_t size, clinic::account_view const& account, clinic::create_sign_off_request const& body,
           report& report) {
    return clinic::create_sign_off.build_into(buffer, size, account, body, report).has_value();
}
CPP
cat >"$work/sizes.cpp" <<'CPP'
#include <notepact/clinic.hpp>
#include <cstdio>
int main() {
    using namespace notepact;
    std::printf("  stream_checker %zu (reader %zu, checker %zu), violation %zu, static_report<8> %zu, rule %zu\n",
                sizeof(stream_checker), sizeof(json_reader<checker>), sizeof(checker), sizeof(violation),
                sizeof(static_report<8>), sizeof(rule));
}
CPP

text_size() { # flags, source: bytes of code and constants
    "$compiler" "${@:1:$#-1}" -std=c++17 -Iinclude -Os -fno-exceptions -fno-rtti -c "$work/${!#}.cpp" -o "$work/object.o"
    size "$work/object.o" | awk 'NR == 2 { print $1 " B text, " $2 " B data" }'
}
seconds() { # source
    local best=999 start end i
    for i in 1 2 3 4 5 6 7; do
        start=$(date +%s%N)
        "$compiler" -std=c++17 -O0 -Iinclude -c "$work/$1.cpp" -o /dev/null
        end=$(date +%s%N)
        best=$(awk -v best="$best" -v now="$(((end - start) / 1000))" 'BEGIN { now /= 1e6; print now < best ? now : best }')
    done
    printf '%.2f s\n' "$best"
}

echo "sizeof, bytes:"
"$compiler" -std=c++17 -Iinclude "$work/sizes.cpp" -o "$work/sizes"
"$work/sizes"
echo "-Os, no exceptions, no run-time types, one object file:"
echo "  checker and all clinic tables:                  $(text_size all)"
echo "  the same with NOTEPACT_SMALL:                   $(text_size -DNOTEPACT_SMALL all)"
echo "  build a sign-off into a buffer, NOTEPACT_SMALL: $(text_size -DNOTEPACT_SMALL write)"
echo "compile time, -O0:"
echo "  declares contracts: $(seconds declare)"
echo "  checks a body:      $(seconds check)"
echo "  builds a request:   $(seconds write)"
