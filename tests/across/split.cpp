// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Mutants of documents: however a document is cut, the same is found.
#include "../support/test.hpp"
#include "../support/verify.hpp"

#include <notepact/check/check_text.hpp>

#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;

void mutants(test& t) {
    std::mt19937 random(4711);
    unsigned accepted = 0, refused = 0, no_documents = 0;
    for_each_mutant(20000, [&](body_case const& c) {
        wide_report whole, pieces;
        auto const verdict = check_text(contract_of(c), c.text, whole);
        notepact::stream_checker body(contract_of(c), pieces);
        for (std::string_view rest = c.text; !rest.empty();) {
            auto const size = std::min<std::size_t>(rest.size(), random() % (random() % 4 == 0 ? 100 : 8));
            body.write(rest.substr(0, size));
            rest.remove_prefix(size);
        }
        bool const same =
            body.finish() == verdict && lines(whole) == lines(pieces) && whole.dropped() == pieces.dropped();
        t.check(same, about(c));
        ++(verdict.ok() ? accepted : refused);
        no_documents += !whole.empty() && (whole.end() - 1)->code() <= notepact::errc::too_deep;
    });
    // There is a good part of each kind.
    t.check(
        accepted > 1000 && refused > 10000 && no_documents > 5000 && refused - no_documents > 2000,
        std::to_string(accepted) + " accepted, " + std::to_string(refused) + " refused, "
            + std::to_string(no_documents) + " no documents");
}

suite split_suite("across/split", {{"mutants", mutants}});

} // namespace
