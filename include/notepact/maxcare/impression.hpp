// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// "Edit impression fields", PATCH /notes/{noteId}/impressions/{impressionId}.
#ifndef NOTEPACT_MAXCARE_IMPRESSION_HPP
#define NOTEPACT_MAXCARE_IMPRESSION_HPP

#include <notepact/base/text_view.hpp>
#include <notepact/contract/words.hpp>
#include <notepact/maxcare/ids.hpp>

#include <optional>

namespace notepact::maxcare {

/// Which impression, and who edits it.
struct impression_of_note {
    note_id note;             ///< "Note ID (stable root ID or any version ID)"
    impression_id impression; ///< of soapNote.impressionsPlans: see impression_ids()
    provider_id provider;     ///< the query's `providerId`
};
/// Where it stands in a request.
inline constexpr auto impression_path = object<impression_of_note>(
    // noteId | path | required | string: Note ID (stable root ID or any version ID)
    in_path<&impression_of_note::note>(
        "noteId", path_text(), described("The note, by its stable id or by that of any version.")),
    // impressionId | path | required | number: Impression integration ID (from
    // soapNote.impressionsPlans[].impressionId)
    in_path<&impression_of_note::impression>(
        "impressionId", number_text(),
        described("The impression, by the number that the SOAP note shows: "
                  "soapNote.impressionsPlans[].impressionId.")),
    // providerId | query | required | string
    in_query<&impression_of_note::provider>(
        "providerId", path_text(), described("The provider who edits it.")));

/// UpdateImpressionBody: "complexity and/or status"; with neither, the warning `no_effect`. Views its texts;
/// they must live until it is built. What has no value is left out; null is not allowed. Any text is taken,
/// for the documents give one example of each and no list; an empty one is a warning.
struct update_impression_request {
    std::optional<text_view> dx_complexity = std::nullopt; ///< `STABLE CHRONIC ILLNESS`
    std::optional<text_view> dx_status = std::nullopt;     ///< `Active`
};
/// Body of PATCH /notes/{noteId}/impressions/{impressionId}.
inline constexpr auto update_impression_body = request_body(
    "maxcare.update_impression",
    object<update_impression_request>(
        // "Updates diagnosis complexity and/or status"
        at_least_one(warning),
        // dxComplexity | string: Diagnosis complexity (problemAddressed). ModMed only.
        optional<&update_impression_request::dx_complexity>(
            "dxComplexity", not_empty(warning),
            described("How complex the diagnosis is (problem addressed); only of ModMed.")),
        // dxStatus | string: Diagnosis status (chronicity). ModMed only.
        optional<&update_impression_request::dx_status>(
            "dxStatus", not_empty(warning),
            described("How the diagnosis stands (chronicity); only of ModMed."))));
/// The contract of such a struct, found beside it: see rule_of_type().
constexpr auto const& contract_for(update_impression_request const*) noexcept {
    return update_impression_body;
}

} // namespace notepact::maxcare

#endif
