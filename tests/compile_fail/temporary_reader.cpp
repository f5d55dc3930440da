// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: deleted
#include <notepact/format/byte_source.hpp>

using namespace notepact;

struct reader {
    std::size_t operator()(char* out, std::size_t room) const;
};
reader const open();

byte_source const file(open(), 100);
