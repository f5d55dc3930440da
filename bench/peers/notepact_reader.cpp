// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// notepact's reader of JSON alone, to a sink that does nothing: what the floor does, by other means.
#include "peer.hpp"

#include <notepact/json/reader.hpp>

namespace {

struct null_sink {
    void object_begin(std::size_t) {}
    void object_end(std::size_t) {}
    void array_begin(std::size_t) {}
    void array_end(std::size_t) {}
    void key_begin(std::size_t) {}
    void key_part(std::string_view) {}
    void key_end() {}
    void string_begin(std::size_t) {}
    void string_part(std::string_view) {}
    void string_end() {}
    void number_part(std::string_view) {}
    void number(notepact::number_facts const&, std::size_t) {}
    void boolean(bool, std::size_t) {}
    void null(std::size_t) {}
    void fault(notepact::json_fault, std::size_t) {}
};

bool check(bench_kind, char const* data, std::size_t size) {
    null_sink sink;
    notepact::json_reader<null_sink> reader(sink);
    reader.write({data, size});
    return reader.finish();
}

constexpr bench_peer peer{"notepact, reader alone", "", bench_json, [](bench_kind) {}, check};

} // namespace

bench_peer const* NOTEPACT_BENCH_PEER() {
    return &peer;
}
