// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "cases.hpp"

#include <notepact/check/parse_text.hpp>
#include <notepact/maxcare/documents.hpp>
#include <notepact/maxcare/note.hpp>

#include <boost/json.hpp>

namespace bench {

std::vector<row> reading() {
    using namespace notepact;
    auto const values = [] {
        static unsigned char room[1 << 16];
        boost::json::monotonic_resource pool(room, sizeof room);
        return boost::json::parse({maxcare::full_note.data(), maxcare::full_note.size()}, &pool).is_object();
    };
    auto const structs = [] {
        maxcare::note_envelope note;
        static_report<8> report;
        return parse_text(maxcare::note_answer, maxcare::full_note, note, report).clean();
    };
    return {
        {"reading",
         "note",
         "a full note",
         maxcare::full_note.size(),
         1,
         {sound("Boost.JSON values in a pool, unchecked", values),
          sound("parse_text into structs", structs)}}};
}

} // namespace bench
