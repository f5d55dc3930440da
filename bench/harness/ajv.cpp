// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "ajv.hpp"

#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <string>
#include <unistd.h>

namespace bench {

namespace {

// "SIZE KIND VERDICT\n" before the bytes of each.
bool hand_over(std::vector<document> const& documents, std::FILE* file) {
    for (auto const& one : documents) {
        std::fprintf(
            file, "%zu %s %d\n", one.size(), bench_schemas[one.kind()], one.verdict(bench_contract) ? 1 : 0);
        std::fwrite(one.data(), 1, one.size(), file);
    }
    return std::fclose(file) == 0;
}

} // namespace

std::optional<way_result>
by_ajv(std::vector<document> const& documents, double floor_ns, double seconds, std::string& version) {
    static bool there = true;
    if (!there) return std::nullopt;
    char name[] = "/tmp/notepact-bench-XXXXXX";
    int const descriptor = mkstemp(name);
    std::string said;
    if (descriptor != -1 && hand_over(documents, fdopen(descriptor, "wb"))) {
        std::string const command = std::string("node " NOTEPACT_BENCH_SOURCE "/peers/ajv.mjs ") + name + " "
                                    + std::to_string(seconds);
        if (auto* const pipe = popen(command.c_str(), "r")) {
            for (int c = 0; (c = std::fgetc(pipe)) != EOF;)
                said += static_cast<char>(c);
            if (pclose(pipe) != 0) said.clear();
        }
    }
    std::remove(name);
    std::istringstream words(said);
    way_result found;
    found.way = "ajv";
    if (!(words >> version >> found.median_ns >> found.p10_ns >> found.wrong)) {
        there = false;
        std::fputs(
            "bench: ajv is left out; it needs node, and its package: npm ci in tests/interop\n", stderr);
        return std::nullopt;
    }
    found.ratio = found.median_ns / floor_ns;
    return found;
}

} // namespace bench
