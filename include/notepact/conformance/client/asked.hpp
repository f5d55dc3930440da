// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What a client was asked for, as text: all of it is made up by the suite, so a report may show it whole.
#ifndef NOTEPACT_CONFORMANCE_CLIENT_ASKED_HPP
#define NOTEPACT_CONFORMANCE_CLIENT_ASKED_HPP

#include <notepact/conformance/client/setup.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/conformance/message/texts.hpp>
#include <notepact/http/operation.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

// A text as a string of JSON. What is no UTF-8 cannot be one: it is an object that has the bytes.
inline json_tree shown_text(std::string_view text) {
    auto said = json_tree::string(text);
    if (json_tree::parse(said.written())) return said;
    auto bytes = json_tree::object();
    bytes.at("percent_encoded").become(json_tree::string(percent_encoded(text)));
    return bytes;
}
inline json_tree shown_texts(std::vector<named_text> const& texts) {
    auto made = json_tree::object();
    for (auto const& one : texts)
        made.at(one.name).become(shown_text(one.text));
    return made;
}

// `{"operation":"clinic.update_addendum","parameters":{"id":"39"},"body":{…}}`, one line. The credential is
// left out, and what there is none of. A body that is no JSON, such as an upload, is shown as a text.
inline std::string shown_call(call const& asked) {
    auto made = json_tree::object();
    made.at("operation").become(json_tree::string(asked.of->name));
    if (!asked.parameters.empty()) made.at("parameters").become(shown_texts(asked.parameters));
    if (!asked.headers.empty()) made.at("headers").become(shown_texts(asked.headers));
    if (asked.of->media) made.at("media_type").become(shown_text(asked.media_type));
    if (asked.of->media || !asked.body.empty()) {
        auto whole = asked.of->media ? std::nullopt : json_tree::parse(asked.body);
        made.at("body").become(whole ? *std::move(whole) : shown_text(asked.body));
    }
    return made.written();
}

} // namespace notepact::conformance::detail

#endif
