// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_MAXCARE_IMPRESSION_IDS_HPP
#define NOTEPACT_MAXCARE_IMPRESSION_IDS_HPP

#include <notepact/maxcare/envelope.hpp>
#include <notepact/maxcare/ids.hpp>
#include <notepact/maxcare/note.hpp>

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::maxcare {

/// What impression_ids() found.
struct impression_id_list {
    std::vector<impression_id> ids; ///< in the order of the document, each as often as it is there
    std::size_t skipped = 0;        ///< values in an id's place that are no finite JSON number
};

namespace detail {
template <std::size_t Steps>
impression_id_list impression_ids_at(json_text const& document, std::string_view const (&path)[Steps]) {
    impression_id_list found;
    document.walk(path, [&found](json_item item) {
        if (item.kind == json_kind::number || item.kind == json_kind::string) {
            if (auto id = impression_id::parse(item.text)) return found.ids.push_back(std::move(*id));
        }
        ++found.skipped;
    });
    return found;
}
} // namespace detail

/// The ids of a note's impressions, in document order: every soapNote.impressionsPlans[].impressionId that is
/// a number or a string that says one. None if the note has no SOAP note. Allocates the ids.
inline impression_id_list impression_ids(note const& of) {
    return of.soap_note ? detail::impression_ids_at(*of.soap_note, impression_id_path) : impression_id_list();
}
/// The same of an answer whose data is a note, as get_note's, whatever else is in it; see note_in() for all
/// of the note.
inline impression_id_list impression_ids(envelope const& answer) {
    return answer.data ? detail::impression_ids_at(*answer.data, impression_id_path_in_data)
                       : impression_id_list();
}
/// The same of the JSON text of a SOAP note alone.
inline impression_id_list impression_ids_of_soap_note(json_text const& soap_note) {
    return detail::impression_ids_at(soap_note, impression_id_path);
}
/// Of which text: a note's, a SOAP note's?
impression_id_list impression_ids(json_text const&) = delete;

} // namespace notepact::maxcare

#endif
