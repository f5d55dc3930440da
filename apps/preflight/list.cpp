// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "command.hpp"
#include "known_apis.hpp"

#include <algorithm>

namespace notepact::preflight {
namespace {

void put_padded(std::string_view text, std::size_t width) {
    put(text);
    put(std::string(width - text.size() + 1, ' '));
}

int run_list(known_apis const& apis, std::vector<std::string_view> const& words) {
    arguments const given(list_verb, apis, words, 0, {});
    if (!given.good()) return usage;
    std::size_t names = 0, paths = 0;
    for (auto const* of : apis.operations()) {
        names = std::max(names, of->name.size());
        paths = std::max(paths, of->path.size());
    }
    for (auto const* of : apis.operations()) {
        put_padded(of->name, names);
        put_padded(name(of->method), std::string_view("DELETE").size());
        put_padded(of->path, paths);
        auto const needed = of->how.needs[0].first;
        apis.owner_of(*of).put_scopes(needed, put);
        put(needed == 0 ? "" : " ");
        for (auto const& reply : *of) {
            put(&reply == of->begin() ? "" : ",");
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

} // namespace notepact::preflight
