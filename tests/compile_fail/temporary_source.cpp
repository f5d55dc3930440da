// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: deleted
#include <notepact/format/png_signature.hpp>

using namespace notepact;

std::size_t none(char*, std::size_t);
struct file {
    std::size_t operator()(char* out, std::size_t capacity) { return none(out, capacity); }
};

auto image(file& of) {
    return png_signature::from_source(byte_source(of, 100));
}
