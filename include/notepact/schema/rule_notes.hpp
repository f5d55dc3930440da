// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What JSON Schema does not say of a contract, and why.
#ifndef NOTEPACT_SCHEMA_RULE_NOTES_HPP
#define NOTEPACT_SCHEMA_RULE_NOTES_HPP

#include <notepact/contract/beyond.hpp>
#include <notepact/contract/report.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/contract/text_format.hpp>
#include <notepact/schema/page.hpp>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace notepact::schema::detail {

/// What is written beside the keywords that every validator knows.
struct keyword_set {
    bool extensions = true; ///< x-notepact
    bool formats = true;    ///< `format`
};

/// What a schema leaves unsaid: noted rule by rule, written beside it.
class rule_notes {
  public:
    struct noted {
        errc broken;
        severity level;
        beyond const* why; // none: the strict schema says it
    };

    explicit rule_notes(strictness level, keyword_set written = {}) noexcept
        : strict_(level == strictness::strict), written_(written) {}

    keyword_set written() const noexcept { return written_; }

    /// Whether something was left to the strict schema.
    bool left_to_strict() const noexcept { return left_to_strict_; }

    /// Notes what the schema does not say of a request as a whole.
    void note_request() {
        note(errc::bad_base_url, severity::error, &beyond::base_url);
        note(errc::target_too_long, severity::warning, &beyond::whole_request);
        note(errc::unknown_parameter, severity::warning, &beyond::whole_request);
        note(errc::duplicate_parameter, severity::error, &beyond::whole_request);
        note(errc::unexpected_body, severity::error, &beyond::whole_request);
        note(errc::empty_document, severity::error, &beyond::whole_request);
        note(errc::bad_header, severity::error, &beyond::whole_request); // Content-Type
        note(errc::wrong_content_type, severity::error, &beyond::whole_request);
        note(errc::bad_parameter, severity::error, &beyond::text); // ill-formed UTF-8
        note(errc::bad_header, severity::error, &beyond::text);
    }
    /// Notes what the schema does not say of any document.
    void note_document() {
        for (auto const broken :
             {errc::malformed_json,
              errc::invalid_utf8,
              errc::trailing_data,
              errc::truncated_document,
              errc::empty_document})
            note(broken, severity::error, &beyond::text);
        note(errc::invalid_utf8, severity::error, &beyond::surrogates);
        note(errc::too_deep, severity::error, &beyond::depth);
        note(errc::number_overflow, severity::error, &beyond::overflow);
        note(errc::duplicate_member, severity::error, &beyond::duplicates);
    }
    /// Notes what the schema does not say of a text that is no JSON document.
    void note_text() { note(errc::invalid_utf8, severity::error, &beyond::text); }
    /// Notes a rule, and why no schema says it; null: the strict one does.
    void note(errc broken, severity level, beyond const* why) { noted_.push_back({broken, level, why}); }
    void note(rule const& r, constants<unsaid> const& left) {
        for (auto const& one : left)
            note(one.broken, r.refers.format->level_of(one.broken, r.level()), one.why);
    }
    /// Notes what the schema of a whole body does not say.
    void note_size(contract_ref contract) {
        if (contract.is_request() && contract.root().has(rule_flag::open))
            note(errc::too_large, severity::error, &beyond::size);
    }

    /// Whether this schema forbids what has this severity; says() notes it if not.
    bool may_say(severity level) const noexcept { return level == severity::error || strict_; }
    bool says(errc broken, severity level) {
        if (may_say(level)) return true;
        left_to_strict_ = true;
        note(broken, level, nullptr);
        return false;
    }

    /// Puts other notes in, and hands out those that there were.
    std::vector<noted> exchange(std::vector<noted> notes) noexcept {
        return std::exchange(noted_, std::move(notes));
    }

    /// Writes what was noted as the member `rules` of an `x-notepact` object.
    template <class Page>
    void put_noted(Page& out) {
        out.begin_array("rules");
        for (auto const& one : noted_) {
            out.begin_line();
            out.member("rule", name(one.broken));
            out.member("severity", name(one.level));
            if (one.why == nullptr)
                out.member("schema", "strict"); // the strict one says it
            else
                out.member("beyond", one.why->name);
            out.end_line();
            saw(one.why);
        }
        out.end_array();
        noted_.clear();
    }
    /// The same as a member, if anything was noted.
    template <class Page>
    void put_notes(Page& out) {
        if (noted_.empty() || !written_.extensions) return noted_.clear();
        out.begin_object("x-notepact");
        put_noted(out);
        out.end_object();
    }

    /// Writes the reasons for all that was noted, as a member.
    template <class Page>
    void put_reasons(Page& out) const {
        out.begin_object("beyond");
        for (auto const* known : all_beyond)
            if (has_seen(known)) out.member(known->name, known->why);
        for (auto const* other : seen_) // of a host's formats
            if (std::find(std::begin(all_beyond), std::end(all_beyond), other) == std::end(all_beyond))
                out.member(other->name, other->why);
        out.end_object();
    }

  private:
    void saw(beyond const* why) {
        if (why != nullptr && !has_seen(why)) seen_.push_back(why);
    }
    bool has_seen(beyond const* why) const noexcept {
        return std::find(seen_.begin(), seen_.end(), why) != seen_.end();
    }

    bool strict_;
    keyword_set written_;
    bool left_to_strict_ = false;
    std::vector<noted> noted_;
    std::vector<beyond const*> seen_;
};

} // namespace notepact::schema::detail

#endif
