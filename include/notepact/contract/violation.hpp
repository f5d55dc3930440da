// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_VIOLATION_HPP
#define NOTEPACT_CONTRACT_VIOLATION_HPP

#include <notepact/base/errc.hpp>
#include <notepact/base/in_order.hpp>
#include <notepact/contract/constraint.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/contract/text_format.hpp>
#include <notepact/format/number.hpp>
#include <notepact/json/pointer.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact {

/// The part of a message that broke a rule.
enum class place : std::uint8_t {
    body,  ///< of a request or an answer
    path,  ///< a parameter in it
    query, ///< likewise
    header ///< of a request or an answer
};
/// As reports and vectors spell it: `body`, `path`, `query`, `header`.
constexpr std::string_view name(place in) noexcept {
    constexpr std::string_view names[] = {"body", "path", "query", "header"};
    return in_order<place::header>(names, in);
}

/// The offset of a violation where no bytes were read.
inline constexpr std::size_t no_offset = static_cast<std::size_t>(-1);

/// Where in a document: member ordinals and array indexes from the root of a contract, never a name from the
/// input. At most max_nesting steps.
class document_path {
  public:
    /// The root.
    document_path() noexcept : size_(0), indexes_() {}

    /// A step further, into a member by its ordinal, or an item by its index. That there is room is not
    /// checked.
    /// @{
    void push_member(std::size_t ordinal) noexcept { steps_[size_++] = ordinal; }
    void push_index(std::size_t index) noexcept {
        indexes_[size_ / 8] = static_cast<std::uint8_t>(indexes_[size_ / 8] | 1u << size_ % 8);
        steps_[size_++] = index;
    }
    /// @}
    /// How many steps it has.
    std::size_t size() const noexcept { return size_; }

    /// Calls `visit(name, 0)` for every member and `visit({}, index)` for every index on the way from `root`;
    /// returns the rule where the way ends.
    template <class Visit>
    rule const& walk(rule const& root, Visit&& visit) const {
        auto const* at = root.resolved();
        for (std::size_t i = 0; i < size_; ++i) {
            bool const index = (unsigned{indexes_[i / 8]} >> i % 8 & 1u) != 0;
            at = for_kind(at, index ? rule_kind::array : rule_kind::object);
            if (index) {
                visit(std::string_view(), steps_[i]);
                at = at->value();
            } else {
                auto const* member = at->member(steps_[i]);
                visit(member->name(), std::size_t{0});
                at = member->value();
            }
        }
        return *at;
    }

  private:
    friend class violation;
    struct room {};
    explicit document_path(room) noexcept {} // not to be read

    std::size_t steps_[max_nesting]; // the first size_ of them
    std::uint8_t size_;
    std::uint8_t indexes_[(max_nesting + 7) / 8]; // a bit for each step that is one
};

class checker;

/// One broken rule: which, how bad, where. It has no room for input: all names it can tell are the contract's
/// own, and the contract must outlive it (contracts are constants). A value that can be copied and kept;
/// allocates nothing. `message` and `print_text` put it into words.
class violation {
  public:
    /// Of a value of a body. `hint` is the member that was probably meant, the constraint or the rule of the
    /// text that is broken, or null.
    violation(
        errc code, severity level, contract_ref contract, document_path const& path, std::size_t offset,
        rule const* hint = nullptr) noexcept
        : origin_(&contract.head()), hint_(hint), offset_(offset), path_(path), code_(code), level_(level),
          in_(place::body) {}
    /// Of a parameter of a request: the entry that names it, in the operation's table.
    violation(errc code, severity level, place in, rule const& parameter) noexcept
        : origin_(&parameter), hint_(nullptr), offset_(no_offset), code_(code), level_(level), in_(in) {}
    /// Likewise; `hint` is the parameter that was probably meant, the constraint or the rule of the text that
    /// is broken, or null.
    violation(errc code, severity level, place in, rule const& parameter, rule const* hint) noexcept
        : violation(code, level, in, parameter) {
        hint_ = hint;
    }
    /// Of a header of an answer: an entry that names it.
    static violation of_answer(errc code, severity level, rule const& header) noexcept {
        violation made(code, level, place::header, header);
        made.of_answer_ = true;
        return made;
    }

