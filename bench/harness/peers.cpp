// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "peers.hpp"

#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <filesystem>
#include <utility>

namespace bench {

namespace {

// In the order of the tables.
constexpr char const* names[] = {
    "boost_null",
    "memcpy",
    "notepact",
    "notepact_events",
    "notepact_reader",
    "simdjson",
    "boost_dom",
    "nlohmann",
    "rapidjson",
    "valijson"};

bench_peer const* load(std::string const& file) {
    void* const library = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    void* const symbol = library != nullptr ? dlsym(library, "notepact_bench_peer") : nullptr;
    if (symbol == nullptr) {
        std::fprintf(stderr, "bench: %s\n", dlerror());
        std::exit(3);
    }
    return reinterpret_cast<decltype(&NOTEPACT_BENCH_PEER)>(symbol)();
}

} // namespace

std::vector<loaded_peer> const& peers() {
    static auto const all = [] {
        auto const folder = std::filesystem::read_symlink("/proc/self/exe").parent_path();
        std::vector<loaded_peer> loaded;
        for (std::string const name : names)
            loaded.push_back({name, load((folder / ("peer_" + name + ".so")).string())});
        return loaded;
    }();
    return all;
}

std::size_t wrong_verdicts(bench_peer const& peer, std::vector<document> const& documents) {
    std::size_t wrong = 0;
    for (auto const& one : documents)
        wrong += peer.check(one.kind(), one.data(), one.size()) != one.verdict(peer.judges);
    return wrong;
}

way way_of(loaded_peer const& peer, std::vector<document> const& documents) {
    bool prepared[bench_kinds] = {};
    for (auto const& one : documents)
        if (!std::exchange(prepared[one.kind()], true)) peer.peer->prepare(one.kind());
    way made{peer.peer->title, {}, peer.peer->library, wrong_verdicts(*peer.peer, documents)};
    made.run = [check = peer.peer->check, &documents](std::size_t times) {
        bool all = true;
        for (; times != 0; --times)
            for (auto const& one : documents)
                all &= check(one.kind(), one.data(), one.size());
        asm volatile("" : : "r"(all));
    };
    return made;
}

} // namespace bench
