// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "command.hpp"
#include "operations.hpp"

#include <algorithm>

namespace preflight {
namespace {

int width(std::size_t size) {
    return static_cast<int>(size);
}

int run_list(std::vector<std::string_view> const& words) {
    arguments const given(list_verb, words, 0, {});
    if (!given.good()) return usage;
    std::size_t names = 0, paths = 0;
    for (auto const* operation : all_operations()) {
        names = std::max(names, operation->name.size());
        paths = std::max(paths, operation->path.size());
    }
    for (auto const* operation : all_operations()) {
        std::printf(
            "%-*.*s %-6s %-*.*s ",
            width(names),
            width(operation->name.size()),
            operation->name.data(),
            name(operation->method).data(),
            width(paths),
            width(operation->path.size()),
            operation->path.data());
        auto const needed = notepact::maxcare::scopes::of_bits(operation->how.needs[0].first);
        needed.print(put);
        put(needed.empty() ? "" : " ");
        for (auto const& reply : *operation)
            std::printf("%s%u", &reply == operation->begin() ? "" : ",", static_cast<unsigned>(reply.status));
        std::puts("");
    }
    return ok;
}

} // namespace

verb const list_verb = {
    "list",
    "preflight list\n"
    "    A line for each operation: name, method, path template, scope if any, statuses with a contract.\n",
    run_list};

} // namespace preflight