    /// Which rule is broken.
    errc code() const noexcept { return code_; }
    /// How bad that is; in a strict report always an error.
    severity level() const noexcept { return level_; }
    /// In which part of the message it was found.
    place in() const noexcept { return in_; }
    /// Whether a request is at fault, not an answer.
    bool of_request() const noexcept { return in_ != place::body ? !of_answer_ : contract().is_request(); }
    /// The contract that was broken; only of a body, which in() says.
    contract_ref contract() const noexcept { return contract_ref(*origin_); }
    /// The byte of the document where it was seen: of the value; of the key for a duplicate; of the closing
    /// brace for a missing member; of the opening brace for what concerns an object; of the first byte that
    /// cannot continue for text errors, the length where it breaks off. Counted from 0. no_offset where no
    /// bytes were read.
    std::size_t offset() const noexcept { return offset_; }
    /// For unknown_member and unknown_parameter: the known one that was probably meant; empty if none is
    /// close.
    std::string_view nearest() const noexcept {
        return hint_ != nullptr && hint_->kind == rule_kind::member ? hint_->name() : std::string_view();
    }
    /// Of a constraint: its keyword in JSON Schema, such as `maxLength`; else empty.
    std::string_view keyword() const noexcept {
        return broken_constraint() ? hint_->refers.checked->keyword : std::string_view();
    }
    /// Of a constraint: hands its limit, or its pattern, to `sink(std::string_view)` in pieces, as the
    /// contract says it; of others, and of a list, nothing.
    template <class Sink>
    void limit(Sink&& sink) const {
        if (broken_constraint()) put_limit(*hint_, sink);
    }
    /// Of a text: the name of the format that the contract wants, if it has one and this build knows names
    /// (NOTEPACT_NOTES); else empty.
    std::string_view format() const noexcept {
        bool const known = hint_ != nullptr && hint_->kind == rule_kind::string;
        return known && hint_->refers.format != nullptr ? hint_->refers.format->name() : std::string_view();
    }

    /// Hands the JSON Pointer (RFC 6901) of a body's value to `sink(std::string_view)` in pieces, nothing for
    /// the root; of a parameter, its name.
    template <class Sink>
    void put_pointer(Sink&& sink) const;

    /// The name of the innermost member on that way, or of the parameter; empty for the root.
    std::string_view member() const {
        if (in_ != place::body) return origin_->name();
        std::string_view innermost;
        path_.walk(contract().root(), [&](std::string_view name, std::size_t) {
            if (name.data() != nullptr) innermost = name;
        });
        return innermost;
    }

    /// As bad as that from now on: for reports that are strict.
    void raise_to(severity level) noexcept { level_ = level; }

  private:
    template <std::size_t Capacity>
    friend class static_report;
    friend class checker; // which makes the path where it is kept
    violation(errc code, severity level, rule const& head, std::size_t offset, rule const* hint) noexcept
        : origin_(&head), hint_(hint), offset_(offset), code_(code), level_(level), in_(place::body) {}
    violation() noexcept : path_(document_path::room()) {} // room in a report, not to be read
    bool broken_constraint() const noexcept {
        return hint_ != nullptr && hint_->kind == rule_kind::constraint;
    }

    rule const* origin_; // head of the contract; entry of the parameter
    rule const* hint_;   // what was probably meant; the constraint; the rule of the text
    std::size_t offset_;
    document_path path_;
    errc code_;
    severity level_;
    place in_;
    bool of_answer_ = false; // of a header
};

template <class Sink>
void violation::put_pointer(Sink&& sink) const {
    if (in_ != place::body) {
        sink(origin_->name());
        return;
    }
    path_.walk(contract().root(), [&](std::string_view name, std::size_t index) {
        sink(std::string_view("/"));
        if (name.data() == nullptr) {
            put_decimal(index, sink);
            return;
        }
        put_pointer_step(name, sink);
    });
}

/// One line that says what is wanted, as message(errc) does; of a header it speaks of that.
inline std::string_view message(violation const& v) noexcept {
    if (v.in() == place::header) {
        if (v.code() == errc::missing_parameter) return "required header is missing";
        if (v.code() == errc::duplicate_parameter) return "header is given twice";
        if (v.code() == errc::coded_body) return "names a content coding, such as gzip: none is read";
    }
    return message(v.code());
}

} // namespace notepact

#endif
