// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "../documents.hpp"
#include "cases.hpp"

#include <notepact/check/parse_text.hpp>
#include <notepact/maxcare.hpp>
#include <notepact/maxcare/documents.hpp>

#include <boost/json.hpp>

#include <string>

namespace bench {

namespace {

using namespace notepact;

// A document into Boost.JSON's values, the usual way to have one, and into what its contract is bound to.
template <class Read>
row reads(char const* name, char const* what, std::string_view text, char const* how, Read read) {
    auto const document = compact(text);
    auto const values = [document] {
        static unsigned char room[1 << 16];
        boost::json::monotonic_resource pool(room, sizeof room);
        return boost::json::parse({document.data(), document.size()}, &pool).is_object();
    };
    return {
        "reading",
        name,
        what,
        document.size(),
        1,
        {sound("Boost.JSON values in a pool, unchecked", values),
         sound(how, [document, read] { return read(std::string_view(document)); })}};
}

template <class Struct, class Contract>
auto parsed(Contract const& contract) {
    return [&contract](std::string_view text) {
        Struct made;
        static_report<8> report;
        return parse_text(contract, text, made, report).clean();
    };
}

} // namespace

std::vector<row> reading() {
    constexpr auto structs = "parse_text into structs";
    return {
        reads(
            "note",
            "a full note (W3)",
            maxcare::full_note,
            structs,
            parsed<maxcare::note_envelope>(maxcare::note_answer)),
        reads(
            "scopes",
            "who calls, and may do what (W4)",
            maxcare::me_sample,
            structs,
            parsed<maxcare::grants_envelope>(maxcare::me_answer)),
        reads(
            "error",
            "an error (W5)",
            maxcare::insufficient_scope,
            structs,
            parsed<maxcare::failure>(maxcare::error_answer)),
        reads(
            "answer",
            "a full note, as the answer to an edit",
            maxcare::full_note,
            "interpret",
            [](std::string_view text) {
                static_report<8> report;
                return maxcare::update_impression.interpret(200, text, report).ok() && report.empty();
            })};
}

} // namespace bench
