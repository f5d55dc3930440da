// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_MAXCARE_IMPRESSION_IDS_HPP
#define NOTEPACT_MAXCARE_IMPRESSION_IDS_HPP

#include <notepact/maxcare/ids.hpp>
#include <notepact/maxcare/note.hpp>

#include <cstddef>
#include <utility>
#include <vector>

namespace notepact::maxcare {

/// What impression_ids() found.
struct impression_id_list {
    std::vector<impression_id> ids;
    std::size_t skipped = 0; ///< values in an id's place that are no finite JSON number
};

/// The ids of a SOAP note's impressions, in document order: every impressionsPlans[].impressionId that is a
/// number or a string that says one.
inline impression_id_list impression_ids(json_text const& soap_note) {
    impression_id_list found;
    soap_note.walk(impression_id_path, [&found](json_item item) {
        if (item.kind == json_kind::number || item.kind == json_kind::string) {
            if (auto id = impression_id::parse(item.text)) return found.ids.push_back(std::move(*id));
        }
        ++found.skipped;
    });
    return found;
}
/// None if the note has no SOAP note.
inline impression_id_list impression_ids(note const& of) {
    return of.soap_note ? impression_ids(*of.soap_note) : impression_id_list();
}

} // namespace notepact::maxcare

#endif
