// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "command.hpp"
#include "operations.hpp"

#include <algorithm>

namespace preflight {
namespace {

void put_padded(std::string_view text, std::size_t width) {
    put(text);
    put(std::string(width - text.size() + 1, ' '));
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
        put_padded(operation->name, names);
        put_padded(name(operation->method), std::string_view("DELETE").size());
        put_padded(operation->path, paths);
        auto const needed = notepact::maxcare::scopes::of_bits(operation->how.needs[0].first);
        needed.put(put);
        put(needed.empty() ? "" : " ");
        for (auto const& reply : *operation) {
            put(&reply == operation->begin() ? "" : ",");
            print_statuses(reply, put);
        }
        put("\n");
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
