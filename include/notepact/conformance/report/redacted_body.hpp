// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The shape of a body, in names of its contract.
#ifndef NOTEPACT_CONFORMANCE_REPORT_REDACTED_BODY_HPP
#define NOTEPACT_CONFORMANCE_REPORT_REDACTED_BODY_HPP

#include <notepact/base/errc.hpp>
#include <notepact/conformance/report/bounded_text.hpp>
#include <notepact/conformance/report/known_words.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/format/data_uri.hpp>
#include <notepact/http/operation.hpp>
#include <notepact/json/fault.hpp>
#include <notepact/json/reader.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace notepact::conformance::detail::redaction {

// Prints the events of a document, indented: the names that the operation's contracts have, and the type of
// each value.
class redacting_sink {
  public:
    redacting_sink(operation const* of, rule const* declared, bounded_text& out) noexcept
        : of_(of), out_(&out), next_(declared) {}

    json_fault why = json_fault{};
    std::size_t fault_at = 0;

    void object_begin(std::size_t) { open(rule_kind::object, "{"); }
    void object_end(std::size_t) { close("}"); }
    void array_begin(std::size_t) { open(rule_kind::array, "["); }
    void array_end(std::size_t) { close("]"); }

    void key_begin(std::size_t) { begin_text(); }
    void key_part(std::string_view piece) { add_text(piece); }
    void key_end() {
        auto& in = levels_[depth_ - 1];
        std::string_view name = "?";
        next_ = nullptr;
        if (in.declared != nullptr && in.declared->kind == rule_kind::map) next_ = in.declared->inside();
        if (auto const* const member = named(in.declared)) {
            next_ = member->inside();
            name = member->name();
            begin_item(in, false);
        } else {
            begin_item(in, ++in.counted > max_items);
            // The errors of an answer name members of the request.
            if (!hidden_ && of_ != nullptr && of_->body != nullptr && size_ == start_.size()) {
                auto const known = known_name(contract_ref(*of_->body).root(), start_);
                if (!known.empty()) name = known;
            }
        }
        if (!hidden_) put("\"", name, "\": ");
    }

    void string_begin(std::size_t) {
        begin_value();
        begin_text();
    }
    void string_part(std::string_view piece) { add_text(piece); }
    void string_end() {
        if (hidden_) return;
        if (size_ == 0) return put("\"\"");
        auto const word =
            next_ == nullptr || size_ != start_.size() ? std::string_view() : word_of(*next_, start_);
        if (!word.empty()) return put("\"", word, "\"");
        put("\"", has_prefix() ? png_data_uri_prefix : std::string_view(), "***\" (");
        out_->number(size_);
        put(")");
    }
    void number_part(std::string_view) noexcept {}
    void number(number_facts const& facts, std::size_t) {
        begin_value();
        if (hidden_) return;
        put(facts.integer_token ? "(integer" : "(number");
        if (facts.overflow || facts.beyond_int64)
            put(", too large");
        else if (facts.zero || facts.negative)
            put(facts.zero ? ", zero" : ", negative");
        put(")");
    }
    void boolean(bool value, std::size_t) { literal(value ? "true" : "false"); }
    void null(std::size_t) { literal("null"); }
    void fault(json_fault what, std::size_t offset) noexcept {
        why = what;
        fault_at = offset;
    }

  private:
    static constexpr std::size_t max_items = 3;
    static constexpr std::size_t max_start = max_name;
    static_assert(max_start > png_data_uri_prefix.size());

    struct level {
        rule const* declared; // of the object, map or array; null if the contract has none
        bool is_array;
        bool hidden;
        bool empty;          // nothing shown yet
        std::size_t counted; // items of an array; members that the contract does not name
    };

    template <class... Pieces>
    void put(Pieces... pieces) {
        ((*out_)(pieces), ...);
    }
    void new_line() {
        put("\n");
        for (std::size_t i = 0; i < depth_; ++i)
            put("  ");
    }
    void begin_item(level& in, bool beyond) {
        hidden_ = in.hidden || beyond;
        if (hidden_) return;
        if (!in.empty) put(",");
        in.empty = false;
        new_line();
    }
    void begin_value() {
        if (depth_ == 0 || !levels_[depth_ - 1].is_array) return;
        auto& in = levels_[depth_ - 1];
        next_ = in.declared == nullptr ? nullptr : in.declared->inside();
        begin_item(in, ++in.counted > max_items);
    }
    void literal(std::string_view text) {
        begin_value();
        if (!hidden_) put(text);
    }

    void open(rule_kind kind, std::string_view bracket) {
        begin_value();
        if (!hidden_) put(bracket);
        auto const* r = next_ == nullptr ? nullptr : for_kind(next_, kind);
        bool const fits =
            r != nullptr && (r->kind == kind || (kind == rule_kind::object && r->kind == rule_kind::map));
        levels_[depth_++] = {fits ? r : nullptr, kind == rule_kind::array, hidden_, true, 0};
    }
    void close(std::string_view bracket) {
        auto const& in = levels_[depth_ - 1];
        hidden_ = in.hidden;
        if (!hidden_ && in.counted > max_items) {
            put(",");
            new_line();
            put("(");
            out_->number(in.counted - max_items);
            put(" more)");
        }
        --depth_;
        if (hidden_) return;
        if (!in.empty) new_line();
        put(bracket);
    }

    rule const* named(rule const* object) const noexcept {
        if (object == nullptr || object->kind != rule_kind::object || size_ != start_.size()) return nullptr;
        return object->find(start_);
    }
    bool has_prefix() const noexcept {
        auto const* const declared =
            next_ != nullptr ? for_kind(next_, rule_kind::string) : nullptr;
        return declared != nullptr && declared->kind == rule_kind::string
               && declared->refers.format != nullptr && declared->refers.format->fits(text_use::image)
               && std::string_view(start_).substr(0, png_data_uri_prefix.size()) == png_data_uri_prefix;
    }
    void begin_text() noexcept {
        start_.clear();
        size_ = 0;
    }
    void add_text(std::string_view piece) {
        start_ += piece.substr(0, max_start - start_.size());
        size_ += piece.size();
    }

    operation const* of_;
    bounded_text* out_;
    rule const* next_; // of the value that comes next; null if the contract has none
    level levels_[max_depth];
    std::size_t depth_ = 0;
    bool hidden_ = false;  // the member, item or value that is read is not shown
    std::string start_;    // of the name or string that is read
    std::size_t size_ = 0; // of all of it
};

// A text is shown as a string is that says the same.
inline void
put_body(operation const* of, contract_ref const* contract, std::string_view body, bounded_text& out) {
    bool const text = contract != nullptr && contract->is_text();
    redacting_sink sink(of, contract != nullptr ? &contract->root() : nullptr, out);
    json_reader<redacting_sink> reader(sink);
    if (text) reader.take_bare_text();
    reader.write(body);
    if (reader.finish()) return;
    // As violations have it.
    out(text || sink.fault_at == 0 || sink.why == json_fault::empty ? "(" : "\n(");
    out.number(body.size());
    out(text ? " bytes, no text: " : " bytes, no JSON: ");
    out(name(static_cast<errc>(sink.why)));
    out(", byte ");
    out.number(sink.fault_at);
    out(")");
}

// The contract by which the body of an answer is shown: that of its status, or else that of the API's errors.
inline contract_ref const* answer_contract(operation const* of, unsigned status) noexcept {
    if (of == nullptr) return nullptr;
    if (auto const* const documented = of->answer(status)) return documented;
    return status >= 400 ? &of->replies[of->reply_count - 1].body : nullptr;
}

} // namespace notepact::conformance::detail::redaction

#endif
